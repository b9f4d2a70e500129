#pragma once

#include "models/checks/schemawarnings.h"
#include "models/items/gameknowledge.h"
#include "models/items/schemanotes.h"

namespace waymark {

/// A value or key that other saves have, for who is about to type one.
struct LearnedOffer
{
    QString text; ///< as it is typed
    QString label; ///< "brass_key · in 312 of 5,000 saves"

    friend bool operator==(const LearnedOffer &, const LearnedOffer &) = default;
};

/// Holds what is pending on the open save against what the saves of its experience have in common.
/// It tells on the rows what is unlike all of them; it forbids nothing.
class LearnedWarnings final : public QObject
{
    Q_OBJECT
public:
    explicit LearnedWarnings(GameKnowledge &knowledge, QObject *parent = nullptr);

    void setDocument(SaveDocument *document, const QString &experience);
    [[nodiscard]] const QString &experience() const { return m_experience; }
    [[nodiscard]] const SchemaNotes &notes() const { return m_notes; }

    [[nodiscard]] QList<LearnedOffer> valuesFor(SaveNodeId node) const;
    [[nodiscard]] QList<LearnedOffer> keysFor(SaveNodeId member) const;

    /// In a few words, as of "in 0 of 41,200 saves".
    [[nodiscard]] static QString text(const SchemaWarning &warning, const LearnedSchema &schema);
    /// The same where there is hardly any room.
    [[nodiscard]] static QString brief(const SchemaWarning &warning);

private:
    void update();
    [[nodiscard]] QList<PlaceNote> check(const SaveChange &change,
                                         const LearnedSchema &schema) const;
    [[nodiscard]] QList<SchemaStep> stepsTo(SaveNodeId node) const;
    [[nodiscard]] GameKnowledge::Schema schema() const;

    GameKnowledge &m_knowledge;
    QPointer<SaveDocument> m_document;
    QString m_experience;
    SchemaNotes m_notes;
};

} // namespace waymark
