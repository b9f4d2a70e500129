#include "app/cli/verbs.h"

#include "app/cli/verbtable.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark {

bool Verb::hasFormats() const
{
    return std::any_of(options.begin(), options.end(), [](const OptionSpec &option) {
        return QLatin1StringView(option.name) == "format"_L1;
    });
}

std::span<const Verb *const> allVerbs()
{
    static constexpr const Verb *Verbs[] = {
        &MigrateVerb,    &DemoVerb,         &PlayersVerb,
        &ShowVerb,       &GetVerb,          &PatchVerb,
        &SetVerb,        &GiveVerb,         &TakeVerb,
        &AddVerb,        &HistoryVerb,      &UndoVerb,
        &BulkVerb,       &EventsVerb,       &CountVerb,
        &LogVerb,        &PlayerCreateVerb, &ExperienceStartVerb,
        &ExportVerb,     &ImportVerb,       &CloneVerb,
        &JsonFormatVerb, &JsonPatchVerb,    &JsonDiffVerb,
        &JsonMergeVerb,  &JsonCheckVerb,
    };
    return Verbs;
}

QStringList verbsBeginningWith(const QString &word)
{
    QStringList names;
    for (const Verb *verb : allVerbs()) {
        const QString name = QString::fromLatin1(verb->name);
        if (name.startsWith(word + u' '))
            names.append(name);
    }
    return names;
}

const Verb *findVerb(const QString &name)
{
    const auto verbs = allVerbs();
    const auto found = std::find_if(verbs.begin(), verbs.end(), [&](const Verb *verb) {
        return name == QLatin1StringView(verb->name);
    });
    return found == verbs.end() ? nullptr : *found;
}

} // namespace waymark
