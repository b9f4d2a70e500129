#pragma once

#include <QString>

namespace waymark {

/// An flock(2) on a file of its own. The kernel lets go of it when the process ends, however it
/// ends, so there is nothing to clean up after a crash.
class FileLock
{
public:
    explicit FileLock(const QString &path); ///< makes the file where it is not there
    ~FileLock();
    FileLock(const FileLock &) = delete;
    FileLock &operator=(const FileLock &) = delete;

    [[nodiscard]] bool isValid() const { return m_file >= 0; }
    bool lockExclusive(); ///< waits
    bool tryExclusive(); ///< a shared lock held before is turned into this one
    bool lockShared(); ///< waits
    void unlock();

private:
    bool apply(int operation);

    int m_file = -1;
};

} // namespace waymark
