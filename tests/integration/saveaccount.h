#pragma once

#include "models/domain/jsontext.h"
#include "models/json/jsonarena.h"
#include "models/json/jsonpointer.h"

#include <QMap>
#include <QStringList>

namespace waymark::test {

/// What stands in a document, counted: one entry for each scalar with its place, in which every
/// element of an array has the same name. A write takes entries away and brings others; when all
/// writes are booked, what was there at first has become what is there in the end, or something was
/// lost or written twice.
class SaveAccount
{
public:
    void book(const QByteArray &document, int times, const QString &place = {})
    {
        const auto arena = *JsonArena::parseTrusted(document);
        count(arena, JsonArena::Root, place, times);
    }
    /// One write: the whole document before and after it.
    void bookWrite(const QByteArray &before, const QByteArray &after)
    {
        book(before, -1);
        book(after, 1);
    }
    /// One recorded edit; the inverse has the patch's lines from the last to the first.
    void bookRecord(const QByteArray &patch, const QByteArray &inverse)
    {
        const auto forward = *JsonArena::parseTrusted(patch);
        const auto backward = *JsonArena::parseTrusted(inverse);
        const quint32 lines = forward.childCount(JsonArena::Root);
        for (quint32 line = 0; line < lines; ++line) {
            bookLine(forward, forward.child(JsonArena::Root, line), 1);
            bookLine(backward, backward.child(JsonArena::Root, lines - 1 - line), -1);
        }
    }

    /// Entries that do not balance, with by how much.
    [[nodiscard]] QStringList open() const
    {
        QStringList lines;
        for (auto entry = m_entries.cbegin(); entry != m_entries.cend(); ++entry) {
            if (entry.value() != 0)
                lines.append(QString::fromLatin1("%1: %2").arg(entry.key()).arg(entry.value()));
        }
        return lines;
    }
    [[nodiscard]] qint64 bookings() const { return m_bookings; }

private:
    void bookLine(const JsonArena &patch, JsonArena::NodeId line, int times)
    {
        const auto value = patch.member(line, u"value");
        if (value == JsonArena::NoNode)
            return; // what is removed stands in the other direction
        const auto path = *JsonPointer::parse(patch.string(patch.member(line, u"path")));
        QString place;
        for (const QString &token : path.tokens())
            place += u'/' + (isArray(place) ? QString(u'*') : token);
        count(patch, value, place, times);
    }
    /// In the soak's documents.
    [[nodiscard]] static bool isArray(const QString &place)
    {
        return place == QLatin1String("/log") || place == QLatin1String("/items");
    }
    void count(const JsonArena &arena, JsonArena::NodeId node, const QString &place, int times)
    {
        if (!arena.isContainer(node)) {
            m_entries[place + QLatin1String(" = ")
                      + QString::fromUtf8(arena.valueText(node).toByteArray())]
                += times;
            ++m_bookings;
            return;
        }
        const bool isMembers = arena.type(node) == JsonType::Object;
        for (quint32 row = 0; row < arena.childCount(node); ++row) {
            const auto child = arena.child(node, row);
            count(arena, child, place + u'/' + (isMembers ? arena.key(child) : QString(u'*')),
                  times);
        }
    }

    QMap<QString, int> m_entries;
    qint64 m_bookings = 0;
};

} // namespace waymark::test
