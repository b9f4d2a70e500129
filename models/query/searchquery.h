#pragma once

#include "models/domain/result.h"
#include "models/query/searchtree.h"

#include <QList>
#include <QMetaType>
#include <QString>

class QTimeZone;

namespace waymark {

/// A checked search: the text a person typed and the tree it stands for. The empty query finds
/// everything. A value: equal texts of one subject and zone are equal queries.
class SearchQuery
{
public:
    SearchQuery() = default;
    /// Error::Kind::Invalid names the column (from 1) and says what was expected there.
    [[nodiscard]] static Result<SearchQuery> parse(const QString &text, SearchSubject subject,
                                                   const QTimeZone &zone);

    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] bool isEmpty() const { return m_root.kind == SearchNode::Kind::Everything; }
    [[nodiscard]] const SearchNode &root() const { return m_root; }

    /// The texts of the terms that must all hold, for chips.
    [[nodiscard]] QStringList topTerms() const;
    /// The search without one of topTerms(); parse it again.
    [[nodiscard]] QString textWithout(qsizetype topTerm) const;

    /// What `user:` and `player:` name, in the order of the text.
    [[nodiscard]] QStringList namedPlayers() const;
    /// The same search with these ids in the places of namedPlayers(); its text stays as typed.
    [[nodiscard]] SearchQuery withPlayers(const QStringList &ids) const;

    /// `name:value` with quotation marks where the grammar needs them or where the value would
    /// otherwise be read as something else than this text; no name: a bare word.
    [[nodiscard]] static QString termText(const QString &name, const QString &value);
    /// The whole search with one more term that must hold.
    [[nodiscard]] static QString textWith(const QString &text, const QString &term);

    friend bool operator==(const SearchQuery &, const SearchQuery &) = default;

private:
    [[nodiscard]] std::vector<SearchNode> topNodes() const;

    QString m_text;
    SearchNode m_root;
};

} // namespace waymark

Q_DECLARE_METATYPE(waymark::SearchQuery)
