#include "app/cli/standardoutput.h"

#include "app/cli/cell.h"

#include <cstdio>
#include <unistd.h>

namespace waymark {

bool StandardOutput::openStdout()
{
    m_isTerminal = ::isatty(STDOUT_FILENO) == 1;
    return QFile::open(stdout, QIODevice::WriteOnly | QIODevice::Unbuffered);
}

qint64 StandardOutput::writeData(const char *data, qint64 size)
{
    if (!m_isTerminal)
        return QFile::writeData(data, size);
    const QByteArray text = terminalText(QByteArray(data, qsizetype(size)));
    return QFile::writeData(text.constData(), text.size()) == text.size() ? size : -1;
}

QByteArray terminalText(const QByteArray &text)
{
    const QString all = QString::fromUtf8(text);
    QString result;
    result.reserve(all.size());
    for (qsizetype i = 0; i < all.size(); ++i) {
        const QChar c = all.at(i);
        const bool endsLine = c == u'\r' && all.mid(i + 1, 1) == QChar(u'\n');
        if (c == u'\n' || c == u'\t' || endsLine || !isTerminalCommand(c))
            result += c;
        else
            result += jsonEscape(c);
    }
    return result.toUtf8();
}

} // namespace waymark
