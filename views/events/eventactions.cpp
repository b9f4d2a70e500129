#include "views/events/eventactions.h"

#include "models/domain/whendone.h"
#include "models/items/eventstore.h"
#include "models/items/selection.h"
#include "models/items/taskmodel.h"
#include "models/items/unittext.h"
#include "models/items/viewzone.h"
#include "models/services/eventexport.h"
#include "views/common/disabledreason.h"
#include "views/common/errorwords.h"
#include "views/events/appendeventdialog.h"
#include "views/events/visitsdialog.h"

#include <QAction>
#include <QFileDialog>

using namespace Qt::StringLiterals;

namespace waymark {

EventActions::EventActions(const Models &models, QWidget *window)
    : QObject(window)
    , m_models(models)
    , m_window(window)
    , m_append(new QAction(tr("Append Event…"), this))
    , m_appendCopy(new QAction(tr("Append Copy Now"), this))
    , m_export(new QAction(tr("Export Events…"), this))
    , m_countVisits(new QAction(tr("Count Visits…"), this))
{
    connect(m_append, &QAction::triggered, this, &EventActions::append);
    connect(m_appendCopy, &QAction::triggered, this, &EventActions::appendCopy);
    connect(m_export, &QAction::triggered, this, &EventActions::chooseFile);
    connect(&m_models.selection, &Selection::saveChanged, this, &EventActions::updateActions);
    connect(&m_models.selection, &Selection::eventChanged, this, &EventActions::updateActions);
    connect(&m_models.store, &EventStore::stateChanged, this, &EventActions::updateActions);
    m_countVisits->setToolTip(tr("How often this player and all players visited a waypoint"));
    updateActions();
}

void EventActions::setAppendingRefused(const QString &reason)
{
    m_refused = reason;
    updateActions();
}

void EventActions::updateActions()
{
    const auto save = m_models.selection.save();
    const bool hasProgress = save && save->progress();
    m_append->setEnabled(m_refused.isEmpty() && hasProgress);
    m_appendCopy->setEnabled(m_refused.isEmpty() && hasProgress && m_models.selection.event());
    m_export->setEnabled(m_models.store.scope().has_value());
    const QString why = !m_refused.isEmpty() ? m_refused
        : hasProgress                        ? QString()
                      : tr("Events belong to an experience: choose its tab first.");
    sayWhyDisabled(*m_append, why, tr("Append one event to this experience's log"));
    sayWhyDisabled(*m_appendCopy, why.isEmpty() ? tr("Choose an event first.") : why,
                   tr("Append the selected event once more, with the time of now"));
}

void EventActions::append()
{
    openDialog(std::nullopt);
}

void EventActions::appendCopy()
{
    const auto event = m_models.selection.event();
    if (!event)
        return;
    whenDone(m_models.source.event(*event), this, [this](const Result<PlayerProgressEvent> &found) {
        if (found)
            openDialog(*found);
        else
            m_models.messages.add(MessageModel::Kind::Failed, tr("The event could not be read."),
                                  found.error().detail);
    });
}

void EventActions::openDialog(const std::optional<PlayerProgressEvent> &like)
{
    const auto save = m_models.selection.save();
    const auto progress = save ? save->progress() : std::nullopt;
    if (!progress)
        return;
    auto *dialog = new AppendEventDialog(m_models.source, m_models.zone, *progress, m_window);
    if (like)
        dialog->copyFrom(*like);
    connect(dialog, &AppendEventDialog::appended, this, [this](const EventId &event) {
        m_models.messages.add(MessageModel::Kind::Done, tr("Appended one event."),
                              event.toString());
        m_models.store.reload();
        emit appended(event);
    });
    dialog->open();
}

void EventActions::countVisitsOf(const QString &waypoint)
{
    auto *dialog
        = new VisitsDialog(m_models.source, m_models.players, m_models.selection, m_window);
    connect(dialog, &VisitsDialog::eventsWanted, this, &EventActions::searchWanted);
    dialog->setWaypoint(waypoint);
    dialog->show(); // the window stays in reach: the next event's waypoint can be looked up beside
}

Result<EventRequest> EventActions::shownEvents() const
{
    const auto scope = m_models.store.scope();
    if (!scope)
        return Error{Error::Kind::NotFound, tr("No player is open."), {}, {}};
    QString text = m_models.store.filter().text();
    for (const QString &type : m_models.store.hiddenTypes())
        text = SearchQuery::textWith(text, u'-' + SearchQuery::termText(u"type"_s, type));
    if (const auto area = m_models.selection.area()) {
        const auto degrees = [](double value) { return QString::number(value, 'f', 7); };
        text = SearchQuery::textWith(
            text,
            u"in:%1,%2,%3,%4"_s.arg(degrees(area->west), degrees(area->south), degrees(area->east),
                                    degrees(area->north)));
    }
    const Result<SearchQuery> filter
        = SearchQuery::parse(text, SearchSubject::Events, m_models.zone.zone());
    if (!filter)
        return filter.error();
    // The terms of the search stand first, and those after them name nobody.
    return EventRequest{*scope, filter->withPlayers(m_models.store.filter().namedPlayers()),
                        m_models.selection.range()};
}

void EventActions::chooseFile()
{
    const QString csv = tr("CSV (*.csv)");
    const QString lines = tr("JSON Lines (*.jsonl)");
    auto *dialog = new QFileDialog(m_window, tr("Export Events"), {}, csv + u";;"_s + lines);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_s);
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog, lines](const QString &filter) {
        dialog->setDefaultSuffix(filter == lines ? u"jsonl"_s : u"csv"_s);
    });
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        exportTo(path,
                 path.endsWith(u".jsonl"_s, Qt::CaseInsensitive) ? RowFormat::JsonLines
                                                                 : RowFormat::Csv);
    });
    dialog->open();
}

void EventActions::exportTo(const QString &path, RowFormat format)
{
    const Result<EventRequest> request = shownEvents();
    if (!request) {
        m_models.messages.add(MessageModel::Kind::Failed, tr("The events could not be exported."),
                              request.error().detail);
        return;
    }
    QFuture<Result<qint64>> written = exportEventsToFile(m_models.source, *request, format, path);
    const TaskModel::TaskId task = m_models.tasks.start(tr("Exporting events to %1").arg(path),
                                                        [written]() mutable { written.cancel(); });
    auto *watcher = new QFutureWatcher<Result<qint64>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, task, path] {
        watcher->deleteLater();
        m_models.tasks.finish(task);
        if (watcher->future().resultCount() == 0) {
            m_models.messages.add(MessageModel::Kind::Failed,
                                  tr("Exporting was stopped; no file was written."));
            return;
        }
        const Result<qint64> rows = watcher->result();
        if (rows)
            m_models.messages.add(MessageModel::Kind::Done,
                                  tr("Exported %1 events to %2.").arg(countText(*rows), path));
        else
            m_models.messages.add(MessageModel::Kind::Failed,
                                  tr("The events could not be exported."),
                                  errorWords(rows.error()) + u'\n' + rows.error().detail);
    });
    watcher->setFuture(written);
}

} // namespace waymark
