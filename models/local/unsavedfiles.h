#pragma once

#include "models/domain/result.h"
#include "models/ports/unsavededits.h"

#include <QHash>
#include <QObject>
#include <QThreadPool>

#include <memory>
#include <vector>

namespace waymark {

class HeldFolder;

/// Unsaved edits in the user's data folder, the user's alone to read: a folder for each database,
/// in it one for each running program, in that two files for each save.
class UnsavedFiles final : public QObject, public EditKeeper
{
    Q_OBJECT
public:
    /// `database` names the database whatever way leads to it.
    explicit UnsavedFiles(const QString &database, const QString &folder = defaultFolder());
    ~UnsavedFiles() override; ///< when all is written
    [[nodiscard]] static QString defaultFolder();

    void keep(const UnsavedEdits &edits) override;
    void drop(const SaveTarget &target) override;
    QFuture<QList<UnsavedEdits>> adopt() override;
    void forgetAdopted(const SaveTarget &target) override;

signals:
    /// One sentence, and what the system said: edits cannot be kept, or not be read.
    void troubled(const QString &text, const QString &details);

private:
    /// The JSON as it was written last, so that it is written once.
    struct Base
    {
        QByteArray json; ///< shared with the document
        QString file;
    };
    struct Adopted
    {
        SaveTarget target;
        Timestamp at;
        QString entry; ///< files with their paths
        QString base;
    };

    [[nodiscard]] Result<void> write(const UnsavedEdits &edits);
    [[nodiscard]] Result<void> openOwn();
    void remove(const SaveTarget &target);
    QList<UnsavedEdits> adoptAll();
    void adoptFrom(const QString &folder, QList<UnsavedEdits> &found);
    void forget(const SaveTarget &target);

    const QString m_folder;
    QThreadPool m_writer; ///< one thread: what follows is its own
    std::unique_ptr<HeldFolder> m_own;
    QHash<SaveTarget, Base> m_bases;
    std::vector<std::unique_ptr<HeldFolder>> m_others; ///< of programs that have ended
    QList<Adopted> m_adopted;
    bool m_hasFailed = false;
};

} // namespace waymark
