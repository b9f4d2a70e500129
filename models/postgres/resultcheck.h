#pragma once

#include "models/ports/guardededit.h"
#include "models/postgres/sqlstatement.h"

namespace waymark {

/// What has been stored, held in the very statement against what it made: a trigger of the platform
/// may alter a row on its way. Where a place that was edited came out differently the statement
/// fails, and nothing is written.
struct ResultCheck
{
    struct Column
    {
        QByteArray name;
        QByteArray expected; ///< as SQL
    };

    QByteArray stored; ///< the JSON column of the row after the UPDATE
    QByteArray made; ///< what the statement computed for it; empty where it was left alone
    QList<JsonPointer> places;
    QList<Column> columns;

    /// What must hold, each as SQL.
    [[nodiscard]] QByteArrayList conditions() const;
    /// `result`, or the failure.
    [[nodiscard]] QByteArray sql(SqlStatement &statement, const QByteArray &result) const;
};

/// The places that the operations touch, as they are called when all of them are done. Of an array
/// whose elements came, went or moved, the whole array.
[[nodiscard]] QList<JsonPointer> touchedPlaces(const QList<JsonOperation> &operations);

/// Of a ResultCheck that failed, in words, with the place; nothing for any other failure.
[[nodiscard]] std::optional<Error> storedOtherwise(const Error &error);

} // namespace waymark
