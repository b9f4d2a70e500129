#include "models/document/changedtext.h"

#include <algorithm>

namespace waymark {

/// UTF-8 takes at most three bytes for a unit of UTF-16; the last one may come out broken.
QString ChangedText::left(qsizetype characters) const
{
    return QString::fromUtf8(m_utf8.first(std::min(m_utf8.size(), 3 * (characters + 1))))
        .left(characters);
}

std::optional<ChangedText> changedText(const std::optional<QString> &column)
{
    return column ? std::optional(ChangedText(*column)) : std::nullopt;
}

} // namespace waymark
