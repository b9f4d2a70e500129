#include "models/items/jsonschemanotes.h"

#include "models/domain/whendone.h"
#include "models/json/jsonschemacheck.h"

#include <QPromise>
#include <QtConcurrentRun>

namespace waymark {
namespace {

constexpr int CheckPause = 200; ///< milliseconds

/// The document in another thread: the arena where nothing is edited, else the text.
struct CheckedSave
{
    std::shared_ptr<const JsonArena> arena;
    QByteArray text;
};

void checkSave(QPromise<SchemaFindings> &promise, const JsonSchema &schema, const CheckedSave &save)
{
    const auto edited
        = save.arena ? Result<JsonArena>(*save.arena) : JsonArena::parseTrusted(save.text);
    if (!edited)
        return; // what the tree wrote is JSON
    const JsonSchemaReport report
        = checkJson(schema, *edited, [&promise] { return !promise.isCanceled(); });
    SchemaFindings findings;
    findings.count = report.count;
    findings.unfinished = report.unfinished;
    for (const JsonSchemaError &error : report.errors)
        findings.listed.append({edited->pointer(error.node), error.text});
    promise.addResult(findings);
}

} // namespace

JsonSchemaNotes::JsonSchemaNotes(QObject *parent)
    : RowNotes(parent)
{
    m_again.setSingleShot(true);
    m_again.setInterval(CheckPause);
    connect(&m_again, &QTimer::timeout, this, &JsonSchemaNotes::start);
}

JsonSchemaNotes::~JsonSchemaNotes()
{
    stop();
}

void JsonSchemaNotes::setDocument(SaveDocument *document)
{
    if (m_document)
        m_document->disconnect(this);
    m_document = document;
    if (document) {
        connect(document, &SaveDocument::loaded, this, &JsonSchemaNotes::start);
        const auto again = [this] { m_again.start(); };
        connect(document, &SaveDocument::changesChanged, this, again);
        connect(document, &SaveDocument::refreshed, this, again);
    }
    m_asked.clear(); // of another save
    take({});
    start();
}

void JsonSchemaNotes::setSchema(const std::optional<JsonSchema> &schema)
{
    m_schema = schema;
    start();
}

void JsonSchemaNotes::start()
{
    stop();
    const bool canCheck = m_schema && m_document && m_document->isLoaded()
        && m_document->tree().type(SaveTree::Root);
    if (!canCheck) {
        take({});
        return;
    }
    CheckedSave save;
    if (m_document->tree().isUntouched())
        save.arena = m_document->tree().base();
    if (!save.arena)
        save.text = m_document->tree().documentText().value_or(JsonText("null")).utf8();
    m_check = QtConcurrent::run(checkSave, *m_schema, save);
    whenDone(m_check, this, [this](const SchemaFindings &findings) { take(findings); });
}

void JsonSchemaNotes::stop()
{
    m_again.stop();
    m_check.cancel();
}

void JsonSchemaNotes::take(const std::optional<SchemaFindings> &findings)
{
    if (!findings && !m_findings)
        return;
    m_findings = findings;
    m_texts.clear();
    m_inside.clear();
    for (qsizetype i = 0; findings && i < findings->listed.size(); ++i) {
        JsonPointer path = findings->listed[i].path;
        m_texts[path].append(findings->listed[i].text);
        while (!path.isRoot()) {
            path = path.parent();
            ++m_inside[path];
        }
    }
    emit changed(std::exchange(m_asked, {}).values());
    emit checked();
}

QList<RowNote> JsonSchemaNotes::notes(SaveNodeId node) const
{
    if (!m_document || !m_schema)
        return {};
    m_asked.insert(node);
    if (m_texts.isEmpty() || !m_document->tree().isPresent(node))
        return {};
    const JsonPointer path = m_document->tree().path(node);
    QList<RowNote> notes;
    for (const QString &text : m_texts.value(path))
        notes.append({RowNote::Kind::Error, text});
    if (const int inside = m_inside.value(path); inside > 0)
        notes.append({RowNote::Kind::Error, tr("%Ln errors inside", nullptr, inside)});
    return notes;
}

} // namespace waymark
