#pragma once

#include "models/ports/eventsource.h"

#include <QDialog>

class QComboBox;
class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace waymark {

class ViewZone;

/// Writes one new event of a save. What the log cannot hold is said beside the fields before
/// anything is sent; a failure keeps everything that was typed.
class AppendEventDialog final : public QDialog
{
    Q_OBJECT
public:
    AppendEventDialog(EventSource &source, ViewZone &zone, ProgressId progress, QWidget *parent);

    /// Fills the fields from an event, except its time, which is now.
    void copyFrom(const PlayerProgressEvent &event);

signals:
    void appended(const waymark::EventId &event);

private:
    void send();
    [[nodiscard]] Result<NewEvent> readFields() const;
    [[nodiscard]] Result<std::optional<double>> readDegrees(const QLineEdit &edit,
                                                            const QString &name) const;
    void showError(const QString &text);

    EventSource &m_source;
    ViewZone &m_zone;
    const ProgressId m_progress;
    QComboBox *m_type;
    QLineEdit *m_content;
    QPlainTextEdit *m_data;
    QLineEdit *m_latitude;
    QLineEdit *m_longitude;
    QLineEdit *m_time;
    QLabel *m_error;
    QDialogButtonBox *m_buttons;
};

} // namespace waymark
