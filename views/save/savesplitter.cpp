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
    , m_lists(lists)
{
    addWidget(tree);
    addWidget(m_under);
    setStretchFactor(0, 1);
    for (SaveList *list : lists) {
        m_under->addWidget(list);
        connect(list, &SaveList::wishChanged, this, &SaveSplitter::fit);
    }
    for (QSplitter *splitter : {static_cast<QSplitter *>(this), m_under}) {
        splitter->setChildrenCollapsible(false);
        connect(splitter, &QSplitter::splitterMoved, this, [this] { m_isDragged = true; });
    }
    fit();
}

QList<int> SaveSplitter::share(int height, int forTree, const QList<Wish> &wishes)
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
    const int tree = std::max(half, std::min(forTree, height - total(&Wish::kept)));
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
    int highest = 0;
    for (const SaveList *list : m_lists) {
        if (!list->isHidden())
            highest = std::max(highest, list->heightFor(list->rowsKept()));
    }
    return {QSplitter::minimumSizeHint().width(),
            widget(0)->minimumSizeHint().height() + handleWidth() + highest};
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
    QList<Wish> wishes;
    for (SaveList *list : std::as_const(m_lists)) {
        if (list->isHidden())
            continue;
        shown.append(list);
        wishes.append({list->heightFor(1), list->heightFor(list->rowsWanted()),
                       list->heightFor(list->rowsKept())});
    }
    m_under->setVisible(!shown.isEmpty());
    if (std::exchange(m_shown, shown) != shown)
        m_isDragged = false;
    if (!m_isDragged && !shown.isEmpty())
        fitLists(wishes, height() - handleWidth());
}

/// Where not all of them have room side by side, the page would be wider than is seen.
void SaveSplitter::narrowLists(bool isCramped)
{
    int least = int(m_shown.size() - 1) * handleWidth();
    for (const SaveList *list : std::as_const(m_shown))
        least += list->widthWithButtons();
    for (SaveList *list : std::as_const(m_shown))
        list->setNarrow(isCramped && least > width());
}

void SaveSplitter::fitLists(const QList<Wish> &wishes, int room)
{
    const int forTree = TreeRows * m_lists.first()->rowHeight();
    QList<int> heights = share(room, forTree, wishes);
    bool isCramped = false;
    Wish highest;
    for (int at = 0; at < wishes.size(); ++at) {
        isCramped = isCramped || heights[at] < wishes[at].least;
        highest.least = std::max(highest.least, wishes[at].least);
        highest.all = std::max(highest.all, wishes[at].all);
        highest.kept = std::max(highest.kept, wishes[at].kept);
    }
    isCramped = isCramped && wishes.size() > 1;
    narrowLists(isCramped);
    m_under->setOrientation(isCramped ? Qt::Horizontal : Qt::Vertical);
    const int between = isCramped ? 0 : int(wishes.size() - 1) * handleWidth();
    const int under = isCramped ? share(room, forTree, {highest}).first()
                                : std::accumulate(heights.cbegin(), heights.cend(), between);
    setSizes({room - under, under});
    QList<int> sizes(m_under->count(), 0);
    for (int at = 0; at < m_shown.size(); ++at)
        sizes[m_under->indexOf(m_shown[at])]
            = isCramped ? width() * m_shown[at]->widthShare() : heights[at];
    m_under->setSizes(sizes);
}

} // namespace waymark
