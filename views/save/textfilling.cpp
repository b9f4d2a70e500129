#include "views/save/textfilling.h"

#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QTextCursor>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace waymark {
namespace {

constexpr qsizetype Piece = 32 * 1024; ///< characters, to the end of the line

} // namespace

void TextFilling::fill(QPlainTextEdit &editor, const QString &text, std::function<void()> filled)
{
    if (text.size() <= Piece) {
        editor.setPlainText(text);
        filled();
        return;
    }
    new TextFilling(editor, text, std::move(filled)); // a child of the editor, until it is full
}

TextFilling::TextFilling(QPlainTextEdit &editor, const QString &text, std::function<void()> filled)
    : QObject(&editor)
    , m_editor(editor)
    , m_text(text)
    , m_filled(std::move(filled))
{
    m_editor.setReadOnly(true);
    m_editor.setUndoRedoEnabled(false);
    putPiece();
}

void TextFilling::putPiece()
{
    const qsizetype lineEnd = m_text.indexOf(u'\n', std::min(m_put + Piece, m_text.size()));
    const qsizetype end = lineEnd < 0 ? m_text.size() : lineEnd + 1;
    {
        const QSignalBlocker blocker(m_editor); // nobody is to read it before it is whole
        QTextCursor cursor(m_editor.document());
        cursor.movePosition(QTextCursor::End);
        cursor.insertText(m_text.mid(m_put, end - m_put));
    }
    m_put = end;
    if (m_put < m_text.size())
        QTimer::singleShot(0, this, &TextFilling::putPiece);
    else
        finish();
}

void TextFilling::finish()
{
    m_editor.setUndoRedoEnabled(true);
    m_editor.setReadOnly(false);
    m_editor.moveCursor(QTextCursor::Start);
    m_editor.document()->setModified(false);
    deleteLater();
    m_filled();
}

qsizetype longestLine(const QString &text)
{
    qsizetype longest = 0;
    qsizetype begin = 0;
    while (begin <= text.size()) {
        const qsizetype found = text.indexOf(u'\n', begin);
        const qsizetype end = found < 0 ? text.size() : found;
        longest = std::max(longest, end - begin);
        begin = end + 1;
    }
    return longest;
}

} // namespace waymark
