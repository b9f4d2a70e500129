#pragma once

#include "models/items/gamefiles.h"
#include "models/items/jsonschemanotes.h"
#include "models/items/namenotes.h"
#include "views/save/noticeline.h"

#include <QPointer>

namespace waymark {

class SaveTreeModel;

/// What the files of an experience say about the save in front: how many places break its JSON
/// Schema, with a way from one to the next, and why a file is of no use. Their marks and names
/// stand on the rows of the tree. It only tells: saving is as it was.
class SchemaLine final : public NoticeLine
{
    Q_OBJECT
public:
    SchemaLine(SaveTreeModel &model, ViewZone &zone, QWidget *parent);

    void setFiles(GameFiles *files);
    void setDocument(SaveDocument *document, const QString &experience);

signals:
    void wanted(waymark::SaveNodeId node);
    void namesChanged(const waymark::GameDictionary &names);
    void filesWanted();

private:
    void takeGame();
    void tell() override;
    void showNext();
    [[nodiscard]] QString findingsText(const SchemaFindings &findings) const;

    QPointer<GameFiles> m_files;
    QPointer<SaveDocument> m_document;
    QString m_experience;
    JsonSchemaNotes m_notes;
    NameNotes m_names;
    QPushButton *m_next;
    QPushButton *m_showFiles;
    qsizetype m_shown = -1; ///< the finding that Next Error led to
};

} // namespace waymark
