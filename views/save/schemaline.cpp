#include "views/save/schemaline.h"

#include "models/items/savetreemodel.h"

#include <QLocale>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace waymark {

SchemaLine::SchemaLine(SaveTreeModel &model, ViewZone &zone, QWidget *parent)
    : NoticeLine(u"schema"_s, zone, parent)
    , m_next(addButton(tr("Next Error"), u"nextSchemaError"_s))
    , m_showFiles(addButton(tr("Schema and Names…"), u"showGameFiles"_s))
{
    m_next->setToolTip(tr("Goes to the next place that breaks the schema."));
    m_showFiles->setToolTip(tr("Chooses the files of this experience."));
    model.addNotes(m_notes);
    model.addNotes(m_names);
    connect(m_next, &QPushButton::clicked, this, &SchemaLine::showNext);
    connect(m_showFiles, &QPushButton::clicked, this, &SchemaLine::filesWanted);
    connect(&m_notes, &JsonSchemaNotes::checked, this, &SchemaLine::tell);
    SchemaLine::tell();
}

void SchemaLine::setFiles(GameFiles *files)
{
    m_files = files;
    connect(files, &GameFiles::gameChanged, this, [this](const QString &experience) {
        if (experience == m_experience)
            takeGame();
    });
    takeGame();
}

void SchemaLine::setDocument(SaveDocument *document, const QString &experience)
{
    m_document = document;
    m_experience = experience;
    m_shown = -1;
    m_notes.setDocument(document);
    m_names.setDocument(document);
    takeGame();
}

void SchemaLine::takeGame()
{
    if (!m_files || !m_document)
        return;
    const GameFiles::Game &game = m_files->game(m_experience);
    m_notes.setSchema(game.schema);
    m_names.setNames(game.names);
    emit namesChanged(game.names);
    tell();
}

void SchemaLine::tell()
{
    QStringList parts;
    if (m_files && m_document) {
        const GameFiles::Game &game = m_files->game(m_experience);
        if (!game.schemaTrouble.isEmpty())
            parts.append(tr("The schema cannot be used. %1").arg(game.schemaTrouble));
        if (!game.namesTrouble.isEmpty())
            parts.append(tr("The dictionary cannot be used. %1").arg(game.namesTrouble));
    }
    m_showFiles->setVisible(!parts.isEmpty());
    const auto &findings = m_notes.findings();
    if (findings && (findings->count > 0 || !findings->unfinished.isEmpty()))
        parts.append(findingsText(*findings));
    m_next->setVisible(findings && !findings->listed.isEmpty()
                       && !findings->listed.last().path.isRoot());
    if (!findings || m_shown >= findings->listed.size())
        m_shown = -1;
    setVisible(!parts.isEmpty());
    setText(parts.join(u' '));
}

QString SchemaLine::findingsText(const SchemaFindings &findings) const
{
    const QLocale locale;
    QStringList parts{tr("%Ln places break the schema.", nullptr, int(findings.count))};
    if (findings.count > findings.listed.size())
        parts.append(tr("The first %1 are marked.").arg(locale.toString(findings.listed.size())));
    if (!findings.unfinished.isEmpty())
        parts.append(tr("Not all was checked. %1").arg(findings.unfinished));
    // The root has no row of its own.
    if (!findings.listed.isEmpty() && findings.listed.first().path.isRoot())
        parts.append(tr("The whole save: %1.").arg(findings.listed.first().text));
    return parts.join(u' ');
}

void SchemaLine::showNext()
{
    const auto &findings = m_notes.findings();
    if (!m_document || !findings || findings->listed.isEmpty())
        return;
    for (qsizetype tried = 0; tried < findings->listed.size(); ++tried) {
        m_shown = (m_shown + 1) % findings->listed.size();
        const JsonPointer &path = findings->listed[m_shown].path;
        const auto node = m_document->tree().find(path);
        if (node && !path.isRoot()) {
            emit wanted(*node);
            return;
        }
    }
}

} // namespace waymark
