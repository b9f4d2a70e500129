#include "views/events/appendeventdialog.h"

#include "models/domain/whendone.h"
#include "models/items/viewzone.h"
#include "models/json/jsonarena.h"
#include "views/common/errorwords.h"
#include "views/common/plaintext.h"
#include "views/common/theme.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

/// The types that the specification names; a platform may have others, so they can be typed.
constexpr const char *EventTypes[]
    = {"waypoint_visited",     "quest_started",    "quest_completed",      "item_collected",
       "achievement_unlocked", "location_reached", "npc_dialogue",         "area_unlocked",
       "player_death",         "game_completed",   "interaction_performed"};

Error invalid(const QString &detail)
{
    return {Error::Kind::Invalid, detail, {}, {}};
}

} // namespace

AppendEventDialog::AppendEventDialog(EventSource &source, ViewZone &zone, ProgressId progress,
                                     QWidget *parent)
    : QDialog(parent)
    , m_source(source)
    , m_zone(zone)
    , m_progress(progress)
    , m_type(new QComboBox(this))
    , m_content(new QLineEdit(this))
    , m_data(new QPlainTextEdit(this))
    , m_latitude(new QLineEdit(this))
    , m_longitude(new QLineEdit(this))
    , m_time(new QLineEdit(this))
    , m_error(plainLabel({}, this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Cancel, this))
{
    setWindowTitle(tr("Append Event"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_type->setEditable(true);
    for (const char *type : EventTypes)
        m_type->addItem(QString::fromLatin1(type));
    m_data->setPlainText(u"{}"_s);
    m_data->setFont(monospacedFont(font()));
    m_data->setTabChangesFocus(true);
    m_time->setPlaceholderText(tr("now"));
    m_latitude->setPlaceholderText(tr("none"));
    m_longitude->setPlaceholderText(tr("none"));
    m_error->setWordWrap(true);
    m_error->hide();

    auto *form = new QFormLayout(this);
    form->addRow(tr("Type:"), m_type);
    form->addRow(tr("Content:"), m_content);
    form->addRow(tr("Data (JSON):"), m_data);
    form->addRow(tr("Latitude (degrees):"), m_latitude);
    form->addRow(tr("Longitude (degrees):"), m_longitude);
    form->addRow(tr("Time (%1):").arg(m_zone.name()), m_time);
    form->addRow(m_error);
    form->addRow(m_buttons);
    QPushButton *append = m_buttons->addButton(tr("Append"), QDialogButtonBox::AcceptRole);
    append->setDefault(true);
    for (QLineEdit *edit : {m_content, m_latitude, m_longitude, m_time, m_type->lineEdit()})
        connect(edit, &QLineEdit::textChanged, m_error, &QLabel::hide);
    connect(m_data, &QPlainTextEdit::textChanged, m_error, &QLabel::hide);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &AppendEventDialog::send);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void AppendEventDialog::copyFrom(const PlayerProgressEvent &event)
{
    m_type->setCurrentText(event.eventType);
    m_content->setText(event.contentId.value_or(QString()));
    m_data->setPlainText(event.data ? event.data->toString() : QString());
    m_latitude->setText(event.latitude
                            ? QString::number(*event.latitude, 'g', QLocale::FloatingPointShortest)
                            : QString());
    m_longitude->setText(
        event.longitude ? QString::number(*event.longitude, 'g', QLocale::FloatingPointShortest)
                        : QString());
}

void AppendEventDialog::send()
{
    const Result<NewEvent> event = readFields();
    if (!event) {
        showError(event.error().detail);
        return;
    }
    m_error->hide();
    m_buttons->setEnabled(false);
    whenDone(m_source.appendEvent(*event), this, [this](const Result<EventId> &id) {
        m_buttons->setEnabled(true);
        if (!id) {
            showError(errorWords(id.error()) + u'\n' + id.error().detail);
            return;
        }
        emit appended(*id);
        accept();
    });
}

Result<NewEvent> AppendEventDialog::readFields() const
{
    NewEvent event{.progress = m_progress,
                   .eventType = m_type->currentText().trimmed(),
                   .timestamp = Timestamp::now()};
    if (event.eventType.isEmpty())
        return invalid(tr("An event needs a type."));
    if (!m_content->text().isEmpty())
        event.contentId = m_content->text();
    const QByteArray json = m_data->toPlainText().toUtf8();
    if (!json.trimmed().isEmpty()) {
        const Result<JsonArena> checked = JsonArena::parseStrict(json);
        if (!checked)
            return checked.error();
        if (checked->type(JsonArena::Root) != JsonType::Object)
            return invalid(tr("The data of an event is an object, such as {\"item\": \"lamp\"}."));
        event.data = JsonText(json);
    }
    const auto latitude = readDegrees(*m_latitude, tr("The latitude"));
    if (!latitude)
        return latitude.error();
    const auto longitude = readDegrees(*m_longitude, tr("The longitude"));
    if (!longitude)
        return longitude.error();
    if (latitude->has_value() != longitude->has_value())
        return invalid(tr("A position needs both a latitude and a longitude."));
    event.latitude = *latitude;
    event.longitude = *longitude;
    if (m_time->text().trimmed().isEmpty())
        return event;
    const auto time = Timestamp::parse(m_time->text(), m_zone.zone());
    if (!time)
        return invalid(
            tr("“%1” is not a time. Write it like 2025-10-24 14:31.").arg(m_time->text()));
    event.timestamp = *time;
    return event;
}

Result<std::optional<double>> AppendEventDialog::readDegrees(const QLineEdit &edit,
                                                             const QString &name) const
{
    if (edit.text().trimmed().isEmpty())
        return std::optional<double>();
    bool ok = false;
    const double degrees = edit.text().trimmed().toDouble(&ok);
    if (!ok)
        return invalid(tr("%1 must be a number of degrees such as 37.9057.").arg(name));
    return std::optional(degrees);
}

void AppendEventDialog::showError(const QString &text)
{
    m_error->setText(text);
    m_error->show();
}

} // namespace waymark
