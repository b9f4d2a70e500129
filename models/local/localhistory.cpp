#include "models/local/localhistory.h"

#include "models/json/jsonarena.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QStandardPaths>

#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

constexpr mode_t OnlyTheOwner = 0700;

void makeFolder(const QString &folder)
{
    QDir().mkpath(QFileInfo(folder).path());
    ::mkdir(QFile::encodeName(folder).constData(), OnlyTheOwner); // whoever needs it says why not
}

/// As the record of an addition says beside its `replace`.
bool addsToNumber(const JsonText &patch)
{
    const auto arena = JsonArena::parseTrusted(patch.utf8());
    if (!arena || arena->type(JsonArena::Root) != JsonType::Array)
        return false;
    for (quint32 i = 0; i < arena->childCount(JsonArena::Root); ++i) {
        const auto operation = arena->child(JsonArena::Root, i);
        if (arena->type(operation) == JsonType::Object
            && arena->member(operation, u"added") != JsonArena::NoNode)
            return true;
    }
    return false;
}

} // namespace

LocalHistory::LocalHistory(QString folder, qint64 largestFile)
    : m_folder(std::move(folder))
    , m_largestFile(largestFile)
{
}

QString LocalHistory::defaultFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
        + u"/waymark/history"_s;
}

/// The name tells nothing of the database; the first line of the file does.
QString LocalHistory::pathFor(const QString &database) const
{
    const QByteArray hash
        = QCryptographicHash::hash(database.toUtf8(), QCryptographicHash::Sha256).toHex().left(32);
    return m_folder + u'/' + QString::fromLatin1(hash) + u".jsonl"_s;
}

HistoryFile &LocalHistory::file(const QString &database)
{
    std::unique_ptr<HistoryFile> &known = m_files[database];
    if (!known)
        known = std::make_unique<HistoryFile>(pathFor(database), database, m_largestFile);
    return *known;
}

void LocalHistory::tell(const QString &text, const QString &details)
{
    m_troubles.append({text, details});
    emit troubled();
}

void LocalHistory::tellNotices(const QString &database)
{
    const HistoryFile::Notices notices = file(database).takeNotices();
    const QString path = pathFor(database);
    if (notices.isTorn)
        tell(tr("The last line of the history kept on this machine was broken off while it was "
                "written; it is left out."),
             path);
    if (notices.unreadable > 0)
        tell(tr("%n lines of the history kept on this machine cannot be read; they are left out.",
                nullptr, int(notices.unreadable)),
             path);
    if (notices.forgotten > 0)
        tell(tr("The history kept on this machine got too large; its oldest %n edits were let go.",
                nullptr, int(notices.forgotten)),
             path);
}

std::optional<EditId> LocalHistory::begin(const QString &database, const Edit &edit)
{
    const QMutexLocker lock(&m_mutex);
    makeFolder(m_folder);
    const Result<EditId> id = file(database).begin(edit);
    tellNotices(database);
    if (id)
        return *id;
    tell(
        tr("The edit cannot be recorded on this machine: once this Waymark has ended, it cannot be "
           "taken back."),
        id.error().detail);
    return std::nullopt;
}

void LocalHistory::saved(const QString &database, const Edit &edit)
{
    const QMutexLocker lock(&m_mutex);
    // Where this fails the record says "perhaps", and taking back looks at the save anyway.
    static_cast<void>(file(database).settle(savedLine(edit)));
    tellNotices(database);
}

void LocalHistory::dropped(const QString &database, EditId id)
{
    const QMutexLocker lock(&m_mutex);
    static_cast<void>(file(database).settle(droppedLine(id)));
    tellNotices(database);
}

/// An undo that was broken off does not count as done: whoever takes back looks at the save, and
/// finds out. Of what was added to a number nobody can see that, and it must not be taken away
/// twice.
Edit LocalHistory::told(const HistoryFile::Found &found)
{
    Edit edit = found.edit;
    if (!found.isSettled) {
        if (!addsToNumber(edit.patch))
            edit.undone.reset();
        edit.reason = edit.reason.isEmpty()
            ? tr("Broken off, perhaps not saved")
            : tr("%1 (broken off, perhaps not saved)").arg(edit.reason);
    }
    return edit;
}

QList<Edit> LocalHistory::edits(const QString &database, const QSet<SaveTarget> &targets)
{
    const QMutexLocker lock(&m_mutex);
    const auto found = file(database).edits(targets);
    tellNotices(database);
    QList<Edit> edits;
    if (!found) {
        tell(tr("The history kept on this machine cannot be read."), found.error().detail);
        return edits;
    }
    for (const HistoryFile::Found &one : *found)
        edits.append(told(one));
    return edits;
}

std::optional<Edit> LocalHistory::edit(const QString &database, EditId id)
{
    const QMutexLocker lock(&m_mutex);
    const auto found = file(database).edit(id);
    tellNotices(database);
    if (!found) {
        tell(tr("The history kept on this machine cannot be read."), found.error().detail);
        return std::nullopt;
    }
    return *found ? std::optional(told(**found)) : std::nullopt;
}

QList<LocalHistory::Trouble> LocalHistory::takeTroubles()
{
    const QMutexLocker lock(&m_mutex);
    return std::exchange(m_troubles, {});
}

} // namespace waymark
