#pragma once

#include "models/json/jsonarena.h"

namespace waymark {

/// Fills a JsonArena in one pass over the text that looks at structure only; see
/// JsonArena::parseTrusted().
class JsonScanner
{
public:
    JsonScanner(JsonArena &arena, const QByteArray &text);
    [[nodiscard]] Result<void> run();

private:
    using NodeId = JsonArena::NodeId;
    using Node = JsonArena::Node;

    [[nodiscard]] bool scanDocument();
    [[nodiscard]] bool scanValue();
    [[nodiscard]] bool scanScalar(NodeId id);
    [[nodiscard]] bool scanNumber(NodeId id);
    [[nodiscard]] bool scanLiteral(NodeId id, QByteArrayView word, JsonType type);
    [[nodiscard]] bool scanKey();
    [[nodiscard]] bool skipString();
    /// Behind a value: closes containers and stops before the next value, or at the end.
    [[nodiscard]] bool scanBehindValue();
    void skipSpace();
    NodeId addNode();
    void makeRoom();
    void closeNode(NodeId id);
    [[nodiscard]] quint32 offset() const { return quint32(m_position - m_begin); }
    void linkChildren();
    void sortKeys(NodeId id);

    JsonArena &m_arena;
    const char *const m_begin;
    const char *const m_end;
    const char *m_position;
    NodeId m_container = JsonArena::NoNode; ///< whose children are being read
    quint32 m_keyBegin = 0; ///< of the value that comes next
    quint32 m_keyLength = 0;
};

} // namespace waymark
