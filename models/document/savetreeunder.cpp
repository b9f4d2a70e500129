// The part of SaveTree that is about edited rows of which others have made something else.
#include "models/document/longestrun.h"
#include "models/document/savetree.h"

namespace waymark {

bool SaveTree::isTakenBack(const Under &one) const
{
    const SaveNode &here = node(one.node);
    if (one.hiddenBy)
        return !here.present && isAmongChildren(one.node) && node(*one.hiddenBy).key != here.key;
    return here.present && isAttached(one.node) && (here.inBase || here.key == here.baseKey)
        && hasText(one.node, one.was.utf8());
}

void SaveTree::giveWay(int edit)
{
    for (Under &one : m_under) {
        if (one.givesWay || edit > one.edit || !isTakenBack(one))
            continue;
        one.givesWay = true;
        if (one.hiddenBy || !node(one.node).inBase) {
            setPresent(one.node, one.hiddenBy.has_value(), one.place);
            continue;
        }
        one.mine = node(one.node).baseValue;
        swapValue(one.node, one.mine);
    }
    for (UnderOrder &one : m_underOrders) {
        if (one.givesWay || edit > one.edit || !one.array->baseOrder
            || node(one.node).value != one.array || isMoved(one))
            continue;
        one.givesWay = true;
        one.mine = one.array->children;
        one.base = *std::exchange(one.array->baseOrder, std::nullopt);
        arrange(one.node, withOwnBetween(one.node, one.base));
    }
}

/// The last first, so that each finds what it gave way to.
void SaveTree::standAgain()
{
    for (auto one = m_underOrders.rbegin(); one != m_underOrders.rend(); ++one) {
        if (!std::exchange(one->givesWay, false))
            continue;
        arrange(one->node, one->mine);
        one->array->baseOrder = one->base;
    }
    for (auto one = m_under.rbegin(); one != m_under.rend(); ++one) {
        if (!std::exchange(one->givesWay, false))
            continue;
        if (one->hiddenBy || !node(one->node).inBase)
            setPresent(one->node, !one->hiddenBy, one->place);
        else
            swapValue(one->node, one->mine);
    }
}

void SaveTree::keepGivenWay()
{
    std::erase_if(m_under, [this](const Under &one) {
        if (one.givesWay && !node(one.node).inBase)
            mutableNode(one.node).gone = true;
        return one.givesWay;
    });
    for (UnderOrder &one : m_underOrders)
        one.givesWay = false;
}

std::vector<SaveNodeId> SaveTree::among(const std::vector<SaveNodeId> &ids,
                                        const QSet<SaveNodeId> &those)
{
    std::vector<SaveNodeId> result;
    std::copy_if(ids.begin(), ids.end(), std::back_inserter(result),
                 [&those](SaveNodeId id) { return those.contains(id); });
    return result;
}

/// Whether of the elements that the base still has any two stand in another order than they did.
bool SaveTree::isMoved(const UnderOrder &one) const
{
    const std::vector<SaveNodeId> &children = one.array->children;
    const QSet<SaveNodeId> before(one.was.begin(), one.was.end());
    QSet<SaveNodeId> kept;
    for (const SaveNodeId id : children) {
        if (node(id).inBase && before.contains(id))
            kept.insert(id);
    }
    return among(children, kept) != among(one.was, kept);
}

/// order, with what only the person has: at the end where it was at the end, else behind the row it
/// was behind.
std::vector<SaveNodeId> SaveTree::withOwnBetween(SaveNodeId container,
                                                 const std::vector<SaveNodeId> &order) const
{
    const std::vector<SaveNodeId> &shown = children(container);
    const auto isOwn = [this](SaveNodeId id) { return !node(id).inBase; };
    size_t tail = shown.size();
    while (tail > 0 && isOwn(shown[tail - 1]))
        --tail;
    std::vector<SaveNodeId> result;
    QHash<SaveNodeId, std::vector<SaveNodeId>> behind;
    SaveNodeId anchor = Root; // before all others
    for (size_t row = 0; row < tail; ++row) {
        if (isOwn(shown[row]))
            behind[anchor].push_back(shown[row]);
        else
            anchor = shown[row];
    }
    const auto append = [&result](const std::vector<SaveNodeId> &ids) {
        result.insert(result.end(), ids.begin(), ids.end());
    };
    append(behind.value(Root));
    for (const SaveNodeId id : order) {
        result.push_back(id);
        if (behind.contains(id))
            append(behind.value(id));
    }
    append(std::vector<SaveNodeId>(shown.begin() + qsizetype(tail), shown.end()));
    return result;
}

void SaveTree::arrange(SaveNodeId container, const std::vector<SaveNodeId> &target)
{
    if (target == children(container))
        return;
    std::vector<int> rows;
    rows.reserve(target.size());
    for (const SaveNodeId id : target)
        rows.push_back(row(id));
    const std::vector<bool> stays = longestRun(rows);
    for (size_t at = 0; at < target.size(); ++at) {
        if (stays[at])
            continue;
        const auto from = quint32(row(target[at]));
        quint32 to = at == 0 ? 0 : quint32(row(target[at - 1])) + 1;
        to -= from < to ? 1 : 0;
        moveRow(container, from, to);
    }
}

} // namespace waymark
