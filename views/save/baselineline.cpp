#include "views/save/baselineline.h"

#include "models/items/baseline.h"
#include "models/items/viewzone.h"
#include "views/common/plaintext.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace waymark {

BaselineLine::BaselineLine(Baseline &baseline, ViewZone &zone, QWidget *parent)
    : QWidget(parent)
    , m_baseline(baseline)
    , m_zone(zone)
    , m_text(plainLabel({}, this))
{
    setObjectName(u"baseline"_s);
    m_text->setWordWrap(true);
    auto *copy = new QPushButton(tr("Copy as JSON Patch"), this);
    copy->setObjectName(u"copyBaselinePatch"_s);
    copy->setToolTip(tr("The difference between then and now, as RFC 6902 writes it."));
    auto *end = new QPushButton(tr("End"), this);
    end->setObjectName(u"endBaseline"_s);
    end->setToolTip(tr("Takes the marks away. Set Baseline begins anew."));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(14, 4, 14, 4);
    row->addWidget(m_text, 1);
    row->addWidget(copy);
    row->addWidget(end);
    connect(copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_baseline.patch().toText().toString());
    });
    connect(end, &QPushButton::clicked, &baseline, &Baseline::end);
    connect(&baseline, &Baseline::updated, this, &BaselineLine::update);
    connect(&zone, &ViewZone::zoneChanged, this, &BaselineLine::update);
    update();
}

void BaselineLine::update()
{
    const auto since = m_baseline.since();
    setVisible(since.has_value());
    if (!since)
        return;
    QStringList parts{tr("%Ln paths", nullptr, int(m_baseline.paths()))};
    if (const auto events = m_baseline.newEvents())
        parts.append(tr("%Ln events", nullptr, int(*events)));
    m_text->setText(
        tr("Since %1: %2", "a time, what changed")
            .arg(since->toDateTime(m_zone.zone()).toString(u"HH:mm:ss t"_s), parts.join(", "_L1)));
}

} // namespace waymark
