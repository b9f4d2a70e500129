#include "models/document/savedocument.h"
#include "models/finding/closefinder.h"
#include "models/finding/closetext.h"
#include "models/finding/savefinder.h"
#include "tests/models/document/randomedits.h"
#include "tests/support/seeds.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>

using namespace waymark;
using namespace waymark::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype All = 1'000'000;

bool always()
{
    return true;
}

SaveTree &loaded(SaveTree &tree, const QByteArray &text)
{
    if (!tree.load(JsonText(text)))
        qFatal("no JSON");
    return tree;
}

QStringList pathsOf(const SavePieces &pieces, const std::vector<SaveHit> &hits)
{
    QStringList paths;
    for (const SaveHit &hit : hits)
        paths.append(pieces.path(hit).toString());
    return paths;
}

} // namespace

class TestCloseFinder final : public QObject
{
    Q_OBJECT
private slots:
    void whatIsTheTextComesFirst();
    void aValueIsFoundAsWell();
    void fewAreTheBestOfAll_data();
    void fewAreTheBestOfAll();
    void isWhatEveryRowScores_data();
    void isWhatEveryRowScores();
    void aLargeSaveTakesTimeByItsLength();
};

void TestCloseFinder::whatIsTheTextComesFirst()
{
    SaveTree tree;
    const SavePieces pieces(loaded(
        tree, R"({"brassKey": 1, "box": {"xbrass_keyx": 2}, "bra": {"sskeep": "brass_key"}})"));
    const auto found = findClose(pieces, FindQuery::parse(u"~brass_key"_s).value(), All, always);
    QVERIFY(found);
    QCOMPARE(pathsOf(pieces, found->hits),
             (QStringList{u"/box/xbrass_keyx"_s, u"/bra/sskeep"_s, u"/brassKey"_s}));
    QCOMPARE(found->count, 3);
}

void TestCloseFinder::aValueIsFoundAsWell()
{
    SaveTree tree;
    const SavePieces pieces(
        loaded(tree, R"({"a": "the rusty lantern", "b": ["x", 1234567], "c": true})"));
    const auto at = [&](const QString &typed) {
        const auto found = findClose(pieces, FindQuery::parse(typed).value(), All, always);
        return found ? pathsOf(pieces, found->hits) : QStringList();
    };
    QCOMPARE(at(u"~rustlantren"_s), QStringList{u"/a"_s});
    QCOMPARE(at(u"~134567"_s), QStringList{u"/b/1"_s});
    QCOMPARE(at(u"~"_s), QStringList());
}

void TestCloseFinder::fewAreTheBestOfAll_data()
{
    addSeeds(30);
}

void TestCloseFinder::fewAreTheBestOfAll()
{
    QFETCH(quint32, seed);
    RandomEdits edits(seed);
    SaveTree tree;
    const SavePieces pieces(loaded(tree, edits.document()));
    for (const QString &typed : {u"~fx"_s, u"~thigs"_s, u"~lmap"_s, u"~f/k"_s, u"~1844"_s}) {
        const FindQuery query = FindQuery::parse(typed).value();
        const auto all = findClose(pieces, query, All, always);
        QVERIFY(all);
        QCOMPARE(all->count, qsizetype(all->hits.size()));
        for (const qsizetype limit : {0, 1, 3, 7}) {
            const auto few = findClose(pieces, query, limit, always);
            QCOMPARE(few->count, all->count);
            QCOMPARE(pathsOf(pieces, few->hits), pathsOf(pieces, all->hits).mid(0, limit));
        }
    }
}

void TestCloseFinder::isWhatEveryRowScores_data()
{
    addSeeds(60);
}

/// Row by row over the whole document, each by its own pointer, ranked by sorting.
void TestCloseFinder::isWhatEveryRowScores()
{
    QFETCH(quint32, seed);
    RandomEdits edits(seed);
    const JsonArena document = *JsonArena::parseTrusted(edits.document());
    const SavePieces pieces(std::make_shared<const JsonArena>(document));
    const QString typed = QStringList{u"flags"_s, u"inv"_s, u"thnigs"_s,
                                      u"lamp"_s,  u"kk1"_s, u"tru"_s}[qsizetype(seed % 6)];
    struct Row
    {
        QString path;
        int score;
        qsizetype length;
    };
    QStringList expected;
    QList<Row> close;
    for (JsonArena::NodeId node = 0; node < document.nodeCount(); ++node) {
        const QString path = document.pointer(node).toString();
        const QString key = document.hasKey(node) ? document.key(node) : QString();
        const bool isString = document.type(node) == JsonType::String;
        const QString value = document.isContainer(node) ? QString()
            : isString                                   ? document.string(node)
                                                         : document.value(node).toString();
        if (key.contains(typed, Qt::CaseInsensitive)
            || value.contains(typed, Qt::CaseInsensitive)) {
            expected.append(path);
            continue;
        }
        const auto byPath = path.isEmpty()
            ? std::nullopt
            : CloseText(typed).score(path, path.lastIndexOf(u'/') + 1);
        const auto byValue = CloseText(typed).score(value);
        if (!byPath && !byValue)
            continue;
        const bool isByPath
            = byPath > byValue || (byPath == byValue && path.size() <= value.size());
        close.append({path, isByPath ? *byPath : *byValue, isByPath ? path.size() : value.size()});
    }
    std::stable_sort(close.begin(), close.end(), [](const Row &a, const Row &b) {
        return a.score != b.score ? a.score > b.score : a.length < b.length;
    });
    for (const Row &row : close)
        expected.append(row.path);
    const auto found = findClose(pieces, FindQuery::parse(u'~' + typed).value(), All, always);
    QCOMPARE(pathsOf(pieces, found->hits), expected);
}

void TestCloseFinder::aLargeSaveTakesTimeByItsLength()
{
    QByteArrayList items;
    for (int i = 0; i < 200'000; ++i)
        items.append("{\"item\": \"brass_key_" + QByteArray::number(i) + "\", \"n\": 10}");
    SaveTree tree;
    const SavePieces pieces(loaded(tree, "{\"inventory\": [" + items.join(", ") + "]}"));
    QElapsedTimer clock;
    clock.start();
    const auto found = findClose(pieces, FindQuery::parse(u"~brsaskey"_s).value(), 1000, always);
    qInfo("%lld bytes: %lld ms, %lld found", qint64(pieces.bytes()), clock.elapsed(),
          qint64(found->count));
    QCOMPARE(found->count, 200'000);
    QCOMPARE(found->hits.size(), size_t(1000));
    QCOMPARE(pieces.path(found->hits.front()).toString(), u"/inventory/0/item"_s);
    int asked = 0;
    QVERIFY(!findClose(pieces, FindQuery::parse(u"~brsaskey"_s).value(), 1000,
                       [&] { return ++asked < 5; }));
    QCOMPARE(asked, 5);
}

QTEST_GUILESS_MAIN(TestCloseFinder)
#include "tst_closefinder.moc"
