#include "views/save/progressstrip.h"

#include "models/items/unittext.h"
#include "models/items/viewzone.h"
#include "views/common/accessiblerole.h"
#include "views/common/elidededit.h"
#include "views/common/elidedlabel.h"
#include "views/common/plaintext.h"
#include "views/common/theme.h"

#include <QEvent>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

constexpr int Stretch = 2;
constexpr int TextStretch = 3; ///< of columns that hold texts

QString columnTitle(const QString &column)
{
    if (column == "current_location"_L1)
        return ProgressStrip::tr("Location");
    if (column == "completion_percentage"_L1)
        return ProgressStrip::tr("Complete");
    if (column == "playtime_seconds"_L1 || column == "total_playtime_seconds"_L1)
        return ProgressStrip::tr("Playtime");
    if (column == "started_at"_L1)
        return ProgressStrip::tr("Started");
    if (column == "completed_at"_L1)
        return ProgressStrip::tr("Completed");
    if (column == "last_played_at"_L1)
        return ProgressStrip::tr("Last played");
    if (column == "account_level"_L1)
        return ProgressStrip::tr("Level");
    if (column == "total_experiences_played"_L1)
        return ProgressStrip::tr("Experiences");
    return ProgressStrip::tr("Distance");
}

/// A time of today with its zone, of another day the date; the tooltip has it whole.
QString shortTimeText(Timestamp moment, const QTimeZone &zone)
{
    const QString date = dateText(moment, zone);
    if (!moment.isFinite() || date != dateText(Timestamp::now(), zone))
        return date;
    return u"%1 %2"_s.arg(moment.toDateTime(zone).toString(u"HH:mm"_s), zoneText(zone, moment));
}

} // namespace

ProgressStrip::ProgressStrip(ViewZone &zone, QWidget *parent)
    : QWidget(parent)
    , m_zone(zone)
    , m_grid(new QGridLayout(this))
{
    setObjectName(u"progress"_s);
    setAccessibleName(tr("Progress"));
    setAccessibleRole(this, QAccessible::Grouping);
    m_grid->setContentsMargins(10, 4, 10, 6);
    m_grid->setVerticalSpacing(0);
    m_grid->setHorizontalSpacing(8);
    connect(&zone, &ViewZone::zoneChanged, this, &ProgressStrip::update);
}

void ProgressStrip::setDocument(SaveDocument *document)
{
    if (m_document)
        m_document->disconnect(this);
    m_document = document;
    if (document) {
        if (m_table != document->target().table())
            rebuild(document->target().table());
        connect(document, &SaveDocument::columnsChanged, this, &ProgressStrip::update);
        connect(document, &SaveDocument::stateChanged, this, &ProgressStrip::update);
    }
    update();
}

void ProgressStrip::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        update(); // the colour of changed values
}

void ProgressStrip::rebuild(SaveTarget::Table table)
{
    m_table = table;
    for (const Field &field : std::as_const(m_fields)) {
        delete field.label;
        delete field.edit;
    }
    m_fields.clear();
    for (const SaveColumn &column : saveColumns(table)) {
        const QString title = columnTitle(column.nameText());
        Field field{column.nameText(), new ElidedLabel(this), new ElidedEdit(this)};
        field.label->setText(title);
        field.label->setForegroundRole(QPalette::PlaceholderText);
        field.edit->setObjectName(column.nameText());
        field.edit->setAccessibleName(title);
        field.edit->setFrame(false);
        field.edit->setFont(tabularFont(font()));
        field.edit->installEventFilter(this);
        field.label->setBuddy(field.edit);
        field.label->setIndent(4);
        field.edit->setMinimumWidth(1); // a long text is no reason for a wide window
        m_fields.append(field);
    }
    m_lines = 0;
    arrange();
}

void ProgressStrip::arrange()
{
    const QFontMetrics metrics(fontMetrics());
    const int value = metrics.horizontalAdvance(u"2000-00-00"_s);
    // By shares of what each needs for its title and a date, none is cut while one line holds all.
    QList<int> shares;
    int wanted = 0;
    for (const Field &field : std::as_const(m_fields)) {
        const int need = std::max(value, metrics.horizontalAdvance(columnTitle(field.column)))
            + 2 * field.label->indent();
        const bool isText = findSaveColumn(*m_table, field.column)->type == SaveColumn::Type::Text;
        shares.append(isText ? need * TextStretch / Stretch : need);
        wanted += shares.last() + m_grid->horizontalSpacing();
    }
    const int lines = wanted > contentsRect().width() ? 2 : 1;
    if (std::exchange(m_lines, lines) == lines)
        return;
    const int columns = (int(m_fields.size()) + lines - 1) / lines;
    for (int at = 0; at < m_grid->columnCount(); ++at)
        m_grid->setColumnStretch(at, 0);
    for (int at = 0; at < m_fields.size(); ++at) {
        const Field &field = m_fields[at];
        const int column = at % columns;
        const int row = at / columns * 2;
        m_grid->addWidget(field.label, row, column);
        m_grid->addWidget(field.edit, row + 1, column);
        m_grid->setColumnStretch(column, std::max(m_grid->columnStretch(column), shares[at]));
    }
}

void ProgressStrip::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (m_table)
        arrange();
}

QString ProgressStrip::shown(const QString &column, const ColumnText &text) const
{
    if (!text)
        return u"–"_s;
    if (column == "completion_percentage"_L1)
        return tr("%1 %").arg(QString(*text).replace(u'.', QLocale().decimalPoint()));
    if (column.endsWith("_seconds"_L1))
        return durationText(text->toLongLong());
    if (column == "total_distance_meters"_L1)
        return distanceText(text->toDouble());
    if (column.endsWith("_at"_L1)) {
        const auto moment = Timestamp::parse(*text, QTimeZone::utc());
        return moment ? shortTimeText(*moment, m_zone.zone()) : *text;
    }
    return text->isEmpty() ? u"\"\""_s : *text;
}

QString ProgressStrip::wholeText(const QString &column, const ColumnText &text) const
{
    if (!text)
        return tr("SQL NULL");
    const auto moment
        = column.endsWith("_at"_L1) ? Timestamp::parse(*text, QTimeZone::utc()) : std::nullopt;
    return moment ? exactTimeText(*moment, m_zone.zone()) : *text;
}

void ProgressStrip::update()
{
    setEnabled(m_document && m_document->isLoaded());
    for (const Field &field : std::as_const(m_fields)) {
        field.edit->setReadOnly(!m_document || m_document->isReadOnly());
        if (!field.edit->hasFocus() || !field.edit->isModified())
            show(field, field.edit->hasFocus());
    }
}

void ProgressStrip::show(const Field &field, bool editing)
{
    if (!m_document || !m_document->isLoaded()) {
        field.edit->clear();
        return;
    }
    const ColumnText now = m_document->content().column(field.column);
    const ColumnText was = m_document->content().baseColumn(field.column);
    field.edit->setText(editing ? now.value_or(QString()) : shown(field.column, now));
    field.edit->setCursorPosition(0);
    field.edit->setPlaceholderText(editing && !now ? tr("SQL NULL") : QString());
    const bool changed = now != was;
    QPalette colors; // what is not set here follows the theme
    colors.setColor(QPalette::Base, Qt::transparent);
    if (changed)
        colors.setColor(QPalette::Text, themeColor(ThemeRole::Changed, palette()));
    field.edit->setPalette(colors);
    const QString tip
        = changed ? tr("was %1").arg(was.value_or(tr("SQL NULL"))) : now.value_or(tr("SQL NULL"));
    field.edit->setToolTip(plainToolTip(tip));
    field.edit->setAccessibleDescription(
        changed ? tr("changed, was %1").arg(was.value_or(tr("SQL NULL"))) : QString());
    field.label->setText(changed ? tr("%1 ~").arg(columnTitle(field.column))
                                 : columnTitle(field.column));
}

/// An empty field is SQL NULL where it was SQL NULL or is no text; an empty text is typed as "".
void ProgressStrip::commit(const Field &field)
{
    if (!m_document || !field.edit->isModified())
        return;
    field.edit->setModified(false);
    const SaveColumn *column = findSaveColumn(m_document->target().table(), field.column);
    ColumnText text = field.edit->text();
    if (text->isEmpty())
        text.reset();
    else if (column->type == SaveColumn::Type::Text && *text == "\"\""_L1)
        text = QString();
    if (const auto done = m_document->setColumn(field.column, text); !done) {
        emit refused(done.error());
        return;
    }
    if (isOddColumnValue(*column, text))
        emit warned(
            tr("%1 = %2 is outside what the specification expects.").arg(field.column, *text));
}

bool ProgressStrip::eventFilter(QObject *watched, QEvent *event)
{
    const auto field = std::find_if(m_fields.cbegin(), m_fields.cend(),
                                    [watched](const Field &one) { return one.edit == watched; });
    if (field == m_fields.cend())
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::FocusIn) {
        show(*field, true);
        field->edit->selectAll();
    } else if (event->type() == QEvent::FocusOut) {
        commit(*field);
        show(*field, false);
    } else if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            commit(*field);
            show(*field, true);
            field->edit->selectAll();
            return true;
        }
        if (key == Qt::Key_Escape && field->edit->isModified()) {
            show(*field, true);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace waymark
