#pragma once

#include <QObject>
#include <QString>

#include <functional>

class QPlainTextEdit;

namespace waymark {

/// Fills an editor with a text piece by piece, so that the window listens meanwhile. The editor can
/// only be read until then; what it was is no step of its undo.
class TextFilling final : public QObject
{
public:
    /// A line longer than this is felt at every key that is typed into it.
    static constexpr qsizetype LongestLine = 100'000;

    /// Begins at once, and calls filled() at once where the text is short.
    static void fill(QPlainTextEdit &editor, const QString &text, std::function<void()> filled);

private:
    TextFilling(QPlainTextEdit &editor, const QString &text, std::function<void()> filled);

    void putPiece();
    void finish();

    QPlainTextEdit &m_editor;
    const QString m_text;
    qsizetype m_put = 0; ///< characters
    std::function<void()> m_filled;
};

/// The longest of the lines of a text, in characters.
[[nodiscard]] qsizetype longestLine(const QString &text);

} // namespace waymark
