#pragma once

#include "models/domain/error.h"

#include <QByteArrayView>

namespace waymark {

/// Where in a text something stands, as editors count it.
struct JsonPlace
{
    qsizetype line = 1;
    qsizetype column = 1; ///< in characters

    JsonPlace(QByteArrayView text, qsizetype offset);
};

/// An Error of the kind Invalid that begins with line and column.
[[nodiscard]] Error jsonProblemAt(QByteArrayView text, qsizetype offset, const QString &what,
                                  QStringList paths = {});

} // namespace waymark
