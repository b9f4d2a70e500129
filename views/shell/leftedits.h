#pragma once

#include "models/domain/savetarget.h"

#include <QHash>
#include <QWidget>

class QMenu;
class QToolButton;

namespace waymark {

class AnnouncedLabel;
class EditJournal;
class PlayerSource;
class SaveStore;
class Selection;
class ViewZone;
struct UnsavedEdits;

/// Over the panels: whose edits a Waymark before this one left, with a way to each of those saves.
/// What is in front tells of its own; what is restored or discarded is not told of any more.
class LeftEdits final : public QWidget
{
    Q_OBJECT
public:
    struct Sources
    {
        EditJournal &journal;
        PlayerSource &players;
        SaveStore &saves;
        const Selection &selection;
        const ViewZone &zone;
    };
    LeftEdits(const Sources &sources, QWidget *parent);

signals:
    void openWanted(const waymark::SaveTarget &save);

private:
    void tell();
    void askFor(const SaveTarget &save);
    void askFor(const SaveTarget &save, const PlayerId &player);
    [[nodiscard]] QList<UnsavedEdits> elsewhere() const;
    [[nodiscard]] QString nameOf(const SaveTarget &save) const;
    [[nodiscard]] QString listed(const QList<UnsavedEdits> &edits, bool forNextTime) const;
    void offer(const QList<UnsavedEdits> &edits);

    Sources m_from;
    QHash<SaveTarget, QString> m_names; ///< empty while they are asked for
    AnnouncedLabel *m_text;
    QToolButton *m_open;
    QMenu *m_menu; ///< where there are several
    bool m_isLater = false;
};

} // namespace waymark
