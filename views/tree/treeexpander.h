#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>

#include <functional>
#include <optional>

class QMessageBox;
class QTreeView;

namespace waymark {

class SaveTreeModel;

/// Opens many rows of the Save tree at once. They are counted first: where there are very many, a
/// person is asked. Counting and opening go in slices, so that the window answers meanwhile.
class TreeExpander final : public QObject
{
    Q_OBJECT
public:
    static constexpr int MostRowsUnasked = 20'000;

    /// layOutLater: the view lays out all of its rows at the next turn, and none before.
    TreeExpander(SaveTreeModel &model, QTreeView &view, std::function<void()> layOutLater);

    /// Opens these rows and what is inside, levels deep (nothing: all of it). What was being opened
    /// stays as it is.
    void open(const QList<quint64> &rowIds, std::optional<int> levels = std::nullopt);
    /// Opens so many levels of the whole tree and closes all below.
    void openLevels(int levels);
    void stop();

private:
    struct Row
    {
        quint64 id;
        int level;
    };
    void begin(std::optional<int> levels, bool closesRest);
    void count();
    void ask();
    void go();
    void openSlice();

    SaveTreeModel &m_model;
    QTreeView &m_view;
    std::function<void()> m_layOutLater;
    QList<Row> m_rows; ///< to be opened, those around before those inside
    qsizetype m_counted = 0;
    std::optional<int> m_levels;
    bool m_closesRest = false;
    int m_inside = 0; ///< rows that will come to be seen
    quint64 m_run = 0; ///< what is queued of one before is dropped
    QPointer<QMessageBox> m_question;
};

} // namespace waymark
