#pragma once

#include "models/document/savedocument.h"
#include "models/items/rownotes.h"
#include "models/json/jsonschema.h"

#include <QFuture>
#include <QPointer>
#include <QTimer>

namespace waymark {

/// What a check of a save against a JSON Schema has found, by path.
struct SchemaFindings
{
    struct Finding
    {
        JsonPointer path;
        QString text;
    };

    QList<Finding> listed; ///< in the order of the rows, the first of all there are
    qsizetype count = 0; ///< of all
    QString unfinished; ///< why not all was checked
};

/// Marks the rows of the open save that break the JSON Schema of its experience, and on the rows
/// around them how many there are inside. The check runs in another thread, and anew after every
/// edit; until it is done the marks of before stay.
class JsonSchemaNotes final : public RowNotes
{
    Q_OBJECT
public:
    explicit JsonSchemaNotes(QObject *parent = nullptr);
    ~JsonSchemaNotes() override;

    void setDocument(SaveDocument *document);
    void setSchema(const std::optional<JsonSchema> &schema);
    /// Nothing where nothing was checked yet, or there is no schema.
    [[nodiscard]] const std::optional<SchemaFindings> &findings() const { return m_findings; }
    [[nodiscard]] QList<RowNote> notes(SaveNodeId node) const override;

signals:
    void checked(); ///< other findings, or none any more

private:
    void start();
    void stop();
    void take(const std::optional<SchemaFindings> &findings);

    QPointer<SaveDocument> m_document;
    std::optional<JsonSchema> m_schema;
    QTimer m_again; ///< after a change of the save
    QFuture<SchemaFindings> m_check;
    std::optional<SchemaFindings> m_findings;
    QHash<JsonPointer, QStringList> m_texts;
    QHash<JsonPointer, int> m_inside;
    mutable QSet<SaveNodeId> m_asked; ///< rows that were shown with these findings
};

} // namespace waymark
