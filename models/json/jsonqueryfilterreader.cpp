// The filters of a JSONPath; the rest of it is read in jsonqueryreader.cpp.

#include "models/domain/errortext.h"
#include "models/json/jsonqueryreader.h"
#include "models/json/jsonstring.h"

#include <array>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

using Operand = JsonQueryOperand;
using Test = JsonQueryTest;

struct Function
{
    QLatin1StringView name;
    Operand::Kind kind;
    int arguments;
    bool wantsNodes; ///< a query of any kind, not one value
};

constexpr std::array Functions{Function{"length"_L1, Operand::Kind::Length, 1, false},
                               Function{"count"_L1, Operand::Kind::Count, 1, true},
                               Function{"value"_L1, Operand::Kind::Value, 1, true},
                               Function{"match"_L1, Operand::Kind::Match, 2, false},
                               Function{"search"_L1, Operand::Kind::Search, 2, false}};

struct Operator
{
    QStringView text;
    Test::Comparison comparison;
};

/// Those that begin another come behind it.
constexpr std::array Operators{Operator{u"==", Test::Comparison::Equal},
                               Operator{u"!=", Test::Comparison::NotEqual},
                               Operator{u"<=", Test::Comparison::LessOrEqual},
                               Operator{u">=", Test::Comparison::GreaterOrEqual},
                               Operator{u"<", Test::Comparison::Less},
                               Operator{u">", Test::Comparison::Greater}};

/// Yes or no, and no value.
bool isLogical(const Operand &operand)
{
    return operand.kind == Operand::Kind::Match || operand.kind == Operand::Kind::Search;
}

bool isLower(QChar c)
{
    return c >= u'a' && c <= u'z';
}

} // namespace

bool JsonQueryReader::readAny(Test &test)
{
    test.kind = Test::Kind::Any;
    do {
        skipSpace();
        if (!readAll(test.parts.emplace_back()))
            return false;
        skipSpace();
    } while (take(u"||"));
    return true;
}

bool JsonQueryReader::readAll(Test &test)
{
    test.kind = Test::Kind::All;
    while (true) {
        skipSpace();
        if (!readTest(test.parts.emplace_back()))
            return false;
        const qsizetype behind = m_at;
        skipSpace();
        if (!take(u"&&")) {
            m_at = behind;
            return true;
        }
    }
}

bool JsonQueryReader::readTest(Test &test)
{
    if (here() == u'(')
        return readParenthesis(test);
    if (!take(u"!"))
        return readPlainTest(test, true);
    skipSpace();
    test.kind = Test::Kind::Not;
    Test &inner = test.parts.emplace_back();
    return here() == u'(' ? readParenthesis(inner) : readPlainTest(inner, false);
}

bool JsonQueryReader::readParenthesis(Test &test)
{
    ++m_at;
    if (!goDeeper() || !readAny(test))
        return false;
    --m_depth;
    skipSpace();
    return take(u")") || fail(ErrorText::tr("“&&”, “||” or “)” is expected"));
}

/// A comparison, or a query or function by itself; a `!` stands before the latter only.
bool JsonQueryReader::readPlainTest(Test &test, bool mayCompare)
{
    const qsizetype begin = m_at;
    if (!readOperand(test.left))
        return false;
    const qsizetype behind = m_at;
    skipSpace();
    for (const Operator &one : Operators) {
        if (!take(one.text))
            continue;
        if (!mayCompare)
            return failAt(begin, ErrorText::tr("behind “!” a comparison needs parentheses"));
        test.comparison = one.comparison;
        return checkComparable(test.left, begin) && readComparison(test);
    }
    if (here() == u'=')
        return fail(ErrorText::tr("“==” is expected"));
    m_at = behind;
    if (test.left.kind == Operand::Kind::Query)
        test.kind = Test::Kind::Exists;
    else if (isLogical(test.left))
        test.kind = Test::Kind::Holds;
    else
        return fail(ErrorText::tr("a comparison is expected: ==, !=, <, <=, > or >="));
    return true;
}

/// From behind the operator.
bool JsonQueryReader::readComparison(Test &test)
{
    test.kind = Test::Kind::Compare;
    skipSpace();
    const qsizetype begin = m_at;
    return readOperand(test.right) && checkComparable(test.right, begin);
}

bool JsonQueryReader::checkComparable(const Operand &operand, qsizetype at)
{
    if (operand.kind == Operand::Kind::Query && !operand.query->isSingular())
        return failAt(at, ErrorText::tr("what can find several values cannot be compared"));
    if (isLogical(operand))
        return failAt(at, ErrorText::tr("match() and search() are not compared with anything"));
    return true;
}

bool JsonQueryReader::readOperand(Operand &operand)
{
    if (here() == u'@' || here() == u'$') {
        auto plan = std::make_shared<JsonQueryPlan>();
        plan->isAbsolute = here() == u'$';
        ++m_at;
        if (!goDeeper() || !readSegments(*plan))
            return false;
        --m_depth;
        operand.kind = Operand::Kind::Query;
        operand.query = std::move(plan);
        return true;
    }
    if (here() == u'"' || here() == u'\'') {
        QString string;
        if (!readString(string))
            return false;
        operand.type = JsonType::String;
        operand.text = quoteJsonString(string);
        return true;
    }
    if (atInteger())
        return readNumber(operand);
    if (isLower(here()))
        return readWord(operand);
    return fail(ErrorText::tr("“@”, “$”, a value or a function is expected"));
}

qsizetype JsonQueryReader::skipDigits()
{
    const qsizetype begin = m_at;
    while (here() >= u'0' && here() <= u'9')
        ++m_at;
    return m_at - begin;
}

bool JsonQueryReader::readNumber(Operand &operand)
{
    const qsizetype begin = m_at;
    if (here() == u'-')
        ++m_at;
    const qsizetype first = m_at;
    const qsizetype digits = skipDigits();
    if (digits == 0)
        return fail(ErrorText::tr("a digit is expected"));
    if (digits > 1 && m_text[first] == u'0')
        return failAt(first, ErrorText::tr("a number may not begin with a zero"));
    if (take(u".") && skipDigits() == 0)
        return fail(ErrorText::tr("a digit is expected behind the point"));
    if (here() == u'e' || here() == u'E') {
        ++m_at;
        if (here() == u'+' || here() == u'-')
            ++m_at;
        if (skipDigits() == 0)
            return fail(ErrorText::tr("a digit is expected in the exponent"));
    }
    operand.type = JsonType::Number;
    operand.text = m_text.sliced(begin, m_at - begin).toLatin1();
    return true;
}

bool JsonQueryReader::readWord(Operand &operand)
{
    const qsizetype begin = m_at;
    while (isLower(here()) || here() == u'_' || (here() >= u'0' && here() <= u'9'))
        ++m_at;
    const QString word = m_text.sliced(begin, m_at - begin).toString();
    if (here() == u'(') {
        ++m_at;
        return readFunction(word, operand);
    }
    if (word == "true"_L1 || word == "false"_L1)
        operand.type = JsonType::Boolean;
    else if (word != "null"_L1)
        return failAt(begin, ErrorText::tr("“@”, “$”, a value or a function is expected"));
    operand.text = word.toLatin1();
    return true;
}

/// From behind the parenthesis.
bool JsonQueryReader::readFunction(const QString &name, Operand &operand)
{
    const auto *const known = std::find_if(Functions.begin(), Functions.end(),
                                           [&](const Function &one) { return one.name == name; });
    if (known == Functions.end())
        return failAt(m_at - name.size() - 1,
                      ErrorText::tr("length, count, match, search or value is expected"));
    operand.kind = known->kind;
    if (!goDeeper())
        return false;
    for (int i = 0; i < known->arguments; ++i) {
        skipSpace();
        if (i > 0 && !take(u","))
            return fail(ErrorText::tr("“,” and another argument are expected"));
        skipSpace();
        const qsizetype begin = m_at;
        Operand argument;
        if (!readOperand(argument) || !checkArgument(argument, known->wantsNodes, begin))
            return false;
        operand.arguments.push_back(std::move(argument));
    }
    skipSpace();
    --m_depth;
    return take(u")") || fail(ErrorText::tr("“)” is expected"));
}

bool JsonQueryReader::checkArgument(const Operand &argument, bool wantsNodes, qsizetype at)
{
    const bool isQuery = argument.kind == Operand::Kind::Query;
    if (wantsNodes && !isQuery)
        return failAt(at, ErrorText::tr("a query that begins with “@” or “$” is expected"));
    if (!wantsNodes && isQuery && !argument.query->isSingular())
        return failAt(at, ErrorText::tr("a query that finds one value is expected"));
    if (!wantsNodes && isLogical(argument))
        return failAt(at, ErrorText::tr("a value is expected"));
    return true;
}

} // namespace waymark
