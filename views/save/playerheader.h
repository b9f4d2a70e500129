#pragma once

#include "models/domain/playerprofile.h"

#include <QWidget>

class QLabel;

namespace waymark {

class ViewZone;

/// Who the player is: label, figures in one line, and what to know before editing.
class PlayerHeader final : public QWidget
{
    Q_OBJECT
public:
    PlayerHeader(ViewZone &zone, QWidget *parent);

    void showPlayer(const std::optional<PlayerProfile> &profile);
    void setAudited(bool audited);

private:
    void update();
    [[nodiscard]] QString figures() const;
    [[nodiscard]] QString notes() const;

    ViewZone &m_zone;
    QLabel *m_label;
    QLabel *m_figures;
    QLabel *m_notes;
    std::optional<PlayerProfile> m_profile;
    bool m_audited = true;
};

} // namespace waymark
