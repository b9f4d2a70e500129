#pragma once

#include "models/checks/gamedictionary.h"
#include "models/document/savedocument.h"
#include "models/ports/playersource.h"

#include <QObject>
#include <QPointer>

class QWidget;

namespace waymark {

class OpenSaves;
class SaveActions;
struct PickerWords;

/// Give Item, Mark Visited, Set Flag, Add to Counter, Unlock Achievement: each one question with
/// values that other saves have, one undo step, shown in the tree.
class QuickActions final : public QObject
{
    Q_OBJECT
public:
    QuickActions(PlayerSource &players, SaveActions &actions, QWidget *window);

    void setDocuments(SaveDocument *shown, SaveDocument *profile);
    /// Of the ids of the save that is shown.
    void setNames(const GameDictionary &names) { m_names = names; }

signals:
    void changed(waymark::SaveDocument *document, const waymark::JsonPointer &path);

private:
    void giveItem();
    void markVisited();
    void setFlag();
    void addToCounter();
    void unlockAchievement();
    void give(const PickerWords &words, const QString &field, SaveDocument *document,
              const JsonPointer &array);
    [[nodiscard]] std::function<QString(const QString &)> namesAt(const JsonPointer &place) const;
    [[nodiscard]] std::function<QFuture<Result<QStringList>>(const QString &)>
    valuesOf(const QString &field);

    PlayerSource &m_players;
    QWidget *m_window;
    GameDictionary m_names;
    QPointer<SaveDocument> m_shown;
    QPointer<SaveDocument> m_profile;
};

} // namespace waymark
