#include "models/demo/demojson.h"

#include "models/json/jsonstring.h"

namespace waymark {

DemoObject &DemoObject::raw(QStringView key, const QByteArray &value)
{
    if (!m_members.isEmpty())
        m_members += ", ";
    m_members += quoteJsonString(key);
    m_members += ": ";
    m_members += value;
    return *this;
}

DemoObject &DemoObject::text(QStringView key, QStringView value)
{
    return raw(key, quoteJsonString(value));
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
        array += quoteJsonString(value);
    }
    return raw(key, array + ']');
}

} // namespace waymark
