#include "models/document/saveeditor.h"

#include "models/document/arrayidentity.h"
#include "models/document/longestrun.h"
#include "models/document/savecontent.h"
#include "models/json/jsonformat.h"
#include "models/json/jsonidentity.h"
#include "models/json/jsonstring.h"
#include "models/json/jsonvalidator.h"

#include <QMultiHash>
#include <QSet>

#include <algorithm>
#include <limits>

namespace waymark {

SaveEditor::SaveEditor(SaveContent &content)
    : m_content(content)
    , m_tree(content.tree())
    , m_together(content.tree())
{
}

Result<SaveValuePtr> SaveEditor::typedValue(const JsonText &value)
{
    auto typed = JsonArena::parseStrict(value.utf8());
    if (!typed)
        return typed.error();
    return SaveTree::makeValue(std::make_shared<const JsonArena>(canonicalArena(*typed)),
                               JsonArena::Root);
}

Result<SaveValuePtr> SaveEditor::copiedValue(const SaveTree &tree, SaveNodeId node)
{
    const SaveValue &value = *tree.node(node).value;
    if (value.readText())
        return SaveTree::makeValue(value.arena, value.arenaNode);
    return typedValue(tree.text(node)); // keys may stand in another order by now
}

void SaveEditor::perform(SaveStep step)
{
    if (!swapStep(m_content, step))
        return;
    if (const auto *come = std::get_if<PresenceStep>(&step); come && come->adds)
        m_own.remove(m_tree.parent(come->node));
    m_steps.push_back(std::move(step));
}

const SaveEditor::Ids &SaveEditor::ownElements(SaveNodeId array)
{
    auto found = m_own.find(array);
    if (found == m_own.end()) {
        found = m_own.insert(array, {});
        const Ids &all = m_tree.children(array);
        std::copy_if(all.begin(), all.end(), std::back_inserter(*found),
                     [this](SaveNodeId id) { return !m_tree.node(id).inBase; });
    }
    return *found;
}

void SaveEditor::setValue(SaveNodeId node, SaveValuePtr value)
{
    perform(ValueStep{node, std::move(value)});
}

void SaveEditor::setKey(SaveNodeId node, const QString &key)
{
    if (m_tree.node(node).key != key)
        perform(KeyStep{node, key});
}

void SaveEditor::setPresent(SaveNodeId node, bool present, const SaveTree::Place &place)
{
    perform(PresenceStep{node, present, place, m_tree.node(m_tree.parent(node)).value, false});
}

void SaveEditor::moveTo(SaveNodeId node, int row)
{
    if (m_tree.row(node) != row)
        perform(PlaceStep{node, m_tree.placeAt(node, row)});
}

SaveNodeId SaveEditor::insert(SaveNodeId parent, int row, const QString &key, SaveValuePtr value)
{
    const SaveNodeId made = m_tree.createNode(parent, key, std::move(value));
    perform(
        PresenceStep{made, true, m_tree.placeBefore(parent, row), m_tree.node(parent).value, true});
    return made;
}

void SaveEditor::setColumn(const QString &name, const ColumnText &text)
{
    if (m_content.column(name) != text)
        perform(ColumnStep{name, std::make_shared<ColumnText>(text)});
}

int SaveEditor::rowForKey(SaveNodeId object, const QString &key) const
{
    const QByteArray utf8 = key.toUtf8();
    const auto &members = m_tree.children(object);
    const auto behind
        = std::partition_point(members.begin(), members.end(), [this, &utf8](SaveNodeId member) {
              return compareJsonKeys(m_tree.node(member).key.toUtf8(), utf8) < 0;
          });
    return int(behind - members.begin());
}

bool SaveEditor::givesKeyTwice() const
{
    return giveKeyTwice(m_tree, m_steps,
                        [](const SaveStep &step) -> const SaveStep & { return step; });
}

bool SaveEditor::goesTooDeep() const
{
    return std::any_of(m_steps.begin(), m_steps.end(), [this](const SaveStep &step) {
        const bool putsIn
            = std::holds_alternative<ValueStep>(step) || std::holds_alternative<PresenceStep>(step);
        const auto node = stepNode(step);
        if (!putsIn || !m_tree.isPresent(*node) || !m_tree.isContainer(*node))
            return false;
        int depth = 0;
        for (SaveNodeId at = *node; at != SaveTree::Root; at = m_tree.parent(at))
            ++depth;
        return depth > 0 && depth + m_tree.depth(*node) > JsonValidator::MaximumDepth;
    });
}

void SaveEditor::takeBack(size_t kept)
{
    for (; m_steps.size() > kept; m_steps.pop_back())
        swapStep(m_content, m_steps.back());
    if (kept == 0)
        m_together.end();
}

std::vector<SaveStep> SaveEditor::takeSteps()
{
    m_together.end();
    return std::move(m_steps);
}

Result<void> SaveEditor::setDocument(const std::optional<JsonText> &json)
{
    if (!json) {
        if (m_tree.type(SaveTree::Root))
            setValue(SaveTree::Root, SaveTree::makeSqlNull());
        return {};
    }
    auto parsed = JsonArena::parseTrusted(json->utf8());
    if (!parsed)
        return parsed.error();
    become(SaveTree::Root, std::make_shared<const JsonArena>(*std::move(parsed)), JsonArena::Root);
    return {};
}

void SaveEditor::become(SaveNodeId node, const std::shared_ptr<const JsonArena> &arena,
                        JsonArena::NodeId to)
{
    const JsonType type = arena->type(to);
    if (isJsonContainer(type) && m_tree.type(node) == type) {
        // All of a document costs more to write out than its members to look at.
        if (node != SaveTree::Root && m_tree.hasText(node, arena->valueText(to)))
            return;
        const size_t before = m_steps.size();
        if (type == JsonType::Object)
            becomeObject(node, arena, to);
        else
            becomeArray(node, arena, to);
        if (isTooMuch(node, before)) {
            takeBack(before);
            setValue(node, SaveTree::makeValue(arena, to));
        }
        return;
    }
    if (!m_tree.type(node) || !m_tree.hasText(node, arena->valueText(to)))
        setValue(node, SaveTree::makeValue(arena, to));
}

bool SaveEditor::isTooMuch(SaveNodeId node, size_t before) const
{
    return node != SaveTree::Root && m_steps.size() - before > MostStepsInside;
}

void SaveEditor::becomeObject(SaveNodeId node, const std::shared_ptr<const JsonArena> &arena,
                              JsonArena::NodeId to)
{
    const size_t before = m_steps.size();
    QHash<QString, SaveNodeId> removed;
    QSet<QString> there;
    const std::vector<SaveNodeId> members = m_tree.children(node);
    for (const SaveNodeId id : members) {
        if (isTooMuch(node, before))
            return;
        const QString key = m_tree.node(id).key;
        if (!m_tree.isPresent(id)) {
            removed.insert(key, id);
            continue;
        }
        const JsonArena::NodeId wanted = arena->member(to, key);
        if (wanted == JsonArena::NoNode) {
            setPresent(id, false);
            continue;
        }
        there.insert(key);
        become(id, arena, wanted);
    }
    for (quint32 row = 0; row < arena->childCount(to); ++row) {
        const JsonArena::NodeId wanted = arena->child(to, row);
        const QString key = arena->key(wanted);
        if (isTooMuch(node, before))
            return;
        if (there.contains(key))
            continue;
        if (removed.contains(key)) {
            setPresent(removed.value(key), true);
            become(removed.value(key), arena, wanted);
        } else {
            insert(node, rowForKey(node, key), key, SaveTree::makeValue(arena, wanted));
        }
    }
}

/// Told by the texts of its elements, before it is looked at which of them is which.
bool SaveEditor::isMostlyOther(SaveNodeId array, const JsonArena &arena, JsonArena::NodeId to) const
{
    const quint32 count = arena.childCount(to);
    if (count <= MostStepsInside)
        return false;
    // One bit for each text: the few that share theirs with another only make more steps.
    std::vector<bool> there(size_t(1) << 20);
    const auto bitOf = [&there](QByteArrayView text) { return qHash(text) % there.size(); };
    for (const SaveNodeId id : m_tree.children(array)) {
        if (!m_tree.isPresent(id))
            continue;
        const auto read = m_tree.node(id).value->readText();
        there[read ? bitOf(*read) : bitOf(m_tree.text(id).utf8())] = true;
    }
    size_t others = 0;
    for (quint32 row = 0; row < count && others <= MostStepsInside; ++row)
        others += there[bitOf(arena.valueText(arena.child(to, row)))] ? 0 : 1;
    return others > MostStepsInside;
}

void SaveEditor::becomeArray(SaveNodeId node, const std::shared_ptr<const JsonArena> &arena,
                             JsonArena::NodeId to)
{
    if (isMostlyOther(node, *arena, to)) {
        setValue(node, SaveTree::makeValue(arena, to));
        return;
    }
    const auto mine = JsonArena::parseTrusted(m_tree.text(node).utf8());
    if (!mine)
        return;
    std::vector<SaveNodeId> elements;
    for (const SaveNodeId id : m_tree.children(node)) {
        if (m_tree.isPresent(id))
            elements.push_back(id);
    }
    const JsonArena::NodeId base = m_tree.baseNode(node);
    const auto choice = base == JsonArena::NoNode
        ? std::nullopt
        : m_tree.identityChoices().of(*m_tree.base(), base);
    const ElementMatch matched = matchElements(*mine, JsonArena::Root, *arena, to, choice);
    const std::vector<int> &match = matched.rows;
    const QSet<int> kept(match.begin(), match.end());
    const auto come = std::count_if(match.begin(), match.end(), [](int row) { return row < 0; });
    const auto stay = ptrdiff_t(match.size()) - come;
    const size_t before = m_steps.size();
    if (size_t(come) + elements.size() - size_t(stay) > MostStepsInside) {
        setValue(node, SaveTree::makeValue(arena, to));
        return;
    }
    for (size_t row = 0; row < elements.size(); ++row) {
        if (!kept.contains(int(row)))
            setPresent(elements[row], false);
    }
    // What was taken away and comes again is the same element, maybe changed.
    const auto key = m_tree.identityKeyOf(node);
    const auto nameOf = [&](JsonArena::NodeId wanted) {
        const QByteArray name = key ? identityOf(*arena, wanted, *key).toByteArray() : QByteArray();
        return name.isEmpty() ? arena->value(wanted).utf8() : name;
    };
    QMultiHash<QByteArray, SaveNodeId> removed;
    for (const SaveNodeId id : m_tree.children(node)) {
        if (m_tree.isPresent(id))
            continue;
        const QByteArray name = key ? m_tree.nameOf(id, *key) : QByteArray();
        removed.insert(name.isEmpty() ? m_tree.text(id).utf8() : name, id);
    }
    std::vector<SaveNodeId> target;
    for (size_t row = 0; row < match.size(); ++row) {
        if (isTooMuch(node, before))
            return;
        const JsonArena::NodeId wanted = arena->child(to, quint32(row));
        const auto back = match[row] < 0 ? removed.constFind(nameOf(wanted)) : removed.cend();
        if (match[row] >= 0) {
            target.push_back(elements[size_t(match[row])]);
            become(target.back(), arena, wanted);
        } else if (back != removed.cend()) {
            target.push_back(*back);
            setPresent(*back, true);
            become(*back, arena, wanted);
            removed.erase(back);
        } else {
            target.push_back(m_tree.createNode(node, {}, SaveTree::makeValue(arena, wanted)));
        }
    }
    arrange(node, target);
}

void SaveEditor::arrange(SaveNodeId array, const std::vector<SaveNodeId> &target)
{
    std::vector<int> rows;
    std::vector<SaveNodeId> there;
    for (const SaveNodeId id : target) {
        if (m_tree.isPresent(id)) {
            rows.push_back(m_tree.row(id));
            there.push_back(id);
        }
    }
    const std::vector<bool> stays = longestRun(rows);
    QSet<SaveNodeId> moves;
    for (size_t i = 0; i < there.size(); ++i) {
        if (!stays[i])
            moves.insert(there[i]);
    }
    // From the end, so that the one to come before is always in its place already.
    SaveTree::Place place{std::nullopt, std::numeric_limits<quint32>::max()};
    for (size_t i = target.size(); i-- > 0;) {
        const SaveNodeId id = target[i];
        if (!m_tree.isPresent(id)) // made for it
            perform(PresenceStep{id, true, place, m_tree.node(array).value, true});
        else if (moves.contains(id))
            perform(PlaceStep{id, place});
        place = SaveTree::Place{id, quint32(m_tree.children(array).size())};
    }
}

void SaveEditor::revert(SaveNodeId node)
{
    const SaveNode &here = m_tree.node(node);
    if (node != SaveTree::Root && !here.inBase) {
        setPresent(node, false);
        return;
    }
    if (node != SaveTree::Root) {
        setKey(node, here.baseKey);
        if (!here.present)
            takeOutNamesake(node);
        setPresent(node, true);
    }
    if (here.value != here.baseValue)
        setValue(node, here.baseValue);
    revertInside(node);
    if (node == SaveTree::Root || !m_tree.node(here.parent).value->baseOrder)
        return;
    const std::vector<SaveNodeId> siblings = m_tree.baseChildren(here.parent);
    const auto next = std::find(siblings.begin(), siblings.end(), node) + 1;
    SaveTree::Place place{std::nullopt, std::numeric_limits<quint32>::max()};
    if (next != siblings.end())
        place.before = *next;
    perform(PlaceStep{node, place});
}

/// What the person has put in the place of an element under its identity goes when it comes back.
void SaveEditor::takeOutNamesake(SaveNodeId element)
{
    const SaveNodeId array = m_tree.parent(element);
    const auto key = m_tree.identityKeyOf(array);
    if (!key)
        return;
    const JsonArena::NodeId base = m_tree.baseNode(element);
    const QByteArray name = identityOf(*m_tree.base(), base, *key).toByteArray();
    for (const SaveNodeId id : ownElements(array)) {
        if (m_tree.isPresent(id) && m_tree.nameOf(id, *key) == name)
            setPresent(id, false);
    }
}

void SaveEditor::revertInside(SaveNodeId node)
{
    if (!m_tree.node(node).value->listed)
        return;
    const std::vector<SaveNodeId> inside = m_tree.children(node);
    for (const SaveNodeId id : inside) {
        const SaveNode &child = m_tree.node(id);
        if (!child.inBase || !child.present || child.key != child.baseKey
            || child.value != child.baseValue)
            revert(id);
        else
            revertInside(id);
    }
    if (m_tree.node(node).value->baseOrder)
        arrange(node, m_tree.baseChildren(node));
}

} // namespace waymark
