#include "views/save/warningline.h"

#include "models/items/savetreemodel.h"
#include "views/common/announcement.h"
#include "views/common/elidedlabel.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPushButton>

#include <utility>

using namespace Qt::StringLiterals;

namespace waymark {

WarningLine::WarningLine(QWidget *parent)
    : QWidget(parent)
    , m_text(new ElidedLabel(this))
    , m_use(new QPushButton(this))
    , m_count(new QPushButton(this))
{
    setObjectName(u"warningLine"_s);
    m_text->setObjectName(u"learnedWarning"_s);
    m_text->setFocusPolicy(Qt::TabFocus);
    m_use->setObjectName(u"useSuggestionButton"_s);
    m_count->setObjectName(u"countInAllSavesButton"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(14, 4, 14, 4);
    row->addWidget(m_text, 1);
    row->addWidget(m_use);
    row->addWidget(m_count);
    hide();
}

void WarningLine::setActions(QAction &use, QAction &count)
{
    for (const auto &[action, button] : {std::pair(&use, m_use), std::pair(&count, m_count)}) {
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        connect(action, &QAction::changed, button,
                [action = action, button = button] { follow(*action, *button); });
        follow(*action, *button);
    }
    m_count->setText(count.text());
}

void WarningLine::follow(const QAction &action, QPushButton &button)
{
    button.setEnabled(action.isEnabled());
    const QString keys = action.shortcut().toString(QKeySequence::NativeText);
    button.setToolTip(keys.isEmpty() || !action.isEnabled()
                          ? action.statusTip()
                          : u"%1 (%2)"_s.arg(action.text(), keys));
}

void WarningLine::tell(const QString &text, const QString &suggestion, bool isSameRow)
{
    constexpr int LongestShown = 30;
    const bool isNews = isSameRow && !text.isEmpty() && text != m_text->text();
    m_text->setText(text);
    m_text->setAccessibleName(text);
    m_use->setVisible(!suggestion.isEmpty());
    m_use->setText(tr("Use %1").arg(oneLine(suggestion, LongestShown)));
    setVisible(!text.isEmpty());
    if (isNews) // another row is read out itself
        announce(m_text, text);
}

} // namespace waymark
