#include "app/cli/rowwriter.h"
#include "app/cli/clitext.h"

#include <algorithm>
#include <cwchar>

using namespace Qt::StringLiterals;

namespace waymark {

RowWriter::RowWriter(QFileDevice &output, OutputFormat format, QStringList columns,
                     const QTimeZone &zone)
    : m_output(output)
    , m_format(format)
    , m_columns(std::move(columns))
    , m_zone(zone)
{
    if (m_format == OutputFormat::Json)
        put("[");
    if (m_format == OutputFormat::Csv)
        put(m_columns.join(u',').toUtf8() + "\r\n");
}

bool RowWriter::write(const Row &row)
{
    Q_ASSERT(row.size() == m_columns.size());
    switch (m_format) {
    case OutputFormat::Json:
    case OutputFormat::JsonLines:
        writeJson(row);
        break;
    case OutputFormat::Csv:
        writeCsv(row);
        break;
    case OutputFormat::Table: {
        QStringList texts;
        QList<bool> right;
        for (const Cell &cell : row) {
            texts += tableCell(cell, m_zone);
            right += isRightAligned(cell);
        }
        if (m_aligned) {
            putTableLine(texts, right);
        } else {
            m_waiting += texts;
            m_waitingRight += right;
            if (m_waiting.size() >= AlignedRows)
                alignTable();
        }
    }
    }
    ++m_rows;
    return !m_failed;
}

Result<void> RowWriter::finish()
{
    if (m_format == OutputFormat::Json)
        put(m_rows == 0 ? "]\n" : "\n]\n");
    if (m_format == OutputFormat::Table && !m_aligned)
        alignTable();
    flush();
    if (!m_failed)
        return {};
    return Error{Error::Kind::Failed,
                 CliText::tr("The output cannot be written: %1.").arg(m_output.errorString()),
                 {},
                 {}};
}

void RowWriter::writeJson(const Row &row)
{
    const bool lines = m_format == OutputFormat::JsonLines;
    QByteArray text = lines ? "{" : m_rows == 0 ? "\n{" : ",\n{";
    for (qsizetype i = 0; i < row.size(); ++i) {
        if (i > 0)
            text += ',';
        text += jsonString(m_columns.at(i)) + ':' + jsonCell(row.at(i));
    }
    put(text + (lines ? "}\n" : "}"));
}

void RowWriter::writeCsv(const Row &row)
{
    QByteArray text;
    for (qsizetype i = 0; i < row.size(); ++i) {
        if (i > 0)
            text += ',';
        text += csvCell(row.at(i));
    }
    put(text + "\r\n");
}

void RowWriter::alignTable()
{
    m_aligned = true;
    m_widths.fill(0, m_columns.size());
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        m_widths[i] = terminalWidth(m_columns.at(i));
        for (const QStringList &texts : std::as_const(m_waiting))
            m_widths[i] = std::max(m_widths.at(i), terminalWidth(texts.at(i)));
    }
    putTableLine(m_columns, m_waitingRight.value(0, QList<bool>(m_columns.size(), false)));
    for (qsizetype row = 0; row < m_waiting.size(); ++row)
        putTableLine(m_waiting.at(row), m_waitingRight.at(row));
    m_waiting.clear();
    m_waitingRight.clear();
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
