#pragma once

#include "models/document/savedocument.h"

#include <QDialog>
#include <QPointer>

class QLabel;
class QPlainTextEdit;
class QStandardItem;
class QStandardItemModel;
class QTreeView;

namespace waymark {

/// What a save will write, to be looked through before: a tree of the places that change, with what
/// was and what is, and beside it the same as RFC 6902. Of very much it shows the start and says
/// so.
class ReviewDialog final : public QDialog
{
    Q_OBJECT
public:
    ReviewDialog(SaveDocument &document, QWidget *parent);

private:
    /// What is shown of a patch.
    struct Start
    {
        QString text;
        qsizetype leftOut = 0; ///< bytes behind it
    };

    void makeTree();
    void update();
    void showPatch(const Start &start);
    void copyPatch();
    void add(const SaveChange &change);
    [[nodiscard]] static Start startOf(const JsonText &patch);
    [[nodiscard]] QStandardItem *placeOf(const JsonPointer &path);

    QPointer<SaveDocument> m_document;
    QStandardItemModel *m_places;
    QHash<JsonPointer, QStandardItem *> m_containers; ///< that lead to a change
    QTreeView *m_tree;
    QPlainTextEdit *m_patch;
    QLabel *m_note;
    int m_asked = 0;
};

} // namespace waymark
