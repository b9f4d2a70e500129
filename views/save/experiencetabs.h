#pragma once

#include "models/ports/savestore.h"

#include <QWidget>

class QTabBar;

namespace waymark {

/// Profile, then one tab per experience, last played first. A group of the name around the tab bar,
/// which itself drops an accessible name.
class ExperienceTabs final : public QWidget
{
    Q_OBJECT
public:
    explicit ExperienceTabs(QWidget *parent);

    void showPlayer(const std::optional<OpenedPlayer> &player);
    void setCurrent(const std::optional<SaveTarget> &save);
    /// A dot behind the name of a save with changes that are not saved.
    void setDirty(const SaveTarget &save, bool dirty);

signals:
    void chosen(const waymark::SaveTarget &save);

private:
    QTabBar *m_bar;
    QList<SaveTarget> m_saves;
    QStringList m_names;
    bool m_showing = false;
};

} // namespace waymark
