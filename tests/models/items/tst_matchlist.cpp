#include "models/items/matchlistmodel.h"
#include "models/json/jsonformat.h"
#include "tests/models/document/randomedits.h"
#include "tests/support/seeds.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QTest>

using namespace waymark;
using namespace waymark::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto Save = "{\"hp\": 10.00, \"note\": \"caf\\u00e9 \\\"quoted\\\"\", \"flags\": "
                      "{\"door/left\": true, \"seen\": [1, 2, 3]}, \"inventory\": [{\"id\": "
                      "\"key\"}, {\"id\": \"lamp\"}, {\"id\": \"rope\"}]}";

} // namespace

class TestMatchList final : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_document.load(rowOf(canonicalJson(*JsonArena::parseTrusted(Save))));
        m_model.setDocument(&m_document);
    }
    void queriesLookWhereTheySay_data();
    void queriesLookWhereTheySay();
    void aBadPatternIsRefused();
    void aBadJsonPathIsRefused();
    void whatIsPendingIsSearched();
    void jsonPathSeesWhatIsPending();
    void whatIsNowhereMayBeMisspelled();
    void everyMatchIsItsRow_data();
    void everyMatchIsItsRow();
    void aThousandAreListedAndAllCounted();
    void veryManyAreListedInSteps();
    void theFirstIsFoundAtOnce();
    void anotherSearchDropsTheFirst();

private:
    [[nodiscard]] QStringList found(const QString &text)
    {
        m_model.search(text);
        return listed();
    }
    [[nodiscard]] QStringList listed()
    {
        const bool done
            = QTest::qWaitFor([&] { return m_model.state() != MatchListModel::State::Searching; });
        QStringList paths;
        for (int row = 0; done && row < m_model.rowCount(); ++row)
            paths.append(m_model.path(row).toString());
        return paths;
    }
    [[nodiscard]] SaveNodeId at(QStringView path) const
    {
        return *m_document.tree().find(*JsonPointer::parse(path));
    }

    SaveDocument m_document{*ProgressId::parse(u"7b0a6b4e-8a0c-4b1e-9d38-1f6a52b7c001")};
    MatchListModel m_model;
    QAbstractItemModelTester m_tester{&m_model,
                                      QAbstractItemModelTester::FailureReportingMode::QtTest};
};

void TestMatchList::queriesLookWhereTheySay_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("key in any case") << u"HP"_s << QStringList{u"/hp"_s};
    QTest::newRow("text of a number") << u"0.00"_s << QStringList{u"/hp"_s};
    QTest::newRow("decoded value") << u"é \"q"_s << QStringList{u"/note"_s};
    QTest::newRow("decoded key") << u"key:door/l"_s << QStringList{u"/flags/door~1left"_s};
    QTest::newRow("word") << u"true"_s << QStringList{u"/flags/door~1left"_s};
    QTest::newRow("key only") << u"key:id"_s
                              << QStringList{u"/inventory/0/id"_s, u"/inventory/1/id"_s,
                                             u"/inventory/2/id"_s};
    QTest::newRow("value only") << u"value:key"_s << QStringList{u"/inventory/0/id"_s};
    QTest::newRow("end of a path") << u"inventory/1"_s << QStringList{u"/inventory/1"_s};
    QTest::newRow("anywhere in a path")
        << u"path:tory/1"_s << QStringList{u"/inventory/1"_s, u"/inventory/1/id"_s};
    QTest::newRow("pattern") << u"/^(key|rope)$/"_s
                             << QStringList{u"/inventory/0/id"_s, u"/inventory/2/id"_s};
    QTest::newRow("pattern in paths")
        << u"path:/seen.\\d/"_s
        << QStringList{u"/flags/seen/0"_s, u"/flags/seen/1"_s, u"/flags/seen/2"_s};
    QTest::newRow("nothing") << u"zebra"_s << QStringList();
    QTest::newRow("JSONPath") << u"$.inventory[?@.id == 'lamp'].id"_s
                              << QStringList{u"/inventory/1/id"_s};
    QTest::newRow("JSONPath by number") << u"$..[?@ == 10]"_s << QStringList{u"/hp"_s};
    QTest::newRow("JSONPath with spaces around") << u"$.hp "_s << QStringList{u"/hp"_s};
    QTest::newRow("JSONPath of all") << u"$"_s << QStringList{u""_s};
    QTest::newRow("JSONPath of nothing") << u"$.zebra"_s << QStringList();
    QTest::newRow("what is the text, then what is close")
        << u"~id"_s
        << QStringList{u"/inventory/0/id"_s, u"/inventory/1/id"_s, u"/inventory/2/id"_s};
    QTest::newRow("close to a path") << u"~flgseen"_s << QStringList{u"/flags/seen"_s};
    QTest::newRow("no text") << QString() << QStringList();
}

void TestMatchList::queriesLookWhereTheySay()
{
    QFETCH(QString, text);
    QFETCH(QStringList, expected);
    QCOMPARE(found(text), expected);
}

void TestMatchList::aBadPatternIsRefused()
{
    QCOMPARE(found(u"/(/"_s), QStringList());
    QCOMPARE(m_model.state(), MatchListModel::State::Refused);
    QVERIFY(m_model.refusal().contains(u"“(”"_s));
}

void TestMatchList::aBadJsonPathIsRefused()
{
    QCOMPARE(found(u"$.inventory[?@.id ="_s), QStringList());
    QCOMPARE(m_model.state(), MatchListModel::State::Refused);
    QVERIFY2(m_model.refusal().contains(u"at column 19: "_s), qPrintable(m_model.refusal()));
    QVERIFY(!m_model.refusal().contains(u"value:"_s));
    QCOMPARE(found(u"$100"_s), QStringList());
    QVERIFY(m_model.refusal().contains(u"write value: before it"_s));
}

/// The document as it will be saved: with what was added, without what was removed.
void TestMatchList::jsonPathSeesWhatIsPending()
{
    QVERIFY(m_document.setValue(at(u"/hp"), JsonText("9007199254740993")));
    QVERIFY(m_document.addMember(at(u"/flags"), u"newest"_s, JsonText("{\"id\": \"new\"}")));
    QVERIFY(m_document.remove({at(u"/inventory/0")}));
    QCOMPARE(found(u"$..id"_s),
             (QStringList{u"/flags/newest/id"_s, u"/inventory/0/id"_s, u"/inventory/1/id"_s}));
    QCOMPARE(m_document.tree().text(*m_model.node(1)).utf8(), "\"lamp\"");
    QCOMPARE(found(u"$[?@ == 9007199254740993]"_s), QStringList{u"/hp"_s});
    QCOMPARE(found(u"$[?@ == 9007199254740992]"_s), QStringList());
    QCOMPARE(found(u"$.hp"_s), QStringList{u"/hp"_s});
    m_document.undoStack().setIndex(0); // and the list follows
    QTRY_COMPARE(m_model.index(0, MatchListModel::ValueColumn).data().toString(), u"10.00"_s);
    QVERIFY(m_document.setDocument(std::nullopt)); // SQL NULL has nothing
    QTRY_COMPARE(m_model.rowCount(), 0);
}

void TestMatchList::whatIsNowhereMayBeMisspelled()
{
    QCOMPARE(found(u"inventroy"_s), QStringList{u"/inventory"_s});
    QVERIFY(m_model.isClose());
    QVERIFY(m_model.query() && m_model.query()->isClose());
    QCOMPARE(found(u"lamp"_s), QStringList{u"/inventory/1/id"_s});
    QVERIFY(!m_model.isClose());
    QVERIFY(m_model.query() && !m_model.query()->isClose());
    QCOMPARE(found(u"key:inventroy"_s), QStringList()); // said where to look
    QCOMPARE(found(u"/inventroy/"_s), QStringList());
    QCOMPARE(found(u"inventroy"_s), QStringList{u"/inventory"_s});
    QVERIFY(m_document.addMember(at(u"/flags"), u"inventroy"_s, JsonText("1")));
    QTRY_VERIFY(!m_model.isClose()); // now it is there
    QCOMPARE(m_model.path(0).toString(), u"/flags/inventroy"_s);
}

void TestMatchList::whatIsPendingIsSearched()
{
    QVERIFY(m_document.setValue(at(u"/inventory/1/id"), JsonText("\"new lamp\"")));
    QVERIFY(m_document.setKey(at(u"/hp"), u"new hp"_s));
    QVERIFY(m_document.addMember(at(u"/flags"), u"newest"_s, JsonText("[\"newer\"]")));
    QVERIFY(m_document.remove({at(u"/inventory/0")}));
    auto paths = found(u"new"_s);
    paths.sort();
    QCOMPARE(paths,
             (QStringList{u"/flags/newest"_s, u"/flags/newest/0"_s, u"/inventory/0/id"_s,
                          u"/new hp"_s}));
    QCOMPARE(found(u"rope"_s), QStringList{u"/inventory/1/id"_s}); // by its new index
    QCOMPARE(found(u"value:key"_s), QStringList{u"/inventory/0/id"_s});
    const QModelIndex removed = m_model.index(0, MatchListModel::ValueColumn);
    QCOMPARE(removed.data().toString(), u"removed: \"key\""_s);
    QVERIFY(m_model.node(0));
    QVERIFY(!m_document.tree().isPresent(m_document.tree().parent(*m_model.node(0))));
    m_document.undoStack().undo(); // and the list follows
    QTRY_COMPARE(m_model.index(0, MatchListModel::ValueColumn).data().toString(), u"\"key\""_s);
}

void TestMatchList::everyMatchIsItsRow_data()
{
    test::addSeeds(40);
}

/// Through random edits all rows that are there are found, each by its own path, in order.
void TestMatchList::everyMatchIsItsRow()
{
    QFETCH(quint32, seed);
    RandomEdits edits(seed);
    m_document.load(rowOf(canonicalJson(*JsonArena::parseTrusted(edits.document()))));
    for (int step = 0; step < 12; ++step)
        edits.edit(m_document);
    const SavePieces pieces(m_document.tree());
    QStringList rows;
    for (quint32 at = 0; at < pieces.all().size(); ++at) {
        const SavePiece &piece = pieces.all()[at];
        for (JsonArena::NodeId node = piece.begin; node < piece.end; ++node) {
            const SaveHit hit{at, node};
            const auto row = pieces.find(m_document.tree(), hit);
            QVERIFY(row);
            QCOMPARE(pieces.path(hit), m_document.tree().path(*row));
            rows.append(QString::number(*row) + u' ' + pieces.path(hit).toString()
                        + (m_document.tree().isPresent(*row) ? u""_s : u" removed"_s));
        }
    }
    QStringList expected;
    QList<SaveNodeId> open{SaveTree::Root};
    while (!open.isEmpty()) {
        const SaveNodeId node = open.takeLast();
        expected.append(QString::number(node) + u' ' + m_document.tree().path(node).toString()
                        + (m_document.tree().isPresent(node) ? u""_s : u" removed"_s));
        for (int row = m_document.tree().childCount(node) - 1; row >= 0; --row)
            open.append(m_document.tree().child(node, row));
    }
    QCOMPARE(rows, expected);
}

void TestMatchList::aThousandAreListedAndAllCounted()
{
    QByteArrayList elements(5000, "\"lamp\"");
    m_document.load(rowOf('[' + elements.join(", ") + ']'));
    QCOMPARE(found(u"lamp"_s).size(), MatchListModel::Limit);
    QCOMPARE(m_model.count(), 5000);
    m_model.listMore();
    QCOMPARE(listed().size(), 5000);
    QCOMPARE(m_model.path(4999).toString(), u"/4999"_s);
}

void TestMatchList::veryManyAreListedInSteps()
{
    m_document.load(rowOf('[' + QByteArrayList(120'000, "7").join(", ") + ']'));
    for (const QString &text : {u"value:7"_s, u"$[*]"_s, u"~7"_s}) {
        QCOMPARE(found(text).size(), MatchListModel::Limit);
        QCOMPARE(m_model.count(), 120'000);
        QCOMPARE(m_model.listedThen(), 11'000);
        m_model.listMore();
        QCOMPARE(listed().size(), 11'000);
        QCOMPARE(m_model.listedThen(), 21'000);
    }
}

void TestMatchList::theFirstIsFoundAtOnce()
{
    QByteArray text = "{\"first\": \"needle\", \"many\": [";
    for (int i = 0; i < 400'000; ++i)
        text += "{\"item\": \"brass\", \"n\": 10}, ";
    m_document.load(rowOf(text + "1]}"));
    QVERIFY(m_document.setAt(*JsonPointer::parse(u"/many/7/n"), JsonText("11")));
    QElapsedTimer clock;
    qint64 first = -1;
    qint64 last = -1;
    const auto watching = connect(&m_model, &MatchListModel::stateChanged, this, [&] {
        (m_model.state() == MatchListModel::State::Done ? last : first) = clock.elapsed();
    });
    clock.start();
    m_model.search(u"needle"_s);
    const qint64 asked = clock.elapsed();
    QTRY_COMPARE(m_model.state(), MatchListModel::State::Done);
    disconnect(watching);
    QCOMPARE(m_model.rowCount(), 1);
    QVERIFY(first < last);
    qInfo("%lld bytes: %lld ms to ask, %lld ms to the first row, %lld ms to the end",
          qint64(text.size()), asked, first, last);
}

void TestMatchList::anotherSearchDropsTheFirst()
{
    m_model.search(u"lamp"_s);
    QCOMPARE(found(u"rope"_s), QStringList{u"/inventory/2/id"_s});
    m_model.search(u"lamp"_s);
    m_model.setDocument(nullptr);
    QCOMPARE(m_model.rowCount(), 0);
    QCOMPARE(m_model.state(), MatchListModel::State::Idle);
}

QTEST_GUILESS_MAIN(TestMatchList)
#include "tst_matchlist.moc"
