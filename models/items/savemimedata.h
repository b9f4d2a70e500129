#pragma once

#include "models/domain/jsontext.h"

#include <QList>
#include <QString>

#include <optional>

class QMimeData;

namespace waymark {

/// A value of a save on the clipboard or under the mouse, with the key it had in its object.
struct CarriedValue
{
    std::optional<QString> key; ///< nothing: it was an element, or the whole document
    JsonText value;

    friend bool operator==(const CarriedValue &, const CarriedValue &) = default;
};

/// The format that keeps keys, beside plain JSON text for other programs; any window of this
/// program reads it.
inline constexpr auto SaveMimeType = "application/x-waymark-values+json";

/// As JSON text: one value alone, members as one object, all else as an array.
[[nodiscard]] QString carriedText(const QList<CarriedValue> &values);
/// The contents of SaveMimeType.
[[nodiscard]] QByteArray carriedData(const QList<CarriedValue> &values);
/// Nothing where there is none of ours, or none that can be read.
[[nodiscard]] std::optional<QList<CarriedValue>> carriedValues(const QMimeData &data);

} // namespace waymark
