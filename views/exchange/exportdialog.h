#pragma once

#include "models/services/playertransfer.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QTimeZone;

namespace waymark {

/// Asks what of a player goes into a bundle file.
class ExportDialog final : public QDialog
{
    Q_OBJECT
public:
    ExportDialog(const QString &label, const QTimeZone &zone, QWidget *parent);

signals:
    void exportWanted(const waymark::PlayerTransfer::ExportOptions &options, const QString &path);

private:
    void readOptions();
    void chooseFile(const PlayerTransfer::ExportOptions &options);

    const QString m_label;
    const QTimeZone &m_zone;
    QComboBox *m_events;
    QLineEdit *m_search;
    QComboBox *m_redaction;
    QLineEdit *m_note;
    QLabel *m_error;
};

} // namespace waymark
