#include "views/save/savecopying.h"

#include "models/document/savedocument.h"
#include "models/domain/aside.h"
#include "models/json/jsonformat.h"
#include "models/json/jsonpath.h"
#include "views/tree/savetreeview.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace waymark {

SaveCopying::SaveCopying(SaveTreeView &tree, QWidget *page)
    : QObject(page)
    , m_tree(tree)
    , m_pathMenu(new QMenu(tr("Copy Path As"), page))
    , m_copyKey(new QAction(tr("Copy Key"), this))
    , m_copyValue(new QAction(tr("Copy Value"), this))
    , m_copyIndented(new QAction(tr("Copy Value Indented"), this))
    , m_actions({m_pathMenu->menuAction(), m_copyKey, m_copyValue, m_copyIndented})
{
    m_pathMenu->setObjectName(u"copyPathAs"_s);
    addDialect(tr("JSON Pointer"), Dialect::Pointer);
    addDialect(tr("JSON Pointer in a URI"), Dialect::Fragment);
    addDialect(tr("Dots and Brackets"), Dialect::Dots);
    addDialect(tr("jq"), Dialect::Jq);
    addDialect(tr("PostgreSQL Path"), Dialect::PostgresArray);
    addDialect(tr("PostgreSQL Expression"), Dialect::PostgresExpression);
    connect(m_copyKey, &QAction::triggered, this, [this] {
        if (m_document && m_tree.currentNode())
            QGuiApplication::clipboard()->setText(
                m_document->tree().path(*m_tree.currentNode()).lastToken());
    });
    connect(m_copyValue, &QAction::triggered, this, [this] { copyText(false); });
    connect(m_copyIndented, &QAction::triggered, this, [this] { copyText(true); });
    update();
}

void SaveCopying::addDialect(const QString &text, Dialect dialect)
{
    connect(m_pathMenu->addAction(text), &QAction::triggered, this,
            [this, dialect] { QGuiApplication::clipboard()->setText(path(dialect)); });
}

QString SaveCopying::path(Dialect dialect) const
{
    if (!m_document || !m_tree.currentNode())
        return {};
    const JsonPointer pointer = m_document->tree().path(*m_tree.currentNode());
    switch (dialect) {
    case Dialect::Pointer:
        return pointer.toString();
    case Dialect::Fragment:
        return toUriFragment(pointer);
    case Dialect::Dots:
        return toDotPath(pointer);
    case Dialect::Jq:
        return toJqPath(pointer);
    case Dialect::PostgresArray:
        return toPostgresPath(pointer);
    case Dialect::PostgresExpression:
        return toPostgresExpression(m_document->target().jsonColumn(), pointer);
    }
    Q_UNREACHABLE();
}

void SaveCopying::copyText(bool indented)
{
    const auto node = m_tree.currentNode();
    if (!m_document || !node)
        return;
    const QByteArray text = m_document->tree().text(*node).utf8();
    doAside(
        text.size(), this,
        [text, indented] {
            const auto arena = JsonArena::parseTrusted(text);
            return QString::fromUtf8(!arena         ? text
                                         : indented ? indentedJson(*arena)
                                                    : compactJson(*arena));
        },
        [](const QString &copied) { QGuiApplication::clipboard()->setText(copied); });
}

void SaveCopying::update()
{
    const bool isOnNode = m_document && m_document->isLoaded() && m_tree.currentNode();
    const bool isOnRow = isOnNode && !m_tree.isOnRange();
    m_pathMenu->setEnabled(isOnNode);
    for (QAction *dialect : m_pathMenu->actions()) // which stand in the menu bar as well
        dialect->setEnabled(isOnNode);
    m_copyKey->setEnabled(isOnRow && *m_tree.currentNode() != SaveTree::Root);
    m_copyValue->setEnabled(isOnRow && m_document->tree().type(*m_tree.currentNode()));
    m_copyIndented->setEnabled(m_copyValue->isEnabled());
}

} // namespace waymark
