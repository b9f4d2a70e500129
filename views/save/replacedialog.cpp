#include "views/save/replacedialog.h"

#include "models/domain/aside.h"
#include "models/items/savetreemodel.h"
#include "views/common/announcedlabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

constexpr int MostLines = 1000;
constexpr int PreviewPause = 150;

/// One of the paths, or inside of one.
bool isInside(JsonPointer path, const QSet<QString> &paths)
{
    while (!path.isRoot() && !paths.contains(path.toString()))
        path = path.parent();
    return paths.contains(path.toString());
}

} // namespace

ReplaceDialog::ReplaceDialog(SaveDocument &document, SaveNodeId current,
                             const QList<SaveNodeId> &selected, QWidget *parent)
    : QDialog(parent)
    , m_document(&document)
    , m_current(current)
    , m_selected(selected)
    , m_find(new QLineEdit(this))
    , m_replacement(new QLineEdit(this))
    , m_key(new QLineEdit(this))
    , m_isPart(new QCheckBox(tr("Find inside of texts"), this))
    , m_where(new QComboBox(this))
    , m_member(new QLineEdit(this))
    , m_comparison(new QComboBox(this))
    , m_value(new QLineEdit(this))
    , m_preview(new QStandardItemModel(this))
    , m_count(new AnnouncedLabel(u"replaceCount"_s, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(u"replaceValues"_s);
    setWindowTitle(tr("Find and Replace"));
    new QVBoxLayout(this);
    makeRows();
    makePreview();
    resize(620, 560);
    auto *pause = new QTimer(this);
    pause->setSingleShot(true);
    pause->setInterval(PreviewPause);
    for (QLineEdit *edit : {m_find, m_replacement, m_key, m_member, m_value})
        connect(edit, &QLineEdit::textChanged, pause, qOverload<>(&QTimer::start));
    for (QComboBox *box : {m_where, m_comparison})
        connect(box, &QComboBox::currentIndexChanged, pause, qOverload<>(&QTimer::start));
    connect(m_isPart, &QCheckBox::toggled, pause, qOverload<>(&QTimer::start));
    connect(pause, &QTimer::timeout, this, &ReplaceDialog::plan);
    connect(&document, &SaveDocument::changesChanged, this, &ReplaceDialog::plan);
    connect(&document, &QObject::destroyed, this, &QDialog::reject);
    plan();
}

void ReplaceDialog::makeRows()
{
    auto *form = new QFormLayout;
    const auto addRow = [&](const QString &label, QWidget *field, const char *name) {
        field->setObjectName(QLatin1StringView(name));
        field->setAccessibleName(label);
        form->addRow(label, field);
    };
    const QString path = m_document->tree().path(m_current).toString();
    m_where->addItem(tr("In the whole save"), int(Where::Everywhere));
    if (m_current != SaveTree::Root && m_document->tree().isContainer(m_current))
        m_where->addItem(tr("Inside %1").arg(oneLine(path, 60)), int(Where::Inside));
    if (m_selected.size() > 1) {
        m_where->addItem(tr("In the %Ln selected rows", nullptr, int(m_selected.size())),
                         int(Where::Selected));
        m_where->setCurrentIndex(m_where->count() - 1);
    }
    m_comparison->addItems({tr("is"), tr("is not"), tr("is less than"), tr("is greater than")});
    addRow(tr("Find"), m_find, "replaceFind");
    addRow(tr("Replace with"), m_replacement, "replaceWith");
    addRow(tr("Where"), m_where, "replaceWhere");
    addRow(tr("Only under the key"), m_key, "replaceKey");
    m_isPart->setObjectName(u"replacePart"_s);
    form->addRow(QString(), m_isPart);
    addRow(tr("Only if the member"), m_member, "replaceMember");
    addRow(tr("Comparison"), m_comparison, "replaceComparison");
    addRow(tr("Compared with"), m_value, "replaceValue");
    static_cast<QVBoxLayout *>(layout())->addLayout(form);
}

void ReplaceDialog::makePreview()
{
    auto *table = new QTableView(this);
    table->setModel(m_preview);
    table->setObjectName(u"replacePreview"_s);
    table->setAccessibleName(tr("What changes"));
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setTabKeyNavigation(false);
    table->verticalHeader()->hide();
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_replace = buttons->button(QDialogButtonBox::Ok);
    m_replace->setText(tr("Replace All"));
    layout()->addWidget(table);
    layout()->addWidget(m_count);
    layout()->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &ReplaceDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

ReplaceRule ReplaceDialog::rule() const
{
    ReplaceRule rule;
    rule.find = m_find->text();
    rule.replacement = m_replacement->text();
    rule.isPartOfText = m_isPart->isChecked();
    rule.key = m_key->text();
    if (!m_member->text().isEmpty())
        rule.conditions.append({m_member->text(),
                                ReplaceRule::Comparison(m_comparison->currentIndex()),
                                m_value->text()});
    return rule;
}

SaveNodeId ReplaceDialog::scope() const
{
    const bool isMeant = m_where->currentData().toInt() == int(Where::Inside)
        && m_document->tree().isAttached(m_current);
    return isMeant ? m_current : SaveTree::Root;
}

std::optional<QSet<QString>> ReplaceDialog::paths() const
{
    if (m_where->currentData().toInt() != int(Where::Selected))
        return std::nullopt;
    QSet<QString> paths;
    for (const SaveNodeId node : m_selected) {
        if (m_document->tree().isAttached(node))
            paths.insert(m_document->tree().path(node).toString());
    }
    return paths;
}

Result<ReplaceDialog::Plan> ReplaceDialog::planOf(const JsonText &text, const JsonPointer &scope,
                                                  const ReplaceRule &rule,
                                                  const std::optional<QSet<QString>> &only)
{
    const auto arena = JsonArena::parseTrusted(text.utf8());
    if (!arena)
        return arena.error();
    auto values = replacePlan(*arena, scope, rule);
    if (!values)
        return values.error();
    if (only)
        values->removeIf([&](const ReplacedValue &value) { return !isInside(value.path, *only); });
    Plan plan{*values, replacePatch(*values), {}};
    if (!scope.isRoot() || !SaveDocument::isLong(plan.patch))
        return plan;
    auto made = SaveDocument::patched(text, plan.patch);
    if (!made)
        return made.error();
    plan.made = *made;
    return plan;
}

void ReplaceDialog::plan()
{
    m_replace->setEnabled(false);
    const JsonText text = m_document->tree().text(scope());
    const JsonPointer path = m_document->tree().path(scope());
    doAside(
        text.utf8().size(), this,
        [text, path, rule = rule(), only = paths()] { return planOf(text, path, rule, only); },
        [this, asked = ++m_asked](const Result<Plan> &planned) {
            if (asked == m_asked)
                take(planned);
        });
}

void ReplaceDialog::take(const Result<Plan> &planned)
{
    m_planned = planned ? *planned : Plan();
    m_preview->clear();
    m_preview->setHorizontalHeaderLabels({tr("Path"), tr("Was"), tr("Becomes")});
    const qsizetype shown = std::min(m_planned.values.size(), qsizetype(MostLines));
    for (const ReplacedValue &one : m_planned.values.first(shown))
        m_preview->appendRow({new QStandardItem(oneLine(one.path.toString())),
                              new QStandardItem(oneLine(one.was.toString())),
                              new QStandardItem(oneLine(one.now.toString()))});
    m_replace->setEnabled(!m_planned.values.isEmpty());
    if (!planned)
        m_count->say(planned.error().detail);
    else if (shown < m_planned.values.size())
        m_count->say(tr("%Ln values change; the first 1,000 are listed.", nullptr,
                        int(m_planned.values.size())));
    else
        m_count->say(tr("%Ln values change.", nullptr, int(m_planned.values.size())));
}

void ReplaceDialog::accept()
{
    if (m_planned.values.isEmpty() || !m_document)
        return;
    const Plan planned = m_planned;
    const int count = int(planned.values.size());
    disconnect(m_document, nullptr, this, nullptr);
    const QString text = tr("Replace %Ln values", nullptr, count);
    const auto done = planned.made ? m_document->apply(planned.patch, *planned.made, text)
                                   : m_document->apply(planned.patch, text);
    if (!done) {
        connect(m_document, &SaveDocument::changesChanged, this, &ReplaceDialog::plan);
        m_count->say(done.error().detail);
        return;
    }
    emit replaced(count);
    QDialog::accept();
}

} // namespace waymark
