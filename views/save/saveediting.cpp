#include "views/save/saveediting.h"

#include "models/domain/aside.h"
#include "models/items/savemimedata.h"
#include "models/items/savetreemodel.h"
#include "views/save/replacedialog.h"
#include "views/save/reviewdialog.h"
#include "views/save/savetextdialog.h"
#include "views/save/undohistory.h"
#include "views/tree/saveactions.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLocale>
#include <QMimeData>
#include <QPointer>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace waymark {

SaveEditing::SaveEditing(SaveTreeModel &model, SaveTreeView &tree, SaveActions &actions,
                         QWidget *window)
    : QObject(window)
    , m_model(model)
    , m_tree(tree)
    , m_actions(actions)
    , m_window(window)
{
    connectActions();
    connect(&tree, &SaveTreeView::moveWanted, this, &SaveEditing::drop);
    connect(&tree, &SaveTreeView::valuesDropped, this, &SaveEditing::put);
    connect(&tree, &SaveTreeView::editorClosed, this, &SaveEditing::endInsert);
}

/// The focus stays on its node where the step leaves it there.
void SaveEditing::travel(void (QUndoStack::*step)())
{
    const auto node = m_tree.currentNode();
    (document()->undoStack().*step)();
    if (node && document()->tree().isAttached(*node) && !m_tree.isOnRange()
        && m_tree.currentNode() != node)
        m_tree.goTo(*node);
}

void SaveEditing::copyPath()
{
    if (const auto node = m_tree.currentNode())
        QGuiApplication::clipboard()->setText(document()->tree().path(*node).toString());
}

void SaveEditing::copy()
{
    const QList<CarriedValue> values = m_model.carried(m_model.outermost(m_tree.selectedNodes()));
    if (values.isEmpty())
        return;
    qsizetype bytes = 0;
    for (const CarriedValue &one : values)
        bytes += one.value.utf8().size();
    doAside(
        bytes, this, [values] { return std::make_pair(carriedText(values), carriedData(values)); },
        [](const std::pair<QString, QByteArray> &texts) {
            auto *data = new QMimeData;
            data->setText(texts.first);
            data->setData(QLatin1StringView(SaveMimeType), texts.second);
            QGuiApplication::clipboard()->setMimeData(data);
        });
}

void SaveEditing::cut()
{
    copy();
    removeSelected();
}

/// The next sibling is current afterwards, as if the row had gone at once.
void SaveEditing::removeSelected()
{
    const SaveTree &tree = document()->tree();
    QList<SaveNodeId> nodes = m_model.outermost(m_tree.selectedNodes());
    nodes.removeIf([&](SaveNodeId node) { return !tree.isPresent(node); });
    if (nodes.isEmpty())
        return;
    const auto next = nextAfter(nodes.last());
    if (const auto done = document()->remove(nodes); !done)
        emit refused(done.error());
    else if (next && tree.isAttached(*next))
        m_tree.goTo(*next);
}

std::optional<SaveNodeId> SaveEditing::nextAfter(SaveNodeId node) const
{
    const SaveTree &tree = document()->tree();
    if (node == SaveTree::Root)
        return std::nullopt;
    const SaveNodeId container = tree.parent(node);
    const int row = tree.row(node);
    if (row + 1 < tree.childCount(container))
        return tree.child(container, row + 1);
    return row > 0 ? tree.child(container, row - 1) : container;
}

/// Those that are changed themselves or hold what is.
QList<SaveNodeId> SaveEditing::selectedWithChanges() const
{
    const QSet<SaveNodeId> touched = document()->tree().touchedWithAncestors();
    QList<SaveNodeId> nodes = m_model.outermost(m_tree.selectedNodes());
    nodes.removeIf([&](SaveNodeId node) { return !touched.contains(node); });
    return nodes;
}

/// The same, asked at every step through the tree: neither sorted nor all of them.
bool SaveEditing::hasSelectedChanges() const
{
    if (!document()->isDirty())
        return false;
    const QSet<SaveNodeId> touched = document()->tree().touchedWithAncestors();
    const QModelIndexList rows = m_tree.selectionModel()->selectedRows();
    return std::any_of(rows.cbegin(), rows.cend(), [&](const QModelIndex &row) {
        return !SaveTreeModel::isRange(row) && touched.contains(SaveTreeModel::nodeOf(row));
    });
}

void SaveEditing::revertSelected()
{
    const QList<SaveNodeId> nodes = selectedWithChanges();
    if (nodes.isEmpty())
        return;
    const auto next = nextAfter(nodes.last());
    if (const auto done = document()->revert(nodes); !done)
        emit refused(done.error());
    else if (document()->tree().isAttached(nodes.last()))
        m_tree.goTo(nodes.last());
    else if (next && document()->tree().isAttached(*next))
        m_tree.goTo(*next);
}

void SaveEditing::duplicate()
{
    const auto node = m_tree.currentNode();
    if (!node)
        return;
    const auto made = document()->duplicate(*node);
    if (made)
        m_tree.goTo(*made);
    else
        emit refused(made.error());
}

/// A new null with its editor open: the key first where there is one.
void SaveEditing::insert(bool inside)
{
    const SaveTree &tree = document()->tree();
    const auto current = m_tree.currentNode();
    if (!inside && (!current || *current == SaveTree::Root))
        return;
    const SaveNodeId container = inside ? current.value_or(SaveTree::Root) : tree.parent(*current);
    const bool isArray = tree.type(container) == JsonType::Array;
    const auto made = isArray
        ? document()->addElement(
            container, inside ? tree.childCount(container) : tree.row(*current), JsonText("null"))
        : document()->addMember(container, document()->freeKey(container, u"new"_s),
                                JsonText("null"));
    if (!made) {
        emit refused(made.error());
        return;
    }
    m_tree.goTo(*made);
    m_inserted = Inserted{document(), document()->undoStack().index(), current};
    isArray ? m_tree.editValue() : m_tree.editKey();
}

/// Esc in the first editor takes the insert back: it was not meant.
void SaveEditing::endInsert(bool isGivenUp)
{
    const auto inserted = std::exchange(m_inserted, std::nullopt);
    if (!isGivenUp || !inserted || document() != inserted->document
        || document()->undoStack().index() != inserted->steps)
        return;
    document()->undoStack().undo();
    if (inserted->before && document()->tree().isAttached(*inserted->before))
        m_tree.goTo(*inserted->before);
    emit currentMoved(); // it may have been there already, at another path
}

void SaveEditing::moveBy(int rows)
{
    const auto node = m_tree.currentNode();
    if (!node)
        return;
    if (const auto done = document()->moveElement(*node, document()->tree().row(*node) + rows);
        !done) {
        emit refused(done.error());
        return;
    }
    m_tree.goTo(*node);
    emit currentMoved();
}

/// Why a value is not edited as text; empty where it is.
QString SaveEditing::whyNoText(const JsonText &value)
{
    const QLocale locale;
    const qsizetype bytes = value.utf8().size();
    if (bytes > SaveTextDialog::MostBytes)
        return tr("These are %1, and at most %2 are edited as text at once: edit a part of them, "
                  "or export the player, change the file and import it.")
            .arg(locale.formattedDataSize(bytes),
                 locale.formattedDataSize(SaveTextDialog::MostBytes));
    return {};
}

void SaveEditing::editAsText(SaveNodeId node)
{
    const QPointer<SaveDocument> target = document();
    const JsonText seen = target->tree().text(node);
    if (const QString why = whyNoText(seen); !why.isEmpty()) {
        emit refused({Error::Kind::Refused, why, {}, {}});
        return;
    }
    auto *dialog = new SaveTextDialog(
        target->tree().path(node).toString(), seen,
        [target, node, seen](const JsonText &text) -> Result<void> {
            if (!target)
                return Error{Error::Kind::NotFound, tr("The place is not there any more."), {}, {}};
            return target->setValueOver(node, seen, text);
        },
        m_window);
    dialog->open();
}

void SaveEditing::replaceValues()
{
    auto *dialog = new ReplaceDialog(*document(), m_tree.currentNode().value_or(SaveTree::Root),
                                     m_tree.selectedNodes(), m_window);
    connect(dialog, &ReplaceDialog::replaced, this,
            [this](int count) { emit told(tr("Replaced %Ln values", nullptr, count)); });
    dialog->open();
}

void SaveEditing::showUndoHistory()
{
    auto *history = new UndoHistory(*document(), m_window);
    history->show();
}

void SaveEditing::reviewChanges()
{
    auto *review = new ReviewDialog(*document(), m_window);
    review->show();
}

} // namespace waymark
