#include "models/local/historyfile.h"

#include "models/domain/errortext.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QFileInfo>
#include <QThread>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

using Kind = HistoryLine::Kind;

constexpr int PatienceMilliseconds = 3000; ///< another Waymark needs the file for a moment only
constexpr int PauseMilliseconds = 5;
constexpr mode_t OnlyTheOwner = 0600;

qint64 sizeOf(int file)
{
    struct stat there = {};
    return fstat(file, &there) == 0 ? there.st_size : -1;
}

bool writeAll(int file, QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const ssize_t written = ::write(file, bytes.data(), size_t(bytes.size()));
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        bytes = bytes.sliced(written);
    }
    return true;
}

/// A new name in a folder is on the disk only when the folder is.
void syncFolderOf(const QString &path)
{
    const QByteArray folder = QFile::encodeName(QFileInfo(path).path());
    const int file = ::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (file < 0)
        return;
    ::fsync(file);
    ::close(file);
}

} // namespace

HistoryFile::HistoryFile(QString path, QString database, qint64 largest)
    : m_path(std::move(path))
    , m_database(std::move(database))
    , m_largest(largest)
{
}

HistoryFile::~HistoryFile()
{
    close();
}

Error HistoryFile::failed(const char *sentence) const
{
    const QString why = QString::fromLocal8Bit(std::strerror(errno));
    return {Error::Kind::Failed, ErrorText::tr(sentence).arg(m_path, why), {}, {}};
}

bool HistoryFile::open(bool toWrite)
{
    if (m_file >= 0)
        return true;
    const int create = toWrite ? O_CREAT : 0;
    m_file = ::open(QFile::encodeName(m_path).constData(), O_RDWR | O_APPEND | O_CLOEXEC | create,
                    OnlyTheOwner);
    return m_file >= 0;
}

void HistoryFile::close()
{
    if (m_file >= 0)
        ::close(m_file);
    m_file = -1;
    m_scanned = 0;
    m_lowest = 0;
    m_forgotten = 0;
    m_isNewer = false;
    m_entries.clear();
    m_byId.clear();
}

bool HistoryFile::isThere() const
{
    return QFile::exists(m_path);
}

/// Another Waymark has put a shorter file in its place, or a person has removed it.
bool HistoryFile::isReplaced() const
{
    struct stat mine = {};
    struct stat there = {};
    return fstat(m_file, &mine) != 0 || stat(QFile::encodeName(m_path).constData(), &there) != 0
        || mine.st_ino != there.st_ino || mine.st_dev != there.st_dev;
}

Result<void> HistoryFile::lock(bool toWrite)
{
    const QDeadlineTimer patience(PatienceMilliseconds);
    for (;;) {
        if (!open(toWrite))
            return failed(QT_TRANSLATE_NOOP("waymark::ErrorText", "%1 cannot be opened: %2"));
        if (flock(m_file, (toWrite ? LOCK_EX : LOCK_SH) | LOCK_NB) == 0) {
            if (!isReplaced())
                break;
            close();
        } else if (errno != EWOULDBLOCK && errno != EINTR) {
            return failed(QT_TRANSLATE_NOOP("waymark::ErrorText", "%1 cannot be locked: %2"));
        } else if (patience.hasExpired()) {
            return Error{Error::Kind::Timeout,
                         ErrorText::tr("%1: another Waymark holds it").arg(m_path),
                         {},
                         {}};
        } else {
            QThread::msleep(PauseMilliseconds);
        }
    }
    if (const Result<void> scanned = scan(); !scanned) {
        unlock();
        return scanned;
    }
    return {};
}

void HistoryFile::unlock()
{
    if (m_file >= 0)
        flock(m_file, LOCK_UN);
}

/// Reads what was written since the last look.
Result<void> HistoryFile::scan()
{
    const qint64 size = sizeOf(m_file);
    if (size < m_scanned) { // not the work of a Waymark
        const int kept = std::exchange(m_file, -1);
        close();
        m_file = kept;
    }
    const QByteArray bytes = read({m_scanned, size - m_scanned});
    if (bytes.size() != size - m_scanned)
        return failed(QT_TRANSLATE_NOOP("waymark::ErrorText", "%1 cannot be read: %2"));
    qsizetype begin = 0;
    for (qsizetype end = 0; (end = bytes.indexOf('\n', begin)) >= 0; begin = end + 1)
        takeLine(QByteArrayView(bytes).sliced(begin, end - begin), m_scanned + begin);
    m_scanned += begin;
    if (begin < bytes.size() && !m_saidTorn)
        m_notices.isTorn = m_saidTorn = true;
    if (m_isNewer)
        return Error{Error::Kind::Refused,
                     ErrorText::tr("%1: a newer Waymark has written it").arg(m_path),
                     {},
                     {}};
    return {};
}

void HistoryFile::takeLine(QByteArrayView line, qint64 offset)
{
    const auto read = readHistoryLine(line);
    if (!read) {
        ++m_notices.unreadable;
        return;
    }
    const Span span{offset, line.size()};
    m_lowest = std::min(m_lowest, read->id);
    switch (read->kind) {
    case Kind::Head:
        m_isNewer = read->version > HistoryVersion;
        m_forgotten = read->forgotten;
        return;
    case Kind::Begun:
        m_byId.insert(read->id, m_entries.size());
        m_entries.append({read->id, *read->target, span, {}, Kind::Begun});
        return;
    case Kind::Saved:
    case Kind::Dropped:
        if (const auto known = m_byId.constFind(read->id); known != m_byId.cend()) {
            m_entries[*known].settled = span;
            m_entries[*known].state = read->kind;
        }
        return;
    }
}

/// What a killed Waymark did not bring to its end.
Result<void> HistoryFile::cutTornLine()
{
    if (sizeOf(m_file) > m_scanned && ftruncate(m_file, m_scanned) != 0)
        return failed(QT_TRANSLATE_NOOP("waymark::ErrorText", "%1 cannot be written: %2"));
    m_saidTorn = false;
    return {};
}

Result<void> HistoryFile::append(const QByteArray &line)
{
    if (const Result<void> cut = cutTornLine(); !cut)
        return cut;
    const bool isNew = m_scanned == 0;
    const QByteArray bytes = isNew ? headLine(m_database, 0) + line : line;
    if (!writeAll(m_file, bytes) || ::fdatasync(m_file) != 0) {
        const Error failure
            = failed(QT_TRANSLATE_NOOP("waymark::ErrorText", "%1 cannot be written: %2"));
        if (ftruncate(m_file, m_scanned) != 0)
            return failure; // half a line at the end; the next one cuts it off
        return failure;
    }
    if (isNew)
        syncFolderOf(m_path);
    return scan();
}

/// Lets the older half go when the file gets too large; the newest edit always stays.
Result<void> HistoryFile::makeRoom(qint64 bytes)
{
    if (m_scanned + bytes <= m_largest || m_entries.isEmpty())
        return {};
    const auto isKept = [](const Entry &entry) { return entry.state != Kind::Dropped; };
    qsizetype first = m_entries.size();
    for (qint64 length = 0; first > 0; --first) {
        const Entry &entry = m_entries[first - 1];
        length += isKept(entry) ? entry.begun.length + entry.settled.length + 2 : 0;
        if (length > m_largest / 2 && first < m_entries.size())
            break;
    }
    const qint64 forgotten = std::count_if(m_entries.cbegin(), m_entries.cbegin() + first, isKept);
    QByteArray kept;
    for (qsizetype i = first; i < m_entries.size(); ++i) {
        if (!isKept(m_entries[i]))
            continue;
        kept += read(m_entries[i].begun) + '\n';
        if (m_entries[i].settled.length > 0)
            kept += read(m_entries[i].settled) + '\n';
    }
    kept.prepend(headLine(m_database, m_forgotten + forgotten));
    const QString path = m_path + u".new"_s;
    const QByteArray name = QFile::encodeName(path);
    const int file
        = ::open(name.constData(), O_RDWR | O_APPEND | O_CREAT | O_TRUNC | O_CLOEXEC, OnlyTheOwner);
    if (file < 0)
        return failed(QT_TRANSLATE_NOOP("waymark::ErrorText", "%1 cannot be made smaller: %2"));
    // Locked before it has its name: nobody else writes into it before this Waymark is done.
    const bool isDone = flock(file, LOCK_EX | LOCK_NB) == 0 && writeAll(file, kept)
        && ::fsync(file) == 0
        && ::rename(name.constData(), QFile::encodeName(m_path).constData()) == 0;
    if (!isDone) {
        const Error failure
            = failed(QT_TRANSLATE_NOOP("waymark::ErrorText", "%1 cannot be made smaller: %2"));
        ::close(file);
        ::unlink(name.constData());
        return failure;
    }
    syncFolderOf(m_path);
    close();
    m_file = file;
    m_notices.forgotten += forgotten;
    return scan();
}

Result<EditId> HistoryFile::begin(Edit edit)
{
    if (const Result<void> locked = lock(true); !locked)
        return locked.error();
    edit.id = m_lowest - 1;
    const QByteArray line = begunLine(edit);
    Result<void> done = makeRoom(line.size());
    if (done)
        done = append(line);
    unlock();
    return done ? Result<EditId>(edit.id) : Result<EditId>(done.error());
}

Result<void> HistoryFile::settle(const QByteArray &line)
{
    if (const Result<void> locked = lock(true); !locked)
        return locked.error();
    const Result<void> done = append(line);
    unlock();
    return done;
}

QByteArray HistoryFile::read(const Span &span) const
{
    QByteArray bytes(span.length, Qt::Uninitialized);
    qint64 done = 0;
    while (done < span.length) {
        const ssize_t got
            = ::pread(m_file, bytes.data() + done, size_t(span.length - done), span.offset + done);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            break;
        done += got;
    }
    bytes.truncate(done);
    return bytes;
}

std::optional<HistoryFile::Found> HistoryFile::found(const Entry &entry)
{
    if (entry.state == Kind::Dropped)
        return std::nullopt;
    const auto edit = readEdit(read(entry.begun),
                               entry.settled.length > 0 ? read(entry.settled) : QByteArray());
    if (!edit) {
        ++m_notices.unreadable;
        return std::nullopt;
    }
    return Found{*edit, entry.state == Kind::Saved};
}

Result<QList<HistoryFile::Found>> HistoryFile::edits(const QSet<SaveTarget> &targets)
{
    if (const Result<void> locked = lock(false); !locked)
        return isThere() ? Result<QList<Found>>(locked.error()) : QList<Found>();
    QList<Found> all;
    for (qsizetype i = m_entries.size() - 1; i >= 0; --i) {
        if (!targets.contains(m_entries[i].target))
            continue;
        if (const auto one = found(m_entries[i]))
            all.append(*one);
    }
    unlock();
    return all;
}

Result<std::optional<HistoryFile::Found>> HistoryFile::edit(EditId id)
{
    if (const Result<void> locked = lock(false); !locked)
        return isThere() ? Result<std::optional<Found>>(locked.error()) : std::optional<Found>();
    const auto known = m_byId.constFind(id);
    const auto one = known == m_byId.cend() ? std::nullopt : found(m_entries[*known]);
    unlock();
    return one;
}

HistoryFile::Notices HistoryFile::takeNotices()
{
    return std::exchange(m_notices, {});
}

} // namespace waymark
