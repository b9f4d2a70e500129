#include "views/save/reviewdialog.h"

#include "models/items/plaintooltip.h"
#include "models/items/savetreemodel.h"
#include "models/json/jsonformat.h"
#include "views/common/plaintext.h"
#include "views/common/theme.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QStandardItemModel>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

enum Column
{
    WhereColumn,
    WasColumn,
    IsColumn,
    ColumnsInAll
};

constexpr int TokenRole = Qt::UserRole + 1;

QStandardItem *cell(const QString &text)
{
    auto *item = new QStandardItem(oneLine(text));
    item->setEditable(false);
    item->setToolTip(plainToolTip(text.left(2000)));
    return item;
}

QList<QStandardItem *> rowOf(const QString &token, const QString &was, const QString &is)
{
    QList<QStandardItem *> row{cell(token), cell(was), cell(is)};
    row.first()->setData(token, TokenRole);
    return row;
}

QString signOf(SaveMark kind)
{
    return kind == SaveMark::Added ? u"+ "_s : kind == SaveMark::Removed ? u"− "_s : u"~ "_s;
}

} // namespace

ReviewDialog::ReviewDialog(SaveDocument &document, QWidget *parent)
    : QDialog(parent)
    , m_document(&document)
    , m_places(new QStandardItemModel(this))
    , m_tree(new QTreeView(this))
    , m_patch(new QPlainTextEdit(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(u"reviewChanges"_s);
    setWindowTitle(tr("Review Changes"));
    makeTree();
    m_patch->setReadOnly(true);
    m_patch->setTabChangesFocus(true);
    m_patch->setObjectName(u"reviewPatch"_s);
    m_patch->setAccessibleName(tr("JSON Patch"));
    m_patch->setFont(monospacedFont(font()));
    auto *both = new QSplitter(this);
    both->addWidget(m_tree);
    both->addWidget(m_patch);
    both->setStretchFactor(0, 3);
    both->setStretchFactor(1, 2);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *copy = buttons->addButton(tr("Copy as JSON Patch"), QDialogButtonBox::ActionRole);
    auto *column = new QVBoxLayout(this);
    column->addWidget(both, 1);
    column->addWidget(buttons);
    resize(860, 480);
    connect(copy, &QPushButton::clicked, this, [this] {
        if (m_document)
            QGuiApplication::clipboard()->setText(m_document->patch().toString());
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(&document, &SaveDocument::changesChanged, this, &ReviewDialog::update);
    connect(&document, &QObject::destroyed, this, &QDialog::reject);
    update();
}

void ReviewDialog::makeTree()
{
    m_tree->setModel(m_places);
    m_tree->setObjectName(u"reviewTree"_s);
    m_tree->setAccessibleName(tr("Changes"));
    m_tree->setUniformRowHeights(true);
    m_tree->setAllColumnsShowFocus(true);
    m_tree->setAlternatingRowColors(true);
}

void ReviewDialog::update()
{
    m_places->clear();
    m_places->setHorizontalHeaderLabels({tr("Place"), tr("Was"), tr("Is")});
    for (const SaveChange &change : m_document->changes())
        add(change);
    m_tree->expandAll();
    m_tree->header()->resizeSection(WhereColumn, 240);
    const JsonText patch = m_document->patch();
    const auto arena = JsonArena::parseTrusted(patch.utf8());
    m_patch->setPlainText(arena ? QString::fromUtf8(indentedJson(*arena)) : patch.toString());
}

/// The row of the place, with rows for all that leads to it. A token may hold a slash; it is one.
QStandardItem *ReviewDialog::placeOf(const JsonPointer &path)
{
    QStandardItem *at = m_places->invisibleRootItem();
    for (const QString &token : path.tokens()) {
        QStandardItem *next = nullptr;
        for (int row = at->rowCount() - 1; row >= 0 && !next; --row) {
            if (at->child(row)->data(TokenRole).toString() == token
                && at->child(row, IsColumn)->text().isEmpty())
                next = at->child(row);
        }
        if (!next) {
            const QList<QStandardItem *> row = rowOf(token, {}, {});
            at->appendRow(row);
            next = row.first();
        }
        at = next;
    }
    return at;
}

void ReviewDialog::add(const SaveChange &change)
{
    const auto shown = [](const std::optional<ChangedText> &value) {
        return value ? value->toString() : tr("SQL NULL");
    };
    const QString was = change.kind == SaveMark::Added ? tr("(absent)") : shown(change.was);
    const QString is = change.kind == SaveMark::Removed ? tr("(removed)")
        : change.kind == SaveMark::Moved ? tr("moved from %1").arg(change.from.toString())
                                         : shown(change.now);
    const QString token = !change.column.isEmpty() ? change.column
        : change.path.isRoot()                     ? tr("(whole document)")
                                                   : change.path.lastToken();
    QStandardItem *parent
        = change.column.isEmpty() ? placeOf(change.path.parent()) : m_places->invisibleRootItem();
    QList<QStandardItem *> row = rowOf(token, was, is);
    row.first()->setText(signOf(change.kind) + oneLine(token));
    row.first()->setData(u"%1, %2 → %3"_s.arg(change.place(), oneLine(was), oneLine(is)),
                         Qt::AccessibleTextRole);
    parent->appendRow(row);
}

} // namespace waymark
