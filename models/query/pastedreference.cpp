#include "models/query/pastedreference.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

using Kind = PastedReference::Kind;

/// Nobody pastes a book; what is longer is read as far as this.
constexpr qsizetype LongestPaste = 20'000;

struct Found
{
    qsizetype start = 0;
    qsizetype end = 0;
    PastedReference reference;
};

class Reader
{
public:
    explicit Reader(const QString &text)
        : m_text(text)
    {
    }

    /// Looks for one kind; complete fills in the value and says whether it is one.
    void
    look(Kind kind, const QRegularExpression &form,
         const std::function<bool(const QRegularExpressionMatch &, PastedReference &)> &complete)
    {
        for (auto matches = form.globalMatch(m_text); matches.hasNext();) {
            const auto match = matches.next();
            Found found{match.capturedStart(), match.capturedEnd(), {}};
            found.reference.kind = kind;
            found.reference.text = match.captured();
            found.reference.isAll = found.reference.text == m_text;
            if (isFree(found) && complete(match, found.reference))
                m_found.append(found);
        }
    }

    QList<PastedReference> references()
    {
        std::sort(m_found.begin(), m_found.end(),
                  [](const Found &a, const Found &b) { return a.start < b.start; });
        QList<PastedReference> all;
        for (const Found &found : std::as_const(m_found)) {
            const bool isKnown
                = std::any_of(all.cbegin(), all.cend(), [&](const PastedReference &known) {
                      return known.kind == found.reference.kind
                          && known.text.compare(found.reference.text, Qt::CaseInsensitive) == 0;
                  });
            if (!isKnown)
                all.append(found.reference);
        }
        return all;
    }

private:
    /// What stands inside an earlier reading, as an id in a link, is not read again.
    [[nodiscard]] bool isFree(const Found &candidate) const
    {
        return std::none_of(m_found.cbegin(), m_found.cend(), [&](const Found &found) {
            return candidate.start < found.end && found.start < candidate.end;
        });
    }

    const QString &m_text;
    QList<Found> m_found;
};

bool takeId(const QRegularExpressionMatch &match, PastedReference &reference)
{
    reference.id = QUuid::fromString(match.captured());
    return !reference.id.isNull();
}

bool takePosition(const QRegularExpressionMatch &match, PastedReference &reference)
{
    reference.position = {match.captured(1).toDouble(), match.captured(2).toDouble()};
    return reference.position.isUsable();
}

} // namespace

QList<PastedReference> readPasted(const QString &text, const QTimeZone &zone)
{
    static const QRegularExpression link(u"waymark://[^\\s\"'<>]+"_s);
    static const QRegularExpression id(
        u"(?<![0-9A-Za-z])[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}(?![0-9A-Za-z])"_s);
    static const QRegularExpression email(
        u"[A-Za-z0-9._%+'-]{1,64}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,8}"_s);
    static const QRegularExpression time(
        u"(?<![0-9])\\d{4}-\\d{2}-\\d{2}(?:[T ]\\d{2}:\\d{2}(?::\\d{2}(?:[.,]\\d{1,9})?)?"
        "(?:\\s?(?:Z|UTC|[+-]\\d{2}:?\\d{2}))?)?(?![0-9])"_s);
    static const QRegularExpression coordinates(
        u"(?<![0-9.])([+-]?\\d{1,2}\\.\\d{2,})\\s*[,;]?\\s*([+-]?\\d{1,3}\\.\\d{2,})(?![0-9.])"_s);

    const QString pasted = text.trimmed().left(LongestPaste);
    const auto always = [](const QRegularExpressionMatch &, PastedReference &) { return true; };
    Reader reader(pasted);
    reader.look(Kind::Link, link, always);
    reader.look(Kind::Id, id, takeId);
    reader.look(Kind::Email, email, always);
    reader.look(Kind::Time, time,
                [&](const QRegularExpressionMatch &match, PastedReference &reference) {
                    const auto moment = Timestamp::parse(match.captured(), zone);
                    reference.time = moment.value_or(Timestamp());
                    return moment.has_value();
                });
    reader.look(Kind::Coordinates, coordinates, takePosition);
    return reader.references();
}

QList<PastedReference> readLink(const PastedReference &link, const QTimeZone &zone)
{
    static const QRegularExpression separators(u"[/?&=#]+"_s);
    const QString parts = link.text.section(u"://"_s, 1).replace(separators, u" "_s);
    QList<PastedReference> named = readPasted(QUrl::fromPercentEncoding(parts.toUtf8()), zone);
    for (PastedReference &reference : named)
        reference.isAll = link.isAll && named.size() == 1;
    return named;
}

} // namespace waymark
