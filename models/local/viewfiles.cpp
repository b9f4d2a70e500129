#include "models/local/viewfiles.h"

#include "models/exchange/wholefile.h"
#include "models/local/viewentry.h"

#include <QCryptographicHash>
#include <QDir>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

constexpr auto OnlyTheOwner
    = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner;
constexpr qint64 LargestFile = 16 * 1024 * 1024;

QString nameOf(const QString &database)
{
    constexpr int Length = 32;
    return QString::fromLatin1(
        QCryptographicHash::hash(database.toUtf8(), QCryptographicHash::Sha256)
            .toHex()
            .left(Length));
}

} // namespace

ViewFiles::ViewFiles(QString folder, int mostSaves)
    : m_folder(std::move(folder))
    , m_mostSaves(mostSaves)
{
    m_writer.setMaxThreadCount(1);
}

ViewFiles::~ViewFiles()
{
    m_writer.waitForDone();
}

QString ViewFiles::defaultFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
        + u"/waymark/views"_s;
}

QString ViewFiles::fileOf(const SaveTarget &save) const
{
    return m_folder + u'/' + save.tableName() + u'-' + save.row().toString(QUuid::WithoutBraces)
        + u".json"_s;
}

void ViewFiles::setDatabase(const QString &name)
{
    if (std::exchange(m_isKnown, true))
        return;
    m_folder = name.isEmpty() ? QString() : m_folder + u'/' + nameOf(name);
    for (const auto &[save, answer] : std::exchange(m_waiting, {}))
        read(save, answer);
}

void ViewFiles::keep(const SaveTarget &save, const KeptView &view)
{
    if (!m_isKnown || m_folder.isEmpty())
        return;
    m_writer.start([this, save, view] { write(save, view); });
}

void ViewFiles::write(const SaveTarget &save, const KeptView &view) const
{
    QDir().mkpath(m_folder);
    for (const QString &folder : {m_folder, QFileInfo(m_folder).path()})
        QFile::setPermissions(folder, OnlyTheOwner);
    const QString path = fileOf(save);
    const bool isNew = !QFile::exists(path);
    const QByteArray text = viewEntry(save, view);
    WholeFile file(path, WholeFile::Readers::OwnerOnly);
    if (file.open() && file.device().write(text) == text.size() && file.commit() && isNew)
        letOldestGo();
}

void ViewFiles::letOldestGo() const
{
    const QStringList files
        = QDir(m_folder).entryList({u"*.json"_s}, QDir::Files, QDir::Time); // the newest first
    for (const QString &old : files.mid(m_mostSaves))
        QFile::remove(m_folder + u'/' + old);
}

QFuture<std::optional<KeptView>> ViewFiles::kept(const SaveTarget &save)
{
    // Not QtConcurrent::run(): whoever waits for its future may run it out of turn.
    const auto answer = std::make_shared<QPromise<std::optional<KeptView>>>();
    answer->start();
    if (m_isKnown)
        read(save, answer);
    else
        m_waiting.append({save, answer});
    return answer->future();
}

void ViewFiles::read(const SaveTarget &save, const Answer &answer)
{
    m_writer.start([this, save, answer] {
        QFile file(fileOf(save));
        const bool isRead
            = !m_folder.isEmpty() && file.open(QIODevice::ReadOnly) && file.size() <= LargestFile;
        answer->addResult(isRead ? readViewEntry(file.readAll(), save) : std::nullopt);
        answer->finish();
    });
}

void ViewFiles::forget(const QList<SaveTarget> &saves)
{
    if (!m_isKnown || m_folder.isEmpty())
        return;
    m_writer.start([this, saves] {
        for (const SaveTarget &save : saves)
            QFile::remove(fileOf(save));
    });
}

void ViewFiles::forgetAll()
{
    if (m_isKnown && !m_folder.isEmpty())
        m_writer.start([this] { QDir(m_folder).removeRecursively(); });
}

} // namespace waymark
