#include "views/save/quickactions.h"

#include "models/finding/savesearch.h"
#include "models/json/jsonnumber.h"
#include "models/services/saveedit.h"
#include "views/save/pickerdialog.h"
#include "views/tree/saveactions.h"

#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

constexpr int MostValues = 5'000; ///< of a list; what has more is no vocabulary

} // namespace

struct PickerWords
{
    QString title;
    QString newNote;
    QString newButton;
};

QuickActions::QuickActions(PlayerSource &players, SaveActions &actions, QWidget *window)
    : QObject(window)
    , m_players(players)
    , m_window(window)
{
    actions.connectTo(SaveAction::GiveItem, this, &QuickActions::giveItem);
    actions.connectTo(SaveAction::MarkVisited, this, &QuickActions::markVisited);
    actions.connectTo(SaveAction::SetFlag, this, &QuickActions::setFlag);
    actions.connectTo(SaveAction::AddToCounter, this, &QuickActions::addToCounter);
    actions.connectTo(SaveAction::UnlockAchievement, this, &QuickActions::unlockAchievement);
}

void QuickActions::setDocuments(SaveDocument *shown, SaveDocument *profile)
{
    m_shown = shown;
    m_profile = profile;
}

std::function<QFuture<Result<QStringList>>(const QString &)>
QuickActions::valuesOf(const QString &field)
{
    return [this, field](const QString &prefix) {
        return m_players.knownValues(SearchSubject::Players, field, prefix, MostValues);
    };
}

/// In a container at that place.
std::function<QString(const QString &)> QuickActions::namesAt(const JsonPointer &place) const
{
    return [names = m_names, place](const QString &id) { return names.name(id, place.child(id)); };
}

void QuickActions::give(const PickerWords &words, const QString &field, SaveDocument *document,
                        const JsonPointer &array)
{
    const QPointer<SaveDocument> target = document;
    auto *dialog = new PickerDialog(
        words.title, tr("Name"), valuesOf(field),
        [this, target, array](const QString &picked, const QString &) -> Result<void> {
            if (!target)
                return {};
            const auto given = target->giveStrings(array, {picked});
            if (!given)
                return given.error();
            if (*given == 0)
                return Error{Error::Kind::Invalid, tr("It is there already."), {}, {}};
            emit changed(target, array);
            return {};
        },
        m_window);
    dialog->offerNew({words.newNote, words.newButton, {}});
    dialog->setNames(namesAt(array));
    dialog->open();
}

void QuickActions::giveItem()
{
    if (!m_shown)
        return;
    const bool isProfile = m_shown->target().table() == SaveTarget::Table::Profile;
    give({tr("Give Item"), tr("None of the saves looked at has the item “%1”: it would be new."),
          tr("Give New Item")},
         isProfile ? u"global-item"_s : u"item"_s, m_shown, inventoryPath(m_shown->target()));
}

void QuickActions::markVisited()
{
    if (m_shown)
        give({tr("Mark Visited"),
              tr("None of the saves looked at has visited “%1”: the place would be new."),
              tr("Mark New Place")},
             u"visited"_s, m_shown, JsonPointer({u"visited_waypoints"_s}));
}

void QuickActions::unlockAchievement()
{
    if (m_profile)
        give({tr("Unlock Achievement"),
              tr("None of the saves looked at has the achievement “%1”: it would be new."),
              tr("Unlock New Achievement")},
             u"achievement"_s, m_profile, JsonPointer({u"achievements"_s}));
}

void QuickActions::setFlag()
{
    if (!m_shown)
        return;
    const QPointer<SaveDocument> target = m_shown;
    auto *dialog = new PickerDialog(
        tr("Set Flag"), tr("Name"), valuesOf(u"flag"_s),
        [this, target](const QString &picked, const QString &with) -> Result<void> {
            const JsonPointer path({u"flags"_s, picked});
            if (!target)
                return {};
            auto done = target->setAt(path, JsonText(with.toUtf8()));
            if (done)
                emit changed(target, path);
            return done;
        },
        m_window);
    dialog->askWith(tr("Value"), {u"true"_s, u"false"_s}, u"true"_s);
    dialog->setNames(namesAt(JsonPointer({u"flags"_s})));
    dialog->offerNew({tr("None of the saves looked at has the flag “%1”: it would be new."),
                      tr("Add New Flag"), [target](const QString &typed) {
                          return target && target->tree().find(JsonPointer({u"flags"_s, typed}));
                      }});
    dialog->open();
}

void QuickActions::addToCounter()
{
    if (!m_shown)
        return;
    const QPointer<SaveDocument> target = m_shown;
    auto *dialog = new PickerDialog(
        tr("Add to Counter"), tr("Path of a number"),
        [target](const QString &part) {
            if (!target)
                return QtFuture::makeReadyFuture(Result<QStringList>(QStringList()));
            return QtConcurrent::run(
                [save = SaveSnapshot(target->tree()), part, locks = target->locks()] {
                    return Result<QStringList>(numberPaths(save, part, MostValues, locks));
                });
        },
        [this, target](const QString &picked, const QString &with) -> Result<void> {
            const auto path = JsonPointer::parse(picked);
            if (!path)
                return path.error();
            QByteArray number = with.trimmed().toUtf8();
            if (number.startsWith('+'))
                number.remove(0, 1);
            if (!JsonNumber::parse(number))
                return Error{Error::Kind::Invalid, tr("“%1” is not a number.").arg(with), {}, {}};
            if (!target)
                return {};
            auto done = target->addNumber(*path, number);
            if (done)
                emit changed(target, *path);
            return done;
        },
        m_window);
    dialog->askWith(tr("Add"), {}, u"+1"_s);
    dialog->setNames([names = m_names](const QString &text) {
        const auto path = JsonPointer::parse(text);
        return path && !path->isRoot() ? names.name(path->lastToken(), *path) : QString();
    });
    dialog->open();
}

} // namespace waymark
