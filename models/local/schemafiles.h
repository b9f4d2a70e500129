#pragma once

#include "models/domain/result.h"
#include "models/ports/schemasource.h"

#include <QObject>
#include <QThreadPool>

namespace waymark {

/// What was learned from saves, in the user's data folder and the user's alone to read: a folder
/// for each database, in it a file for each experience.
class SchemaFiles final : public QObject, public SchemaKeeper
{
    Q_OBJECT
public:
    /// `database` names the database whatever way leads to it.
    explicit SchemaFiles(const QString &database, const QString &folder = defaultFolder());
    ~SchemaFiles() override; ///< when all is written
    [[nodiscard]] static QString defaultFolder();

    void keep(const LearnedSchema &schema) override;
    QFuture<std::optional<LearnedSchema>> kept(const QString &experience) override;
    void forgetAll() override;

signals:
    /// One sentence, and what the system said.
    void troubled(const QString &text, const QString &details);

private:
    [[nodiscard]] QString fileOf(const QString &experience) const;
    [[nodiscard]] Result<void> write(const LearnedSchema &schema) const;

    const QString m_folder;
    QThreadPool m_writer; ///< one thread, so that all goes in order
};

} // namespace waymark
