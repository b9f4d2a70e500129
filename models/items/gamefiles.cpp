#include "models/items/gamefiles.h"

#include "models/domain/whendone.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSettings>
#include <QtConcurrentRun>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

constexpr int WritingPause = 150; ///< milliseconds

/// An experience may have any name, a key of settings may not.
QString settingKey(GameFiles::Kind kind, const QString &experience)
{
    const QString group
        = kind == GameFiles::Kind::Schema ? u"gameFiles/schema/"_s : u"gameFiles/dictionary/"_s;
    return group
        + (experience.isEmpty()
               ? u"profile"_s
               : u"experience/"_s + QString::fromLatin1(QUrl::toPercentEncoding(experience)));
}

Result<QByteArray> contentOf(const QString &path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return Error{
            Error::Kind::NotFound, GameFiles::tr("The file %1 cannot be read.").arg(path), {}, {}};
    if (file.size() > GameFiles::LargestFile)
        return Error{Error::Kind::Invalid,
                     GameFiles::tr("The file %1 is larger than 16 MB.").arg(path),
                     {},
                     {}};
    QByteArray content = file.readAll();
    if (content.startsWith("\xEF\xBB\xBF")) // some editors begin so
        content.remove(0, 3);
    return content;
}

Result<JsonSchema> schemaIn(const QString &path)
{
    const auto content = contentOf(path);
    return content ? JsonSchema::compile(*content) : Result<JsonSchema>(content.error());
}

Result<GameDictionary> dictionaryIn(const QString &path)
{
    const auto content = contentOf(path);
    return content ? GameDictionary::read(*content) : Result<GameDictionary>(content.error());
}

} // namespace

GameFiles::GameFiles(QSettings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(WritingPause);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, [this](const QString &path) {
        m_signalled.insert(path);
        m_pause.start();
    });
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, &m_pause,
            qOverload<>(&QTimer::start));
    connect(&m_pause, &QTimer::timeout, this, &GameFiles::lookAtDisk);
}

QString GameFiles::path(Kind kind, const QString &experience) const
{
    return m_settings.value(settingKey(kind, experience)).toString();
}

void GameFiles::setPath(Kind kind, const QString &experience, const QString &path)
{
    if (path.isEmpty())
        m_settings.remove(settingKey(kind, experience));
    else
        m_settings.setValue(settingKey(kind, experience), path);
    (void)game(experience);
    open(kind, experience);
}

const GameFiles::Game &GameFiles::game(const QString &experience)
{
    const auto known = m_games.constFind(experience);
    if (known != m_games.cend())
        return *known;
    m_games.insert(experience, {});
    open(Kind::Schema, experience);
    open(Kind::Dictionary, experience);
    return m_games[experience];
}

GameFiles::Source *GameFiles::source(Kind kind, const QString &experience)
{
    const auto found = std::find_if(m_sources.begin(), m_sources.end(), [&](const Source &source) {
        return source.kind == kind && source.experience == experience;
    });
    return found == m_sources.end() ? nullptr : &*found;
}

void GameFiles::open(Kind kind, const QString &experience)
{
    Source *known = source(kind, experience);
    if (!known) {
        m_sources.append({kind, experience, {}, {}, -1, 0});
        known = &m_sources.last();
    }
    known->path = path(kind, experience);
    if (!known->path.isEmpty()) {
        read(*known);
        return;
    }
    known->reading = ++m_readings;
    Game &game = m_games[experience];
    if (kind == Kind::Schema) {
        game.schema.reset();
        game.schemaTrouble.clear();
    } else {
        game.names = {};
        game.namesTrouble.clear();
    }
    emit gameChanged(experience);
}

/// Editors put a new file in place of the old one, which ends its watch, so the folder is watched
/// as well.
void GameFiles::watch(const QString &path)
{
    const QFileInfo file(path);
    if (file.exists() && !m_watcher.files().contains(path))
        m_watcher.addPath(path);
    if (file.dir().exists() && !m_watcher.directories().contains(file.path()))
        m_watcher.addPath(file.path());
}

void GameFiles::lookAtDisk()
{
    for (Source &source : m_sources) {
        if (source.path.isEmpty())
            continue;
        const QFileInfo file(source.path);
        const bool isSame = !m_signalled.contains(source.path)
            && file.lastModified() == source.modified && file.size() == source.size;
        if (!isSame)
            read(source);
    }
    m_signalled.clear();
}

void GameFiles::read(Source &source)
{
    watch(source.path);
    const QFileInfo file(source.path);
    source.modified = file.lastModified();
    source.size = file.size();
    source.reading = ++m_readings;
    const auto reading = source.reading;
    const QString experience = source.experience;
    if (source.kind == Kind::Schema) {
        whenDone(QtConcurrent::run(schemaIn, source.path), this,
                 [this, experience, reading](const Result<JsonSchema> &schema) {
                     Game &game = m_games[experience];
                     if (!take(Kind::Schema, experience, reading, schema, game.schemaTrouble))
                         return;
                     game.schema = schema ? std::optional(*schema) : std::nullopt;
                     emit gameChanged(experience);
                 });
        return;
    }
    whenDone(QtConcurrent::run(dictionaryIn, source.path), this,
             [this, experience, reading](const Result<GameDictionary> &names) {
                 Game &game = m_games[experience];
                 if (!take(Kind::Dictionary, experience, reading, names, game.namesTrouble))
                     return;
                 game.names = names ? *names : GameDictionary();
                 emit gameChanged(experience);
             });
}

/// Whether it is the answer to the last question; what is wrong with the file is then noted.
template <typename T>
bool GameFiles::take(Kind kind, const QString &experience, quint64 reading, const Result<T> &result,
                     QString &trouble)
{
    const Source *asked = source(kind, experience);
    if (!asked || asked->reading != reading)
        return false;
    trouble = result ? QString() : result.error().detail;
    return true;
}

} // namespace waymark
