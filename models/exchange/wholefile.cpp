#include "models/exchange/wholefile.h"

#include <QFileInfo>
#include <QSaveFile>

namespace waymark {
namespace {

std::unique_ptr<QFileDevice> deviceOf(const QString &path)
{
    const QFileInfo there(path);
    if (there.exists() && !there.isFile() && !there.isDir())
        return std::make_unique<QFile>(path);
    return std::make_unique<QSaveFile>(path);
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
    if (auto *file = qobject_cast<QSaveFile *>(m_device.get()))
        return file->commit();
    return m_device->flush() && m_device->error() == QFileDevice::NoError;
}

} // namespace waymark
