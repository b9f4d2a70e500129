#pragma once

#include "models/checks/gamedictionary.h"
#include "models/json/jsonschema.h"

#include <QDateTime>
#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

class QSettings;

namespace waymark {

/// The files that a person gave for an experience, under an empty name for the profiles: a JSON
/// Schema of its saves and a dictionary of its ids. They are read in another thread when an
/// experience is first wanted, and anew when they change on disk.
class GameFiles final : public QObject
{
    Q_OBJECT
public:
    enum class Kind
    {
        Schema,
        Dictionary
    };
    static constexpr qint64 LargestFile = 16 * 1024 * 1024; ///< bytes

    struct Game
    {
        std::optional<JsonSchema> schema;
        QString schemaTrouble; ///< why the file is of no use; empty: it is, or there is none
        GameDictionary names;
        QString namesTrouble;
    };

    explicit GameFiles(QSettings &settings, QObject *parent = nullptr);

    [[nodiscard]] QString path(Kind kind, const QString &experience) const;
    void setPath(Kind kind, const QString &experience, const QString &path); ///< empty: none
    /// As it is known by now; from then on gameChanged() tells when it is another.
    [[nodiscard]] const Game &game(const QString &experience);

signals:
    void gameChanged(const QString &experience);

private:
    struct Source
    {
        Kind kind;
        QString experience;
        QString path;
        QDateTime modified;
        qint64 size = -1;
        quint64 reading = 0; ///< an answer to an older one is not wanted
    };

    [[nodiscard]] Source *source(Kind kind, const QString &experience);
    void open(Kind kind, const QString &experience);
    void watch(const QString &path);
    void lookAtDisk();
    void read(Source &source);
    template <typename T>
    [[nodiscard]] bool take(Kind kind, const QString &experience, quint64 reading,
                            const Result<T> &result, QString &trouble);

    QSettings &m_settings;
    QFileSystemWatcher m_watcher;
    QTimer m_pause; ///< an editor writes a file in several steps
    QSet<QString> m_signalled;
    QHash<QString, Game> m_games;
    QList<Source> m_sources;
    quint64 m_readings = 0;
};

} // namespace waymark
