#pragma once

#include "models/document/savenode.h"

#include <QList>
#include <QMetaType>
#include <QObject>

namespace waymark {

/// One thing to be told of a row of a save beside its value and its own change.
struct RowNote
{
    enum class Kind
    {
        Conflict, ///< both sides changed it; a choice is open
        Server, ///< somebody else changed it
        Baseline, ///< the game changed it since a moment that the person chose
        Moved, ///< by the person, within its array
        Inside, ///< the person changed something in it: for where its rows are not shown
        Locked, ///< nobody is to change it here
        Error, ///< it breaks a rule of the game
        Warning, ///< it is unlike all other saves
        Name, ///< what people call it
        Identity, ///< by what its elements are told apart
        Content ///< what it is by its looks; shown beside the value, the brief form of it
    };

    Kind kind = Kind::Name;
    QString text; ///< a few words, read out as well as shown
    QString brief = {}; ///< instead, where there is no room for them

    friend bool operator==(const RowNote &, const RowNote &) = default;
};

/// Tells notes for the rows of the open save. SaveTreeModel::addNotes() takes any number of these,
/// so that what is known about a save grows without the tree knowing of it.
class RowNotes : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Asked for every row that is painted: the answer must be at hand.
    [[nodiscard]] virtual QList<RowNote> notes(SaveNodeId node) const = 0;

signals:
    void changed(const QList<waymark::SaveNodeId> &nodes); ///< no longer what they were
};

} // namespace waymark

Q_DECLARE_METATYPE(waymark::RowNote)
