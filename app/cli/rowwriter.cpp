#include "app/cli/rowwriter.h"
#include "app/cli/clitext.h"

#include <algorithm>
#include <cwchar>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

std::optional<RowFormat> rowFormatOf(OutputFormat format)
{
    switch (format) {
    case OutputFormat::Json:
        return RowFormat::Json;
    case OutputFormat::JsonLines:
        return RowFormat::JsonLines;
    case OutputFormat::Csv:
        return RowFormat::Csv;
    case OutputFormat::Table:
        break;
    }
    return std::nullopt;
}

} // namespace

RowWriter::RowWriter(QFileDevice &output, OutputFormat format, QStringList columns,
                     const QTimeZone &zone)
    : m_output(output)
    , m_columns(std::move(columns))
    , m_zone(zone)
{
    if (const auto rowFormat = rowFormatOf(format))
        m_stream.emplace(output, *rowFormat, m_columns);
}

bool RowWriter::write(const Row &row)
{
    if (m_stream)
        return m_stream->write(row);
    Q_ASSERT(row.size() == m_columns.size());
    writeTable(row);
    return !m_failed;
}

void RowWriter::writeTable(const Row &row)
{
    QStringList texts;
    QList<bool> right;
    for (const Cell &cell : row) {
        texts += tableCell(cell, m_zone);
        right += isRightAligned(cell);
    }
    if (m_aligned)
        return putTableLine(texts, right);
    m_waiting += texts;
    m_waitingRight += right;
    if (m_waiting.size() >= AlignedRows)
        alignTable();
}

Result<void> RowWriter::finish()
{
    if (m_stream) {
        m_failed = !m_stream->finish();
    } else {
        if (!m_aligned)
            alignTable();
        flush();
    }
    if (!m_failed)
        return {};
    return Error{Error::Kind::Failed,
                 CliText::tr("The output cannot be written: %1.").arg(m_output.errorString()),
                 {},
                 {}};
}
void RowWriter::alignTable()
{
    m_aligned = true;
    m_widths.fill(0, m_columns.size());
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        m_widths[i] = terminalWidth(m_columns.at(i));
        for (const QStringList &texts : std::as_const(m_waiting))
            m_widths[i] = std::max(m_widths.at(i), terminalWidth(texts.at(i)));
        leaveMixedColumnLeft(i);
    }
    putTableLine(m_columns, m_waitingRight.value(0, QList<bool>(m_columns.size(), false)));
    for (qsizetype row = 0; row < m_waiting.size(); ++row)
        putTableLine(m_waiting.at(row), m_waitingRight.at(row));
    m_waiting.clear();
    m_waitingRight.clear();
}

/// A number among texts, as show prints them, would stand far from its name.
void RowWriter::leaveMixedColumnLeft(qsizetype column)
{
    bool isMixed = false;
    for (qsizetype row = 0; row < m_waiting.size(); ++row)
        isMixed |= !m_waiting.at(row).at(column).isEmpty() && !m_waitingRight.at(row).at(column);
    for (qsizetype row = 0; isMixed && row < m_waitingRight.size(); ++row)
        m_waitingRight[row][column] = false;
}

void RowWriter::putTableLine(const QStringList &texts, const QList<bool> &right)
{
    QString line;
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const QString padding(std::max(0, m_widths.at(i) - terminalWidth(texts.at(i))), u' ');
        if (i > 0)
            line += "  "_L1;
        line += right.at(i) ? padding + texts.at(i) : texts.at(i) + padding;
    }
    while (line.endsWith(u' '))
        line.chop(1);
    put(line.toUtf8() + '\n');
}

void RowWriter::put(const QByteArray &bytes)
{
    m_buffer += bytes;
    if (m_buffer.size() >= BufferSize)
        flush();
}

void RowWriter::flush()
{
    if (!m_failed && (m_output.write(m_buffer) != m_buffer.size() || !m_output.flush()))
        m_failed = true;
    m_buffer.clear();
}

int terminalWidth(const QString &text)
{
    int width = 0;
    for (const uint code : text.toUcs4())
        width += std::max(0, wcwidth(wchar_t(code)));
    return width;
}

} // namespace waymark
