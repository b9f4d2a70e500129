#pragma once

#include "models/ports/databasefacts.h"
#include "views/bulk/bulkdialog.h"

#include <QObject>

class QAction;
class QWidget;

namespace waymark {

class BulkRuns;
class PlayerTableModel;
class SavePage;

/// From one save to many: who else has this value, and the same change for all who are found.
class BulkActions final : public QObject
{
    Q_OBJECT
public:
    /// Without runs nothing is applied to others.
    BulkActions(BulkRuns *runs, PlayerTableModel &players, SavePage &page, QWidget *window);

    [[nodiscard]] QAction *findPlayers() const { return m_find; }
    [[nodiscard]] QAction *applyToAll() const { return m_apply; }
    [[nodiscard]] QAction *takeBackForAll() const { return m_takeBack; }
    void setFacts(const DatabaseFacts &facts, bool isProduction);

signals:
    void searchWanted(const QString &search);
    void noted(const QString &text);
    void refused(const waymark::Error &error);

private:
    void find();
    void apply();
    void takeBack();
    void update();
    void show(const BulkDialog::Task &task);
    void showWritten(EditId bulk, const QString &change);
    [[nodiscard]] Result<SaveChange> changeInHand() const;

    BulkRuns *m_runs;
    PlayerTableModel &m_players;
    SavePage &m_page;
    QWidget *m_window;
    QAction *m_find;
    QAction *m_apply;
    QAction *m_takeBack;
    QString m_refusal;
    bool m_isProduction = false;
};

} // namespace waymark
