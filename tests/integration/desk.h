#pragma once

#include "app/session.h"
#include "models/items/savetreemodel.h"
#include "models/ports/connectionstore.h"
#include "tests/support/testserver.h"
#include "views/common/themeswitcher.h"
#include "views/shell/windowmenus.h"
#include "views/tree/savetreeview.h"

#include <QAction>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

namespace waymark::test {

/// The whole window over a real server.
struct Desk
{
    QTemporaryDir folder;
    QSettings settings{folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat};
    ThemeSwitcher theme;
    std::unique_ptr<Session> session;

    explicit Desk(const QString &conninfo)
    {
        auto connection = Connection::make(
            ConnectionProfile{QStringLiteral("test"), conninfo, false, false}, {});
        session = std::make_unique<Session>(*std::move(connection), settings, theme);
        session->window().resize(1500, 950);
        session->window().show();
        session->open();
    }
    template <typename Widget>
    [[nodiscard]] Widget *named(const QString &objectName) const
    {
        return session->window().findChild<Widget *>(objectName);
    }
    [[nodiscard]] SaveTreeView *tree() const { return named<SaveTreeView>(QStringLiteral("save")); }
    [[nodiscard]] SaveTreeModel *rows() const
    {
        return static_cast<SaveTreeModel *>(tree()->model());
    }
    [[nodiscard]] SaveDocument *document() const { return rows()->document(); }
    [[nodiscard]] bool isIn(SaveDocument::State state) const
    {
        return document() && document()->state() == state;
    }
    [[nodiscard]] QModelIndex at(QStringView path, int column = 0) const
    {
        return rows()->indexOf(*JsonPointer::parse(path), column);
    }
    [[nodiscard]] bool holds(QStringView path, const QByteArray &value) const
    {
        const auto node = document()->tree().find(*JsonPointer::parse(path));
        return node && document()->tree().text(*node).utf8() == value;
    }
    void type(QStringView path, const QString &value) const
    {
        rows()->setData(at(path, SaveTreeModel::ValueColumn), value, Qt::EditRole);
    }
    void run(ActionId id) const { session->window().menus().action(id)->trigger(); }
    void goTo(QStringView path) const
    {
        tree()->goTo(*document()->tree().find(*JsonPointer::parse(path)));
        tree()->setFocus();
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::keyClick(tree(), key, modifiers);
    }
    void key(QWidget *widget, Qt::Key key) const { QTest::keyClick(widget, key); }
};

/// Hundreds of thousands of keys in an index are the server's pain, and not what is measured.
inline QString databaseForBigSaves()
{
    QString database = TestServer::instance().createDatabase();
    TestServer::execute(database,
                        "DO $$ DECLARE one text; BEGIN FOR one IN SELECT indexrelid::regclass FROM "
                        "pg_index JOIN pg_class c ON c.oid = indexrelid JOIN pg_am ON pg_am.oid = "
                        "relam WHERE amname = 'gin' AND indrelid = 'experience_progress'::regclass "
                        "LOOP EXECUTE 'DROP INDEX ' || one; END LOOP; END $$");
    return database;
}

} // namespace waymark::test
