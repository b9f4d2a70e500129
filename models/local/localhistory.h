#pragma once

#include "models/local/historyfile.h"
#include "models/ports/editrecorder.h"

#include <QMutex>
#include <QObject>

#include <map>
#include <memory>

namespace waymark {

/// The record of edits in the user's data folder, a file for each database that keeps none. It
/// holds what the edits hold, and is the user's alone to read.
class LocalHistory final : public QObject, public EditRecorder
{
    Q_OBJECT
public:
    explicit LocalHistory(QString folder = defaultFolder(),
                          qint64 largestFile = HistoryFile::DefaultLargest);
    [[nodiscard]] static QString defaultFolder();
    [[nodiscard]] QString pathFor(const QString &database) const;

    std::optional<EditId> begin(const QString &database, const Edit &edit) override;
    void saved(const QString &database, const Edit &edit) override;
    void dropped(const QString &database, EditId id) override;
    QList<Edit> edits(const QString &database, const QSet<SaveTarget> &targets) override;
    std::optional<Edit> edit(const QString &database, EditId id) override;

    /// What a person must be told: that an edit could not be recorded, that part of the record is
    /// gone.
    struct Trouble
    {
        QString text; ///< one sentence
        QString details; ///< the file, and what the system said; may be empty
    };
    [[nodiscard]] QList<Trouble> takeTroubles();

signals:
    void troubled(); ///< from any thread

private:
    [[nodiscard]] HistoryFile &file(const QString &database);
    [[nodiscard]] static Edit told(const HistoryFile::Found &found);
    void tell(const QString &text, const QString &details);
    void tellNotices(const QString &database);

    QString m_folder;
    qint64 m_largestFile;
    QMutex m_mutex;
    std::map<QString, std::unique_ptr<HistoryFile>> m_files;
    QList<Trouble> m_troubles;
};

} // namespace waymark
