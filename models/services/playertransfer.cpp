#include "models/services/playertransfer.h"

#include "models/domain/errortext.h"
#include "models/exchange/bundlereader.h"
#include "models/exchange/bundlewriter.h"
#include "models/exchange/wholefile.h"
#include "models/services/editplaces.h"

#include <QFile>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

Error fileError(const QString &sentence, const QFileDevice &file)
{
    return {Error::Kind::Failed, sentence.arg(file.fileName(), file.errorString()), {}, {}};
}

Result<void> writeFile(const PlayerBundle &bundle, const QString &path)
{
    WholeFile file(path, WholeFile::Readers::OwnerOnly);
    if (!file.open())
        return fileError(ErrorText::tr("Cannot write %1: %2."), file.device());
    BundleWriter writer(file.device());
    writer.begin(bundle);
    for (const ExperienceProgress &progress : bundle.experiences)
        writer.addExperience(progress);
    for (const PlayerProgressEvent &event : bundle.events)
        writer.addEvent(event);
    if (Result<void> finished = writer.finish(); !finished)
        return finished;
    if (!file.commit())
        return fileError(ErrorText::tr("Cannot write %1: %2."), file.device());
    return {};
}

/// The report of a merge with what became of its edits.
Result<ImportReport> written(const PlayerMerge &merge, const Result<QList<SaveOutcome>> &outcomes)
{
    if (!outcomes)
        return outcomes.error();
    ImportReport report = merge.report;
    for (qsizetype i = 0; i < outcomes->size(); ++i) {
        ImportStep &step = report.steps[i];
        const SaveOutcome &outcome = outcomes->at(i);
        if (outcome.kind == SaveOutcome::Kind::RowGone)
            return Error{Error::Kind::NotFound,
                         ErrorText::tr("%1 of %2 is gone from the database; nothing was written")
                             .arg(step.table, step.name),
                         {},
                         {}};
        if (outcome.kind == SaveOutcome::Kind::Conflict)
            return Error{
                Error::Kind::Conflict,
                ErrorText::tr(
                    "Somebody else changed %1 of %2 meanwhile; nothing was written, import "
                    "again.")
                    .arg(step.table, step.name),
                placesOf(merge.update.edits.at(i)),
                {}};
        step.edit = outcome.edit;
    }
    return report;
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
            return fileError(ErrorText::tr("Cannot read %1: %2."), file);
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

QFuture<Result<PlayerMerge>> PlayerTransfer::planMerge(PlayerId player, const PlayerBundle &bundle,
                                                       const QString &reason)
{
    const std::optional<SearchQuery> log
        = bundle.events.isEmpty() ? std::nullopt : std::optional(SearchQuery());
    return m_store.readBundle(player, log)
        .then(QtFuture::Launch::Async,
              [bundle, reason](const Result<PlayerBundle> &present) -> Result<PlayerMerge> {
                  if (!present)
                      return present.error();
                  return mergeInto(*present, bundle, reason);
              });
}

QFuture<Result<ImportReport>> PlayerTransfer::writeMerge(const PlayerMerge &merge)
{
    if (merge.isEmpty())
        return QtFuture::makeReadyFuture(Result<ImportReport>(merge.report));
    return m_store.updatePlayer(merge.update)
        .then([merge](const Result<QList<SaveOutcome>> &outcomes) {
            return written(merge, outcomes);
        });
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
