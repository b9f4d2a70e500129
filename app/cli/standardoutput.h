#pragma once

#include <QFile>

namespace waymark {

/// Standard output. A file or a pipe gets the bytes as they are; on a terminal nothing of a save
/// commands it, or turns the direction of what follows: such characters are written as JSON does,
/// which leaves JSON valid.
class StandardOutput final : public QFile
{
    Q_OBJECT
public:
    [[nodiscard]] bool openStdout();

protected:
    qint64 writeData(const char *data, qint64 size) override;

private:
    bool m_isTerminal = false;
};

/// UTF-8 as it may go to a terminal; line breaks and tabs stay.
[[nodiscard]] QByteArray terminalText(const QByteArray &text);

} // namespace waymark
