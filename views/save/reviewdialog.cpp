#include "views/save/reviewdialog.h"

#include "models/items/plaintooltip.h"
#include "models/items/savetreemodel.h"
#include "models/json/jsonformat.h"
#include "views/common/plaintext.h"
#include "views/common/theme.h"
#include "views/save/pendingpatch.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
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

constexpr qsizetype MostListed = 1000; ///< changes
constexpr qsizetype MostShown = 64 * 1024; ///< bytes of the patch
constexpr qsizetype LongestValue = 2000; ///< characters of it

QStandardItem *cell(const QString &text)
{
    auto *item = new QStandardItem(oneLine(text));
    item->setEditable(false);
    item->setToolTip(plainToolTip(text));
    return item;
}

QList<QStandardItem *> rowOf(const QString &token, const QString &was, const QString &is)
{
    return {cell(token), cell(was), cell(is)};
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
    , m_note(dimLabel({}, this))
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
    m_patch->setPlaceholderText(tr("The patch is being written…"));
    m_note->setObjectName(u"reviewNote"_s);
    m_note->setWordWrap(true);
    auto *both = new QSplitter(this);
    both->addWidget(m_tree);
    both->addWidget(m_patch);
    both->setStretchFactor(0, 3);
    both->setStretchFactor(1, 2);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *copy = buttons->addButton(tr("Copy as JSON Patch"), QDialogButtonBox::ActionRole);
    auto *column = new QVBoxLayout(this);
    column->addWidget(both, 1);
    column->addWidget(m_note);
    column->addWidget(buttons);
    resize(860, 480);
    connect(copy, &QPushButton::clicked, this, &ReviewDialog::copyPatch);
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
    m_containers.clear();
    m_places->setHorizontalHeaderLabels({tr("Place"), tr("Was"), tr("Is")});
    const QList<SaveChange> &changes = m_document->changes();
    for (const SaveChange &change : changes.first(std::min(changes.size(), MostListed)))
        add(change);
    m_tree->expandAll();
    m_tree->header()->resizeSection(WhereColumn, 240);
    m_patch->clear();
    fromPatch(*m_document, this, &ReviewDialog::startOf,
              [this, asked = ++m_asked](const Start &start) {
                  if (asked == m_asked && m_document)
                      showPatch(start);
              });
}

/// To the end of a line, where lines are not endless.
ReviewDialog::Start ReviewDialog::startOf(const JsonText &patch)
{
    const auto arena = JsonArena::parseTrusted(patch.utf8());
    const QByteArray text = arena ? indentedJson(*arena) : patch.utf8();
    if (text.size() <= MostShown)
        return {QString::fromUtf8(text), 0};
    const qsizetype lineEnd = text.lastIndexOf('\n', MostShown);
    qsizetype end = lineEnd > MostShown / 2 ? lineEnd : MostShown;
    while ((text[end] & 0xc0) == 0x80) // inside of a character
        --end;
    return {QString::fromUtf8(text.first(end)), text.size() - end};
}

void ReviewDialog::showPatch(const Start &start)
{
    m_patch->setPlainText(start.text);
    const QLocale locale;
    QStringList told;
    if (m_document->changes().size() > MostListed)
        told.append(
            tr("The first %1 of %2 changes are listed.")
                .arg(locale.toString(MostListed), locale.toString(m_document->changes().size())));
    if (start.leftOut > 0)
        told.append(tr("Of the patch this is the start, %1 are left out; Copy as JSON Patch copies "
                       "all of it.")
                        .arg(locale.formattedDataSize(start.leftOut)));
    m_note->setText(told.join(u' '));
    m_note->setVisible(!told.isEmpty());
}

void ReviewDialog::copyPatch()
{
    if (m_document)
        fromPatch(
            *m_document, this, [](const JsonText &patch) { return patch.toString(); },
            [](const QString &text) { QGuiApplication::clipboard()->setText(text); });
}

/// The row of the place, with rows for all that leads to it. A token may hold a slash; it is one.
QStandardItem *ReviewDialog::placeOf(const JsonPointer &path)
{
    if (path.isRoot())
        return m_places->invisibleRootItem();
    if (QStandardItem *known = m_containers.value(path))
        return known;
    QStandardItem *above = placeOf(path.parent());
    const QList<QStandardItem *> row = rowOf(path.lastToken(), {}, {});
    above->appendRow(row);
    m_containers.insert(path, row.first());
    return row.first();
}

void ReviewDialog::add(const SaveChange &change)
{
    const auto shown = [](const std::optional<ChangedText> &value) {
        return value ? value->left(LongestValue) : tr("SQL NULL");
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
