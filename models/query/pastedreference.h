#pragma once

#include "models/domain/geoposition.h"
#include "models/domain/timestamp.h"

#include <QList>
#include <QString>
#include <QUuid>

class QTimeZone;

namespace waymark {

/// Something that a pasted text names: a line of a log, a cell, a link from a ticket.
struct PastedReference
{
    enum class Kind
    {
        Link, ///< waymark://…
        Id, ///< of a user, profile, progress or event: the database knows which
        Email,
        Coordinates,
        Time,
    };

    Kind kind = Kind::Id;
    QString text; ///< as pasted
    QUuid id;
    GeoPosition position;
    Timestamp time; ///< read in the zone of the view where it names none
    bool isAll = false; ///< nothing else was pasted
};

/// What a text may mean, in the order in which it says so, each once. A text whose only reading
/// isAll can be opened at once; of several a person chooses. A text that is a search is no paste:
/// ask here when it is none, or when a reading isAll.
[[nodiscard]] QList<PastedReference> readPasted(const QString &text, const QTimeZone &zone);

/// What a waymark:// link names, with as much as stands in it.
[[nodiscard]] QList<PastedReference> readLink(const PastedReference &link, const QTimeZone &zone);

} // namespace waymark
