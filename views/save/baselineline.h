#pragma once

#include <QWidget>

class QLabel;

namespace waymark {

class Baseline;
class ViewZone;

/// "Since 14:05: 7 paths, 23 events": what became of the save since Set Baseline.
class BaselineLine final : public QWidget
{
    Q_OBJECT
public:
    BaselineLine(Baseline &baseline, ViewZone &zone, QWidget *parent);

private:
    void update();

    Baseline &m_baseline;
    ViewZone &m_zone;
    QLabel *m_text;
};

} // namespace waymark
