#include "views/tree/offercompleter.h"

#include "models/checks/idsearch.h"

#include <QAbstractItemView>
#include <QAbstractListModel>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScopedValueRollback>

namespace waymark {
namespace {

bool commits(const QKeyEvent &key)
{
    return key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter || key.key() == Qt::Key_Tab
        || key.key() == Qt::Key_Backtab;
}

} // namespace

/// The offers that answer to what is typed, the best first.
class OfferModel final : public QAbstractListModel
{
public:
    /// What is typed, in the role that is taken; the label is what is read.
    static constexpr int TextRole = Qt::UserRole + 1;

    OfferModel(const QList<LearnedOffer> &offers, QObject *parent)
        : QAbstractListModel(parent)
        , m_offers(offers)
    {
        for (const LearnedOffer &offer : offers)
            m_ids.append({offer.text, offer.name});
        search({});
    }

    void search(const QString &typed)
    {
        beginResetModel();
        m_rows = IdSearch(typed).find(m_ids).rows;
        endResetModel();
    }
    [[nodiscard]] int rowCount(const QModelIndex &parent) const override
    {
        return parent.isValid() ? 0 : int(m_rows.size());
    }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid))
            return {};
        const LearnedOffer &offer = m_offers[m_rows[index.row()]];
        if (role == TextRole || role == Qt::EditRole)
            return offer.text;
        return role == Qt::DisplayRole ? offer.label : QVariant();
    }

private:
    QList<LearnedOffer> m_offers;
    QList<NamedId> m_ids;
    QList<int> m_rows;
};

void OfferCompleter::attach(QLineEdit &edit, const QList<LearnedOffer> &offers)
{
    if (!offers.isEmpty())
        edit.setCompleter(new OfferCompleter(edit, offers));
}

OfferCompleter::OfferCompleter(QLineEdit &edit, const QList<LearnedOffer> &offers)
    : QCompleter(&edit)
    , m_edit(edit)
    , m_offers(new OfferModel(offers, this))
{
    setModel(m_offers);
    setCompletionRole(OfferModel::TextRole);
    setFilterMode(Qt::MatchContains);
    popup()->setAccessibleName(tr("Values of other saves"));
    edit.setAccessibleDescription(tr("The Down key offers what other saves have."));
    edit.installEventFilter(this);
    // Before the line edit asks for completions of the same text.
    connect(&edit, &QLineEdit::textEdited, this, [this](const QString &text) {
        if (!m_isTaking)
            m_offers->search(text);
    });
    // The line edit takes the text as the program's own; it is the person's.
    for (const auto signal : {qOverload<const QString &>(&QCompleter::activated),
                              qOverload<const QString &>(&QCompleter::highlighted)})
        connect(this, signal, this, &OfferCompleter::take, Qt::QueuedConnection);
}

QStringList OfferCompleter::splitPath(const QString &) const
{
    return {QString()};
}

void OfferCompleter::take(const QString &text)
{
    if (m_edit.text() != text)
        return;
    m_edit.setModified(true);
    const QScopedValueRollback taking(m_isTaking, true);
    emit m_edit.textEdited(text); // what was told of the letters typed before is over
}

bool OfferCompleter::eventFilter(QObject *object, QEvent *event)
{
    const bool isKey = object == &m_edit && event->type() == QEvent::KeyPress;
    if (isKey && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Down && !popup()->isVisible()) {
        m_offers->search({});
        setCompletionPrefix({});
        complete();
        popup()->setCurrentIndex(completionModel()->index(0, 0));
        return true;
    }
    // Nothing is chosen there: the key is about what is typed, and goes past the editor's filters
    // where the completer passes it on.
    if (event->type() == QEvent::KeyPress && object != &m_edit && object == popup()
        && !popup()->currentIndex().isValid() && commits(*static_cast<QKeyEvent *>(event))) {
        popup()->hide();
        QCoreApplication::sendEvent(&m_edit, event);
        return true;
    }
    return QCompleter::eventFilter(object, event);
}

} // namespace waymark
