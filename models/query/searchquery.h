#pragma once

#include "models/domain/result.h"

#include <QString>

class QTimeZone;

namespace waymark {

/// What a search finds; players and events share one grammar and differ in their fields.
enum class SearchSubject
{
    Players,
    Events
};

/// A checked search: the text a person typed and the tree it stands for. The empty query finds
/// everything.
class SearchQuery
{
public:
    SearchQuery() = default;
    /// Error::Kind::Invalid names the column (from 1) and says what was expected there.
    [[nodiscard]] static Result<SearchQuery> parse(const QString &text, SearchSubject subject,
                                                   const QTimeZone &zone);

    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] bool isEmpty() const { return m_text.isEmpty(); }

private:
    QString m_text;
};

} // namespace waymark
