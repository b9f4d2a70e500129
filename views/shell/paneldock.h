#pragma once

#include <QDockWidget>

namespace waymark {

class Panel;

/// A panel that moves: its own header is what one drags.
class PanelDock final : public QDockWidget
{
    Q_OBJECT
public:
    PanelDock(Panel *panel, QWidget *parent);

    [[nodiscard]] Panel *panel() const { return m_panel; }
    /// Before the others that share its place. It has a tab there only once it is laid out.
    void comeToFront();

private:
    Panel *m_panel;
};

} // namespace waymark
