#include "views/shell/unsavededits.h"

#include "models/document/savedocument.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

namespace waymark {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype ListedLines = 12;
constexpr qsizetype LongestValue = 60;

// Names of buttons.
const auto Forget = u"closeWithoutSaving"_s;
const auto KeepForNextTime = u"keepForNextTime"_s;

struct UnsavedText
{
    Q_DECLARE_TR_FUNCTIONS(UnsavedEdits)
};

QString valueText(const std::optional<QString> &value)
{
    if (!value)
        return u"–"_s;
    return value->size() > LongestValue ? value->left(LongestValue) + u'…' : *value;
}

QStringList listed(const QList<SaveDocument *> &documents, const NameOfSave &nameOf)
{
    QStringList lines;
    for (const SaveDocument *document : documents) {
        lines.append(UnsavedText::tr("%1: %n changes", "player and experience",
                                     int(document->changes().size()))
                         .arg(nameOf(*document)));
        for (const SaveChange &change : document->changes())
            lines.append(UnsavedText::tr("%1: %2 → %3", "place, old value, new value")
                             .arg(change.place(), valueText(change.was), valueText(change.now)));
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
    box->setText(UnsavedText::tr("%n edits are not saved.", nullptr, edits));
    box->setInformativeText(lines.mid(0, ListedLines).join(u'\n'));
    if (lines.size() > ListedLines)
        box->setDetailedText(lines.join(u'\n'));
    QPushButton *stay = box->addButton(UnsavedText::tr("Keep Editing"), QMessageBox::RejectRole);
    QPushButton *leave
        = box->addButton(UnsavedText::tr("Close Without Saving"), QMessageBox::DestructiveRole);
    leave->setObjectName(Forget);
    if (question.canKeep) {
        QPushButton *keep
            = box->addButton(UnsavedText::tr("Keep for Next Time"), QMessageBox::AcceptRole);
        keep->setObjectName(KeepForNextTime);
        keep->setToolTip(
            UnsavedText::tr("Closes, and offers these edits when the save is opened again."));
    }
    box->setDefaultButton(stay);
    box->setEscapeButton(stay);
    box->open();
    return box;
}

UnsavedAnswer unsavedAnswer(const QMessageBox &box)
{
    const QAbstractButton *clicked = box.clickedButton();
    if (clicked && clicked->objectName() == Forget)
        return UnsavedAnswer::Forget;
    return clicked && clicked->objectName() == KeepForNextTime ? UnsavedAnswer::KeepForNextTime
                                                               : UnsavedAnswer::KeepEditing;
}

} // namespace waymark
