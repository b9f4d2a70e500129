#pragma once

#include "models/query/pastedreference.h"

#include <QWidget>

class QListWidget;

namespace waymark {

/// What a pasted text may mean, one line each, where it names more than one thing: a person
/// chooses. Gone while there is nothing to choose.
class PastedReadings final : public QWidget
{
    Q_OBJECT
public:
    explicit PastedReadings(QWidget *parent);

    void setReadings(const QList<PastedReference> &readings);
    [[nodiscard]] const QList<PastedReference> &readings() const { return m_readings; }
    void focusList();

signals:
    void chosen(const waymark::PastedReference &reading);

private:
    void choose(int row);

    QList<PastedReference> m_readings;
    QListWidget *m_list;
};

/// An event search for what happened around a place or a moment.
[[nodiscard]] QString eventSearchAround(const PastedReference &reading);

} // namespace waymark
