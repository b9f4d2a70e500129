#include "models/demo/demojson.h"

namespace waymark {

QByteArray demoQuoted(QStringView text)
{
    static constexpr char Hex[] = "0123456789abcdef";
    QByteArray quoted = "\"";
    for (const char byte : text.toUtf8()) {
        if (byte == '"' || byte == '\\') {
            quoted += '\\';
            quoted += byte;
        } else if (byte == '\n') {
            quoted += "\\n";
        } else if (byte == '\t') {
            quoted += "\\t";
        } else if (static_cast<unsigned char>(byte) < 0x20) {
            quoted += "\\u00";
            quoted += Hex[byte >> 4];
            quoted += Hex[byte & 15];
        } else {
            quoted += byte;
        }
    }
    return quoted += '"';
}

DemoObject &DemoObject::raw(QStringView key, const QByteArray &value)
{
    if (!m_members.isEmpty())
        m_members += ", ";
    m_members += demoQuoted(key);
    m_members += ": ";
    m_members += value;
    return *this;
}

DemoObject &DemoObject::text(QStringView key, QStringView value)
{
    return raw(key, demoQuoted(value));
}

DemoObject &DemoObject::number(QStringView key, qint64 value)
{
    return raw(key, QByteArray::number(value));
}

DemoObject &DemoObject::tenths(QStringView key, qint64 value)
{
    return raw(key, QByteArray::number(value / 10) + '.' + QByteArray::number(value % 10));
}

DemoObject &DemoObject::boolean(QStringView key, bool value)
{
    return raw(key, value ? QByteArrayLiteral("true") : QByteArrayLiteral("false"));
}

DemoObject &DemoObject::texts(QStringView key, const QStringList &values)
{
    QByteArray array = "[";
    for (const QString &value : values) {
        if (array.size() > 1)
            array += ", ";
        array += demoQuoted(value);
    }
    return raw(key, array + ']');
}

} // namespace waymark
