#include "views/common/searchbox.h"

#include "views/common/chip.h"
#include "views/common/errorwords.h"
#include "views/common/flowlayout.h"
#include "views/common/icons.h"
#include "views/common/plaintext.h"
#include "views/common/theme.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCompleter>
#include <QKeyEvent>
#include <QLabel>
#include <QPointer>
#include <QStandardItemModel>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace waymark {

using namespace Qt::StringLiterals;

namespace {

constexpr int PauseMilliseconds = 300;
enum CompletionRole
{
    TextRole = Qt::UserRole + 1,
    CursorRole
};

/// Whether another text would mend it; else the server could not be asked.
bool isOfText(const Error &error)
{
    return error.kind == Error::Kind::Invalid || error.kind == Error::Kind::NotFound;
}

/// How much of after was not in before, where one piece was replaced.
qsizetype insertedLength(const QString &before, const QString &after)
{
    const qsizetype shorter = std::min(before.size(), after.size());
    qsizetype same = 0;
    while (same < shorter && before[same] == after[same])
        ++same;
    qsizetype tail = 0;
    while (tail < shorter - same
           && before[before.size() - 1 - tail] == after[after.size() - 1 - tail])
        ++tail;
    return after.size() - same - tail;
}

} // namespace

SearchBox::SearchBox(const QString &accessibleName, const QString &objectName, QWidget *parent)
    : QWidget(parent)
    , m_edit(new QLineEdit(this))
    , m_chips(new QWidget(this))
    , m_error(plainLabel({}, this))
    , m_pause(new QTimer(this))
    , m_completer(new QCompleter(this))
    , m_completions(new QStandardItemModel(this))
{
    m_edit->setObjectName(objectName);
    m_edit->setAccessibleName(accessibleName);
    m_edit->setPlaceholderText(accessibleName);
    m_edit->setClearButtonEnabled(true);
    m_edit->addAction(themedIcon("search"_L1), QLineEdit::LeadingPosition);
    m_edit->installEventFilter(this);
    m_chips->setLayout(new FlowLayout(4));
    m_chips->hide();
    m_error->setWordWrap(true);
    m_error->hide();

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_edit);
    column->addWidget(m_error);
    column->addWidget(m_chips);

    m_pause->setSingleShot(true);
    m_pause->setInterval(PauseMilliseconds);
    connect(m_pause, &QTimer::timeout, this, &SearchBox::search);
    connect(m_edit, &QLineEdit::textChanged, m_pause, qOverload<>(&QTimer::start));
    connect(m_edit, &QLineEdit::textEdited, this, &SearchBox::takeEdit);
    connect(m_edit, &QLineEdit::returnPressed, this, [this] {
        hideCompletions();
        search();
        emit entered();
    });

    // The callback has filtered already, and it replaces part of the text: so the completer only
    // shows.
    m_completer->setModel(m_completions);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setWidget(m_edit);
    m_completer->popup()->setAccessibleName(tr("Completions"));
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this,
            &SearchBox::take);
}

void SearchBox::setText(const QString &text)
{
    m_edit->setText(text);
    m_editedText = text;
    search();
}

void SearchBox::setError(const std::optional<Error> &error)
{
    m_why = error;
    const QString why = !error ? QString() : isOfText(*error) ? error->detail : errorWords(*error);
    m_error->setVisible(error.has_value());
    m_error->setText(why);
    QPalette palette = m_error->palette();
    palette.setColor(QPalette::WindowText, themeColor(ThemeRole::Removed, palette));
    m_error->setPalette(palette);
    m_edit->setAccessibleDescription(why);
}

void SearchBox::searchUnanswered()
{
    if (m_why && !isOfText(*m_why))
        emit searched(m_edit->text());
}

void SearchBox::setChips(const QStringList &labels)
{
    qDeleteAll(m_chips->findChildren<Chip *>(Qt::FindDirectChildrenOnly));
    for (int i = 0; i < labels.size(); ++i) {
        auto *chip = new Chip(labels[i], Chip::Kind::Removable, m_chips);
        // Queued: the receiver sets new chips, and this one is still in its own click.
        connect(
            chip, &Chip::clicked, this, [this, i] { emit chipRemoved(i); }, Qt::QueuedConnection);
        m_chips->layout()->addWidget(chip);
    }
    m_chips->setVisible(!labels.isEmpty());
}

bool SearchBox::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Cancel) && !text().isEmpty()) {
            setText({});
            return true;
        }
        if (key->key() == Qt::Key_Space && key->modifiers() & Qt::ControlModifier) {
            askForCompletion();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void SearchBox::search()
{
    m_pause->stop();
    if (text() == m_searchedText)
        return;
    m_searchedText = text();
    emit searched(m_searchedText);
}

void SearchBox::takeEdit()
{
    constexpr int MoreThanAKey = 6;
    if (insertedLength(std::exchange(m_editedText, text()), text()) < MoreThanAKey) {
        askForCompletion();
        return;
    }
    hideCompletions();
    emit pasted();
    search();
}

void SearchBox::askForCompletion()
{
    if (!m_complete)
        return;
    const quint64 asked = ++m_asked;
    m_complete(text(), m_edit->cursorPosition(),
               [field = QPointer(this), asked](const QList<SearchCompletion> &completions) {
                   if (field && field->m_asked == asked)
                       field->showCompletions(completions);
               });
}

/// Those that are still on their way come too late.
void SearchBox::hideCompletions()
{
    ++m_asked;
    m_completer->popup()->hide();
}

void SearchBox::showCompletions(const QList<SearchCompletion> &completions)
{
    m_completions->clear();
    for (const SearchCompletion &completion : completions) {
        if (completion.text == text())
            continue; // it is there already
        auto *item = new QStandardItem(completion.label);
        item->setData(completion.text, TextRole);
        item->setData(completion.cursor, CursorRole);
        m_completions->appendRow(item);
    }
    if (m_completions->rowCount() == 0 || !m_edit->hasFocus())
        m_completer->popup()->hide();
    else
        offerCompletions();
}

/// None is the current one until an arrow key makes it so: Return searches for what stands there.
void SearchBox::offerCompletions()
{
    m_completer->complete();
    m_completer->popup()->setCurrentIndex({});
}

void SearchBox::take(const QModelIndex &completion)
{
    m_edit->setText(completion.data(TextRole).toString());
    m_editedText = text();
    m_edit->setCursorPosition(completion.data(CursorRole).toInt());
    askForCompletion();
}

} // namespace waymark
