#include "models/json/jsonregexp.h"

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

/// Checks an I-Regexp and writes it as Perl's, which knows more and reads a dot differently.
class Translator
{
public:
    explicit Translator(const QString &text)
        : m_text(text)
    {
    }

    [[nodiscard]] std::optional<QString> toPerl()
    {
        if (!readBranches() || m_at < m_text.size())
            return std::nullopt;
        return m_perl;
    }

private:
    [[nodiscard]] QChar here() const { return m_at < m_text.size() ? m_text[m_at] : QChar(); }
    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }
    [[nodiscard]] bool isHere(QStringView anyOf) const
    {
        return !atEnd() && anyOf.contains(here());
    }
    void copy() { m_perl += m_text[m_at++]; }

    [[nodiscard]] bool readBranches()
    {
        constexpr int Deepest = 100;
        if (++m_depth > Deepest)
            return false;
        while (!atEnd() && here() != u')') {
            if (here() == u'|')
                copy();
            else if (!readAtom() || !readQuantifier())
                return false;
        }
        --m_depth;
        return true;
    }

    [[nodiscard]] bool readAtom()
    {
        if (here() == u'(') {
            ++m_at;
            m_perl += "(?:"_L1;
            if (!readBranches() || here() != u')')
                return false;
            copy();
            return true;
        }
        if (here() == u'\\')
            return readEscape();
        if (here() == u'[')
            return readClass();
        if (isHere(u"*+?{}]"))
            return false;
        if (here() == u'.') {
            ++m_at;
            m_perl += R"([^\n\r])"_L1;
        } else if (here() == u'$') {
            ++m_at;
            m_perl += R"(\z)"_L1;
        } else {
            if (here().isHighSurrogate())
                copy();
            copy();
        }
        return true;
    }

    [[nodiscard]] bool readQuantifier()
    {
        if (isHere(u"*+?")) {
            copy();
            return !isHere(u"*+?{"); // Perl would be lazy or possessive
        }
        if (here() != u'{')
            return true;
        copy();
        if (!readDigits())
            return false;
        if (here() == u',') {
            copy();
            if (here() != u'}' && !readDigits())
                return false;
        }
        if (here() != u'}')
            return false;
        copy();
        return !isHere(u"*+?{");
    }

    [[nodiscard]] bool readDigits()
    {
        const qsizetype begin = m_at;
        while (here() >= u'0' && here() <= u'9')
            copy();
        return m_at > begin;
    }

    [[nodiscard]] bool readEscape()
    {
        const QChar name = m_at + 1 < m_text.size() ? m_text[m_at + 1] : QChar();
        if (name == u'p' || name == u'P')
            return readCategory();
        if (name.isNull() || !u"()*+-.?[\\]^nrt{|}"_s.contains(name))
            return false;
        copy();
        copy();
        return true;
    }

    [[nodiscard]] bool readCategory()
    {
        static const QRegularExpression category(
            uR"(\G\\[pP]\{(?:L[lmotu]?|M[cen]?|N[dlo]?|P[cdefios]?|S[ckmo]?|Z[lps]?|C[cfno]?)\})"_s);
        const auto found = category.match(m_text, m_at);
        if (!found.hasMatch())
            return false;
        m_perl += found.captured();
        m_at += found.capturedLength();
        return true;
    }

    /// A `-` is itself at the beginning and at the end only.
    [[nodiscard]] bool readClass()
    {
        copy();
        if (here() == u'^')
            copy();
        const qsizetype begin = m_at;
        if (here() == u'-')
            writeHyphen();
        while (!atEnd() && here() != u']') {
            if (here() == u'-') {
                writeHyphen();
                if (here() != u']')
                    return false;
            } else if (!readMember()) {
                return false;
            }
        }
        if (atEnd() || m_at == begin)
            return false;
        copy();
        return true;
    }

    [[nodiscard]] bool readMember()
    {
        const bool isCategory = m_text.mid(m_at, 2).compare("\\p"_L1, Qt::CaseInsensitive) == 0;
        if (!readClassCharacter())
            return false;
        const QChar next = m_at + 1 < m_text.size() ? m_text[m_at + 1] : QChar();
        if (isCategory || here() != u'-' || next.isNull() || next == u']')
            return true;
        copy();
        return m_text.mid(m_at, 2).compare("\\p"_L1, Qt::CaseInsensitive) != 0 && here() != u'-'
            && readClassCharacter();
    }

    [[nodiscard]] bool readClassCharacter()
    {
        if (here() == u'\\')
            return readEscape();
        if (atEnd() || here() == u'[')
            return false;
        if (here().isHighSurrogate())
            copy();
        copy();
        return true;
    }

    void writeHyphen()
    {
        ++m_at;
        m_perl += R"(\-)"_L1;
    }

    const QString &m_text;
    qsizetype m_at = 0;
    int m_depth = 0;
    QString m_perl;
};

} // namespace

std::optional<JsonRegexp> JsonRegexp::compile(const QString &expression)
{
    constexpr auto Bound = "(*LIMIT_MATCH=200000)(*LIMIT_DEPTH=20000)"_L1;
    const auto perl = expression.isValidUtf16() ? Translator(expression).toPerl() : std::nullopt;
    if (!perl)
        return std::nullopt;
    JsonRegexp compiled;
    compiled.m_whole = QRegularExpression(Bound + "\\A(?:"_L1 + *perl + ")\\z"_L1);
    compiled.m_part = QRegularExpression(Bound + *perl);
    if (!compiled.m_whole.isValid() || !compiled.m_part.isValid())
        return std::nullopt;
    return compiled;
}

} // namespace waymark
