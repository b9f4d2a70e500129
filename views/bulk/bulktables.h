#pragma once

#include "models/services/bulkreport.h"

#include <QWidget>

class QTableWidget;

namespace waymark {

/// What a bulk edit would make of the values, with samples; after it, whom it did not reach.
class BulkTables final : public QWidget
{
    Q_OBJECT
public:
    explicit BulkTables(QWidget *parent);

    void showPlan(const BulkReport &report);
    void showLeft(const BulkReport &report);

private:
    void nameLast(const QString &header);
    void showHistogram(const BulkReport &report);
    void showSamples(const BulkReport &report);

    QTableWidget *m_values;
    QTableWidget *m_samples;
};

} // namespace waymark
