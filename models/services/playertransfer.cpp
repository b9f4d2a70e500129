#include "models/services/playertransfer.h"

#include "models/exchange/bundlereader.h"
#include "models/exchange/bundlewriter.h"
#include "models/exchange/wholefile.h"

#include <QFile>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

Error fileError(const QString &what, const QFileDevice &file)
{
    return {
        Error::Kind::Failed, u"%1 %2: %3"_s.arg(what, file.fileName(), file.errorString()), {}, {}};
}

Result<void> writeFile(const PlayerBundle &bundle, const QString &path)
{
    WholeFile file(path, WholeFile::Readers::OwnerOnly);
    if (!file.open())
        return fileError(u"cannot write"_s, file.device());
    BundleWriter writer(file.device());
    writer.begin(bundle);
    for (const ExperienceProgress &progress : bundle.experiences)
        writer.addExperience(progress);
    for (const PlayerProgressEvent &event : bundle.events)
        writer.addEvent(event);
    if (Result<void> finished = writer.finish(); !finished)
        return finished;
    if (!file.commit())
        return fileError(u"cannot write"_s, file.device());
    return {};
}

} // namespace

PlayerTransfer::PlayerTransfer(BundleStore &store)
    : m_store(store)
{
}

QFuture<Result<PlayerBundle>> PlayerTransfer::bundleOf(PlayerId player,
                                                       const ExportOptions &options)
{
    return m_store.readBundle(player, options.events)
        .then([options](Result<PlayerBundle> bundle) -> Result<PlayerBundle> {
            if (!bundle)
                return bundle;
            bundle->note = options.note;
            bundle->expected = options.expected;
            redact(*bundle, options.redaction);
            return bundle;
        });
}

QFuture<Result<QByteArray>> PlayerTransfer::exportPlayer(PlayerId player,
                                                         const ExportOptions &options)
{
    return bundleOf(player, options)
        .then(QtFuture::Launch::Async,
              [](const Result<PlayerBundle> &bundle) -> Result<QByteArray> {
                  if (!bundle)
                      return bundle.error();
                  return bundleBytes(*bundle);
              });
}

QFuture<Result<PlayerBundle>>
PlayerTransfer::exportToFile(PlayerId player, const ExportOptions &options, const QString &path)
{
    return bundleOf(player, options)
        .then(QtFuture::Launch::Async, [path](Result<PlayerBundle> bundle) -> Result<PlayerBundle> {
            if (!bundle)
                return bundle;
            if (const Result<void> written = writeFile(*bundle, path); !written)
                return written.error();
            return bundle;
        });
}

QFuture<Result<PlayerBundle>> PlayerTransfer::readFile(const QString &path)
{
    return QtConcurrent::run([path]() -> Result<PlayerBundle> {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return fileError(u"cannot read"_s, file);
        return readBundle(file.readAll());
    });
}

QFuture<Result<PlayerBundle>> PlayerTransfer::readBytes(const QByteArray &bytes)
{
    return QtConcurrent::run([bytes] { return readBundle(bytes); });
}

QFuture<Result<ImportReport>> PlayerTransfer::planImport(const PlayerBundle &bundle,
                                                         const ImportPlan &plan)
{
    return m_store.planImport(bundle, plan);
}

QFuture<Result<ImportReport>> PlayerTransfer::importBundle(const PlayerBundle &bundle,
                                                           const ImportPlan &plan)
{
    return m_store.importBundle(bundle, plan);
}

QFuture<Result<ImportReport>> PlayerTransfer::clone(PlayerId player, const ImportPlan &plan)
{
    return m_store.readBundle(player, SearchQuery())
        .then([this, plan](const Result<PlayerBundle> &bundle) {
            if (!bundle)
                return QtFuture::makeReadyFuture(Result<ImportReport>(bundle.error()));
            return m_store.importBundle(*bundle, plan);
        })
        .unwrap();
}

} // namespace waymark
