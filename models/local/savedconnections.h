#pragma once

#include "models/ports/connectionstore.h"

#include <memory>

class QSettings;

namespace waymark {

/// Saved connections in the settings of the user. What holds a password is not kept at all: the
/// caller takes it out first.
class SavedConnections final : public ConnectionStore
{
public:
    SavedConnections() = default;
    /// Keeps them in a file of its own, for tests.
    explicit SavedConnections(const QString &file)
        : m_file(file)
    {
    }

    [[nodiscard]] QList<ConnectionProfile> connections() const override;
    void save(const ConnectionProfile &profile) override;
    void remove(const QString &name) override;

private:
    [[nodiscard]] std::unique_ptr<QSettings> open() const;
    void write(const QList<ConnectionProfile> &profiles);

    QString m_file; ///< empty: the user's settings
};

} // namespace waymark
