#include "models/exchange/wholefile.h"

#include <QFileInfo>
#include <QSaveFile>

namespace waymark {
namespace {

/// A full disk takes a part of what it is given and says nothing; only of the rest it says why.
template <typename Device>
class InsistentFile final : public Device
{
public:
    using Device::Device;

protected:
    qint64 writeData(const char *data, qint64 size) override
    {
        for (qint64 done = 0; done < size;) {
            const qint64 written = Device::writeData(data + done, size - done);
            if (written <= 0)
                return -1;
            done += written;
        }
        return size;
    }
};

std::unique_ptr<QFileDevice> deviceOf(const QString &path)
{
    const QFileInfo there(path);
    if (there.exists() && !there.isFile() && !there.isDir())
        return std::make_unique<InsistentFile<QFile>>(path);
    return std::make_unique<InsistentFile<QSaveFile>>(path);
}

} // namespace

WholeFile::WholeFile(const QString &path, Readers readers)
    : m_device(deviceOf(path))
    , m_readers(readers)
{
}

bool WholeFile::open()
{
    if (!m_device->open(QIODevice::WriteOnly))
        return false;
    if (m_readers == Readers::OwnerOnly && qobject_cast<QSaveFile *>(m_device.get()))
        m_device->setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    return true;
}

bool WholeFile::commit()
{
    // QSaveFile::commit() of Qt 6.4 does not say that the rest of the buffer could not be written.
    const bool isWhole = m_device->flush() && m_device->error() == QFileDevice::NoError;
    auto *file = qobject_cast<QSaveFile *>(m_device.get());
    if (!file)
        return isWhole;
    if (!isWhole)
        file->cancelWriting();
    return file->commit() && isWhole;
}

} // namespace waymark
