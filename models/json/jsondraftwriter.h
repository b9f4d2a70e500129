#pragma once

#include "models/json/jsondraft.h"

namespace waymark {

/// Composes the text of a node of a draft: untouched values and the space between them are copied,
/// and a changed list of children is written in the manner of the container it was.
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

    void writeValue(NodeId place);
    void writeAroundChildren(NodeId content);
    void writeChangedList(NodeId content, const QList<NodeId> &children);
    [[nodiscard]] static Manner mannerOf(const JsonDraft::Home &home);

    const JsonDraft &m_draft;
    QByteArray m_out;
};

} // namespace waymark
