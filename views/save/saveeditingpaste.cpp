// What comes into the tree from the clipboard and by the mouse.

#include "models/domain/aside.h"
#include "models/items/savemimedata.h"
#include "models/items/savetreemodel.h"
#include "models/json/jsonpatch.h"
#include "views/save/pasteplace.h"
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
    Result<ReadValues> values; ///< where there is no patch
};

/// As many as they are, or as the one that is to be the document.
Result<ReadValues> readValues(const QList<CarriedValue> &values, bool asDocument)
{
    if (asDocument && values.size() > 1)
        return readValues({{std::nullopt, JsonText(carriedText(values).toUtf8())}}, true);
    ReadValues read;
    for (const CarriedValue &one : values) {
        const auto value = SaveDocument::readValue(one.value);
        if (!value)
            return value.error();
        read.append({one.key.value_or(u"pasted"_s), *value});
    }
    return read;
}

ReadPasted readPasted(const Pasted &pasted, bool asDocument)
{
    QMimeData data;
    data.setData(QLatin1StringView(SaveMimeType), pasted.values);
    if (const auto values = carriedValues(data))
        return {std::nullopt, readValues(*values, asDocument)};
    if (auto patch = JsonPatch::parse(pasted.text); patch && !patch->isEmpty())
        return {*std::move(patch), ReadValues()};
    return {std::nullopt, readValues({{std::nullopt, JsonText(pasted.text)}}, asDocument)};
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
    const PastePlace place(*document(), placeForPaste(), m_tree.currentNode());
    const qsizetype bytes = pasted.values.size() + pasted.text.size();
    tellLong(bytes);
    doAside(
        bytes, this,
        [pasted, asDocument = place.isWhole()] { return readPasted(pasted, asDocument); },
        [this, place, text = pasted.text](const ReadPasted &read) {
            if (!read.patch)
                putRead(read.values, place);
            else if (isStillMeant(place))
                askAboutPatch(*read.patch, JsonText(text), place);
        });
}

void SaveEditing::tellLong(qsizetype bytes)
{
    if (bytes > MostBytesAtOnce)
        emit told(tr("Reading what is pasted…"));
}

/// Says so where it is not: nothing comes to a save that is not in sight, or to another place.
bool SaveEditing::isStillMeant(const PastePlace &place)
{
    emit told({}); // it is read
    if (!place.save())
        return false;
    QString why;
    if (place.save() != document())
        why = tr("Nothing was pasted: another save was opened while it was being read.");
    else if (!place.now())
        why = tr("Nothing was pasted: the place for it is not there any more.");
    if (!why.isEmpty())
        emit refused({Error::Kind::Refused, why, {}, {}});
    return why.isEmpty();
}

/// The same text is an array of objects as well, and both can be meant.
void SaveEditing::askAboutPatch(const JsonPatch &patch, const JsonText &text,
                                const PastePlace &place)
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
    connect(carryOut, &QAbstractButton::clicked, this, [this, place, patch, text] {
        if (isStillMeant(place))
            applyPatch(patch, text.utf8().size());
    });
    connect(asValue, &QAbstractButton::clicked, this, [this, place, text] {
        if (isStillMeant(place))
            putAt({{std::nullopt, text}}, place);
    });
    question->open();
}

/// What is long is carried out in another thread, on the text of the save.
void SaveEditing::applyPatch(const JsonPatch &patch, qsizetype bytes)
{
    const int count = int(patch.operations().size());
    const QString step = tr("Patch with %Ln operations", nullptr, count);
    const auto tell = [this, count](const Result<void> &done) {
        if (!done)
            emit refused(done.error());
        else
            emit told(tr("%Ln operations carried out", nullptr, count));
    };
    const auto whole = document()->tree().documentText();
    if (!whole || (!SaveDocument::isLong(patch) && bytes <= MostBytesAtOnce)) {
        tell(document()->apply(patch, step));
        return;
    }
    bytes += whole->utf8().size();
    tellLong(bytes);
    doAside(
        bytes, this, [patch, was = *whole] { return SaveDocument::patched(was, patch); },
        [this, patch, step, tell,
         target = QPointer(document())](const Result<SaveDocument::Patched> &made) {
            emit told({});
            if (!made)
                emit refused(made.error());
            else if (target)
                tell(target->apply(patch, *made, step));
        });
}

void SaveEditing::put(const QList<CarriedValue> &values, const SaveTreeView::Drop &to)
{
    putAt(values, PastePlace(*document(), to, m_tree.currentNode()));
}

void SaveEditing::putAt(const QList<CarriedValue> &values, const PastePlace &place)
{
    qsizetype bytes = 0;
    for (const CarriedValue &one : values)
        bytes += one.value.utf8().size();
    tellLong(bytes);
    doAside(
        bytes, this,
        [values, asDocument = place.isWhole()] { return readValues(values, asDocument); },
        [this, place](const Result<ReadValues> &read) { putRead(read, place); });
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

/// As one step: members under their keys, or under free ones where these are taken. Who has gone
/// elsewhere meanwhile stays there.
void SaveEditing::putRead(const Result<ReadValues> &read, const PastePlace &place)
{
    if (!isStillMeant(place))
        return;
    if (!read) {
        emit refused(read.error());
        return;
    }
    const int count = int(read->size());
    const SaveTreeView::Drop to = *place.now();
    const bool stays = m_tree.isEditing() || m_tree.currentNode() != place.current();
    const auto made = place.isWhole() ? putWhole(read->first().value) : putInto(*read, to);
    if (!made) {
        emit refused(made.error());
        return;
    }
    if (!stays && !place.isWhole())
        m_tree.goTo(*made);
    if (count > 1 || stays)
        emit told(tr("Pasted %Ln values", nullptr, count));
}

Result<SaveNodeId> SaveEditing::putWhole(const SaveValuePtr &value)
{
    const auto done = document()->setDocument(value, tr("Paste as the whole document"));
    return done ? Result<SaveNodeId>(SaveTree::Root) : done.error();
}

Result<SaveNodeId> SaveEditing::putInto(const ReadValues &values, const SaveTreeView::Drop &to)
{
    const int count = int(values.size());
    return document()->insert(
        to.container, to.row, values,
        count == 1 ? tr("Paste %1").arg(placeOfFirst(values.first().key, to).toString())
                   : tr("Paste %Ln values", nullptr, count));
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
