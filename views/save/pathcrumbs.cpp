#include "views/save/pathcrumbs.h"

#include "models/document/savedocument.h"
#include "models/items/savetreemodel.h"
#include "views/common/plaintext.h"

#include <QEvent>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

constexpr int LongestStep = 40;
constexpr int MostSiblings = 40; ///< in a menu
constexpr int Inset = 2;

/// A menu reads & as the mark of a key.
QString menuText(const QString &token)
{
    QString text = token.isEmpty() ? u"\"\""_s : oneLine(token, LongestStep);
    return text.replace(u'&', "&&"_L1);
}

} // namespace

PathCrumbs::PathCrumbs(QLineEdit *edit)
    : QWidget(edit)
    , m_edit(edit)
    , m_more(dimLabel(u"…"_s, this))
{
    setObjectName(u"pathCrumbs"_s);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    edit->installEventFilter(this);
    hide();
}

void PathCrumbs::showNode(SaveDocument *document, std::optional<SaveNodeId> node)
{
    m_document = document;
    m_nodes.clear();
    if (document && node) {
        for (SaveNodeId at = *node; at != SaveTree::Root; at = document->tree().parent(at))
            m_nodes.prepend(at);
    }
    makeSteps();
}

void PathCrumbs::makeSteps()
{
    for (QWidget *step : std::as_const(m_steps)) {
        step->hide();
        step->deleteLater(); // it may be the one that was clicked
    }
    m_steps.clear();
    for (const SaveNodeId node : std::as_const(m_nodes)) {
        const SaveTree &tree = m_document->tree();
        auto *step = new QToolButton(this);
        step->setAutoRaise(true);
        step->setFocusPolicy(Qt::NoFocus);
        step->setText(menuText(tree.token(node)));
        step->setAccessibleName(tr("Go to %1").arg(tree.path(node).toString()));
        step->setToolTip(plainToolTip(tree.path(node).toString()));
        step->setPopupMode(QToolButton::MenuButtonPopup);
        auto *menu = new QMenu(step);
        step->setMenu(menu);
        connect(menu, &QMenu::aboutToShow, this, [this, menu, node] { fillMenu(menu, node); });
        connect(step, &QToolButton::clicked, this, [this, node] { emit chosen(node); });
        m_steps.append(step);
    }
    setVisible(!m_steps.isEmpty() && !m_edit->hasFocus());
    fit();
}

/// The last steps are those that matter.
void PathCrumbs::fit()
{
    setGeometry(m_edit->rect().adjusted(Inset, Inset, -Inset, -Inset));
    const int more = m_more->sizeHint().width();
    int room = width() - more;
    qsizetype first = m_steps.size();
    while (first > 0 && (room -= m_steps[first - 1]->sizeHint().width()) >= 0)
        --first;
    first = std::min(first, m_steps.size() - 1); // the last one is cut rather than missing
    m_more->setVisible(first > 0);
    int x = 0;
    if (first > 0) {
        m_more->setGeometry(0, 0, more, height());
        x = more;
    }
    for (qsizetype at = 0; at < m_steps.size(); ++at) {
        QWidget *step = m_steps[at];
        step->setVisible(at >= first);
        if (at < first)
            continue;
        const int wide = std::min(step->sizeHint().width(), width() - x);
        step->setGeometry(x, 0, wide, height());
        x += wide;
    }
}

void PathCrumbs::fillMenu(QMenu *menu, SaveNodeId node)
{
    menu->clear();
    if (!m_document || !m_document->tree().isAttached(node))
        return;
    const SaveTree &tree = m_document->tree();
    const SaveNodeId container = tree.parent(node);
    const int rows = tree.childCount(container);
    const int last = std::min(rows, std::max(0, tree.row(node) - MostSiblings / 2) + MostSiblings);
    const int first = std::max(0, last - MostSiblings);
    for (int row = first; row < last; ++row) {
        const SaveNodeId sibling = tree.child(container, row);
        QAction *go = menu->addAction(menuText(tree.token(sibling)));
        go->setCheckable(true);
        go->setChecked(sibling == node);
        connect(go, &QAction::triggered, this, [this, sibling] { emit chosen(sibling); });
        if (sibling == node)
            menu->setActiveAction(go);
    }
    if (last - first < rows)
        menu->addAction(tr("%Ln more in the tree", nullptr, rows - (last - first)))
            ->setEnabled(false);
}

void PathCrumbs::openMenu()
{
    if (m_nodes.isEmpty())
        return;
    auto *menu = new QMenu(m_edit);
    connect(menu, &QMenu::aboutToHide, menu, &QObject::deleteLater);
    fillMenu(menu, m_nodes.constLast());
    menu->popup(m_edit->mapToGlobal(QPoint(0, m_edit->height())));
}

bool PathCrumbs::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::FocusIn:
        hide();
        break;
    case QEvent::FocusOut:
        setVisible(!m_steps.isEmpty());
        break;
    case QEvent::Resize:
        fit();
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace waymark
