#include "models/local/unsavedfiles.h"

#include "models/exchange/wholefile.h"
#include "models/local/heldfolder.h"
#include "models/local/unsavedentry.h"

#include <QCryptographicHash>
#include <QDir>
#include <QPromise>
#include <QStandardPaths>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

constexpr auto EntrySuffix = ".json";

QString nameOf(const SaveTarget &target)
{
    return target.tableName() + u'-' + target.row().toString(QUuid::WithoutBraces);
}

Result<void> writeFile(const QString &path, const QByteArray &text)
{
    WholeFile file(path, WholeFile::Readers::OwnerOnly);
    if (file.open() && file.device().write(text) == text.size() && file.commit())
        return {};
    return Error{Error::Kind::Failed, u"%1: %2"_s.arg(path, file.device().errorString()), {}, {}};
}

std::optional<QByteArray> readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? std::optional(file.readAll()) : std::nullopt;
}

} // namespace

UnsavedFiles::UnsavedFiles(const QString &database, const QString &folder)
    : m_folder(folder + u'/'
               + QString::fromLatin1(
                   QCryptographicHash::hash(database.toUtf8(), QCryptographicHash::Sha256)
                       .toHex()
                       .left(32)))
{
    m_writer.setMaxThreadCount(1);
}

UnsavedFiles::~UnsavedFiles()
{
    m_writer.waitForDone();
}

QString UnsavedFiles::defaultFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
        + u"/waymark/unsaved"_s;
}

void UnsavedFiles::keep(const UnsavedEdits &edits)
{
    m_writer.start([this, edits] {
        const Result<void> written = write(edits);
        if (!written && !std::exchange(m_hasFailed, true))
            emit troubled(
                tr("Unsaved edits cannot be kept on this machine: once this Waymark ends, "
                   "they are gone."),
                written.error().detail);
        m_hasFailed = !written;
    });
}

void UnsavedFiles::drop(const SaveTarget &target)
{
    m_writer.start([this, target] { remove(target); });
}

QFuture<QList<UnsavedEdits>> UnsavedFiles::adopt()
{
    // Not QtConcurrent::run(): whoever waits for its future may run it out of turn.
    auto promise = std::make_shared<QPromise<QList<UnsavedEdits>>>();
    promise->start();
    m_writer.start([this, promise] {
        promise->addResult(adoptAll());
        promise->finish();
    });
    return promise->future();
}

void UnsavedFiles::forgetAdopted(const SaveTarget &target)
{
    m_writer.start([this, target] { forget(target); });
}

Result<void> UnsavedFiles::openOwn()
{
    if (m_own && QFile::exists(m_own->path()))
        return {};
    m_bases.clear();
    auto made = HeldFolder::make(m_folder);
    if (!made)
        return made.error();
    m_own = *std::move(made);
    return {};
}

/// A base has a name of its own, so that whenever the program is killed an entry has the base that
/// it was made on.
Result<void> UnsavedFiles::write(const UnsavedEdits &edits)
{
    if (const auto opened = openOwn(); !opened)
        return opened;
    const SaveTarget &target = edits.base.target;
    const QString name = m_own->path() + u'/' + nameOf(target);
    const QByteArray json = edits.base.json ? edits.base.json->utf8() : QByteArray();
    const Base before = m_bases.value(target);
    Base base = before;
    if (json.isEmpty()) {
        base = {};
    } else if (before.file.isEmpty() || before.json != json) {
        base = {json,
                QFileInfo(name).fileName() + u'-'
                    + QUuid::createUuid().toString(QUuid::WithoutBraces) + u".base"_s};
        if (const auto written = writeFile(m_own->path() + u'/' + base.file, json); !written)
            return written;
    }
    if (const auto written
        = writeFile(name + QLatin1StringView(EntrySuffix), unsavedEntry(edits, base.file));
        !written)
        return written;
    m_bases.insert(target, base);
    if (!before.file.isEmpty() && before.file != base.file)
        QFile::remove(m_own->path() + u'/' + before.file);
    return {};
}

void UnsavedFiles::remove(const SaveTarget &target)
{
    if (!m_own)
        return;
    const Base base = m_bases.take(target);
    QFile::remove(m_own->path() + u'/' + nameOf(target) + QLatin1StringView(EntrySuffix));
    if (!base.file.isEmpty())
        QFile::remove(m_own->path() + u'/' + base.file);
}

QList<UnsavedEdits> UnsavedFiles::adoptAll()
{
    QList<UnsavedEdits> found;
    const QStringList folders = QDir(m_folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &folder : folders) {
        if (auto held = HeldFolder::take(m_folder + u'/' + folder)) {
            adoptFrom(held->path(), found);
            m_others.push_back(std::move(held));
        }
    }
    std::sort(found.begin(), found.end(),
              [](const UnsavedEdits &a, const UnsavedEdits &b) { return a.at > b.at; });
    return found;
}

void UnsavedFiles::adoptFrom(const QString &folder, QList<UnsavedEdits> &found)
{
    const QStringList entries
        = QDir(folder).entryList({u'*' + QString::fromLatin1(EntrySuffix)}, QDir::Files);
    for (const QString &name : entries) {
        const QString path = folder + u'/' + name;
        auto entry = readUnsavedEntry(readFile(path).value_or(QByteArray()));
        const QString basePath = entry ? folder + u'/' + entry->baseFile : QString();
        if (entry && !entry->baseFile.isEmpty()) {
            if (const auto json = readFile(basePath))
                entry->edits.base.json = JsonText(*json);
            else
                entry.reset();
        }
        if (!entry) {
            emit troubled(
                tr("Unsaved edits of before cannot be read; they are left where they are."), path);
            continue;
        }
        found.append(entry->edits);
        m_adopted.append({entry->edits.base.target, entry->edits.at, path,
                          entry->baseFile.isEmpty() ? QString() : basePath});
    }
}

/// Of two programs' edits of one save the newer go first; then the other's are next.
void UnsavedFiles::forget(const SaveTarget &target)
{
    qsizetype newest = -1;
    for (qsizetype i = 0; i < m_adopted.size(); ++i) {
        if (m_adopted[i].target == target && (newest < 0 || m_adopted[i].at > m_adopted[newest].at))
            newest = i;
    }
    if (newest < 0)
        return;
    const Adopted gone = m_adopted.takeAt(newest);
    QFile::remove(gone.entry);
    if (!gone.base.isEmpty())
        QFile::remove(gone.base);
}

} // namespace waymark
