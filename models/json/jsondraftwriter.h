#pragma once

#include "models/json/jsondraft.h"

#include <vector>

namespace waymark {

/// Composes the text of a node of a draft: untouched values and the space between them are copied,
/// and a changed list of children is written in the manner of the container it was. Without
/// recursion, since the server's documents may be nested deeper than a thread's stack allows.
class JsonDraftWriter
{
public:
    explicit JsonDraftWriter(const JsonDraft &draft);
    [[nodiscard]] QByteArray write(JsonDraft::NodeId place);

private:
    using NodeId = JsonDraft::NodeId;
    struct Manner
    {
        QByteArrayView open;
        QByteArrayView colon;
        QByteArrayView separator;
        QByteArrayView close;
    };
    /// A touched container whose children are being written.
    struct Open
    {
        JsonDraft::Home home;
        const QList<NodeId> *changed; ///< its list, or null: the one of the arena
        Manner manner; ///< of a changed list
        quint32 next = 0;
        qsizetype written = 0; ///< of the arena's text, where the list is not changed
    };

    void begin(NodeId place);
    void writeNext();
    [[nodiscard]] static Manner mannerOf(const JsonDraft::Home &home);

    const JsonDraft &m_draft;
    std::vector<Open> m_open;
    QByteArray m_out;
};

} // namespace waymark
