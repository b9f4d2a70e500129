#pragma once

#include "models/items/changeforall.h"

#include <QDialog>
#include <QPointer>

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QRadioButton;

namespace waymark {

class AnnouncedLabel;
class BulkRun;
class BulkRuns;
class BulkTables;

/// Applies a change to all players found: first shows what it would do, then does it, then offers
/// to take it back, also later. What writes goes on when it is closed.
class BulkDialog final : public QDialog
{
    Q_OBJECT
public:
    struct Task
    {
        QString change; ///< "~ /flags/door_unlocked: false → true"
        QString was; ///< what the place held; empty where there is no such choice
        QString now; ///< what it holds now
        QString search; ///< in words
        BulkScope scope;
        ChangeForAll edit;
        bool asksForCount = false; ///< before anything is written: a production connection
        QString refusal; ///< why nothing can be written; empty: it can
        std::optional<EditId> written = {}; ///< it is done by now, and only to be taken back
    };

    BulkDialog(BulkRuns &runs, const Task &task, QWidget *parent);

private:
    enum class Stage
    {
        Planning,
        Planned,
        Failed,
        Running,
        Done
    };

    QWidget *makeChoice();
    void makeButtons();
    void showWritten(EditId bulk);
    void plan();
    void showPlan(const BulkReport &report);
    void apply();
    void takeBack();
    void watch(BulkRun *run);
    void showResult(const BulkRun &run, const BulkReport &report);
    void setStage(Stage stage);
    void update();
    [[nodiscard]] BulkRequest request() const;
    [[nodiscard]] QString why() const;

    BulkRuns &m_runs;
    const Task m_task;
    Stage m_stage = Stage::Planning;
    QPointer<BulkEdit> m_work; ///< that looks at the saves
    QPointer<BulkRun> m_run; ///< that writes
    qint64 m_matched = 0;
    qint64 m_changed = 0; ///< by what is written
    qint64 m_changing = 0;
    std::optional<EditId> m_written;
    bool m_isRest = false; ///< some of it is taken back by now
    QRadioButton *m_added;
    QRadioButton *m_everywhere;
    QRadioButton *m_whereItWas;
    QLineEdit *m_reason;
    AnnouncedLabel *m_summary;
    QProgressBar *m_progress;
    BulkTables *m_tables;
    QLabel *m_confirmLabel;
    QLineEdit *m_confirm;
    QPushButton *m_apply = nullptr;
    QPushButton *m_takeBack = nullptr;
    QPushButton *m_stop = nullptr;
    QPushButton *m_close = nullptr;
};

} // namespace waymark
