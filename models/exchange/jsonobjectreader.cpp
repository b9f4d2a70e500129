#include "models/exchange/jsonobjectreader.h"

#include "models/domain/errortext.h"

#include <QTimeZone>

#include <limits>

using namespace Qt::StringLiterals;

namespace waymark {

JsonObjectReader::JsonObjectReader(const JsonArena &arena, JsonArena::NodeId object,
                                   const QString &what)
    : m_arena(arena)
    , m_object(object)
    , m_what(what)
{
    checkIsObject();
}

JsonObjectReader::JsonObjectReader(const JsonArena &arena, JsonArena::NodeId object,
                                   const char *oneOfMany, quint32 number)
    : m_arena(arena)
    , m_object(object)
    , m_oneOfMany(oneOfMany)
    , m_number(number)
{
    checkIsObject();
}

void JsonObjectReader::checkIsObject()
{
    if (m_object == JsonArena::NoNode || m_arena.type(m_object) != JsonType::Object)
        m_error = Error{Error::Kind::Invalid,
                        ErrorText::tr("The bundle is damaged: %1 is not an object.").arg(what()),
                        {},
                        {}};
}

QString JsonObjectReader::what() const
{
    return m_oneOfMany ? ErrorText::tr(m_oneOfMany).arg(m_number) : m_what;
}

/// Members mostly lie in the order in which they are asked for.
JsonArena::NodeId JsonObjectReader::member(const char *name) const
{
    if (m_object == JsonArena::NoNode || m_arena.type(m_object) != JsonType::Object)
        return JsonArena::NoNode;
    const QByteArrayView wanted(name);
    if (m_next < m_arena.childCount(m_object)) {
        const JsonArena::NodeId next = m_arena.child(m_object, m_next);
        const QByteArrayView key = m_arena.keyText(next);
        if (key.size() == wanted.size() + 2 && key.sliced(1, wanted.size()) == wanted) {
            ++m_next;
            return next;
        }
    }
    const JsonArena::NodeId found = m_arena.memberUtf8(m_object, wanted);
    if (found != JsonArena::NoNode)
        m_next = m_arena.row(found) + 1;
    return found;
}

JsonArena::NodeId JsonObjectReader::present(const char *name) const
{
    const JsonArena::NodeId node = member(name);
    if (node != JsonArena::NoNode && m_arena.type(node) == JsonType::Null)
        return JsonArena::NoNode;
    return node;
}

QString JsonObjectReader::text(const char *name)
{
    const std::optional<QString> value = optionalText(name);
    if (!value)
        fail(name, QT_TRANSLATE_NOOP("waymark::ErrorText", "a string"));
    return value.value_or(QString());
}

std::optional<QString> JsonObjectReader::optionalText(const char *name)
{
    const JsonArena::NodeId node = present(name);
    if (node == JsonArena::NoNode)
        return std::nullopt;
    if (m_arena.type(node) != JsonType::String) {
        fail(name, QT_TRANSLATE_NOOP("waymark::ErrorText", "a string"));
        return std::nullopt;
    }
    const QString value = m_arena.string(node);
    return value.isNull() ? u""_s : value;
}

std::optional<int> JsonObjectReader::optionalInteger(const char *name)
{
    const JsonArena::NodeId node = present(name);
    if (node == JsonArena::NoNode)
        return std::nullopt;
    bool ok = false;
    const int value = m_arena.valueText(node).toByteArray().toInt(&ok);
    if (!ok)
        fail(name, QT_TRANSLATE_NOOP("waymark::ErrorText", "a whole number of 32 bits"));
    return value;
}

std::optional<double> JsonObjectReader::optionalDouble(const char *name)
{
    const JsonArena::NodeId node = present(name);
    if (node == JsonArena::NoNode)
        return std::nullopt;
    const QByteArrayView text = m_arena.valueText(node);
    if (text == "\"NaN\"")
        return std::numeric_limits<double>::quiet_NaN();
    if (text == "\"Infinity\"")
        return std::numeric_limits<double>::infinity();
    if (text == "\"-Infinity\"")
        return -std::numeric_limits<double>::infinity();
    bool ok = false;
    const double value = text.toDouble(&ok);
    if (!ok || m_arena.type(node) != JsonType::Number)
        fail(name, QT_TRANSLATE_NOOP("waymark::ErrorText", "a number"));
    return value;
}

Timestamp JsonObjectReader::time(const char *name)
{
    const std::optional<Timestamp> value = optionalTime(name);
    if (!value)
        fail(name, QT_TRANSLATE_NOOP("waymark::ErrorText", "a time"));
    return value.value_or(Timestamp());
}

std::optional<Timestamp> JsonObjectReader::optionalTime(const char *name)
{
    const std::optional<QString> text = optionalText(name);
    if (!text)
        return std::nullopt;
    const auto value = Timestamp::parse(*text, QTimeZone::utc());
    if (!value)
        fail(name, QT_TRANSLATE_NOOP("waymark::ErrorText", "an ISO 8601 time"));
    return value;
}

std::optional<JsonText> JsonObjectReader::optionalJson(const char *name)
{
    const JsonArena::NodeId node = member(name);
    if (node == JsonArena::NoNode)
        return std::nullopt;
    return m_arena.value(node);
}

void JsonObjectReader::fail(const char *name, const char *expected)
{
    if (m_error)
        return;
    m_error = Error{Error::Kind::Invalid,
                    ErrorText::tr("The bundle is damaged: “%1” of %2 must be %3.")
                        .arg(QString::fromLatin1(name), what(), ErrorText::tr(expected)),
                    {},
                    {}};
}

} // namespace waymark
