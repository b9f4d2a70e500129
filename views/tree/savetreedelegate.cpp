#include "views/tree/savetreedelegate.h"

#include "models/items/savetreemodel.h"
#include "models/json/jsonarena.h"
#include "models/json/jsonformat.h"
#include "models/json/jsonstring.h"
#include "views/common/errorwords.h"
#include "views/common/plaintext.h"
#include "views/common/theme.h"
#include "views/tree/editorhint.h"
#include "views/tree/offercompleter.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QToolTip>
#include <QTreeView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

constexpr int ChipPadding = 5;
constexpr int Inset = 4; ///< of what is painted in a cell

// Properties of an editor.
constexpr char FirstData[] = "firstData"; ///< what it was opened with
constexpr char SeenText[] = "seenText"; ///< the JSON of the value then
constexpr char IsFilled[] = "isFilled";

SaveMark markOf(const QModelIndex &index)
{
    return SaveMark(index.data(SaveTreeModel::MarkRole).toInt());
}

QList<RowMark> shownMarks(const QModelIndex &index, const QStyleOptionViewItem &option)
{
    const auto *tree = qobject_cast<const QTreeView *>(option.widget);
    return rowMarks(index, tree && tree->isExpanded(index.siblingAtColumn(0)), option.palette);
}

/// What the value is by its looks.
std::optional<RowNote> contentOf(const QModelIndex &index)
{
    const auto notes = index.data(SaveTreeModel::NotesRole).value<QList<RowNote>>();
    for (const RowNote &note : notes) {
        if (note.kind == RowNote::Kind::Content)
            return note;
    }
    return std::nullopt;
}

QFont smallFont(QFont font)
{
    font.setPointSizeF(font.pointSizeF() * 0.88);
    return font;
}

int chipWidth(const QString &type, const QFontMetrics &metrics)
{
    return metrics.horizontalAdvance(type) + 2 * ChipPadding;
}

/// A string as it stands; of all else in which form it will be stored, where that is another.
Result<QString> checkValue(const QString &text, bool isString)
{
    constexpr int Longest = 60;
    if (isString) {
        const auto valid = checkJsonString(text);
        return valid ? Result<QString>(QString()) : valid.error();
    }
    const auto parsed = JsonArena::parseStrict(text.toUtf8());
    if (!parsed)
        return parsed.error();
    const QByteArray stored = canonicalJson(*parsed);
    if (parsed->type(JsonArena::Root) != JsonType::Number || stored == text.trimmed().toUtf8())
        return QString();
    return SaveTreeDelegate::tr("will be stored as %1")
        .arg(oneLine(QString::fromUtf8(stored), Longest));
}

} // namespace

void SaveTreeDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const SaveMark mark = markOf(index);
    const QVariant type = index.data(SaveTreeModel::TypeRole);
    const bool isContainer = type.isValid() && isJsonContainer(JsonType(type.toInt()));
    QColor color = markColor(mark, option->palette);
    if (index.column() == SaveTreeModel::ValueColumn) {
        option->font = monospacedFont(option->font);
        if (isContainer && mark == SaveMark::None)
            color = themeColor(ThemeRole::DimText, option->palette);
        const auto *tree = qobject_cast<const QTreeView *>(option->widget);
        if (isContainer && tree && !tree->isExpanded(index.siblingAtColumn(0)))
            option->text += "  "_L1 + index.data(SaveTreeModel::PreviewRole).toString();
    }
    const bool isRange = index.data(SaveTreeModel::IsRangeRole).toBool();
    if (isRange)
        color = themeColor(ThemeRole::DimText, option->palette);
    if (mark == SaveMark::Removed)
        option->font.setStrikeOut(true);
    if (!isRange && (!type.isValid() || type.toInt() == int(JsonType::Null)))
        option->font.setItalic(index.column() == SaveTreeModel::ValueColumn);
    option->palette.setColor(QPalette::Text, color);
    option->palette.setColor(QPalette::HighlightedText, color);
    option->textElideMode = Qt::ElideRight;
}

bool SaveTreeDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
                                 const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QStyleOptionViewItem box = option;
    initStyleOption(&box, index);
    const int room = view->style()->subElementRect(QStyle::SE_ItemViewItemText, &box, view).width();
    const bool isNoted = index.column() == SaveTreeModel::TypeColumn
        && index.data(Qt::ToolTipRole) != index.data(Qt::DisplayRole);
    const bool isGuessed = index.column() == SaveTreeModel::ValueColumn && contentOf(index);
    const bool isCut = isNoted || isGuessed
        || QFontMetrics(box.font).horizontalAdvance(box.text) > room || box.text.endsWith(u'…');
    QToolTip::showText(event->globalPos(),
                       isCut ? index.data(Qt::ToolTipRole).toString() : QString(), view);
    return true;
}

void SaveTreeDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    cell.state &= ~QStyle::State_HasFocus; // the ring of the style is that of an open editor
    const auto beside = [&]() -> std::optional<RowMark> {
        if (index.column() != SaveTreeModel::ValueColumn)
            return std::nullopt;
        if (const auto content = contentOf(index); content && !content->brief.isEmpty())
            return RowMark{content->brief, {}, themeColor(ThemeRole::DimText, option.palette)};
        return markBesideValue(index, cell);
    }();
    if (beside)
        paintValue(painter, cell, index, *beside);
    else if (index.column() == SaveTreeModel::TypeColumn
             && !index.data(SaveTreeModel::IsRangeRole).toBool())
        paintType(painter, cell, index);
    else
        QStyledItemDelegate::paint(painter, cell, index);
    if (option.state & QStyle::State_HasFocus)
        paintFocus(painter, option);
}

/// A bar under the cell, in a selected row too, so that the shape tells it and not the colour.
void SaveTreeDelegate::paintFocus(QPainter *painter, const QStyleOptionViewItem &option)
{
    constexpr int Side = 3;
    const QRect bar(option.rect.left() + Side, option.rect.bottom() - FocusBar + 1,
                    option.rect.width() - 2 * Side, FocusBar);
    painter->fillRect(bar, themeColor(ThemeRole::Accent, option.palette));
}

std::optional<RowMark> SaveTreeDelegate::markBesideValue(const QModelIndex &index,
                                                         const QStyleOptionViewItem &option) const
{
    const auto *tree = qobject_cast<const QTreeView *>(option.widget);
    const auto content = contentOf(index);
    if (!tree || (content && !content->brief.isEmpty())
        || index.data(SaveTreeModel::IsRangeRole).toBool())
        return std::nullopt;
    const QList<RowMark> marks = shownMarks(index, option);
    if (marks.isEmpty())
        return std::nullopt;
    const RowMark &first = marks.first();
    const QFontMetrics metrics(smallFont(tree->font()));
    const QModelIndex type = index.siblingAtColumn(SaveTreeModel::TypeColumn);
    const int roomBehindType = tree->columnWidth(SaveTreeModel::TypeColumn) - 2 * Inset - RowMarkGap
        - chipWidth(type.data().toString(), metrics);
    if (marksThatFit(marks, metrics, roomBehindType).first().text == first.text)
        return std::nullopt;
    QStyleOptionViewItem value = option;
    initStyleOption(&value, index.siblingAtColumn(SaveTreeModel::ValueColumn));
    const int room = tree->columnWidth(SaveTreeModel::ValueColumn) - 2 * RowMarkGap
        - QFontMetrics(value.font).horizontalAdvance(value.text);
    const bool hasMoreRoom
        = room >= std::min(roomBehindType, metrics.horizontalAdvance(first.text));
    return hasMoreRoom ? std::optional(first) : std::nullopt;
}

/// With something behind it: a long value is cut for that, to a third at the most.
void SaveTreeDelegate::paintValue(QPainter *painter, const QStyleOptionViewItem &option,
                                  const QModelIndex &index, const RowMark &beside) const
{
    constexpr int LeastShare = 3;
    QStyleOptionViewItem box = option;
    initStyleOption(&box, index);
    const QFont small = smallFont(option.font);
    const int wish = QFontMetrics(box.font).horizontalAdvance(box.text) + RowMarkGap;
    const int room
        = option.rect.width() - RowMarkGap - QFontMetrics(small).horizontalAdvance(beside.text);
    box.text.clear();
    if (QStyle *style = box.widget ? box.widget->style() : nullptr)
        style->drawControl(QStyle::CE_ItemViewItem, &box, painter, box.widget);
    QStyleOptionViewItem value = option;
    value.state.setFlag(QStyle::State_HasFocus, false); // drawn around the whole cell
    value.rect.setWidth(std::min(wish, std::max(room, option.rect.width() / LeastShare)));
    QStyledItemDelegate::paint(painter, value, index);

    painter->save();
    painter->setFont(small);
    painter->setPen(beside.color);
    const QRect rest = option.rect.adjusted(value.rect.width(), 0, -4, 0);
    painter->drawText(rest, Qt::AlignVCenter | Qt::AlignLeft,
                      QFontMetrics(small).elidedText(beside.text, Qt::ElideRight, rest.width()));
    painter->restore();
}

void SaveTreeDelegate::paintType(QPainter *painter, const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const
{
    QStyleOptionViewItem box = option;
    initStyleOption(&box, index);
    const QString type = std::exchange(box.text, QString());
    QStyle *style = box.widget ? box.widget->style() : nullptr;
    if (style)
        style->drawControl(QStyle::CE_ItemViewItem, &box, painter, box.widget);

    painter->save();
    const QFont small = smallFont(option.font);
    painter->setFont(small);
    const QFontMetrics metrics(small);
    const int height = metrics.height() + 2;
    const QRect chip(option.rect.left() + Inset, option.rect.center().y() - height / 2,
                     chipWidth(type, metrics), height);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(themeColor(ThemeRole::Line, option.palette));
    painter->setBrush(themeColor(ThemeRole::Panel, option.palette));
    painter->drawRoundedRect(QRectF(chip).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    painter->setPen(themeColor(ThemeRole::DimText, option.palette));
    painter->drawText(chip, Qt::AlignCenter, type);
    const QRect rest
        = option.rect.adjusted(chip.right() + RowMarkGap - option.rect.left(), 0, -Inset, 0);
    int left = rest.left();
    QList<RowMark> marks = shownMarks(index, box);
    if (markBesideValue(index, box))
        marks.removeFirst();
    for (const RowMark &mark : marksThatFit(marks, metrics, rest.width())) {
        painter->setPen(mark.color);
        painter->drawText(QRect(left, rest.top(), rest.right() - left, rest.height()),
                          Qt::AlignVCenter | Qt::AlignLeft, mark.text);
        left += metrics.horizontalAdvance(mark.text) + RowMarkGap;
    }
    painter->restore();
}

QSize SaveTreeDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    // One height for all, so that the view need not ask; the text never decides it.
    Q_UNUSED(index)
    return {80, std::max(24, option.fontMetrics.height() + 8)};
}

QWidget *SaveTreeDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                                        const QModelIndex &index) const
{
    const QVariant type = index.data(SaveTreeModel::TypeRole);
    if (index.column() == SaveTreeModel::TypeColumn) {
        auto *box = new QComboBox(parent);
        box->setAccessibleName(tr("Editing type"));
        for (int one = int(JsonType::Null); one <= int(JsonType::Object); ++one)
            box->addItem(jsonTypeName(JsonType(one)), one);
        return box;
    }
    if (index.column() == SaveTreeModel::ValueColumn && type.isValid()
        && type.toInt() == int(JsonType::Boolean))
        return booleanEditor(parent, index);
    return lineEditor(parent, option, index);
}

/// True or false, with how many other saves have it.
QWidget *SaveTreeDelegate::booleanEditor(QWidget *parent, const QModelIndex &index) const
{
    auto *box = new QComboBox(parent);
    box->setAccessibleName(tr("Editing value"));
    const QList<LearnedOffer> offers = m_offers ? m_offers(index) : QList<LearnedOffer>();
    for (const QString &value : {u"true"_s, u"false"_s}) {
        const auto offer
            = std::find_if(offers.cbegin(), offers.cend(),
                           [&value](const LearnedOffer &one) { return one.text == value; });
        box->addItem(offer == offers.cend() ? value : offer->label, value);
    }
    box->view()->setMinimumWidth(box->view()->sizeHintForColumn(0)); // the cell may be narrow
    return box;
}

QLineEdit *SaveTreeDelegate::lineEditor(QWidget *parent, const QStyleOptionViewItem &option,
                                        const QModelIndex &index) const
{
    auto *edit = new QLineEdit(parent);
    edit->setMaxLength(INT_MAX);
    if (index.column() == SaveTreeModel::ValueColumn) {
        const QVariant type = index.data(SaveTreeModel::TypeRole);
        const bool isString = type.isValid() && type.toInt() == int(JsonType::String);
        edit->setAccessibleName(tr("Editing value"));
        edit->setFont(monospacedFont(option.font));
        new EditorHint(*edit,
                       [isString](const QString &text) { return checkValue(text, isString); });
    } else {
        edit->setAccessibleName(tr("Editing key"));
        new EditorHint(
            *edit,
            [this, at = QPersistentModelIndex(index)](const QString &text) -> Result<QString> {
                const auto valid
                    = m_keyCheck && at.isValid() ? m_keyCheck(at, text) : Result<void>();
                return valid ? Result<QString>(QString()) : valid.error();
            });
    }
    if (m_offers)
        OfferCompleter::attach(*edit, m_offers(index));
    return edit;
}

/// Once: what others write meanwhile takes nothing out of the hands of who is typing.
void SaveTreeDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    if (editor->property(IsFilled).toBool())
        return;
    editor->setProperty(IsFilled, true);
    const auto *model = qobject_cast<const SaveTreeModel *>(index.model());
    if (model && model->document() && index.column() == SaveTreeModel::ValueColumn) {
        const SaveNodeId node = SaveTreeModel::nodeOf(index);
        editor->setProperty(SeenText, model->document()->tree().text(node).utf8());
    }
    const QVariant value = index.data(Qt::EditRole);
    editor->setProperty(FirstData, value);
    if (auto *box = qobject_cast<QComboBox *>(editor))
        box->setCurrentIndex(box->findData(value));
    else if (auto *edit = qobject_cast<QLineEdit *>(editor)) {
        edit->setText(value.toString());
        edit->selectAll();
    }
}

void SaveTreeDelegate::setModelData(QWidget *editor, QAbstractItemModel *model,
                                    const QModelIndex &index) const
{
    QVariant typed;
    if (auto *box = qobject_cast<QComboBox *>(editor)) {
        typed = box->currentData();
        if (typed == box->property(FirstData))
            return;
    } else if (auto *edit = qobject_cast<QLineEdit *>(editor)) {
        // What was only looked at is not written; a string keeps escapes a line edit would drop.
        if (!edit->isModified() || edit->text() == edit->property(FirstData).toString())
            return;
        typed = edit->text();
    }
    const QVariant seen = editor->property(SeenText);
    auto *tree = qobject_cast<SaveTreeModel *>(model);
    if (tree && seen.isValid())
        tree->setTyped(index, typed.toString(), JsonText(seen.toByteArray()));
    else
        model->setData(index, typed, Qt::EditRole);
}

bool SaveTreeDelegate::eventFilter(QObject *object, QEvent *event)
{
    auto *edit = qobject_cast<QLineEdit *>(object);
    if (!edit || event->type() != QEvent::KeyPress)
        return QStyledItemDelegate::eventFilter(object, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    const bool commits = key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Tab
        || key == Qt::Key_Backtab;
    if (!commits || !edit->isModified())
        return QStyledItemDelegate::eventFilter(object, event);
    if (const auto valid = EditorHint::check(*edit); !valid) {
        emit refused(valid.error());
        return true;
    }
    return QStyledItemDelegate::eventFilter(object, event);
}

} // namespace waymark
