#pragma once

#include "models/query/searchfields.h"
#include "models/query/searchscanner.h"

#include <QCoreApplication>

#include <optional>

class QTimeZone;

namespace waymark {

/// Reads the values of one term by the kind of its field.
class SearchTermReader
{
    Q_DECLARE_TR_FUNCTIONS(SearchTermReader)
public:
    struct Failure
    {
        qsizetype at = 0;
        QString what;
    };

    SearchTermReader(const SearchFieldInfo &info, JsonPointer path, const QTimeZone &zone)
        : m_info(info)
        , m_path(std::move(path))
        , m_zone(zone)
    {
    }
    /// A term, or an Or of terms where the commas part different comparisons; nothing: see
    /// failure().
    [[nodiscard]] std::optional<SearchNode> read(const QList<SearchPiece> &pieces);
    [[nodiscard]] const Failure &failure() const { return m_failure; }

private:
    using Parsed = std::optional<SearchNode>;

    [[nodiscard]] Parsed readPiece(const SearchPiece &piece);
    [[nodiscard]] Parsed readRange(const SearchPiece &piece, qsizetype dots);
    [[nodiscard]] Parsed readShape(const QList<SearchPiece> &pieces);
    [[nodiscard]] std::optional<SearchValue> readValue(const SearchPiece &piece,
                                                       SearchComparison comparison) const;
    [[nodiscard]] std::optional<SearchValue> readEntry(const SearchPiece &piece) const;
    [[nodiscard]] SearchNode term(SearchComparison comparison, SearchValue value) const;
    [[nodiscard]] QString expected() const;
    std::nullopt_t fail(qsizetype at, const QString &what);

    const SearchFieldInfo &m_info;
    const JsonPointer m_path;
    const QTimeZone &m_zone;
    Failure m_failure;
};

} // namespace waymark
