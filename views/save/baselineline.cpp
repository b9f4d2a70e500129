#include "views/save/baselineline.h"

#include "models/domain/aside.h"
#include "models/items/baseline.h"
#include "models/items/namedlist.h"
#include "models/items/viewzone.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace waymark {

BaselineLine::BaselineLine(Baseline &baseline, ViewZone &zone, QWidget *parent)
    : NoticeLine(u"baseline"_s, zone, parent)
    , m_baseline(baseline)
{
    auto *copy = addButton(tr("Copy as JSON Patch"), u"copyBaselinePatch"_s);
    copy->setToolTip(tr("The difference between then and now, as RFC 6902 writes it."));
    auto *end = addButton(tr("End"), u"endBaseline"_s);
    end->setToolTip(tr("Takes the marks away. Set Baseline begins anew."));
    connect(copy, &QPushButton::clicked, this, [this] {
        constexpr qsizetype BytesOfPlace = 64;
        const JsonPatch patch = m_baseline.patch();
        qsizetype bytes = 0;
        for (const JsonPatchOperation &one : patch.operations())
            bytes += BytesOfPlace + one.value.utf8().size();
        doAside(
            bytes, this, [patch] { return patch.toText().toString(); },
            [this](const QString &text) {
                QGuiApplication::clipboard()->setText(text);
                emit copied();
            });
    });
    connect(end, &QPushButton::clicked, &baseline, &Baseline::end);
    connect(&baseline, &Baseline::updated, this, &BaselineLine::tell);
    BaselineLine::tell();
}

void BaselineLine::tell()
{
    const auto since = m_baseline.since();
    setVisible(since.has_value());
    if (!since)
        return;
    QStringList parts{tr("%Ln paths", nullptr, int(m_baseline.paths()))};
    if (const QStringList &removed = m_baseline.removedAtTop(); !removed.isEmpty())
        parts.append(withNames(tr("%Ln removed", nullptr, int(removed.size())), removed));
    if (const auto events = m_baseline.newEvents())
        parts.append(tr("%Ln events", nullptr, int(*events)));
    setText(
        tr("Since %1: %2", "a time, what changed")
            .arg(since->toDateTime(m_zone.zone()).toString(u"HH:mm:ss t"_s), parts.join(", "_L1)));
}

} // namespace waymark
