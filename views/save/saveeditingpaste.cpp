// What comes into the tree from the clipboard and by the mouse.

#include "models/domain/aside.h"
#include "models/items/savemimedata.h"
#include "models/items/savetreemodel.h"
#include "models/json/jsonpatch.h"
#include "views/save/saveediting.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMessageBox>
#include <QMimeData>
#include <QPointer>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

using ReadValues = QList<SaveDocument::ReadValue>;

struct Pasted
{
    QByteArray values; ///< of SaveMimeType; empty where there are none
    QByteArray text;
};

struct ReadPasted
{
    std::optional<JsonPatch> patch;
    QList<CarriedValue> values; ///< where there is no patch
};

ReadPasted readPasted(const Pasted &pasted)
{
    QMimeData data;
    data.setData(QLatin1StringView(SaveMimeType), pasted.values);
    if (auto values = carriedValues(data))
        return {std::nullopt, *std::move(values)};
    if (auto patch = JsonPatch::parse(pasted.text); patch && !patch->isEmpty())
        return {*std::move(patch), {}};
    return {std::nullopt, {{std::nullopt, JsonText(pasted.text)}}};
}

Result<ReadValues> readValues(const QList<CarriedValue> &values)
{
    ReadValues read;
    for (const CarriedValue &one : values) {
        const auto value = SaveDocument::readValue(one.value);
        if (!value)
            return value.error();
        read.append({one.key.value_or(u"pasted"_s), *value});
    }
    return read;
}

} // namespace

/// Into a container, else behind the current element or beside the current member.
SaveTreeView::Drop SaveEditing::placeForPaste() const
{
    const SaveTree &tree = document()->tree();
    const SaveNodeId at = m_tree.currentNode().value_or(SaveTree::Root);
    if (at == SaveTree::Root || (tree.isContainer(at) && tree.isPresent(at)))
        return {at, tree.isContainer(at) ? tree.childCount(at) : 0};
    return {tree.parent(at), tree.row(at) + 1};
}

/// Read in another thread where it is long; it goes to where it was pasted.
void SaveEditing::paste()
{
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    if (!data)
        return;
    const Pasted pasted{data->data(QLatin1StringView(SaveMimeType)), data->text().toUtf8()};
    const qsizetype bytes = pasted.values.size() + pasted.text.size();
    tellLong(bytes);
    doAside(
        bytes, this, [pasted] { return readPasted(pasted); },
        [this, target = QPointer(document()), to = placeForPaste()](const ReadPasted &read) {
            if (target != document())
                return;
            if (read.patch)
                askAboutPatch(*read.patch);
            else
                put(read.values, to);
        });
}

void SaveEditing::pasteText()
{
    put({{std::nullopt, JsonText(QGuiApplication::clipboard()->text().toUtf8())}}, placeForPaste());
}

void SaveEditing::tellLong(qsizetype bytes)
{
    if (bytes > MostBytesAtOnce)
        emit told(tr("Reading what is pasted…"));
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
    if (!document()->tree().isContainer(to.container)) {
        if (const auto done = document()->setDocument(JsonText(
                values.size() == 1 ? values.first().value.utf8() : carriedText(values).toUtf8()));
            !done)
            emit refused(done.error());
        return;
    }
    qsizetype bytes = 0;
    for (const CarriedValue &one : values)
        bytes += one.value.utf8().size();
    tellLong(bytes);
    doAside(
        bytes, this, [values] { return readValues(values); },
        [this, target = QPointer(document()), to](const Result<ReadValues> &read) {
            emit told({});
            if (!read)
                emit refused(read.error());
            else if (target == document())
                putRead(*read, to);
        });
}

JsonPointer SaveEditing::placeOfFirst(const QString &key, const SaveTreeView::Drop &to) const
{
    const SaveTree &tree = document()->tree();
    const JsonPointer container = tree.path(to.container);
    if (tree.type(to.container) != JsonType::Array)
        return container.child(document()->freeKey(to.container, key));
    qsizetype index = 0;
    for (int row = 0; row < std::min(to.row, tree.childCount(to.container)); ++row)
        index += tree.isPresent(tree.child(to.container, row)) ? 1 : 0;
    return container.child(index);
}

void SaveEditing::putRead(const QList<SaveDocument::ReadValue> &values,
                          const SaveTreeView::Drop &to)
{
    const int count = int(values.size());
    const auto made = document()->insert(
        to.container, to.row, values,
        count == 1 ? tr("Paste %1").arg(placeOfFirst(values.first().key, to).toString())
                   : tr("Paste %Ln values", nullptr, count));
    if (!made) {
        emit refused(made.error());
        return;
    }
    m_tree.goTo(*made);
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
