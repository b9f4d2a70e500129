#include "models/postgres/schemacheck.h"

#include "models/domain/errortext.h"
#include "models/postgres/specifiedschema.h"
#include "models/postgres/sqlsession.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

using Kind = SchemaDifference::Kind;

constexpr auto Question = R"(
WITH tables AS (
    SELECT name, to_regclass(name) AS oid
    FROM unnest(ARRAY['users', 'player_profiles', 'experience_progress',
                      'player_progress_events']) AS name)
SELECT 'column', t.name, a.attname::text, format_type(a.atttypid, a.atttypmod), a.attnotnull,
    a.atthasdef OR a.attidentity <> '', a.attnum::int
FROM tables t JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped
UNION ALL
SELECT 'index', t.name, c.relname::text, split_part(pg_get_indexdef(i.indexrelid), ' USING ', 2),
    i.indisunique, i.indisprimary, 0
FROM tables t JOIN pg_index i ON i.indrelid = t.oid JOIN pg_class c ON c.oid = i.indexrelid
UNION ALL
SELECT 'trigger', t.name, g.tgname::text, pg_get_triggerdef(g.oid), g.tgenabled <> 'D', false, 0
FROM tables t JOIN pg_trigger g ON g.tgrelid = t.oid AND NOT g.tgisinternal
ORDER BY 1, 2, 7, 3)";

struct Found
{
    QString what;
    QString table;
    QString name;
    QString definition; ///< type of a column
    bool first = false; ///< not null, unique, enabled
    bool second = false; ///< has a default, is a primary key
};

class SchemaComparison
{
public:
    explicit SchemaComparison(QList<Found> found)
        : m_found(std::move(found))
    {
    }

    SchemaState compare()
    {
        for (const QString &table : {u"users"_s, u"player_profiles"_s, u"experience_progress"_s,
                                     u"player_progress_events"_s}) {
            m_table = table;
            compareTable();
        }
        return m_state;
    }

private:
    void compareTable()
    {
        const bool isThere = std::any_of(m_found.cbegin(), m_found.cend(), [this](const Found &f) {
            return f.what == "column"_L1 && f.table == m_table;
        });
        if (!isThere) {
            add(Kind::MissingTable, ErrorText::tr("the table %1 is missing").arg(m_table));
            return;
        }
        m_state.tables += m_table;
        compareColumns();
        if (m_table == "users"_L1)
            return; // the platform's own: only its id is ours to expect
        findExtraColumns();
        compareIndexes();
        compareTrigger();
    }

    const Found *find(QLatin1StringView what, const QString &name) const
    {
        const auto it = std::find_if(m_found.cbegin(), m_found.cend(), [&](const Found &f) {
            return f.what == what && f.table == m_table && f.name == name;
        });
        return it == m_found.cend() ? nullptr : &*it;
    }

    void compareColumns()
    {
        QStringList withoutDefault;
        for (const SpecifiedColumn &column : specifiedColumns()) {
            if (m_table != QLatin1StringView(column.table))
                continue;
            const QString name = QString::fromLatin1(column.name);
            const QString type = QString::fromLatin1(column.type);
            const Found *found = find("column"_L1, name);
            if (!found) {
                add(Kind::MissingColumn,
                    ErrorText::tr("%1 lacks the column %2 (%3)").arg(m_table, name, type));
                continue;
            }
            if (found->definition != type)
                add(Kind::OtherType,
                    ErrorText::tr("%1.%2 is %3 instead of %4")
                        .arg(m_table, name, found->definition, type));
            if (column.isNotNull && !found->first)
                add(Kind::OtherNullability, ErrorText::tr("%1.%2 may be NULL").arg(m_table, name));
            if (column.hasDefault && !found->second)
                withoutDefault += name;
        }
        if (!withoutDefault.isEmpty())
            add(Kind::MissingDefaults,
                ErrorText::tr("%1 has no defaults for %2; Waymark sends every value itself")
                    .arg(m_table, withoutDefault.join(u", "_s)));
    }

    void findExtraColumns()
    {
        for (const Found &found : m_found) {
            if (found.what != "column"_L1 || found.table != m_table)
                continue;
            const bool isKnown
                = std::any_of(specifiedColumns().begin(), specifiedColumns().end(),
                              [&found](const SpecifiedColumn &column) {
                                  return found.table == QLatin1StringView(column.table)
                                      && found.name == QLatin1StringView(column.name);
                              });
            if (!isKnown)
                add(Kind::ExtraColumn,
                    ErrorText::tr("%1 has the further column %2 (%3), which is left alone")
                        .arg(m_table, found.name, found.definition));
        }
    }

    /// By what an index holds, not by its name.
    void compareIndexes()
    {
        const auto holds = [this](const Found &found, const SpecifiedIndex &index) {
            return found.what == "index"_L1 && found.table == m_table
                && found.definition == QLatin1StringView(index.definition);
        };
        for (const SpecifiedIndex &index : specifiedIndexes()) {
            if (m_table != QLatin1StringView(index.table))
                continue;
            const bool isThere
                = std::any_of(m_found.cbegin(), m_found.cend(), [&](const Found &found) {
                      return holds(found, index) && (found.first || !index.isUnique);
                  });
            if (isThere)
                continue;
            const QString definition = QString::fromLatin1(index.definition);
            if (index.isUnique)
                add(Kind::MissingUnique,
                    ErrorText::tr("%1 lets equal rows of %2 stand twice").arg(m_table, definition));
            else
                add(Kind::MissingIndex,
                    ErrorText::tr("%1 lacks the index %2; searches that need it take longer")
                        .arg(m_table, definition));
        }
        for (const Found &found : m_found) {
            const bool isKnown = found.second
                || std::any_of(specifiedIndexes().begin(), specifiedIndexes().end(),
                               [&](const SpecifiedIndex &index) { return holds(found, index); });
            if (found.what == "index"_L1 && found.table == m_table && !isKnown)
                add(Kind::ExtraIndex,
                    ErrorText::tr("%1 has the further index %2 (%3), which is left alone")
                        .arg(m_table, found.name, found.definition));
        }
    }

    void compareTrigger()
    {
        if (m_table == "player_progress_events"_L1)
            return;
        const bool isThere = std::any_of(m_found.cbegin(), m_found.cend(), [this](const Found &f) {
            return f.what == "trigger"_L1 && f.table == m_table && f.first
                && f.definition.contains("BEFORE"_L1) && f.definition.contains("UPDATE"_L1);
        });
        if (!isThere)
            add(Kind::MissingTrigger,
                ErrorText::tr("%1 has no trigger that keeps updated_at; Waymark sets it itself")
                    .arg(m_table));
    }

    void add(Kind kind, const QString &sentence)
    {
        m_state.differences += SchemaDifference{kind, m_table, sentence};
    }

    QList<Found> m_found;
    QString m_table;
    SchemaState m_state;
};

} // namespace

QStringList SchemaState::sentences() const
{
    QStringList all;
    for (const SchemaDifference &difference : differences)
        all += difference.sentence;
    return all;
}

QStringList SchemaState::breakingSentences() const
{
    QStringList breaking;
    for (const SchemaDifference &difference : differences) {
        if (difference.isBreaking())
            breaking += difference.sentence;
    }
    return breaking;
}

SqlStatement schemaStatement()
{
    return SqlStatement(Question);
}

SchemaState schemaStateFrom(const SqlResult &rows)
{
    QList<Found> found;
    for (int i = 0; i < rows.size(); ++i) {
        const SqlRow row = rows.row(i);
        found += Found{row.text(0), row.text(1),    row.text(2),
                       row.text(3), row.boolean(4), row.boolean(5)};
    }
    return SchemaComparison(std::move(found)).compare();
}

Result<SchemaState> checkSchema(SqlSession &session)
{
    const Result<SqlResult> rows = session.run(schemaStatement());
    if (!rows)
        return rows.error();
    return schemaStateFrom(*rows);
}

} // namespace waymark
