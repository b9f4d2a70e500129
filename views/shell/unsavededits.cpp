#include "views/shell/unsavededits.h"

#include "models/document/savedocument.h"
#include "models/items/plaintooltip.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

namespace waymark {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype ListedLines = 12;
constexpr qsizetype LongestValue = 60;

// Names of buttons.
const auto Save = u"saveAndClose"_s;
const auto KeepForNextTime = u"keepForNextTime"_s;
const auto Discard = u"closeWithoutSaving"_s;

struct UnsavedText
{
    Q_DECLARE_TR_FUNCTIONS(UnsavedEdits)
};

QString valueText(const std::optional<ChangedText> &value)
{
    if (!value)
        return u"–"_s;
    const QString start = value->left(LongestValue + 1);
    return start.size() > LongestValue ? start.left(LongestValue) + u'…' : start;
}

QString changeText(const SaveTree &tree, const SaveChange &change)
{
    if (change.kind != SaveMark::Moved)
        return UnsavedText::tr("%1: %2 → %3", "place, old value, new value")
            .arg(change.place(), valueText(change.was), valueText(change.now));
    const bool isRenamed = change.path.parent() == change.from.parent()
        && tree.type(tree.parent(change.node)) == JsonType::Object;
    if (isRenamed)
        return UnsavedText::tr("%1: renamed, %2 → %3", "place, old key, new key")
            .arg(change.place(), change.from.lastToken(), change.path.lastToken());
    return UnsavedText::tr("%1: moved from %2").arg(change.place(), change.from.toString());
}

QStringList listed(const QList<SaveDocument *> &documents, const NameOfSave &nameOf)
{
    QStringList lines;
    for (const SaveDocument *document : documents) {
        lines.append(UnsavedText::tr("%1: %Ln changes", "player and experience",
                                     int(document->changes().size()))
                         .arg(nameOf(*document)));
        for (const SaveChange &change : document->changes())
            lines.append(changeText(document->tree(), change));
    }
    return lines;
}

} // namespace

QMessageBox *askAboutUnsavedEdits(const UnsavedQuestion &question, QWidget *window)
{
    const QStringList lines = listed(question.documents, question.nameOf);
    const int edits = int(lines.size() - question.documents.size());
    auto *box = new QMessageBox(window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setObjectName(u"unsavedEdits"_s);
    box->setWindowTitle(UnsavedText::tr("Unsaved Edits"));
    box->setTextFormat(Qt::PlainText); // values of a save
    box->setText(UnsavedText::tr("%Ln edits are not saved.", nullptr, edits));
    box->setInformativeText(lines.mid(0, ListedLines).join(u'\n'));
    if (lines.size() > ListedLines)
        box->setDetailedText(lines.join(u'\n'));
    QPushButton *save = box->addButton(UnsavedText::tr("Save"), QMessageBox::AcceptRole);
    save->setObjectName(Save);
    save->setEnabled(question.whyNotSaved.isEmpty());
    save->setToolTip(question.whyNotSaved.isEmpty()
                         ? UnsavedText::tr("Saves all of them, and closes when that is done.")
                         : plainToolTip(question.whyNotSaved));
    save->setAccessibleDescription(question.whyNotSaved);
    if (question.canKeep) {
        QPushButton *keep
            = box->addButton(UnsavedText::tr("Keep for Next Time"), QMessageBox::AcceptRole);
        keep->setObjectName(KeepForNextTime);
        keep->setToolTip(
            UnsavedText::tr("Closes, and offers these edits when the save is opened again."));
    }
    QPushButton *discard = box->addButton(UnsavedText::tr("Discard"), QMessageBox::DestructiveRole);
    discard->setObjectName(Discard);
    QPushButton *cancel = box->addButton(UnsavedText::tr("Cancel"), QMessageBox::RejectRole);
    box->setDefaultButton(cancel);
    box->setEscapeButton(cancel);
    box->open();
    return box;
}

UnsavedAnswer unsavedAnswer(const QMessageBox &box)
{
    const QString clicked = box.clickedButton() ? box.clickedButton()->objectName() : QString();
    return clicked == Save           ? UnsavedAnswer::Save
        : clicked == KeepForNextTime ? UnsavedAnswer::KeepForNextTime
        : clicked == Discard         ? UnsavedAnswer::Discard
                                     : UnsavedAnswer::Cancel;
}

} // namespace waymark
