#include "models/checks/idsearch.h"

#include <QTest>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

const QList<NamedId> Items{{u"brass_key"_s, u"Old Garden Key"_s},
                           {u"brass_lantern"_s, u"Brass Lantern"_s},
                           {u"garden_gate"_s},
                           {u"slot_1"_s},
                           {u"straße_7"_s, u"Die Straße nach Süden"_s},
                           {u"9_inter_gravity_car"_s}};

} // namespace

/// Ids are found by what they are called, too: however a person types it.
class TestIdSearch final : public QObject
{
    Q_OBJECT
private slots:
    void findsByIdAndName_data();
    void findsByIdAndName();
    void theBetterComesFirst();
    void nothingTypedFindsAll();
};

void TestIdSearch::findsByIdAndName_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("expected");
    QTest::addColumn<bool>("isOnlyNear");
    const auto row
        = [](const char *name, const QString &typed, const QStringList &expected,
             bool isOnlyNear = false) { QTest::newRow(name) << typed << expected << isOnlyNear; };
    row("the id", u"brass_key"_s, {u"brass_key"_s});
    row("its name in another case", u"old garden KEY"_s, {u"brass_key"_s});
    row("part of the name", u"garden k"_s, {u"brass_key"_s});
    row("words in another order", u"key old"_s, {u"brass_key"_s});
    row("words of id and name", u"brass garden"_s, {u"brass_key"_s});
    row("words of the id, turned round", u"key_brass"_s, {u"brass_key"_s});
    row("in the middle", u"gravity"_s, {u"9_inter_gravity_car"_s});
    row("umlaut", u"SÜDEN"_s, {u"straße_7"_s});
    row("slip in the id", u"bras_kye"_s, {u"brass_key"_s}, true);
    row("slip in a word of the name", u"gardne"_s, {u"brass_key"_s, u"garden_gate"_s}, true);
    row("slip in one of two words", u"old gardne"_s, {u"brass_key"_s}, true);
    row("another number is no slip", u"slot_2"_s, {}, true);
    row("short words have no slips", u"kez"_s, {}, true);
    row("nothing like it", u"dragon"_s, {}, true);
}

void TestIdSearch::findsByIdAndName()
{
    QFETCH(QString, typed);
    QFETCH(QStringList, expected);
    QFETCH(bool, isOnlyNear);
    const IdSearch::Found found = IdSearch(typed).find(Items);
    QStringList ids;
    for (const int row : found.rows)
        ids.append(Items[row].id);
    QCOMPARE(ids, expected);
    QCOMPARE(found.isOnlyNear, isOnlyNear);
}

void TestIdSearch::theBetterComesFirst()
{
    const QList<NamedId> all{
        {u"a lamp of key"_s}, {u"the_key"_s}, {u"keys"_s}, {u"x"_s, u"Key"_s}, {u"kay"_s}};
    QCOMPARE(IdSearch(u"key"_s).find(all).rows, (QList<int>{3, 2, 0, 1}));
    QCOMPARE(IdSearch(u"key"_s).fit(all[3]), IdFit::Equal);
    QCOMPARE(IdSearch(u"lamp key"_s).fit(all[0]), IdFit::Words);
}

void TestIdSearch::nothingTypedFindsAll()
{
    QCOMPARE(IdSearch({}).find(Items).rows.size(), Items.size());
    QCOMPARE(IdSearch(u"  "_s).find(Items).rows.size(), Items.size());
    QVERIFY(IdSearch(u"___"_s).find(Items).rows.isEmpty());
}

QTEST_GUILESS_MAIN(TestIdSearch)
#include "tst_idsearch.moc"
