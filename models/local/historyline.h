#pragma once

#include "models/domain/edit.h"

#include <optional>

namespace waymark {

/// One line of a history file: a JSON object. The file begins with a Head; an edit is a Begun line
/// before it is sent, and a Saved or Dropped line afterwards.
struct HistoryLine
{
    enum class Kind
    {
        Head,
        Begun,
        Saved,
        Dropped
    };

    Kind kind = Kind::Begun;
    EditId id = 0; ///< not of a Head
    std::optional<SaveTarget> target; ///< of Begun
    int version = 0; ///< of a Head
    qint64 forgotten = 0; ///< of a Head: edits that were let go to keep the file small
};

inline constexpr int HistoryVersion = 1;

[[nodiscard]] QByteArray headLine(const QString &database, qint64 forgotten);
[[nodiscard]] QByteArray begunLine(const Edit &edit);
/// patch and inverse only where they are not those of the Begun line.
[[nodiscard]] QByteArray savedLine(const Edit &edit);
[[nodiscard]] QByteArray droppedLine(EditId id);

/// What a line is, without reading its patch; nothing for a line that is none.
[[nodiscard]] std::optional<HistoryLine> readHistoryLine(QByteArrayView line);
/// The edit of a Begun line, and what its Saved line, if there is one, says beyond that.
[[nodiscard]] std::optional<Edit> readEdit(const QByteArray &begun, const QByteArray &saved);

} // namespace waymark
