#pragma once

#include "models/services/playertransfer.h"

#include <QDialog>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableWidget;
class QTimer;

namespace waymark {

/// Shows what a bundle would add, before anything is written, and writes it when told to.
class ImportDialog final : public QDialog
{
    Q_OBJECT
public:
    struct Words
    {
        QString title; ///< "Import Player"
        QString button; ///< "Import"
    };

    ImportDialog(PlayerTransfer &transfer, const PlayerBundle &bundle, const Words &words,
                 QWidget *parent);
    /// Why nothing can be written here; the dry run is shown all the same.
    void setWritingRefused(const QString &reason);

signals:
    void imported(const waymark::ImportReport &report);

private:
    void prepareSteps();
    [[nodiscard]] QFormLayout *makeForm();
    [[nodiscard]] ImportPlan plan() const;
    void askForPlan();
    void showPlan(const Result<ImportReport> &report);
    void import();

    PlayerTransfer &m_transfer;
    const PlayerBundle m_bundle;
    QComboBox *m_where;
    QLineEdit *m_name;
    QTableWidget *m_steps;
    QLabel *m_state;
    QPushButton *m_import;
    QTimer *m_pause;
    QString m_refused;
    int m_asked = 0; ///< an answer to an older plan is dropped
};

} // namespace waymark
