#include "models/exchange/jsonobjectwriter.h"

#include "models/json/jsonstring.h"

#include <QLocale>

#include <cmath>

namespace waymark {

void JsonObjectWriter::add(const char *name, const QString &value)
{
    addRaw(name, quoteJsonString(value));
}

void JsonObjectWriter::add(const char *name, const std::optional<QString> &value)
{
    addRaw(name, value ? quoteJsonString(*value) : QByteArray("null"));
}

void JsonObjectWriter::add(const char *name, std::optional<int> value)
{
    addRaw(name, value ? QByteArray::number(*value) : QByteArray("null"));
}

void JsonObjectWriter::add(const char *name, std::optional<double> value)
{
    if (!value)
        addRaw(name, "null");
    else if (std::isnan(*value))
        addRaw(name, "\"NaN\"");
    else if (std::isinf(*value))
        addRaw(name, *value > 0 ? "\"Infinity\"" : "\"-Infinity\"");
    else
        addRaw(name, QByteArray::number(*value, 'g', QLocale::FloatingPointShortest));
}

void JsonObjectWriter::add(const char *name, const std::optional<Timestamp> &value)
{
    addRaw(name, value ? quoteJsonString(value->toIsoUtc()) : QByteArray("null"));
}

void JsonObjectWriter::addJson(const char *name, const std::optional<JsonText> &value)
{
    if (value)
        addRaw(name, value->utf8());
}

void JsonObjectWriter::addRaw(const char *name, const QByteArray &json)
{
    if (m_bytes.size() > 1)
        m_bytes += ',';
    m_bytes += '"' + QByteArray(name) + "\":" + json;
}

} // namespace waymark
