#include "models/items/contentnotes.h"

#include "models/items/savetreemodel.h"
#include "models/items/viewzone.h"
#include "models/json/jsonstring.h"

#include <QDateTime>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

constexpr qint64 FirstSecond = 946'684'800; ///< of the year 2000
constexpr qint64 LastSecond = 4'102'444'799; ///< of 2099
constexpr qsizetype MostLookedInto = 4096; ///< bytes; it is asked for at every paint
constexpr int LongestHost = 40;

ContentText timeText(QByteArrayView number, const QTimeZone &zone)
{
    constexpr qsizetype DigitsOfSeconds = 10;
    constexpr qsizetype DigitsOfMilliseconds = 13;
    const bool isInMilliseconds = number.size() == DigitsOfMilliseconds;
    if (!isInMilliseconds && number.size() > DigitsOfSeconds)
        return {};
    bool isInteger = false;
    const qint64 count = number.toLongLong(&isInteger);
    const qint64 second = isInMilliseconds ? count / 1000 : count;
    if (!isInteger || second < FirstSecond || second > LastSecond)
        return {};
    const QDateTime moment
        = QDateTime::fromMSecsSinceEpoch(isInMilliseconds ? count : count * 1000, zone);
    const QString whole = moment.toString(isInMilliseconds ? u"yyyy-MM-dd HH:mm:ss.zzz"_s
                                                           : u"yyyy-MM-dd HH:mm:ss"_s);
    return {ContentNotes::tr("as a time: %1 %2").arg(whole, QString::fromUtf8(zone.id())),
            moment.toString(u"yyyy-MM-dd HH:mm t"_s)};
}

ContentText addressText(const QString &text)
{
    if (!text.startsWith("http://"_L1) && !text.startsWith("https://"_L1))
        return {};
    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty())
        return {};
    // In the letters of the wire: others can be made to look like a well-known name.
    const QString host = oneLine(url.host(QUrl::FullyEncoded), LongestHost);
    return {ContentNotes::tr("web address at %1").arg(host), host};
}

ContentText innerText(const QString &text)
{
    const QString inside = text.trimmed();
    if (!inside.startsWith(u'{') && !inside.startsWith(u'['))
        return {};
    const auto arena = JsonArena::parseStrict(inside.toUtf8());
    if (!arena)
        return {};
    const int count = int(arena->childCount(JsonArena::Root));
    if (arena->type(JsonArena::Root) == JsonType::Array)
        return {ContentNotes::tr("JSON in a string: array of %Ln items", nullptr, count),
                ContentNotes::tr("JSON, %Ln items", nullptr, count)};
    return {ContentNotes::tr("JSON in a string: object of %Ln members", nullptr, count),
            ContentNotes::tr("JSON, %Ln members", nullptr, count)};
}

} // namespace

QColor colorIn(QByteArrayView string)
{
    const qsizetype digits = string.size() - 3; // two quotes and the sign
    if ((digits != 3 && digits != 6 && digits != 8) || string[1] != '#')
        return {};
    const QByteArrayView hex = string.sliced(2, digits);
    const bool isHex = std::all_of(hex.begin(), hex.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    });
    if (!isHex)
        return {};
    QString name = QLatin1Char('#') + QString::fromLatin1(hex);
    if (digits == 8) // Qt has what shines through in front
        name = QLatin1Char('#') + name.right(2) + name.mid(1, 6);
    return QColor(name);
}

ContentText contentText(JsonType type, QByteArrayView value, const QTimeZone &zone)
{
    if (type == JsonType::Number)
        return timeText(value, zone);
    if (type != JsonType::String || value.size() > MostLookedInto)
        return {};
    if (const QColor color = colorIn(value); color.isValid())
        return {ContentNotes::tr("colour: red %1, green %2, blue %3")
                    .arg(color.red())
                    .arg(color.green())
                    .arg(color.blue()),
                {}};
    const QString text = decodeJsonString(value);
    const ContentText address = addressText(text);
    return address.whole.isEmpty() ? innerText(text) : address;
}

ContentNotes::ContentNotes(const ViewZone &zone, QObject *parent)
    : RowNotes(parent)
    , m_zone(zone)
{
}

QList<RowNote> ContentNotes::notes(SaveNodeId node) const
{
    if (!m_document || !m_document->tree().type(node) || m_document->tree().isContainer(node))
        return {};
    const SaveValue &value = *m_document->tree().node(node).value;
    const ContentText text
        = contentText(*value.type, value.arena->valueText(value.arenaNode), m_zone.zone());
    if (text.whole.isEmpty())
        return {};
    return {{RowNote::Kind::Content, text.whole, text.brief}};
}

} // namespace waymark
