#include "models/checks/idsearch.h"

#include "models/checks/nearmiss.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

QStringList wordsOf(const QString &text)
{
    static const QRegularExpression between(u"[\\s_./-]+"_s);
    return text.split(between, Qt::SkipEmptyParts);
}

bool isSlipOf(const QString &typed, const QString &known)
{
    constexpr qsizetype Longest = 100;
    if (typed.size() > Longest || known.size() > Longest)
        return false;
    const int most = slipsToMiss(typed.size());
    return most > 0 && slipsBetween(typed, known, most) && !differInDigitsOnly(typed, known);
}

} // namespace

IdSearch::IdSearch(const QString &typed)
    : m_typed(typed.trimmed().toCaseFolded())
    , m_words(wordsOf(m_typed))
{
}

IdFit IdSearch::fit(const NamedId &one) const
{
    const QString id = one.id.toCaseFolded();
    const QString name = one.name.toCaseFolded();
    if (m_typed.isEmpty())
        return IdFit::Begins;
    if (id == m_typed || name == m_typed)
        return IdFit::Equal;
    if (id.startsWith(m_typed) || name.startsWith(m_typed))
        return IdFit::Begins;
    if (id.contains(m_typed) || name.contains(m_typed))
        return IdFit::Holds;
    const bool holdsAll = std::all_of(m_words.cbegin(), m_words.cend(), [&](const QString &word) {
        return id.contains(word) || name.contains(word);
    });
    if (holdsAll && !m_words.isEmpty())
        return IdFit::Words;
    return isNear(id, name) ? IdFit::Near : IdFit::None;
}

/// As a whole, or word by word.
bool IdSearch::isNear(const QString &id, const QString &name) const
{
    if (isSlipOf(m_typed, id) || isSlipOf(m_typed, name))
        return true;
    const QStringList known = wordsOf(id) + wordsOf(name);
    return !m_words.isEmpty()
        && std::all_of(m_words.cbegin(), m_words.cend(), [&](const QString &word) {
               return std::any_of(known.cbegin(), known.cend(), [&word](const QString &one) {
                   return one.contains(word) || isSlipOf(word, one);
               });
           });
}

IdSearch::Found IdSearch::find(const QList<NamedId> &all) const
{
    std::array<QList<int>, std::size_t(IdFit::Equal) + 1> byFit;
    for (int row = 0; row < all.size(); ++row)
        byFit[std::size_t(fit(all[row]))].append(row);
    Found found;
    for (const IdFit fit : {IdFit::Equal, IdFit::Begins, IdFit::Holds, IdFit::Words})
        found.rows += byFit[std::size_t(fit)];
    found.isOnlyNear = found.rows.isEmpty();
    if (found.isOnlyNear)
        found.rows = byFit[std::size_t(IdFit::Near)];
    return found;
}

} // namespace waymark
