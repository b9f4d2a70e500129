#pragma once

#include <QFileDevice>
#include <QString>

#include <memory>

namespace waymark {

/// A file that appears under its name only when it is complete. What is there and is no file, as a
/// device or a pipe, is written to as it is, and never replaced.
class WholeFile
{
public:
    enum class Readers
    {
        AsUsual,
        OwnerOnly
    };

    explicit WholeFile(const QString &path, Readers readers = Readers::AsUsual);

    [[nodiscard]] bool open();
    [[nodiscard]] bool commit();
    [[nodiscard]] QFileDevice &device() const { return *m_device; }

private:
    std::unique_ptr<QFileDevice> m_device;
    Readers m_readers;
};

} // namespace waymark
