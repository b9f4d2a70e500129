#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace waymark {

/// An id with what people call it.
struct NamedId
{
    QString id;
    QString name = {}; ///< empty: it has none
};

/// How well an id answers to what was typed, by itself or by its name; the better the greater.
enum class IdFit
{
    None,
    Near, ///< but for slips of the hand
    Words, ///< each word is in it somewhere
    Holds,
    Begins,
    Equal
};

/// What was typed to find an id, in any case.
class IdSearch
{
public:
    explicit IdSearch(const QString &typed);

    [[nodiscard]] IdFit fit(const NamedId &one) const;

    struct Found
    {
        QList<int> rows; ///< the best first, of equal ones in their order
        bool isOnlyNear = false; ///< what is near counts only where nothing fits better
    };
    [[nodiscard]] Found find(const QList<NamedId> &all) const;

private:
    [[nodiscard]] bool isNear(const QString &id, const QString &name) const;

    QString m_typed;
    QStringList m_words;
};

} // namespace waymark
