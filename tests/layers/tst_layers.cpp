#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;

namespace {

/// The floors of the house, the highest first. An include goes only to a greater number.
const QMap<QString, int> Floors = {
    {u"app"_s, 1},
    {u"views/shell"_s, 2},
    {u"views/bulk"_s, 3},
    {u"views/players"_s, 4},
    {u"views/save"_s, 4},
    {u"views/events"_s, 4},
    {u"views/timeline"_s, 4},
    {u"views/map"_s, 4},
    {u"views/exchange"_s, 4},
    {u"views/tree"_s, 5},
    {u"views/common"_s, 6},
    {u"models/items"_s, 7},
    {u"models/saves"_s, 8},
    {u"models/services"_s, 9},
    {u"models/finding"_s, 9},
    {u"models/document"_s, 10},
    {u"models/ports"_s, 11},
    {u"models/exchange"_s, 12},
    {u"models/checks"_s, 12},
    {u"models/demo"_s, 12},
    {u"models/picture"_s, 13},
    {u"models/query"_s, 14},
    {u"models/timeline"_s, 14},
    {u"models/geo"_s, 14},
    {u"models/json"_s, 15},
    {u"models/domain"_s, 16},
};
/// They stand beside the list: they see the ports and what is below, only app and tests see them.
const QStringList Beside = {u"models/postgres"_s, u"models/local"_s};
constexpr int PortsFloor = 11;

/// "models/json" of "models/json/jsonpointer.h", "app" of "app/cli/verbs.h"; empty for no room.
QString roomOf(const QString &path)
{
    for (const QString &top : {u"app"_s, u"tests"_s}) {
        if (path.startsWith(top + u'/'))
            return top;
    }
    const QString room = path.section(u'/', 0, 1);
    return Floors.contains(room) || Beside.contains(room) ? room : QString();
}

/// Why a file may not include another, or nothing when it may.
std::optional<QString> objection(const QString &file, const QString &included)
{
    const QString from = roomOf(file);
    const QString to = roomOf(included);
    if (from.isEmpty())
        return u"%1 is in no room of the house"_s.arg(file);
    if (to.isEmpty())
        return u"%1 includes \"%2\", which is no path from the top of the tree"_s.arg(file,
                                                                                      included);
    if (from == to || from == "tests"_L1)
        return {};
    if (to == "tests"_L1)
        return u"%1 includes the test file %2"_s.arg(file, included);
    if (Beside.contains(to)) {
        if (from == "app"_L1)
            return {};
        return u"%1 includes %2, which only app and tests may see"_s.arg(file, included);
    }
    const int floor = Beside.contains(from) ? PortsFloor - 1 : Floors.value(from);
    if (Floors.value(to) > floor)
        return {};
    return u"%1 includes %2, which goes %3"_s.arg(
        file, included, Floors.value(to) == floor ? u"sideways"_s : u"up"_s);
}

} // namespace

class TestLayers : public QObject
{
    Q_OBJECT

private slots:
    void everyIncludeGoesDown();
    void ruleSeesWhatIsWrong_data();
    void ruleSeesWhatIsWrong();
};

void TestLayers::everyIncludeGoesDown()
{
    const QString root = QStringLiteral(WAYMARK_SOURCE_DIR) + u'/';
    static const QRegularExpression quoted(u"^\\s*#\\s*include\\s+\"([^\"]+)\""_s,
                                           QRegularExpression::MultilineOption);
    QStringList objections;
    int files = 0;
    for (const QString &top : {u"app"_s, u"models"_s, u"views"_s, u"tests"_s}) {
        QDirIterator it(root + top, {u"*.h"_s, u"*.cpp"_s}, QDir::Files,
                        QDirIterator::Subdirectories);
        while (it.hasNext()) {
            QFile file(it.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QString path = file.fileName().mid(root.size());
            const QString text = QString::fromUtf8(file.readAll());
            ++files;
            auto match = quoted.globalMatch(text);
            while (match.hasNext()) {
                const QString included = match.next().captured(1);
                if (included.endsWith(".moc"_L1))
                    continue;
                if (const auto reason = objection(path, included))
                    objections += *reason;
            }
        }
    }
    QVERIFY2(files > 50, "the tree was not found");
    QVERIFY2(objections.isEmpty(), qPrintable(u'\n' + objections.join(u'\n')));
}

void TestLayers::ruleSeesWhatIsWrong_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("included");
    QTest::addColumn<bool>("allowed");
    const auto row = [](const char *name, const char *file, const char *included, bool allowed) {
        QTest::newRow(name) << QString::fromLatin1(file) << QString::fromLatin1(included)
                            << allowed;
    };
    row("down", "models/items/a.h", "models/json/b.h", true);
    row("same room", "views/map/a.cpp", "views/map/b.h", true);
    row("up", "models/json/a.h", "models/items/b.h", false);
    row("from view to model", "views/map/a.h", "models/items/b.h", true);
    row("from model to view", "models/items/a.h", "views/common/b.h", false);
    row("sideways between features", "views/map/a.h", "views/save/b.h", false);
    row("sideways below", "models/geo/a.h", "models/query/b.h", false);
    row("postgres to ports", "models/postgres/a.h", "models/ports/b.h", true);
    row("postgres to document", "models/postgres/a.h", "models/document/b.h", false);
    row("postgres to local", "models/postgres/a.h", "models/local/b.h", false);
    row("view to postgres", "views/shell/a.h", "models/postgres/b.h", false);
    row("app to postgres", "app/a.cpp", "models/postgres/b.h", true);
    row("tests to all", "tests/a.cpp", "models/postgres/b.h", true);
    row("house to tests", "app/a.cpp", "tests/support/b.h", false);
    row("neighbour by short name", "models/json/a.cpp", "b.h", false);
    row("unknown room", "models/other/a.h", "models/domain/b.h", false);
}

void TestLayers::ruleSeesWhatIsWrong()
{
    QFETCH(QString, file);
    QFETCH(QString, included);
    QFETCH(bool, allowed);
    QCOMPARE(!objection(file, included).has_value(), allowed);
}

QTEST_APPLESS_MAIN(TestLayers)
#include "tst_layers.moc"
