#include "views/tree/editorhint.h"

#include "views/common/errorwords.h"

#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace waymark {

EditorHint::EditorHint(QLineEdit &edit, Check check)
    : QLabel(edit.parentWidget())
    , m_edit(&edit)
    , m_check(std::move(check))
{
    setObjectName(u"editorHint"_s);
    setTextFormat(Qt::PlainText);
    setFrameShape(QFrame::StyledPanel);
    setBackgroundRole(QPalette::ToolTipBase);
    setForegroundRole(QPalette::ToolTipText);
    setAutoFillBackground(true);
    setMargin(3);
    setFocusPolicy(Qt::NoFocus);
    hide();
    connect(&edit, &QLineEdit::textEdited, this, &EditorHint::update);
    connect(&edit, &QObject::destroyed, this, &QObject::deleteLater);
}

Result<QString> EditorHint::check(const QLineEdit &edit)
{
    const auto hints = edit.parentWidget()->findChildren<EditorHint *>();
    for (const EditorHint *hint : hints) {
        if (hint->m_edit == &edit)
            return hint->m_check(edit.text());
    }
    return QString();
}

void EditorHint::update()
{
    const auto said = m_check(m_edit->text());
    setText(said                                ? *said
                : said.error().detail.isEmpty() ? errorWords(said.error())
                                                : said.error().detail);
    m_edit->setAccessibleDescription(text());
    setVisible(!text().isEmpty());
    adjustSize();
    const QRect room = parentWidget()->rect();
    const QRect at = m_edit->geometry();
    const bool fitsBelow = at.bottom() + height() <= room.bottom();
    move(at.left(), fitsBelow ? at.bottom() + 1 : at.top() - height());
    raise();
}

} // namespace waymark
