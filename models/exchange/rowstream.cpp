#include "models/exchange/rowstream.h"

#include "models/json/jsonstring.h"

#include <QFileDevice>

using namespace Qt::StringLiterals;

namespace waymark {

RowStream::RowStream(QFileDevice &output, RowFormat format, const QStringList &columns)
    : m_output(output)
    , m_format(format)
{
    for (const QString &column : columns)
        m_keys += quoteJsonString(column) + ':';
    if (m_format == RowFormat::Json)
        m_buffer += '[';
    if (m_format == RowFormat::Csv)
        m_buffer += columns.join(u',').toUtf8() + "\r\n";
}

bool RowStream::write(const Row &row)
{
    Q_ASSERT(row.size() == m_keys.size());
    if (m_format == RowFormat::Csv)
        writeCsv(row);
    else
        writeJson(row);
    m_isFirst = false;
    if (m_buffer.size() >= BufferSize)
        flush();
    return !m_failed;
}

Result<void> RowStream::finish()
{
    if (m_format == RowFormat::Json)
        m_buffer += m_isFirst ? "]\n" : "\n]\n";
    flush();
    if (!m_failed)
        return {};
    return Error{Error::Kind::Failed, m_output.errorString(), {}, {}};
}

void RowStream::writeJson(const Row &row)
{
    const bool lines = m_format == RowFormat::JsonLines;
    m_buffer += lines ? "{" : m_isFirst ? "\n{" : ",\n{";
    for (qsizetype i = 0; i < row.size(); ++i) {
        if (i > 0)
            m_buffer += ',';
        m_buffer += m_keys.at(i);
        m_buffer += jsonCell(row.at(i));
    }
    m_buffer += lines ? "}\n" : "}";
}

void RowStream::writeCsv(const Row &row)
{
    for (qsizetype i = 0; i < row.size(); ++i) {
        if (i > 0)
            m_buffer += ',';
        m_buffer += csvCell(row.at(i));
    }
    m_buffer += "\r\n";
}

void RowStream::flush()
{
    if (!m_failed && (m_output.write(m_buffer) != m_buffer.size() || !m_output.flush()))
        m_failed = true;
    m_buffer.clear();
}

} // namespace waymark
