#pragma once

#include "app/cli/cell.h"
#include "models/domain/result.h"
#include "models/exchange/rowstream.h"

#include <QFileDevice>
#include <QList>
#include <QStringList>

#include <optional>

namespace waymark {

enum class OutputFormat
{
    Json,
    JsonLines,
    Csv,
    Table
};

/// Prints rows as they come, so that memory does not grow with them. A table is aligned by its
/// first thousand rows; a wider cell after those pushes only its own line.
class RowWriter
{
public:
    RowWriter(QFileDevice &output, OutputFormat format, QStringList columns, const QTimeZone &zone);

    /// False once the output cannot be written (finish() says why): stop asking for rows.
    [[nodiscard]] bool write(const Row &row);
    [[nodiscard]] Result<void> finish();

private:
    static constexpr qsizetype AlignedRows = 1000;
    static constexpr qsizetype BufferSize = 64 * 1024;

    void put(const QByteArray &bytes);
    void writeTable(const Row &row);
    void alignTable();
    void leaveMixedColumnLeft(qsizetype column);
    void putTableLine(const QStringList &texts, const QList<bool> &right);
    void flush();

    QFileDevice &m_output;
    std::optional<RowStream> m_stream; ///< nothing for a table
    QStringList m_columns;
    QTimeZone m_zone;
    QByteArray m_buffer;
    bool m_failed = false;
    bool m_aligned = false;
    QList<int> m_widths;
    QList<QStringList> m_waiting; ///< rows of a table not yet aligned
    QList<QList<bool>> m_waitingRight;
};

/// How many columns of a terminal a text takes.
[[nodiscard]] int terminalWidth(const QString &text);

} // namespace waymark
