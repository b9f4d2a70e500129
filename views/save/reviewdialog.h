#pragma once

#include "models/document/savedocument.h"

#include <QDialog>
#include <QPointer>

class QPlainTextEdit;
class QPushButton;
class QStandardItem;
class QStandardItemModel;
class QTreeView;

namespace waymark {

/// What a save will write, to be looked through before: a tree of the places that change, with what
/// was and what is, and beside it the same as RFC 6902.
class ReviewDialog final : public QDialog
{
    Q_OBJECT
public:
    ReviewDialog(SaveDocument &document, QWidget *parent);

private:
    void makeTree();
    void update();
    void add(const SaveChange &change);
    [[nodiscard]] QStandardItem *placeOf(const JsonPointer &path);

    QPointer<SaveDocument> m_document;
    QStandardItemModel *m_places;
    QTreeView *m_tree;
    QPlainTextEdit *m_patch;
};

} // namespace waymark
