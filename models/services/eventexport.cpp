#include "models/services/eventexport.h"

#include "models/domain/errortext.h"
#include "models/exchange/eventrows.h"
#include "models/exchange/wholefile.h"

#include <limits>
#include <memory>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

/// The file and the rows that go into it, kept until both the server and the disk are done.
struct EventFile
{
    EventFile(const QString &path, RowFormat format)
        : file(path, WholeFile::Readers::OwnerOnly)
        , isOpen(file.open())
        , rows(file.device(), format, eventColumnNames())
    {
    }
    [[nodiscard]] Error error() const
    {
        return {Error::Kind::Failed,
                ErrorText::tr("Cannot write %1: %2.")
                    .arg(file.device().fileName(), file.device().errorString()),
                {},
                {}};
    }

    WholeFile file;
    bool isOpen;
    RowStream rows;
};

} // namespace

QFuture<Result<qint64>> exportEventsToFile(EventSource &source, const EventRequest &request,
                                           RowFormat format, const QString &path)
{
    auto target = std::make_shared<EventFile>(path, format);
    if (!target->isOpen)
        return QtFuture::makeReadyFuture(Result<qint64>(target->error()));
    return source
        .exportEvents(request, Qt::AscendingOrder, std::numeric_limits<qint64>::max(),
                      [target](const PlayerProgressEvent &event) {
                          return target->rows.write(eventRow(event));
                      })
        .then([target](const Result<qint64> &written) -> Result<qint64> {
            if (!written)
                return written;
            if (const Result<void> finished = target->rows.finish(); !finished)
                return finished.error();
            if (!target->file.commit())
                return target->error();
            return written;
        });
}

} // namespace waymark
