#include "models/json/jsonpattern.h"

#include "models/domain/errortext.h"
#include "models/json/jsonpatternreader.h"

using namespace Qt::StringLiterals;

namespace waymark {

Result<JsonPattern> JsonPattern::compile(const QString &expression)
{
    constexpr auto Bound = "(*LIMIT_MATCH=200000)(*LIMIT_DEPTH=20000)"_L1;
    JsonPatternReader reader(expression);
    const auto perl = reader.toPerl();
    if (!perl)
        return perl.error();
    QRegularExpression compiled(Bound + *perl);
    if (!compiled.isValid())
        return Error{Error::Kind::Invalid,
                     ErrorText::tr("“%1” is no regular expression: %2.")
                         .arg(expression, compiled.errorString()),
                     {},
                     {}};
    compiled.optimize();
    return JsonPattern(expression, std::move(compiled));
}

JsonPattern::Match JsonPattern::match(const QString &text) const
{
    const QRegularExpressionMatch match = m_compiled.match(text);
    if (!match.isValid())
        return Match::GivenUp;
    return match.hasMatch() ? Match::Yes : Match::No;
}

} // namespace waymark
