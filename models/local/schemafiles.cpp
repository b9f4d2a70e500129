#include "models/local/schemafiles.h"

#include "models/checks/learnedschematext.h"
#include "models/exchange/wholefile.h"

#include <QCryptographicHash>
#include <QDir>
#include <QPromise>
#include <QStandardPaths>

#include <memory>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

constexpr auto OnlyTheOwner
    = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner;

/// Names of any length and with any character make the name of a file.
QString fileName(const QString &text)
{
    constexpr int Length = 32;
    return QString::fromLatin1(
        QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).toHex().left(Length));
}

} // namespace

SchemaFiles::SchemaFiles(const QString &database, const QString &folder)
    : m_folder(folder + u'/' + fileName(database))
{
    m_writer.setMaxThreadCount(1);
}

SchemaFiles::~SchemaFiles()
{
    m_writer.waitForDone();
}

QString SchemaFiles::defaultFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
        + u"/waymark/learned"_s;
}

QString SchemaFiles::fileOf(const QString &experience) const
{
    return m_folder + u'/' + fileName(experience) + u".json"_s;
}

Result<void> SchemaFiles::write(const LearnedSchema &schema) const
{
    QDir().mkpath(m_folder);
    for (const QString &folder : {m_folder, QFileInfo(m_folder).path()})
        QFile::setPermissions(folder, OnlyTheOwner);
    const QByteArray text = learnedSchemaText(schema);
    WholeFile file(fileOf(schema.experience), WholeFile::Readers::OwnerOnly);
    if (file.open() && file.device().write(text) == text.size() && file.commit())
        return {};
    return Error{
        Error::Kind::Failed, u"%1: %2"_s.arg(m_folder, file.device().errorString()), {}, {}};
}

void SchemaFiles::keep(const LearnedSchema &schema)
{
    m_writer.start([this, schema] {
        if (const Result<void> written = write(schema); !written)
            emit troubled(tr("What was learned from saves cannot be kept on this machine."),
                          written.error().detail);
    });
}

QFuture<std::optional<LearnedSchema>> SchemaFiles::kept(const QString &experience)
{
    auto promise = std::make_shared<QPromise<std::optional<LearnedSchema>>>();
    promise->start();
    m_writer.start([this, promise, experience] {
        QFile file(fileOf(experience));
        auto schema
            = file.open(QIODevice::ReadOnly) ? readLearnedSchema(file.readAll()) : std::nullopt;
        if (schema && schema->experience != experience)
            schema.reset();
        promise->addResult(schema);
        promise->finish();
    });
    return promise->future();
}

void SchemaFiles::forgetAll()
{
    m_writer.start([this] { QDir(m_folder).removeRecursively(); });
}

} // namespace waymark
