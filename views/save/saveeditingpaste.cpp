// What comes into the tree from the clipboard and by the mouse.

#include "models/items/savemimedata.h"
#include "models/items/savetreemodel.h"
#include "models/json/jsonpatch.h"
#include "views/save/saveediting.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace waymark {

/// Into a container, else behind the current element or beside the current member.
SaveTreeView::Drop SaveEditing::placeForPaste() const
{
    const SaveTree &tree = document()->tree();
    const SaveNodeId at = m_tree.currentNode().value_or(SaveTree::Root);
    if (at == SaveTree::Root || (tree.isContainer(at) && tree.isPresent(at)))
        return {at, tree.isContainer(at) ? tree.childCount(at) : 0};
    return {tree.parent(at), tree.row(at) + 1};
}

void SaveEditing::paste()
{
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    if (!data)
        return;
    if (const auto values = carriedValues(*data)) {
        put(*values, placeForPaste());
        return;
    }
    const auto patch = JsonPatch::parse(data->text().toUtf8());
    if (patch && !patch->isEmpty())
        askAboutPatch(*patch);
    else
        pasteText();
}

void SaveEditing::pasteText()
{
    put({{std::nullopt, JsonText(QGuiApplication::clipboard()->text().toUtf8())}}, placeForPaste());
}

/// The same text is an array of objects as well, and both can be meant.
void SaveEditing::askAboutPatch(const JsonPatch &patch)
{
    auto *question = new QMessageBox(QMessageBox::Question, tr("Paste a JSON Patch"),
                                     tr("The clipboard holds a JSON Patch of %Ln operations.",
                                        nullptr, int(patch.operations().size())),
                                     QMessageBox::NoButton, m_window);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setObjectName(u"pastePatch"_s);
    question->setTextFormat(Qt::PlainText);
    auto *carryOut = question->addButton(tr("Carry Out as Changes"), QMessageBox::AcceptRole);
    auto *asValue = question->addButton(tr("Paste as an Array"), QMessageBox::ActionRole);
    question->addButton(QMessageBox::Cancel);
    question->setDefaultButton(carryOut);
    const QPointer<SaveDocument> target = document();
    connect(carryOut, &QAbstractButton::clicked, this, [this, target, patch] {
        if (target == document())
            applyPatch(patch);
    });
    connect(asValue, &QAbstractButton::clicked, this, [this, target] {
        if (target == document())
            pasteText();
    });
    question->open();
}

void SaveEditing::applyPatch(const JsonPatch &patch)
{
    const int count = int(patch.operations().size());
    if (const auto done = document()->apply(patch, tr("Patch with %Ln operations", nullptr, count));
        !done)
        emit refused(done.error());
    else
        emit told(tr("%Ln operations carried out", nullptr, count));
}

/// As one step: members under their keys, or under free ones where these are taken.
void SaveEditing::put(const QList<CarriedValue> &values, const SaveTreeView::Drop &to)
{
    const SaveTree &tree = document()->tree();
    const bool isArray = tree.type(to.container) == JsonType::Array;
    if (!tree.isContainer(to.container)) {
        if (const auto done = document()->setDocument(JsonText(
                values.size() == 1 ? values.first().value.utf8() : carriedText(values).toUtf8()));
            !done)
            emit refused(done.error());
        return;
    }
    const JsonPointer place = tree.path(to.container);
    int index = 0;
    for (int row = 0; row < to.row; ++row)
        index += tree.isPresent(tree.child(to.container, row)) ? 1 : 0;
    JsonPatch patch;
    QSet<QString> taken;
    for (const CarriedValue &one : values) {
        QString key = isArray ? QString::number(index++)
                              : document()->freeKey(to.container, one.key.value_or(u"pasted"_s));
        const QString wish = key;
        for (int number = 2; taken.contains(key); ++number)
            key = document()->freeKey(to.container, u"%1_%2"_s.arg(wish).arg(number));
        taken.insert(key);
        patch.append(JsonPatchOperation::add(place.child(key), one.value));
    }
    const JsonPointer first = patch.operations().first().path;
    const int count = int(values.size());
    const QString step = count == 1 ? tr("Paste %1").arg(first.toString())
                                    : tr("Paste %Ln values", nullptr, count);
    if (const auto done = document()->apply(patch, step); !done) {
        emit refused(done.error());
        return;
    }
    if (const auto node = tree.find(first))
        m_tree.goTo(*node);
    if (count > 1)
        emit told(tr("Pasted %Ln values", nullptr, count));
}

void SaveEditing::drop(const QList<SaveNodeId> &nodes, const SaveTreeView::Drop &to, bool copies)
{
    const auto made = copies ? document()->copyInto(nodes, to.container, to.row)
                             : document()->moveInto(nodes, to.container, to.row);
    if (!made) {
        emit refused(made.error());
    } else if (!made->isEmpty()) {
        m_tree.goTo(made->first());
        emit currentMoved();
    }
}

} // namespace waymark
