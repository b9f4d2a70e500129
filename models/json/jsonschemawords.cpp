#include "models/json/jsonschemawords.h"

#include "models/domain/errortext.h"
#include "models/json/jsondecimal.h"
#include "models/json/jsonschemarule.h"

using namespace Qt::StringLiterals;

namespace waymark {

QString JsonSchemaWords::wrongType(quint8 allowed, const JsonArena &document,
                                   JsonArena::NodeId node)
{
    QStringList names;
    if ((allowed & JsonSchemaRule::IntegerType) != 0)
        names.append(u"integer"_s);
    for (const JsonType type : {JsonType::Null, JsonType::Boolean, JsonType::Number,
                                JsonType::String, JsonType::Array, JsonType::Object}) {
        if ((allowed & (1U << quint8(type))) != 0)
            names.append(jsonTypeName(type));
    }
    const QString own = jsonTypeName(document.type(node));
    return names.size() == 1
        ? ErrorText::tr("must be of the type %1, is %2").arg(names.first(), own)
        : ErrorText::tr("must be of one of the types %1, is %2").arg(names.join(", "_L1), own);
}

QString JsonSchemaWords::notAllowed(const JsonArena &schema, JsonArena::NodeId list)
{
    constexpr quint32 Most = 5;
    QStringList values;
    for (quint32 row = 0; row < std::min(schema.childCount(list), Most); ++row)
        values.append(brief(schema.valueText(schema.child(list, row))));
    if (schema.childCount(list) > Most)
        values.append(u"…"_s);
    return ErrorText::tr("must be one of %1").arg(values.join(", "_L1));
}

QString JsonSchemaWords::tooFew(JsonType type, quint32 least)
{
    if (type == JsonType::String)
        return ErrorText::tr("must have at least %n characters", nullptr, int(least));
    return type == JsonType::Array
        ? ErrorText::tr("must have at least %n items", nullptr, int(least))
        : ErrorText::tr("must have at least %n members", nullptr, int(least));
}

QString JsonSchemaWords::tooMany(JsonType type, quint32 most)
{
    if (type == JsonType::String)
        return ErrorText::tr("must have at most %n characters", nullptr, int(most));
    return type == JsonType::Array
        ? ErrorText::tr("must have at most %n items", nullptr, int(most))
        : ErrorText::tr("must have at most %n members", nullptr, int(most));
}

QString JsonSchemaWords::brief(QByteArrayView json)
{
    constexpr qsizetype Longest = 40;
    constexpr qsizetype BytesPerCharacter = 4;
    QString text = QString::fromUtf8(json.first(std::min(json.size(), BytesPerCharacter * Longest)))
                       .simplified();
    if (text.size() > Longest)
        text = text.first(Longest - 1) + u'…';
    return text;
}

} // namespace waymark
