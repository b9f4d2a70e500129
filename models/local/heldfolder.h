#pragma once

#include "models/domain/result.h"

#include <QString>

#include <memory>

namespace waymark {

/// A folder that one running program holds: under a lock that the kernel lets go of however the
/// program ends.
class HeldFolder
{
public:
    /// A new one inside of parent.
    [[nodiscard]] static Result<std::unique_ptr<HeldFolder>> make(const QString &parent);
    /// One that is there; nothing while a running program holds it.
    [[nodiscard]] static std::unique_ptr<HeldFolder> take(const QString &path);
    ~HeldFolder(); ///< removed where nothing is in it
    HeldFolder(const HeldFolder &) = delete;
    HeldFolder &operator=(const HeldFolder &) = delete;

    [[nodiscard]] const QString &path() const { return m_path; }

private:
    HeldFolder(QString path, int lock);
    QString m_path;
    int m_lock;
};

} // namespace waymark
