#pragma once

#include "models/domain/result.h"
#include "models/exchange/cell.h"

#include <QList>
#include <QStringList>

class QFileDevice;

namespace waymark {

using Row = QList<Cell>;

/// What other programs read: one JSON array, one JSON object on each line, or CSV with a header.
enum class RowFormat
{
    Json,
    JsonLines,
    Csv
};

/// Writes rows as they come, so that memory does not grow with them.
class RowStream
{
public:
    RowStream(QFileDevice &output, RowFormat format, const QStringList &columns);

    /// False once the output cannot be written (finish() says why): stop asking for rows.
    [[nodiscard]] bool write(const Row &row);
    [[nodiscard]] Result<void> finish();

private:
    static constexpr qsizetype BufferSize = 64 * 1024;

    void writeJson(const Row &row);
    void writeCsv(const Row &row);
    void flush();

    QFileDevice &m_output;
    RowFormat m_format;
    QList<QByteArray> m_keys; ///< `"id":`
    QByteArray m_buffer;
    bool m_isFirst = true;
    bool m_failed = false;
};

} // namespace waymark
