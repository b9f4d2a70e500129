#pragma once

#include "models/services/bulkedit.h"

#include <QObject>
#include <QPointer>

namespace waymark {

/// A bulk edit that writes, or one that takes another back.
class BulkRun final : public QObject
{
    Q_OBJECT
public:
    enum class Kind
    {
        Apply,
        TakeBack
    };

    /// What it changes, in words; of so many saves, where that is known.
    BulkRun(BulkStore &store, Kind kind, const QString &change, qint64 saves, QObject *parent);

    void apply(const BulkRequest &request);
    void takeBack(EditId bulk);
    void stop();

    [[nodiscard]] Kind kind() const { return m_kind; }
    /// What can be taken back after it, all of it or the rest.
    [[nodiscard]] std::optional<EditId> toBeTakenBack(const BulkReport &report) const;
    [[nodiscard]] const QString &change() const { return m_change; }
    [[nodiscard]] qint64 saves() const { return m_saves; }
    /// "3,200 of 15,000 saves"
    [[nodiscard]] QString progressText() const;
    [[nodiscard]] double part() const;
    /// What came of it, in sentences; what can be listed beside is not told.
    [[nodiscard]] QString resultText(const BulkReport &report) const;

signals:
    void progressed();
    void finished(const waymark::BulkReport &report);

private:
    [[nodiscard]] QString doneText(const BulkReport &report) const;
    [[nodiscard]] QString stopText(const BulkReport &report) const;
    void end(const BulkReport &report);

    BulkStore &m_store;
    const Kind m_kind;
    const QString m_change;
    const qint64 m_saves;
    std::optional<EditId> m_takenBack; ///< the edit that it takes back
    qint64 m_seen = 0;
    bool m_hasEnded = false;
    BulkEdit m_edit;
};

} // namespace waymark
