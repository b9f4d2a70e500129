#pragma once

#include "models/document/savedocument.h"

#include <QPointer>
#include <QWidget>

class QGridLayout;
class QLabel;
class QLineEdit;

namespace waymark {

class ElidedLabel;
class ViewZone;

/// The columns of the row beside its JSON: Location, Complete, Playtime… on an experience, Level,
/// Experiences… on the profile. Each shows its value with the unit and takes the plain value while
/// it has the focus.
class ProgressStrip final : public QWidget
{
    Q_OBJECT
public:
    ProgressStrip(ViewZone &zone, QWidget *parent);

    void setDocument(SaveDocument *document);

signals:
    void refused(const waymark::Error &error);
    void warned(const QString &text); ///< taken, but odd by the specification

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Field
    {
        QString column;
        ElidedLabel *label;
        QLineEdit *edit;
    };

    void rebuild(SaveTarget::Table table);
    /// The fields on one line, or on two where they have no room on one.
    void arrange();
    void update();
    void show(const Field &field, bool editing);
    void commit(const Field &field);
    [[nodiscard]] QString shown(const QString &column, const ColumnText &text) const;
    [[nodiscard]] QString wholeText(const QString &column, const ColumnText &text) const;

    ViewZone &m_zone;
    QGridLayout *m_grid;
    QList<Field> m_fields;
    int m_lines = 0;
    QPointer<SaveDocument> m_document;
    std::optional<SaveTarget::Table> m_table;
};

} // namespace waymark
