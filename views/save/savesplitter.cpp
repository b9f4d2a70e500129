#include "views/save/savesplitter.h"

#include "views/save/savelists.h"

#include <algorithm>
#include <numeric>

namespace waymark {
namespace {

constexpr int TreeRows = 9; ///< its head and eight more
constexpr int TreeGivesWay = 4; ///< to that part of them

} // namespace

SaveSplitter::SaveSplitter(QWidget *tree, const QList<SaveList *> &lists, QWidget *parent)
    : QSplitter(Qt::Vertical, parent)
    , m_under(new QSplitter(Qt::Vertical, this))
    , m_beside(new QSplitter(Qt::Vertical, m_under))
    , m_lists(lists)
{
    // What must be read across the whole width comes first, and alone.
    std::stable_partition(m_lists.begin(), m_lists.end(),
                          [](const SaveList *list) { return list->isWide(); });
    addWidget(tree);
    addWidget(m_under);
    setStretchFactor(0, 1);
    for (SaveList *list : std::as_const(m_lists)) {
        (list->isWide() ? m_under : m_beside)->addWidget(list);
        connect(list, &SaveList::wishChanged, this, &SaveSplitter::fit);
    }
    m_under->addWidget(m_beside);
    for (QSplitter *splitter : {static_cast<QSplitter *>(this), m_under, m_beside}) {
        splitter->setChildrenCollapsible(false);
        connect(splitter, &QSplitter::splitterMoved, this, [this] { m_isDragged = true; });
    }
    fit();
}

QList<int> SaveSplitter::share(int height, int forTree, int leastTree, const QList<Wish> &wishes)
{
    const auto total = [&wishes](int Wish::*part) {
        return std::accumulate(wishes.cbegin(), wishes.cend(), 0,
                               [part](int sum, const Wish &wish) { return sum + wish.*part; });
    };
    int kept = 0;
    int insisted = 0; // by those that keep more than one row, together
    for (const Wish &wish : wishes) {
        kept = std::max(kept, wish.kept);
        insisted += wish.kept > wish.least ? wish.kept : 0;
    }
    kept = std::max(kept, insisted);
    const int half = std::min(height / 2, std::max(forTree / TreeGivesWay, height - kept));
    const int tree = std::max({half, leastTree, std::min(forTree, height - total(&Wish::kept))});
    const int all = total(&Wish::all);
    const int room = std::min(all, height - tree);
    // What there is beyond that is divided.
    int Wish::*const floor = total(&Wish::kept) <= room ? &Wish::kept : &Wish::least;
    const int least = total(floor);
    QList<int> heights;
    for (const Wish &wish : wishes) {
        const int own = wish.*floor;
        const int more = all > least ? (wish.all - own) * (room - least) / (all - least) : 0;
        heights.append(room < least ? own * room / std::max(1, least) : own + more);
    }
    return heights;
}

QSize SaveSplitter::minimumSizeHint() const
{
    const bool together = m_beside->orientation() == Qt::Horizontal;
    int highest = 0;
    int across = 0;
    int beside = 0;
    int widest = widget(0)->minimumSizeHint().width();
    int inOneRow = 0;
    for (const SaveList *list : m_lists) {
        if (list->isHidden())
            continue;
        highest = std::max(highest, list->heightFor(list->rowsKept()));
        if (list->isWide())
            across += list->heightFor(1) + handleWidth();
        else
            beside = std::max(beside, list->heightFor(1, true));
        if (together && !list->isWide())
            inOneRow += list->widthWithoutButtons() + handleWidth();
        else
            widest = std::max(widest, list->minimumSizeHint().width());
    }
    return {std::max(widest, inOneRow),
            widget(0)->minimumSizeHint().height() + handleWidth()
                + std::max(highest, across + beside)};
}

QSize SaveSplitter::sizeHint() const
{
    return {QSplitter::sizeHint().width(), minimumSizeHint().height()};
}

void SaveSplitter::resizeEvent(QResizeEvent *event)
{
    QSplitter::resizeEvent(event);
    fit();
}

void SaveSplitter::fit()
{
    QList<SaveList *> shown;
    std::copy_if(m_lists.cbegin(), m_lists.cend(), std::back_inserter(shown),
                 [](const SaveList *list) { return !list->isHidden(); });
    m_under->setVisible(!shown.isEmpty());
    m_beside->setVisible(!shown.isEmpty() && !shown.last()->isWide());
    if (std::exchange(m_shown, shown) != shown)
        m_isDragged = false;
    if (!m_isDragged && !shown.isEmpty())
        fitLists();
}

/// Each in a row of its own, or the narrow ones together in one.
QList<SaveSplitter::Wish> SaveSplitter::wishes(bool together) const
{
    QList<Wish> wishes;
    Wish highest;
    for (const SaveList *list : m_shown) {
        const bool isBeside = together && !list->isWide();
        const Wish wish{list->heightFor(1, isBeside), list->heightFor(list->rowsWanted(), isBeside),
                        list->heightFor(list->rowsKept(), isBeside)};
        if (list->isWide() || !together) {
            wishes.append(wish);
            continue;
        }
        highest.least = std::max(highest.least, wish.least);
        highest.all = std::max(highest.all, wish.all);
        highest.kept = std::max(highest.kept, wish.kept);
    }
    if (highest.least > 0)
        wishes.append(highest);
    return wishes;
}

QList<int> SaveSplitter::heights(const QList<Wish> &wishes) const
{
    const int room = height() - int(wishes.size()) * handleWidth();
    return share(room, TreeRows * m_shown.first()->rowHeight(),
                 widget(0)->minimumSizeHint().height(), wishes);
}

/// Where not all of them have room side by side, the page would be wider than is seen.
void SaveSplitter::narrowLists(bool together)
{
    int least = -handleWidth();
    for (const SaveList *list : std::as_const(m_shown))
        least += list->isWide() ? 0 : list->widthWithButtons() + handleWidth();
    for (SaveList *list : std::as_const(m_shown))
        list->setNarrow(together && !list->isWide() && least > width());
}

void SaveSplitter::fitLists()
{
    const QList<Wish> each = wishes(false);
    QList<int> rows = heights(each);
    bool together = false;
    for (int at = 0; at < rows.size(); ++at)
        together = together || rows[at] < each[at].least;
    const int narrow = int(std::count_if(m_shown.cbegin(), m_shown.cend(),
                                         [](const SaveList *list) { return !list->isWide(); }));
    together = together && narrow > 1;
    if (together) {
        const QList<Wish> shared = wishes(true);
        rows = heights(shared);
        for (int at = 0; at < rows.size(); ++at)
            rows[at] = std::max(rows[at], shared[at].least); // the page is never less than that
    }
    narrowLists(together);
    for (SaveList *list : std::as_const(m_shown))
        list->setBeside(together && !list->isWide());
    m_beside->setOrientation(together ? Qt::Horizontal : Qt::Vertical);
    const auto wide = rows.cbegin() + (m_shown.size() - narrow);
    const auto high = [this](auto begin, auto end) {
        return std::accumulate(begin, end, int(end - begin - 1) * handleWidth());
    };
    const int under = high(rows.cbegin(), rows.cend());
    setSizes({height() - handleWidth() - under, under});
    QList<int> across(m_under->count(), 0);
    QList<int> beside(m_beside->count(), 0);
    across.last() = narrow > 0 ? high(wide, rows.cend()) : 0;
    for (int at = 0; at < m_shown.size(); ++at) {
        SaveList *list = m_shown[at];
        if (list->isWide())
            across[m_under->indexOf(list)] = rows[at];
        else
            beside[m_beside->indexOf(list)] = together ? width() / narrow : rows[at];
    }
    m_under->setSizes(across);
    m_beside->setSizes(beside);
}

} // namespace waymark
