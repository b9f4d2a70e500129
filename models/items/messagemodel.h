#pragma once

#include "models/domain/timestamp.h"

#include <QAbstractListModel>
#include <QList>

#include <functional>

namespace waymark {

class ViewZone;

/// What happened in this window, newest first: what was saved, what failed and why.
class MessageModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum class Kind
    {
        Done,
        Failed
    };
    /// What can still be done about it.
    struct Action
    {
        QString text;
        std::function<void()> run;
    };
    struct Message
    {
        Kind kind = Kind::Done;
        QString text; ///< one sentence for people
        QString details; ///< the server's words, paths; may be empty
        Timestamp at;
        Action action;
    };
    enum Role
    {
        DetailsRole = Qt::UserRole + 1,
        KindRole, ///< int(Kind)
        CopyRole, ///< everything, with the exact time
        ActionRole, ///< text of what can be done; empty: nothing
    };
    static constexpr qsizetype Limit = 1000;

    explicit MessageModel(const ViewZone &zone, QObject *parent = nullptr);

    void add(Kind kind, const QString &text, const QString &details = {},
             const Action &action = {});
    void act(int row);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

signals:
    void added(const waymark::MessageModel::Message &message);

private:
    const ViewZone &m_zone;
    QList<Message> m_messages;
};

} // namespace waymark
