#pragma once

#include "models/domain/result.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace waymark {

class SqlResult;
class SqlSession;
class SqlStatement;

/// One way in which a database differs from what migrations 001 and 002 make.
struct SchemaDifference
{
    enum class Kind
    {
        MissingTable,
        MissingColumn,
        OtherType,
        OtherNullability, ///< may be NULL where it must not
        MissingIndex,
        MissingUnique,
        MissingDefaults,
        MissingTrigger,
        ExtraColumn,
        ExtraIndex,
    };

    Kind kind;
    QString table;
    QString sentence; ///< English, one sentence

    /// The tables are not those of the specification, and recording them as such would be a lie.
    [[nodiscard]] bool isBreaking() const { return kind <= Kind::OtherNullability; }
};

/// The three tables and users as they are, held against the specification's SQL.
struct SchemaState
{
    QStringList tables; ///< of the four those that are there
    QList<SchemaDifference> differences;

    [[nodiscard]] bool hasTable(const QString &name) const { return tables.contains(name); }
    [[nodiscard]] QStringList sentences() const;
    [[nodiscard]] QStringList breakingSentences() const;
};

/// One round trip.
[[nodiscard]] Result<SchemaState> checkSchema(SqlSession &session);
/// The same for a pipeline: what to ask, and what the answer means.
[[nodiscard]] SqlStatement schemaStatement();
[[nodiscard]] SchemaState schemaStateFrom(const SqlResult &rows);

} // namespace waymark
