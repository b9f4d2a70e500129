#pragma once

#include "views/save/noticeline.h"

namespace waymark {

class Baseline;

/// "Since 14:05: 7 paths, 23 events": what became of the save since Set Baseline.
class BaselineLine final : public NoticeLine
{
    Q_OBJECT
public:
    BaselineLine(Baseline &baseline, ViewZone &zone, QWidget *parent);

signals:
    void copied();

private:
    void tell() override;

    Baseline &m_baseline;
};

} // namespace waymark
