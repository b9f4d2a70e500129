#include "models/query/searchtermreader.h"

#include "models/domain/ids.h"
#include "models/query/searchvalues.h"

#include <array>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

struct Operator
{
    QStringView text;
    SearchComparison comparison;
};

constexpr std::array operators{
    Operator{u">=", SearchComparison::GreaterEqual}, Operator{u"<=", SearchComparison::LessEqual},
    Operator{u">", SearchComparison::Greater}, Operator{u"<", SearchComparison::Less},
    Operator{u"=", SearchComparison::Equal}};

const Operator *leadingOperator(const SearchPiece &piece)
{
    for (const Operator &candidate : operators) {
        if (piece.startsPlain(candidate.text))
            return &candidate;
    }
    return nullptr;
}

/// NaN and the infinities can be asked for, not compared with.
std::optional<SearchValue> wrapped(const std::optional<SearchNumber> &number,
                                   SearchComparison comparison = SearchComparison::Equal)
{
    if (!number || (comparison != SearchComparison::Equal && !readSearchNumber(number->text)))
        return std::nullopt;
    return *number;
}

std::optional<double> degrees(const SearchPiece &piece, double limit)
{
    const auto number = readSearchNumber(piece.text());
    const double value = number ? number->text.toDouble() : limit + 1;
    return std::abs(value) <= limit ? std::optional(value) : std::nullopt;
}

/// The terms of one field as one node: equalities become the values of one term.
SearchNode anyOf(std::vector<SearchNode> nodes)
{
    SearchNode any;
    any.kind = SearchNode::Kind::Or;
    SearchNode *equal = nullptr;
    any.children.reserve(nodes.size()); // equal points into it
    for (SearchNode &node : nodes) {
        const bool isEqual = node.kind == SearchNode::Kind::Term
            && node.term.comparison == SearchComparison::Equal;
        if (isEqual && equal) {
            equal->term.values.push_back(std::move(node.term.values.front()));
            continue;
        }
        any.children.push_back(std::move(node));
        if (isEqual)
            equal = &any.children.back();
    }
    return any.children.size() == 1 ? SearchNode(any.children.front()) : any;
}

} // namespace

std::optional<SearchNode> SearchTermReader::read(const QList<SearchPiece> &pieces)
{
    if (m_info.kind == SearchValueKind::Circle || m_info.kind == SearchValueKind::Box)
        return readShape(pieces);
    if (m_info.kind == SearchValueKind::None)
        return fail(pieces.first().start(),
                    tr("“%1” takes no value here; write has:%1").arg(m_info.nameText()));
    std::vector<SearchNode> nodes;
    for (const SearchPiece &piece : pieces) {
        if (piece.isEmpty())
            return fail(piece.start(), tr("expected %1").arg(expected()));
        auto node = readPiece(piece);
        if (!node)
            return std::nullopt;
        nodes.push_back(std::move(*node));
    }
    return anyOf(std::move(nodes));
}

SearchTermReader::Parsed SearchTermReader::readPiece(const SearchPiece &piece)
{
    const Operator *op = leadingOperator(piece);
    if (op && !m_info.isOrdered()) {
        const bool readsTimes
            = m_info.kind == SearchValueKind::After || m_info.kind == SearchValueKind::Before;
        if (readsTimes)
            return fail(piece.start(), tr("expected %1").arg(expected()));
        if (op->comparison != SearchComparison::Equal)
            return fail(piece.start(),
                        tr("“%1” cannot be compared by “%2”; a value that begins so needs "
                           "quotation marks")
                            .arg(m_info.nameText(), op->text.toString()));
        op = nullptr; // "=" may begin a text
    }
    const qsizetype dots = m_info.isOrdered() && !op ? piece.indexOfPlain(u"..") : -1;
    if (dots >= 0)
        return readRange(piece, dots);

    const SearchPiece text = op ? piece.sliced(op->text.size()) : piece;
    const SearchComparison comparison = op ? op->comparison : SearchComparison::Equal;
    auto value = readValue(text, comparison);
    if (!value)
        return fail(text.start(), tr("expected %1").arg(expected()));
    return term(comparison, std::move(*value));
}

SearchTermReader::Parsed SearchTermReader::readRange(const SearchPiece &piece, qsizetype dots)
{
    const SearchPiece from = piece.sliced(0, dots);
    const SearchPiece to = piece.sliced(dots + 2);
    SearchNode both;
    both.kind = SearchNode::Kind::And;
    const auto add = [&](const SearchPiece &text, SearchComparison comparison) {
        auto value = readValue(text, comparison);
        if (!value)
            return false;
        both.children.push_back(term(comparison, std::move(*value)));
        return true;
    };
    if (!from.isEmpty() && !add(from, SearchComparison::GreaterEqual))
        return fail(from.start(), tr("expected %1").arg(expected()));
    if (!to.isEmpty() && !add(to, SearchComparison::LessEqual))
        return fail(to.start(), tr("expected %1").arg(expected()));
    if (both.children.empty())
        return fail(piece.start(), tr("expected %1").arg(expected()));
    return both.children.size() == 1 ? SearchNode(both.children.front()) : both;
}

SearchTermReader::Parsed SearchTermReader::readShape(const QList<SearchPiece> &pieces)
{
    constexpr double latitudes = 90;
    constexpr double longitudes = 180;
    if (m_info.kind == SearchValueKind::Circle) {
        const auto latitude = pieces.size() == 3 ? degrees(pieces[0], latitudes) : std::nullopt;
        const auto longitude = pieces.size() == 3 ? degrees(pieces[1], longitudes) : std::nullopt;
        const auto radius = pieces.size() == 3 ? readSearchMetres(pieces[2].text()) : std::nullopt;
        const double metres = radius ? radius->text.toDouble() : -1;
        if (!latitude || !longitude || !(metres >= 0) || !std::isfinite(metres))
            return fail(pieces.first().start(), tr("expected %1").arg(expected()));
        return term(SearchComparison::Equal, SearchCircle{{*latitude, *longitude}, metres});
    }
    std::array<double, 4> sides{};
    for (int i = 0; i < 4; ++i) {
        const auto side = pieces.size() == 4 ? degrees(pieces[i], i % 2 ? latitudes : longitudes)
                                             : std::nullopt;
        if (!side)
            return fail(pieces.size() == 4 ? pieces[i].start() : pieces.first().start(),
                        tr("expected %1").arg(expected()));
        sides[i] = *side;
    }
    if (sides[1] > sides[3])
        return fail(pieces[1].start(),
                    tr("south is north of north here; expected %1").arg(expected()));
    return term(SearchComparison::Equal, BoundingBox{sides[0], sides[1], sides[2], sides[3]});
}

std::optional<SearchValue> SearchTermReader::readValue(const SearchPiece &piece,
                                                       SearchComparison comparison) const
{
    const QString &text = piece.text();
    switch (m_info.kind) {
    case SearchValueKind::Uuid:
        if (const auto id = PlayerId::parse(text))
            return SearchText{id->toString(), true};
        return std::nullopt;
    case SearchValueKind::Integer:
        return wrapped(readSearchNumber(text));
    case SearchValueKind::Seconds:
        if (const auto duration = readSearchDuration(text))
            return SearchNumber{QString::number(*duration / Timestamp::MicrosecondsPerSecond)};
        return wrapped(readSearchNumber(text));
    case SearchValueKind::Metres:
        return wrapped(readSearchMetres(text), comparison);
    case SearchValueKind::Percent:
        return wrapped(readSearchFloat(text.endsWith(u'%') ? QStringView(text).chopped(1) : text),
                       comparison);
    case SearchValueKind::Time:
    case SearchValueKind::After:
    case SearchValueKind::Before:
        if (const auto duration = readSearchDuration(text))
            return SearchAge{*duration};
        if (const auto range = readSearchTime(text, m_zone))
            return *range;
        return std::nullopt;
    case SearchValueKind::Json:
        if (comparison != SearchComparison::Equal)
            return wrapped(readSearchNumber(text));
        return SearchText{text, piece.hasQuotes()};
    case SearchValueKind::Flag:
    case SearchValueKind::Choice:
        return readEntry(piece);
    default:
        return SearchText{text, piece.hasQuotes()};
    }
}

std::optional<SearchValue> SearchTermReader::readEntry(const SearchPiece &piece) const
{
    const qsizetype equals = piece.indexOfPlain(u"=");
    if (equals < 0) {
        const bool isFlag = m_info.kind == SearchValueKind::Flag;
        return SearchEntry{piece.text(),
                           isFlag ? std::optional(SearchText{u"true"_s}) : std::nullopt};
    }
    const SearchPiece value = piece.sliced(equals + 1);
    if (equals == 0 || value.isEmpty())
        return std::nullopt;
    return SearchEntry{piece.text().first(equals), SearchText{value.text(), value.hasQuotes()}};
}

SearchNode SearchTermReader::term(SearchComparison comparison, SearchValue value) const
{
    // after: includes its moment, before: does not; an age runs the other way
    const bool isAge = std::holds_alternative<SearchAge>(value);
    if (m_info.kind == SearchValueKind::After)
        comparison = isAge ? SearchComparison::LessEqual : SearchComparison::GreaterEqual;
    else if (m_info.kind == SearchValueKind::Before)
        comparison = isAge ? SearchComparison::Greater : SearchComparison::Less;
    else if (isAge && comparison == SearchComparison::Equal)
        comparison = SearchComparison::LessEqual; // played:7d is within seven days
    SearchNode node;
    node.kind = SearchNode::Kind::Term;
    node.term = {m_info.field, m_path, comparison, {std::move(value)}};
    return node;
}

QString SearchTermReader::expected() const
{
    switch (m_info.kind) {
    case SearchValueKind::Uuid:
        return tr("an id such as 550e8400-e29b-41d4-a716-446655440000");
    case SearchValueKind::Player:
        return tr("a player’s id, user id or label");
    case SearchValueKind::Integer:
        return tr("a number such as 10, >=10 or 10..20");
    case SearchValueKind::Seconds:
        return tr("seconds or a duration such as >=3600, >2h or 1h..5h");
    case SearchValueKind::Metres:
        return tr("a distance such as >=500, >2km or 1km..5km");
    case SearchValueKind::Percent:
        return tr("a percentage such as 100, <50 or 20..80");
    case SearchValueKind::Time:
        return tr("a date, a time or a duration such as 2025-10-24, >=2025-10-24T14:30 or <7d");
    case SearchValueKind::After:
    case SearchValueKind::Before:
        return tr("a date, a time or a duration such as 2025-10-24, 2025-10-24T14:30 or 7d");
    case SearchValueKind::Flag:
        return tr("a flag’s name, or name=false");
    case SearchValueKind::Choice:
        return tr("a choice’s name, or name=value");
    case SearchValueKind::Json:
        return tr("a value, or a number after a comparison such as >=10");
    case SearchValueKind::Circle:
        return tr("latitude,longitude,radius such as 37.9057,-122.5477,250m");
    case SearchValueKind::Box:
        return tr("west,south,east,north in degrees such as -122.56,37.89,-122.53,37.92");
    default:
        return tr("a value");
    }
}

std::nullopt_t SearchTermReader::fail(qsizetype at, const QString &what)
{
    m_failure = {at, what};
    return std::nullopt;
}

} // namespace waymark
