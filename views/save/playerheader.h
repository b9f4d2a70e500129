#pragma once

#include "models/domain/playerprofile.h"

#include <QWidget>

class QBoxLayout;
class QLabel;

namespace waymark {

class ElidedLabel;
class ViewZone;

/// Who the player is: label, figures in one line, and what to know before editing.
class PlayerHeader final : public QWidget
{
    Q_OBJECT
public:
    PlayerHeader(ViewZone &zone, QWidget *parent);

    void showPlayer(const std::optional<PlayerProfile> &profile);
    void setAudited(bool audited);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void update();
    /// Figures and notes share a line where there is room for both.
    void fitLines();
    [[nodiscard]] QString figures() const;
    [[nodiscard]] QString notes() const;

    ViewZone &m_zone;
    ElidedLabel *m_label;
    ElidedLabel *m_figures;
    QLabel *m_dot; ///< between figures and notes on one line
    ElidedLabel *m_notes;
    QBoxLayout *m_lines;
    std::optional<PlayerProfile> m_profile;
    bool m_audited = true;
};

} // namespace waymark
