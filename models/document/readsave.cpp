#include "models/document/readsave.h"

#include "models/json/jsonmembercursor.h"

namespace waymark {
namespace {

using NodeId = JsonArena::NodeId;

constexpr quint32 LongArray = 200; ///< of shorter ones all is found when it is asked for

/// Walks the places that differ, as SaveRebase will.
class Matcher
{
public:
    Matcher(ReadSave &save, const IdentityChoices &choices)
        : m_before(*save.before)
        , m_now(*save.base.arena)
        , m_choices(choices)
        , m_save(save)
    {
    }

    void match(NodeId before, NodeId now)
    {
        const JsonType type = m_now.type(now);
        if (!isJsonContainer(type) || m_before.type(before) != type
            || m_before.valueText(before) == m_now.valueText(now))
            return;
        if (type == JsonType::Object)
            matchMembers(before, now);
        else
            matchRows(before, now);
    }

private:
    void matchMembers(NodeId before, NodeId now)
    {
        JsonMemberCursor members(m_before, before);
        for (quint32 row = 0; row < m_now.childCount(now); ++row) {
            const NodeId inside = m_now.child(now, row);
            if (!m_now.isContainer(inside))
                continue;
            const NodeId partner = members.find(m_now.key(inside));
            if (partner != JsonArena::NoNode)
                match(partner, inside);
        }
    }

    void matchRows(NodeId before, NodeId now)
    {
        if (std::max(m_before.childCount(before), m_now.childCount(now)) < LongArray)
            return;
        const ElementMatch found
            = matchElements(m_before, before, m_now, now, m_choices.of(m_before, before));
        for (quint32 row = 0; row < quint32(found.rows.size()); ++row) {
            if (found.rows[row] >= 0)
                match(m_before.child(before, quint32(found.rows[row])), m_now.child(now, row));
        }
        m_save.matches.insert({before, now}, found);
    }

    const JsonArena &m_before;
    const JsonArena &m_now;
    const IdentityChoices &m_choices;
    ReadSave &m_save;
};

} // namespace

Result<SaveBase> readBase(const std::optional<JsonText> &json)
{
    SaveBase base;
    if (!json)
        return base;
    auto parsed = JsonArena::parseTrusted(json->utf8());
    if (!parsed)
        return parsed.error();
    base.arena = std::make_shared<const JsonArena>(*std::move(parsed));
    for (NodeId id = 0; id < base.arena->nodeCount(); ++id) {
        if (base.arena->type(id) == JsonType::Array && base.arena->childCount(id) >= LongArray)
            base.identities.insert(id, identityKey(*base.arena, id));
    }
    return base;
}

Result<ReadSave> readSave(const SaveRow &row, const std::shared_ptr<const JsonArena> &before,
                          const IdentityChoices &choices)
{
    auto base = readBase(row.json);
    if (!base)
        return base.error();
    ReadSave save{row, *std::move(base), before, {}};
    if (before && save.base.arena)
        Matcher(save, choices).match(JsonArena::Root, JsonArena::Root);
    return save;
}

Result<ReadOutcome> readOutcome(const SaveOutcome &outcome, const std::optional<JsonText> &sent,
                                const std::shared_ptr<const JsonArena> &base,
                                const IdentityChoices &choices)
{
    ReadOutcome read{outcome, {}, {}};
    std::shared_ptr<const JsonArena> before = base;
    if (outcome.kind == SaveOutcome::Kind::Saved) {
        auto document = readBase(sent);
        if (!document)
            return document.error();
        read.sent = *std::move(document);
        before = read.sent.arena;
        if (outcome.row && outcome.row->json == sent) {
            read.row = ReadSave{*outcome.row, read.sent, before, {}};
            return read;
        }
    }
    if (outcome.row) {
        auto row = readSave(*outcome.row, before, choices);
        if (!row)
            return row.error();
        read.row = *std::move(row);
    }
    return read;
}

} // namespace waymark
