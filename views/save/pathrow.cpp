#include "views/save/pathrow.h"

#include "models/document/savedocument.h"
#include "models/domain/aside.h"
#include "models/json/jsonpath.h"
#include "views/common/icons.h"
#include "views/common/plaintext.h"
#include "views/common/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

constexpr int TypingPause = 150;

} // namespace

PathRow::PathRow(QWidget *parent)
    : QWidget(parent)
    , m_path(new QLineEdit(this))
    , m_search(new QLineEdit(this))
    , m_matchesLabel(dimLabel({}, this))
{
    m_path->setObjectName(u"path"_s);
    m_path->setAccessibleName(tr("Path"));
    m_path->setPlaceholderText(tr("Path"));
    m_path->setFont(monospacedFont(font()));
    m_search->setObjectName(u"searchSave"_s);
    m_search->setAccessibleName(tr("Search save"));
    m_search->setPlaceholderText(tr("Search save"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(themedIcon("search"_L1), QLineEdit::LeadingPosition);
    m_matchesLabel->setObjectName(u"matches"_s);
    m_matchesLabel->hide();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(10, 8, 10, 8);
    row->addWidget(m_path, 2);
    row->addWidget(m_search, 1);
    row->addWidget(m_matchesLabel);
    m_path->installEventFilter(this);
    m_search->installEventFilter(this);
    auto *pause = new QTimer(this);
    pause->setSingleShot(true);
    pause->setInterval(TypingPause);
    connect(m_path, &QLineEdit::returnPressed, this, &PathRow::goToPath);
    connect(m_search, &QLineEdit::returnPressed, this, [this] { showMatch(1); });
    connect(m_search, &QLineEdit::textChanged, pause, qOverload<>(&QTimer::start));
    connect(pause, &QTimer::timeout, this, &PathRow::search);
}

void PathRow::setDocument(SaveDocument *document)
{
    m_document = document;
    m_matches = {};
    m_match = -1;
    tellMatches({});
    m_path->clear();
}

/// Esc first empties the search, then leaves.
bool PathRow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress
        || !static_cast<QKeyEvent *>(event)->matches(QKeySequence::Cancel))
        return QWidget::eventFilter(watched, event);
    if (watched == m_search && !m_search->text().isEmpty())
        m_search->clear();
    else
        emit left();
    return true;
}

void PathRow::showPath(const JsonPointer &path)
{
    if (!m_path->hasFocus())
        m_path->setText(path.toString());
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
        emit wanted(*node, true);
    else
        emit refused(
            {Error::Kind::NotFound, tr("There is nothing at %1.").arg(path->toString()), {}, {}});
}

void PathRow::search()
{
    const QString text = m_search->text();
    if (!m_document || text.isEmpty()) {
        takeMatches({});
        return;
    }
    const SaveSnapshot save(m_document->tree());
    doAside(
        save.bytes(), this, [save, text] { return findInSave(save, text); },
        [this, text, document = m_document](const SaveMatches &matches) {
            if (document == m_document && text == m_search->text())
                takeMatches(matches);
        });
}

void PathRow::takeMatches(const SaveMatches &matches)
{
    m_matches = matches;
    m_match = -1;
    if (m_search->text().isEmpty())
        tellMatches({});
    else
        showMatch(1);
}

void PathRow::tellMatches(const QString &text)
{
    m_matchesLabel->setText(text);
    m_matchesLabel->setVisible(!text.isEmpty()); // an empty one would keep its place
}

void PathRow::showMatch(int step)
{
    const qsizetype listed = m_matches.paths.size();
    if (listed == 0) {
        if (!m_search->text().isEmpty())
            tellMatches(tr("no match"));
        return;
    }
    m_match = (m_match + step + listed) % listed;
    tellMatches(tr("%1 of %2").arg(m_match + 1).arg(m_matches.count));
    if (const auto node = m_document->tree().find(m_matches.paths[m_match]))
        emit wanted(*node, false);
}

} // namespace waymark
