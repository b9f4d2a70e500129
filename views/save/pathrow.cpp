#include "views/save/pathrow.h"

#include "models/document/savedocument.h"
#include "models/json/jsonpath.h"
#include "views/common/announcedlabel.h"
#include "views/common/icons.h"
#include "views/common/theme.h"
#include "views/save/pathcrumbs.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

constexpr int TypingPause = 150;

} // namespace

PathRow::PathRow(QWidget *parent)
    : QWidget(parent)
    , m_path(new QLineEdit(this))
    , m_crumbs(new PathCrumbs(m_path))
    , m_search(new QLineEdit(this))
    , m_matchesLabel(new AnnouncedLabel(u"matches"_s, this))
{
    m_path->setObjectName(u"path"_s);
    m_path->setAccessibleName(tr("Path"));
    m_path->setPlaceholderText(tr("Path"));
    m_path->setFont(monospacedFont(font()));
    m_search->setObjectName(u"searchSave"_s);
    m_search->setAccessibleName(tr("Search save"));
    m_search->setPlaceholderText(tr("Search save"));
    m_search->setToolTip(
        tr("Keys and values. Also key:… value:… path:… and /pattern/; ~text finds what comes "
           "close, and $ begins a JSONPath, as in $..inventory[?@.count > 5]. Return jumps to the "
           "first match, F3 to the next."));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(themedIcon("search"_L1), QLineEdit::LeadingPosition);
    m_matchesLabel->setForegroundRole(QPalette::PlaceholderText);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(10, 8, 10, 8);
    row->addWidget(m_path, 2);
    row->addWidget(m_search, 1);
    row->addWidget(m_matchesLabel);
    m_path->installEventFilter(this);
    m_search->installEventFilter(this);
    m_pause.setSingleShot(true);
    m_pause.setInterval(TypingPause);
    connect(m_path, &QLineEdit::returnPressed, this, &PathRow::goToPath);
    connect(m_crumbs, &PathCrumbs::chosen, this, &PathRow::wanted);
    connect(m_search, &QLineEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(&m_pause, &QTimer::timeout, this, [this] { emit searchTyped(m_search->text()); });
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        if (m_pause.isActive()) {
            m_pause.stop();
            emit searchTyped(m_search->text());
        }
        emit searchEntered();
    });
}

void PathRow::setDocument(SaveDocument *document)
{
    m_document = document;
    m_pause.stop();
    tellMatches({});
    m_path->clear();
    m_crumbs->showNode(document, std::nullopt);
}

/// Esc first empties the search, then leaves.
bool PathRow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && takeKey(watched, *static_cast<QKeyEvent *>(event)))
        return true;
    return QWidget::eventFilter(watched, event);
}

bool PathRow::takeKey(QObject *watched, const QKeyEvent &event)
{
    if (watched == m_path && event.key() == Qt::Key_Down) {
        m_crumbs->openMenu();
        return true;
    }
    if (event.key() != Qt::Key_Escape || event.modifiers() != Qt::NoModifier)
        return false;
    if (watched == m_search && !m_search->text().isEmpty())
        m_search->clear();
    else
        emit left();
    return true;
}

void PathRow::showNode(std::optional<SaveNodeId> node)
{
    if (!m_path->hasFocus())
        m_path->setText(m_document && node ? m_document->tree().path(*node).toString() : QString());
    m_crumbs->showNode(m_document, node);
}

void PathRow::focusPath()
{
    m_path->setFocus(Qt::ShortcutFocusReason);
    m_path->selectAll();
}

void PathRow::goToPath()
{
    const auto path = parseAnyPath(m_path->text());
    if (!path) {
        emit refused(path.error());
        return;
    }
    if (const auto node = m_document ? m_document->tree().find(*path) : std::nullopt)
        emit wanted(*node);
    else
        emit refused(
            {Error::Kind::NotFound, tr("There is nothing at %1.").arg(path->toString()), {}, {}});
}

void PathRow::tellMatches(const QString &text, bool isFinal)
{
    if (!isFinal)
        m_matchesLabel->put(text);
    else if (text != m_toldLast)
        m_matchesLabel->say(text);
    m_toldLast = isFinal ? text : QString();
}

} // namespace waymark
