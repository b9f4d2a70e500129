#pragma once

#include <QObject>
#include <QPointer>

class QAction;
class QSettings;

namespace waymark {

class JsonPointer;
class SaveDocument;
class SavePage;

/// Make Read-Only Here and Allow Changes Here: puts the current place of the save in front on the
/// list of read-only paths that the settings keep, and takes it off. Read-Only Places… takes off
/// others as well, which the save may not have.
class PlaceLocking final : public QObject
{
    Q_OBJECT
public:
    PlaceLocking(QSettings &settings, SavePage &page);

    [[nodiscard]] QAction *lock() const { return m_lock; }
    [[nodiscard]] QAction *unlock() const { return m_unlock; }
    [[nodiscard]] QAction *list() const { return m_list; }

signals:
    void told(const QString &text);

private:
    void update();
    void showList();
    void setHere(bool isReadOnly);
    void set(const QString &experience, const JsonPointer &place, bool isReadOnly);
    [[nodiscard]] std::optional<JsonPointer> place() const; ///< the current row's

    QSettings &m_settings;
    SavePage &m_page;
    QAction *m_lock;
    QAction *m_unlock;
    QAction *m_list;
    QPointer<SaveDocument> m_document; ///< that is listened to
};

} // namespace waymark
