#include "models/document/numberadditions.h"

#include "models/document/editrecord.h"
#include "models/document/savecontent.h"
#include "models/json/jsonnumber.h"
#include "models/ports/unsavededits.h"

#include <algorithm>

namespace waymark {
namespace {

bool isSum(const QByteArray &from, const QByteArray &number, const QByteArray &sum)
{
    const auto both = addJsonNumbers(from, number);
    return both && *both == sum;
}

} // namespace

void NumberAdditions::note(const SaveTree &tree, SaveNodeId node, const JsonText &from,
                           const QByteArray &number)
{
    const JsonText sum = tree.text(node);
    const SaveValuePtr value = tree.node(node).value;
    const QList<Addition> before = m_additions;
    for (const Addition &one : before) {
        if (one.node != node || one.sum != from)
            continue;
        if (const auto both = addJsonNumbers(one.number, number))
            m_additions.append({node, one.from, *both, sum, value});
    }
    m_additions.append({node, from, number, sum, value});
}

void NumberAdditions::noteColumn(const QString &column, const QString &from,
                                 const QByteArray &number, const QString &sum)
{
    m_columns.insert(column, {from, number, sum});
}

std::optional<QByteArray> NumberAdditions::numberOf(const SaveTree &tree, SaveNodeId node) const
{
    const auto base = tree.baseText(node);
    const JsonText now = tree.text(node);
    for (const Addition &one : m_additions) {
        if (one.node == node && one.from == base && one.sum == now)
            return one.number;
    }
    return std::nullopt;
}

QList<PendingAddition> NumberAdditions::pending(const SaveContent &content) const
{
    const SaveTree &tree = content.tree();
    QList<PendingAddition> found;
    for (auto column = m_columns.cbegin(); column != m_columns.cend(); ++column) {
        if (content.baseColumn(column.key()) == column->from
            && content.column(column.key()) == column->sum)
            found.append({column.key(), {}, column->number});
    }
    QSet<SaveNodeId> seen; // one is kept with those before it, and without
    for (const Addition &one : m_additions) {
        if (seen.contains(one.node) || !tree.isAttached(one.node) || !tree.isPresent(one.node)
            || tree.baseText(one.node) != one.from || tree.text(one.node) != one.sum)
            continue;
        seen.insert(one.node);
        found.append({{}, tree.path(one.node), one.number});
    }
    return found;
}

void NumberAdditions::noteAgain(const SaveContent &content, const PendingAddition &addition)
{
    if (!addition.column.isEmpty()) {
        const ColumnText from = content.baseColumn(addition.column);
        const ColumnText sum = content.column(addition.column);
        if (from && sum && isSum(from->toUtf8(), addition.number, sum->toUtf8()))
            noteColumn(addition.column, *from, addition.number, *sum);
        return;
    }
    const SaveTree &tree = content.tree();
    const auto node = tree.find(addition.path);
    const auto from = node ? tree.baseText(*node) : std::nullopt;
    if (from && isSum(from->utf8(), addition.number, tree.text(*node).utf8()))
        note(tree, *node, *from, addition.number);
}

void NumberAdditions::forget(SaveNodeId node)
{
    m_additions.removeIf([node](const Addition &one) { return one.node == node; });
}

void NumberAdditions::clear()
{
    m_additions.clear();
    m_columns.clear();
}

bool NumberAdditions::follow(SaveTree &tree, SaveNodeId node, const JsonText &base,
                             const JsonText &theirs)
{
    const JsonText mine = tree.text(node);
    const bool isSum
        = std::any_of(m_additions.cbegin(), m_additions.cend(), [&](const Addition &one) {
              return one.node == node && one.from == base && one.sum == mine;
          });
    if (!isSum || !JsonNumber::parse(theirs.utf8()))
        return false;
    QHash<QByteArray, JsonText> become{{base.utf8(), theirs}}; // by what it was
    for (const Addition &one : std::as_const(m_additions)) {
        if (one.node != node || one.from != base)
            continue;
        const auto sum = addJsonNumbers(theirs.utf8(), one.number);
        if (!sum)
            return false;
        become.insert(one.sum.utf8(), JsonText(*sum));
    }
    for (Addition &one : m_additions) {
        if (one.node != node || !become.contains(one.from.utf8())
            || !become.contains(one.sum.utf8()))
            continue;
        one.from = become.value(one.from.utf8());
        one.sum = become.value(one.sum.utf8());
        one.value->arena
            = std::make_shared<const JsonArena>(*JsonArena::parseTrusted(one.sum.utf8()));
        one.value->arenaNode = JsonArena::Root;
    }
    return true;
}

std::optional<QString> NumberAdditions::followColumn(const QString &column, const ColumnText &base,
                                                     const ColumnText &mine,
                                                     const ColumnText &theirs)
{
    const auto found = m_columns.find(column);
    if (found == m_columns.end() || !base || !theirs || found->from != *base || found->sum != mine)
        return std::nullopt;
    const auto sum = addJsonNumbers(theirs->toUtf8(), found->number);
    if (!sum)
        return std::nullopt;
    found->from = *theirs;
    found->sum = QString::fromLatin1(*sum);
    return found->sum;
}

void NumberAdditions::addOnServer(const SaveTree &tree, GuardedEdit &edit) const
{
    if (!edit.columns.isEmpty() || edit.operations.size() != 1
        || edit.operations.first().kind != JsonOperation::Kind::Replace)
        return;
    const JsonOperation operation = edit.operations.first();
    for (const Addition &addition : m_additions) {
        const bool isOfGround
            = std::any_of(edit.guards.cbegin(), edit.guards.cend(), [&](const JsonGuard &guard) {
                  return guard.kind == JsonGuard::Kind::TextIs && guard.path == operation.path
                      && guard.value == addition.from;
              });
        if (isOfGround && operation.value == addition.sum && tree.isAttached(addition.node)
            && tree.path(addition.node) == operation.path) {
            makeAddition(edit, operation.path, addition.number);
            return;
        }
    }
}

} // namespace waymark
