#pragma once

#include "models/checks/gamedictionary.h"
#include "models/checks/schemawarnings.h"
#include "models/document/savedocument.h"
#include "models/items/gameknowledge.h"
#include "models/items/schemanotes.h"

#include <QPointer>

namespace waymark {

class ViewZone;

/// A value or key that other saves have, for who is about to type one.
struct LearnedOffer
{
    QString text; ///< as it is typed
    QString label; ///< "brass_key · in 312 of 5,000 saves"
    QString name = {}; ///< what people call it

    friend bool operator==(const LearnedOffer &, const LearnedOffer &) = default;
};

/// Holds what is pending on the open save against what the saves of its experience have in common.
/// It tells on the rows what is unlike all of them; it forbids nothing.
class LearnedWarnings final : public QObject
{
    Q_OBJECT
public:
    LearnedWarnings(GameKnowledge &knowledge, const ViewZone &zone, QObject *parent = nullptr);

    void setDocument(SaveDocument *document, const QString &experience);
    [[nodiscard]] const QString &experience() const { return m_experience; }
    void setNames(const GameDictionary &names) { m_names = names; }
    [[nodiscard]] const SchemaNotes &notes() const { return m_notes; }

    /// Of a boolean both, in their order; else the most frequent first.
    [[nodiscard]] QList<LearnedOffer> valuesFor(SaveNodeId node) const;
    [[nodiscard]] QList<LearnedOffer> keysFor(SaveNodeId member) const;

    /// What looks much like the new key or value at node, and is known.
    struct Suggestion
    {
        QString text;
        bool isKey;

        friend bool operator==(const Suggestion &, const Suggestion &) = default;
    };
    [[nodiscard]] std::optional<Suggestion> suggestion(SaveNodeId node) const;
    /// As the document is by then.
    Result<void> useSuggestion(SaveNodeId node);
    /// What there is to count of node: what it is warned of, else its value, else its key.
    [[nodiscard]] std::optional<SaveCountRequest> countRequest(SaveNodeId node) const;

private:
    /// What was found of a change; the same change need not be looked at again.
    struct Checked
    {
        SaveChange change;
        SchemaWarnings found;
    };

    void update();
    void note(const SaveChange &change, const SchemaWarnings &found, const LearnedSchema &schema,
              QHash<SaveNodeId, QList<RowNote>> &notes);
    [[nodiscard]] SchemaWarnings check(const SaveChange &change, const LearnedSchema &schema) const;
    [[nodiscard]] QList<SchemaStep> stepsTo(SaveNodeId node) const;
    [[nodiscard]] QList<CountStep> countSteps(SaveNodeId node) const;
    [[nodiscard]] SaveCountRequest requestFor(SaveNodeId node, const SchemaWarning *warning) const;
    [[nodiscard]] GameKnowledge::Schema schema() const;

    GameKnowledge &m_knowledge;
    const ViewZone &m_zone;
    QPointer<SaveDocument> m_document;
    QString m_experience;
    GameDictionary m_names;
    SchemaNotes m_notes;
    QHash<SaveNodeId, Checked> m_checked;
    GameKnowledge::Schema m_checkedBy;
    QHash<SaveNodeId, SchemaWarning> m_warned; ///< the first of each place
};

} // namespace waymark
