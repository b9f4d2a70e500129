#include "views/events/visitsdialog.h"

#include "models/domain/whendone.h"
#include "models/items/plaintooltip.h"
#include "models/items/selection.h"
#include "models/items/unittext.h"
#include "models/ports/playersource.h"
#include "views/common/errorwords.h"
#include "views/common/plaintext.h"
#include "views/common/searchbox.h"
#include "views/common/theme.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTableWidget>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

constexpr int ValuesShown = 50;

/// Waypoints that saves have, most frequent first.
SearchBox::Complete waypointCompletion(PlayerSource &players, QObject *guard)
{
    return [&players, guard](const QString &text, int, const SearchBox::Answer &answer) {
        const auto known = players.knownValues(SearchSubject::Players, u"visited"_s, text.trimmed(),
                                               ValuesShown);
        whenDone(known, guard, [answer](const Result<QStringList> &values) {
            QList<SearchCompletion> completions;
            for (const QString &value : values ? *values : QStringList())
                completions.append({value, value, int(value.size())});
            answer(completions);
        });
    };
}

} // namespace

VisitsDialog::VisitsDialog(EventSource &events, PlayerSource &players, const Selection &selection,
                           QWidget *parent)
    : QDialog(parent)
    , m_events(events)
    , m_selection(selection)
    , m_waypoint(new SearchBox(tr("Waypoint"), u"visitsWaypoint"_s, this))
    , m_period(new QComboBox(this))
    , m_table(new QTableWidget(RowCount, 1, this))
    , m_trouble(plainLabel({}, this))
{
    setWindowTitle(tr("Count Visits"));
    setObjectName(u"countVisits"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    m_waypoint->setCompletion(waypointCompletion(players, this));
    m_period->setObjectName(u"visitsPeriod"_s);
    m_period->setAccessibleName(tr("Period"));
    m_period->addItem(tr("Ever"), QString());
    m_period->addItem(tr("Last 24 hours"), u"after:24h"_s);
    m_period->addItem(tr("Last 7 days"), u"after:7d"_s);
    m_period->addItem(tr("Last 30 days"), u"after:30d"_s);
    m_trouble->setWordWrap(true);
    m_trouble->hide();
    makeTable();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_showEvents = buttons->addButton(tr("Show Events"), QDialogButtonBox::ActionRole);
    m_showEvents->setToolTip(tr("Search events for these visits, in the scope chosen there"));
    // Enter in the field counts; it must not press a button.
    for (QAbstractButton *button : buttons->buttons())
        qobject_cast<QPushButton *>(button)->setAutoDefault(false);

    auto *form = new QFormLayout(this);
    form->addRow(tr("Waypoint:"), m_waypoint);
    form->addRow(tr("Period:"), m_period);
    form->addRow(m_table);
    form->addRow(m_trouble);
    form->addRow(buttons);
    resize(440, sizeHint().height());
    connect(m_waypoint, &SearchBox::searched, this, &VisitsDialog::countAll);
    connect(m_period, &QComboBox::currentIndexChanged, this, &VisitsDialog::countAll);
    connect(&m_selection, &Selection::playerChanged, this, &VisitsDialog::countAll);
    connect(&m_selection, &Selection::saveChanged, this, &VisitsDialog::countAll);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_showEvents, &QPushButton::clicked, this, [this] { emit eventsWanted(search()); });
    countAll();
}

void VisitsDialog::makeTable()
{
    m_table->setObjectName(u"visits"_s);
    m_table->setAccessibleName(tr("Visits"));
    m_table->setHorizontalHeaderLabels({tr("Visits")});
    m_table->setVerticalHeaderLabels({tr("This player, this experience"),
                                      tr("This player, all experiences"),
                                      tr("All players, all experiences")});
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setFont(tabularFont(m_table->font()));
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->verticalHeader()->setHighlightSections(false);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    for (int row = 0; row < RowCount; ++row) {
        auto *cell = new QTableWidgetItem;
        cell->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_table->setItem(row, 0, cell);
    }
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height()
                            + m_table->verticalHeader()->length() + 2 * m_table->frameWidth());
}

void VisitsDialog::setWaypoint(const QString &waypoint)
{
    m_waypoint->setText(waypoint);
    m_waypoint->edit()->selectAll();
}

/// The same words that verb `count` takes.
QString VisitsDialog::search() const
{
    const QString visits = u"type:waypoint_visited "_s
        + SearchQuery::termText(u"content"_s, m_waypoint->text().trimmed());
    const QString period = m_period->currentData().toString();
    return period.isEmpty() ? visits : visits + u' ' + period;
}

void VisitsDialog::countAll()
{
    m_trouble->hide();
    for (auto &reply : m_replies)
        reply.cancel();
    const bool isNamed = !m_waypoint->text().trimmed().isEmpty();
    m_showEvents->setEnabled(isNamed);
    const auto visits = SearchQuery::parse(search(), SearchSubject::Events, QTimeZone::utc());
    m_waypoint->setError(visits ? std::nullopt : std::optional(visits.error()));
    if (!isNamed || !visits) {
        for (int row = 0; row < RowCount; ++row)
            showCell(Row(row), u"–"_s, tr("Name a waypoint to count its visits."));
        return;
    }
    const auto save = m_selection.save();
    const auto progress = save ? save->progress() : std::nullopt;
    const auto player = m_selection.player();
    count(ThisExperience, progress ? std::optional(EventScope(*progress)) : std::nullopt, *visits);
    count(ThisPlayer, player ? std::optional(EventScope(*player)) : std::nullopt, *visits);
    count(AllPlayers, EventScope(SearchQuery()), *visits);
}

void VisitsDialog::count(Row row, const std::optional<EventScope> &scope, const SearchQuery &visits)
{
    if (!scope) {
        showCell(row, u"–"_s,
                 row == ThisPlayer ? tr("No player is open.") : tr("No experience is in front."));
        return;
    }
    showCell(row, tr("counting…"));
    m_replies[row]
        = m_events.countEvents(EventRequest{*scope, visits, std::nullopt}, EventGrouping::None);
    whenDone(m_replies[row], this, [this, row](const Result<QList<EventCount>> &counts) {
        if (counts) {
            showCell(row, countText(counts->isEmpty() ? 0 : counts->first().count));
            return;
        }
        showCell(row, u"–"_s, errorWords(counts.error()));
        m_trouble->setText(errorWords(counts.error()));
        m_trouble->show();
    });
}

void VisitsDialog::showCell(Row row, const QString &text, const QString &why)
{
    QTableWidgetItem *cell = m_table->item(row, 0);
    cell->setText(text);
    cell->setToolTip(plainToolTip(why));
    // A dash alone tells nothing to somebody who does not see it.
    cell->setData(Qt::AccessibleTextRole, why.isEmpty() ? text : why);
}

} // namespace waymark
