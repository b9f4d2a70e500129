#pragma once

#include <QMetaType>
#include <QString>
#include <QStringList>

namespace waymark {

/// Why something did not happen. The view makes the words for people from kind; detail goes to the
/// log, to the command line and behind a "Details" fold.
struct Error
{
    enum class Kind
    {
        Invalid, ///< malformed JSON, patch, pointer, query or value; exit 1
        Usage, ///< a command line that cannot be understood; exit 2
        Conflict, ///< a guard or a test did not hold; nothing was written; exit 3
        NotFound, ///< no such player, experience, edit or pointer; exit 4
        Connection, ///< cannot connect, or the line dropped; exit 5
        Refused, ///< read-only, missing permission, not confirmed; exit 6
        Cancelled, ///< a person or a newer request stopped it
        Timeout, ///< the statement timeout passed
        Failed, ///< everything else; exit 1
    };

    Kind kind = Kind::Failed;
    QString detail; ///< one English sentence: what, why, and what to do
    QStringList paths; ///< RFC 6901 pointers, for conflicts and invalid values
    QString sqlState; ///< five characters when the server said it, else empty

    friend bool operator==(const Error &, const Error &) = default;
};

} // namespace waymark

Q_DECLARE_METATYPE(waymark::Error)
