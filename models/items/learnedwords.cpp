#include "models/items/learnedwords.h"

#include "models/checks/numberbound.h"
#include "models/items/learnedwarnings.h"
#include "models/items/savetreemodel.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

constexpr int LongestShown = 40;

QString range(const LearnedRange &range)
{
    return LearnedWarnings::tr("%1 to %2", "numbers")
        .arg(QString::fromLatin1(boundText(range.least)),
             QString::fromLatin1(boundText(range.greatest)));
}

QString keyOrValue(const SchemaWarning &warning, const LearnedSchema &schema,
                   const QString &counted)
{
    const QString few = counted.isEmpty() ? fewSavesWords(warning.mayBeRare, schema) : counted;
    const QString said = warning.kind == SchemaWarning::Kind::NewKey
        ? LearnedWarnings::tr("key %1").arg(few)
        : LearnedWarnings::tr("value %1").arg(few);
    if (warning.near.isEmpty())
        return said;
    return LearnedWarnings::tr("%1; %2 is %3", "what is unusual; what looks like it; how frequent")
        .arg(said, oneLine(warning.near, LongestShown), savesWords(warning.nearSaves, schema));
}

} // namespace

QString savesWords(qint64 saves, const LearnedSchema &schema)
{
    const QString part = QLocale().toString(saves);
    return schema.isWhole
        ? LearnedWarnings::tr("in %1 of %Ln saves", nullptr, int(schema.saves)).arg(part)
        : LearnedWarnings::tr("in %1 of %Ln sampled saves", nullptr, int(schema.saves)).arg(part);
}

QString fewSavesWords(bool mayBeRare, const LearnedSchema &schema)
{
    if (!mayBeRare)
        return savesWords(0, schema);
    const QString most = QLocale().toString(LearnedSchema::FewestWithAValue);
    return schema.isWhole
        ? LearnedWarnings::tr("in fewer than %1 of %Ln saves", nullptr, int(schema.saves)).arg(most)
        : LearnedWarnings::tr("in fewer than %1 of %Ln sampled saves", nullptr, int(schema.saves))
              .arg(most);
}

QString countWords(const SaveCount &count, const QTimeZone &zone)
{
    return LearnedWarnings::tr("in %1 of %Ln saves, counted exactly at %2", nullptr,
                               int(count.saves))
        .arg(QLocale().toString(count.found),
             count.countedAt.toDateTime(zone).toString(u"HH:mm t"_s));
}

QString offerWords(const QString &text, const QString &name, const QString &saves)
{
    const QString shown = oneLine(text, LongestShown);
    return LearnedWarnings::tr("%1 · %2", "a value; in how many saves")
        .arg(name.isEmpty() ? shown : u"%1  %2"_s.arg(shown, oneLine(name, LongestShown)), saves);
}

QString warningWords(const SchemaWarning &warning, const LearnedSchema &schema,
                     const QString &counted)
{
    switch (warning.kind) {
    case SchemaWarning::Kind::NewKey:
    case SchemaWarning::Kind::NewValue:
        break;
    case SchemaWarning::Kind::OtherType:
        return LearnedWarnings::tr("type %1; %2 is %3",
                                   "how frequent; another type; how frequent that is")
            .arg(counted.isEmpty() ? savesWords(0, schema) : counted, jsonTypeName(warning.usual),
                 savesWords(warning.usualSaves, schema));
    case SchemaWarning::Kind::BeyondRange: {
        const QString beyond
            = LearnedWarnings::tr("beyond %1, as far as other saves go").arg(range(warning.range));
        return counted.isEmpty()
            ? beyond
            : LearnedWarnings::tr("%1; the value is %2", "how it is unusual; how frequent it is")
                  .arg(beyond, counted);
    }
    }
    return keyOrValue(warning, schema, counted);
}

QString warningBrief(const SchemaWarning &warning)
{
    switch (warning.kind) {
    case SchemaWarning::Kind::NewKey:
    case SchemaWarning::Kind::NewValue:
        break;
    case SchemaWarning::Kind::OtherType:
        return LearnedWarnings::tr("other type");
    case SchemaWarning::Kind::BeyondRange:
        return LearnedWarnings::tr("beyond %1").arg(range(warning.range));
    }
    return warning.near.isEmpty()
        ? LearnedWarnings::tr("new")
        : LearnedWarnings::tr("%1?", "did you mean").arg(oneLine(warning.near, LongestShown));
}

} // namespace waymark
