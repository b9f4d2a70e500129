#pragma once

#include "models/checks/gamedictionary.h"
#include "models/document/savedocument.h"
#include "models/finding/savefinder.h"

#include <QAbstractTableModel>
#include <QFutureWatcher>
#include <QPointer>
#include <QTimer>

namespace waymark {

/// What a search in the open save finds, while it is still looking: path and value, in the order of
/// the rows, and behind them what only comes close. It looks in another thread, begins anew when
/// the save changes, and lists a thousand until asked for more.
class MatchListModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column
    {
        PathColumn,
        ValueColumn,
        ColumnCount
    };
    enum Role
    {
        MarkRole = Qt::UserRole + 2 ///< int of SaveMark, as ChangesModel has it
    };
    enum class State
    {
        Idle,
        Searching,
        Done,
        Refused
    };
    static constexpr int Limit = 1000;
    static constexpr int MostAtOnce = 100'000; ///< beyond it, more are listed in steps
    static constexpr int Step = 10'000;

    explicit MatchListModel(QObject *parent = nullptr);
    ~MatchListModel() override;

    void setDocument(SaveDocument *document);
    /// Ids are found by these names too.
    void setNames(const GameDictionary &names);
    void search(const QString &text);
    /// All, or the next ones of very many: so many will be listed.
    void listMore();
    [[nodiscard]] qsizetype listedThen() const;

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] qsizetype count() const { return m_count; } ///< found, listed or not
    [[nodiscard]] const QString &refusal() const { return m_refusal; }
    /// Nothing is the text that was looked for; what is listed comes close to it.
    [[nodiscard]] bool isClose() const { return m_isClose; }
    /// What finds all that is found, listed or not, in pieces(); nothing where nothing is found.
    [[nodiscard]] std::optional<FindQuery> query() const;
    /// What was looked through; null where nothing is found. Shared as the search may go on.
    [[nodiscard]] const std::shared_ptr<const SavePieces> &pieces() const { return m_pieces; }
    [[nodiscard]] std::optional<SaveNodeId> node(int row) const;
    [[nodiscard]] JsonPointer path(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

signals:
    void stateChanged(); ///< state, count or rows

private:
    void start();
    void stop();
    void take(int first, int last);
    void finish();
    void clear();
    [[nodiscard]] QString pathText(int row) const;
    [[nodiscard]] QString valueText(const SaveHit &hit) const;

    using Watcher = QFutureWatcher<FoundInSave>;

    QPointer<SaveDocument> m_document;
    GameDictionary m_names;
    QTimer m_again; ///< after a change of the save
    Watcher *m_watcher = nullptr; ///< of the search that counts
    std::shared_ptr<const SavePieces> m_pieces; ///< of the rows; shared with a running search
    std::optional<FindQuery> m_query; ///< of the search that counts
    bool m_isFirstPart = false; ///< the first of what it finds is not here yet
    std::vector<SaveHit> m_hits;
    QString m_text;
    QString m_refusal;
    qsizetype m_count = 0;
    qsizetype m_limit = Limit;
    bool m_isClose = false;
    State m_state = State::Idle;
};

} // namespace waymark
