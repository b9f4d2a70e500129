#pragma once

#include "models/document/savedocument.h"
#include "models/items/rownotes.h"
#include "models/json/jsonpatch.h"
#include "models/ports/eventsource.h"

#include <QHash>
#include <QPointer>

namespace waymark {

class ViewZone;

/// What became of a save since a moment that a person chose: "what changed while I played?" Marks
/// the rows, counts the events, and gives the difference as a patch of RFC 6902. Each open save has
/// a baseline of its own, until it is ended or the window closes.
class Baseline final : public RowNotes
{
    Q_OBJECT
public:
    Baseline(EventSource &events, const ViewZone &zone, QObject *parent = nullptr);

    void setDocument(SaveDocument *document);
    void begin(); ///< with the save as the server has it now
    void end();
    /// What is written from here is no change of the game's.
    void takeIn(const Edit &own);
    [[nodiscard]] bool isSet() const;

    [[nodiscard]] std::optional<Timestamp> since() const;
    [[nodiscard]] const JsonPatch &patch() const { return m_patch; } ///< from then to now
    [[nodiscard]] qsizetype paths() const { return m_patch.operations().size(); }
    /// Of the save, which counts from then on; nothing until it is known, or for a profile.
    [[nodiscard]] std::optional<qint64> newEvents() const;

    /// Members of the document itself that are gone, which has no row to say so.
    [[nodiscard]] const QStringList &removedAtTop() const { return m_removedAtTop; }

    [[nodiscard]] QList<RowNote> notes(SaveNodeId node) const override;

signals:
    void updated();

private:
    struct Mark
    {
        std::shared_ptr<const JsonArena> json; ///< null for SQL NULL
        Timestamp at;
        std::optional<qint64> events;
        QList<Edit> own; ///< still to be taken into json
    };

    /// Of a row.
    struct Difference
    {
        bool isChanged = false;
        bool isNew = false;
        int inside = 0;
        int removed = 0;
        QStringList names; ///< of members removed
    };

    void compare();
    void compareJson();
    void count();
    /// What the rows are told: one operation, or very many in one container together.
    struct Told
    {
        QStringList tokens; ///< of the path
        std::optional<JsonPatchOperation::Kind> kind = {}; ///< nothing of those in a container
        int count = 1;
    };
    struct Compared
    {
        std::shared_ptr<const JsonArena> before; ///< with what was written from here
        JsonPatch patch;
        QList<Told> told;
    };
    [[nodiscard]] static QList<Told> gathered(const JsonPatch &patch);
    void take(const JsonPatch &patch, const QList<Told> &told);
    [[nodiscard]] Mark *mark();

    EventSource &m_events;
    const ViewZone &m_zone;
    QPointer<SaveDocument> m_document;
    QHash<SaveTarget, Mark> m_marks;
    JsonPatch m_patch;
    std::optional<qint64> m_now; ///< events
    QHash<SaveNodeId, Difference> m_notes;
    QStringList m_removedAtTop;
    quint64 m_generation = 0;
};

} // namespace waymark
