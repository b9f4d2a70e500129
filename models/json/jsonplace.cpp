#include "models/json/jsonplace.h"

#include "models/domain/errortext.h"

namespace waymark {

JsonPlace::JsonPlace(QByteArrayView text, qsizetype offset)
{
    for (const char c : text.first(std::min(offset, text.size()))) {
        if (c == '\n') {
            ++line;
            column = 1;
        } else if ((c & 0xC0) != 0x80) { // one per character, not per byte
            ++column;
        }
    }
}

Error jsonProblemAt(QByteArrayView text, qsizetype offset, const QString &what, QStringList paths)
{
    const JsonPlace place(text, offset);
    return {Error::Kind::Invalid,
            ErrorText::tr("Line %1, column %2: %3")
                .arg(QString::number(place.line), QString::number(place.column), what),
            std::move(paths),
            {}};
}

} // namespace waymark
