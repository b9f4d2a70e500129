#pragma once

#include "models/document/savetree.h"
#include "models/ports/guardededit.h"

namespace waymark {

class SaveContent;
struct PendingAddition;

/// What was added to numbers and is not saved yet. It stays a sum, whatever others make of the
/// number meanwhile, until a number is set there.
class NumberAdditions
{
public:
    /// That what stands at node now is from and the number. Kept with those before it and without
    /// them, as undo may take back either.
    void note(const SaveTree &tree, SaveNodeId node, const JsonText &from,
              const QByteArray &number);
    void noteColumn(const QString &column, const QString &from, const QByteArray &number,
                    const QString &sum);
    /// What was added to what stands at node; nothing where a number was set there.
    [[nodiscard]] std::optional<QByteArray> numberOf(const SaveTree &tree, SaveNodeId node) const;
    /// Those of values that are their sums.
    [[nodiscard]] QList<PendingAddition> pending(const SaveContent &content) const;
    /// Of a value that is the sum again; any other stays a number that was set.
    void noteAgain(const SaveContent &content, const PendingAddition &addition);
    void forget(SaveNodeId node);
    void clear();

    /// Theirs is what the number under node's addition has become: the sum follows, also in the
    /// steps that undo takes back. False where what stands there is no addition to base.
    bool follow(SaveTree &tree, SaveNodeId node, const JsonText &base, const JsonText &theirs);
    /// The new sum.
    [[nodiscard]] std::optional<QString> followColumn(const QString &column, const ColumnText &base,
                                                      const ColumnText &mine,
                                                      const ColumnText &theirs);
    /// Where all that is pending is an addition to one number, the server does the sum.
    void addOnServer(const SaveTree &tree, GuardedEdit &edit) const;

private:
    /// What makes of one text of a number another.
    struct Addition
    {
        SaveNodeId node;
        JsonText from;
        QByteArray number;
        JsonText sum;
        SaveValuePtr value; ///< holds the sum
    };
    struct ColumnAddition
    {
        QString from;
        QByteArray number;
        QString sum;
    };

    QList<Addition> m_additions;
    QHash<QString, ColumnAddition> m_columns;
};

} // namespace waymark
