#pragma once

#include "models/domain/result.h"
#include "models/local/historyline.h"

#include <QHash>
#include <QList>
#include <QSet>

#include <sys/types.h>

namespace waymark {

/// The edits of one database in a file of JSON lines, written by all Waymarks of a user at once:
/// under a lock that the kernel lets go of however a process ends, each line on the disk before
/// anything goes on. Only ever appended to, until it is too large: then the older half is let go.
class HistoryFile
{
public:
    static constexpr qint64 DefaultLargest = 32 * 1024 * 1024;

    HistoryFile(QString path, QString database, qint64 largest = DefaultLargest);
    ~HistoryFile();
    HistoryFile(const HistoryFile &) = delete;
    HistoryFile &operator=(const HistoryFile &) = delete;

    /// Gives the number that the edit got.
    [[nodiscard]] Result<EditId> begin(Edit edit);
    [[nodiscard]] Result<void> settle(const QByteArray &line); ///< savedLine() or droppedLine()

    struct Found
    {
        Edit edit;
        bool isSettled = false; ///< else nobody knows whether it was saved
    };
    [[nodiscard]] Result<QList<Found>> edits(const QSet<SaveTarget> &targets); ///< newest first
    [[nodiscard]] Result<std::optional<Found>> edit(EditId id);

    /// What was met on the way and must be told; asking takes it.
    struct Notices
    {
        bool isTorn = false; ///< the last line was broken off
        qint64 unreadable = 0; ///< lines
        qint64 forgotten = 0; ///< edits let go just now
    };
    [[nodiscard]] Notices takeNotices();

private:
    struct Span
    {
        qint64 offset = 0;
        qint64 length = 0;
    };
    struct Entry
    {
        EditId id;
        SaveTarget target;
        Span begun;
        Span settled;
        HistoryLine::Kind state = HistoryLine::Kind::Begun;
    };

    [[nodiscard]] bool isThere() const;
    [[nodiscard]] Result<void> lock(bool toWrite);
    void unlock();
    bool open(bool toWrite);
    void close();
    [[nodiscard]] bool isReplaced() const;
    [[nodiscard]] Result<void> scan();
    void takeLine(QByteArrayView line, qint64 offset);
    [[nodiscard]] Result<void> cutTornLine();
    [[nodiscard]] Result<void> makeRoom(qint64 bytes);
    [[nodiscard]] Result<void> append(const QByteArray &line);
    [[nodiscard]] QByteArray read(const Span &span) const;
    [[nodiscard]] std::optional<Found> found(const Entry &entry);
    [[nodiscard]] Error failed(const char *sentence) const;

    QString m_path;
    QString m_database;
    qint64 m_largest;
    int m_file = -1; ///< kept open, so that its inode stays its own while it is indexed
    qint64 m_scanned = 0; ///< bytes that the index knows
    EditId m_lowest = 0;
    qint64 m_forgotten = 0;
    bool m_isNewer = false; ///< a Waymark after this one wrote it
    bool m_saidTorn = false;
    QList<Entry> m_entries;
    QHash<EditId, qsizetype> m_byId;
    Notices m_notices;
};

} // namespace waymark
