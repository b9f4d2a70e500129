#include "views/tree/offercompleter.h"

#include <QAbstractItemView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStandardItemModel>

namespace waymark {
namespace {

/// What is typed, in the role that is matched and taken; the label is what is read.
constexpr int TextRole = Qt::UserRole + 1;

QAbstractItemModel *modelOf(const QList<LearnedOffer> &offers, QObject *parent)
{
    auto *model = new QStandardItemModel(parent);
    for (const LearnedOffer &offer : offers) {
        auto *item = new QStandardItem(offer.label);
        item->setData(offer.text, TextRole);
        model->appendRow(item);
    }
    return model;
}

} // namespace

void OfferCompleter::attach(QLineEdit &edit, const QList<LearnedOffer> &offers)
{
    if (!offers.isEmpty())
        edit.setCompleter(new OfferCompleter(edit, offers));
}

OfferCompleter::OfferCompleter(QLineEdit &edit, const QList<LearnedOffer> &offers)
    : QCompleter(&edit)
    , m_edit(edit)
{
    setModel(modelOf(offers, this));
    setCompletionRole(TextRole);
    setCaseSensitivity(Qt::CaseInsensitive);
    setFilterMode(Qt::MatchContains);
    popup()->setAccessibleName(tr("Values of other saves"));
    edit.setAccessibleDescription(tr("The Down key offers what other saves have."));
    edit.installEventFilter(this);
    // The line edit takes the text as the program's own; it is the person's.
    for (const auto signal : {qOverload<const QString &>(&QCompleter::activated),
                              qOverload<const QString &>(&QCompleter::highlighted)})
        connect(this, signal, this, &OfferCompleter::take, Qt::QueuedConnection);
}

void OfferCompleter::take(const QString &text)
{
    if (m_edit.text() != text)
        return;
    m_edit.setModified(true);
    emit m_edit.textEdited(text); // what was told of the letters typed before is over
}

bool OfferCompleter::eventFilter(QObject *object, QEvent *event)
{
    const bool isKey = object == &m_edit && event->type() == QEvent::KeyPress;
    if (isKey && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Down && !popup()->isVisible()) {
        setCompletionPrefix({});
        complete();
        popup()->setCurrentIndex(completionModel()->index(0, 0));
        return true;
    }
    return QCompleter::eventFilter(object, event);
}

} // namespace waymark
