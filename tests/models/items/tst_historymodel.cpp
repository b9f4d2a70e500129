#include "models/items/historymodel.h"
#include "tests/support/fakesavestore.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace waymark;
using namespace waymark::test;
using namespace Qt::StringLiterals;

class TestHistoryModel : public QObject
{
    Q_OBJECT
private slots:
    void historyShowsOldAndNew();
    void historyComesInPages();

private:
    const SaveTarget m_target{*ProgressId::parse(u"7b0a6b4e-8a0c-4b1e-9d38-1f6a52b7c001")};
    FakeSaveStore m_store;
};

void TestHistoryModel::historyShowsOldAndNew()
{
    const Edit row{1,
                   {},
                   {},
                   {},
                   m_target,
                   {},
                   JsonText(R"([{"op":"replace","path":"/current_location","value":"cave"},)"
                            R"({"op":"add","path":"/state/flags/door","value":true}])"),
                   JsonText(R"([{"op":"remove","path":"/state/flags/door"},)"
                            R"({"op":"replace","path":"/current_location","value":"pier"}])")};
    QCOMPARE(HistoryModel::whatText(row),
             u"current_location: \"pier\" → \"cave\", /flags/door: – → true"_s);
    QCOMPARE(HistoryModel::wholeText(row),
             u"current_location: \"pier\" → \"cave\"\n/flags/door: – → true"_s);
    const Edit added{2,
                     {},
                     {},
                     {},
                     m_target,
                     u"state"_s,
                     JsonText(R"([{"op":"replace","path":"/gold","value":15,"added":10}])"),
                     JsonText(R"([{"op":"replace","path":"/gold","value":5,"added":-10}])")};
    QCOMPARE(HistoryModel::whatText(added), u"/gold: 10 added"_s);
}

void TestHistoryModel::historyComesInPages()
{
    ViewZone zone;
    HistoryModel history(m_store, zone);
    QAbstractItemModelTester tester(&history,
                                    QAbstractItemModelTester::FailureReportingMode::QtTest);
    history.show(PlayerId::parse(u"7b0a6b4e-8a0c-4b1e-9d38-1f6a52b7c002"), m_target);
    QList<Edit> page;
    for (int id = 50; id > 0; --id)
        page.append({id,
                     {},
                     u"editor"_s,
                     {},
                     m_target,
                     u"state"_s,
                     JsonText("[{\"op\": \"add\", \"path\": \"/inventory/-\", \"value\": 1}]"),
                     {}});
    m_store.histories.answer(page);
    QTRY_COMPARE(history.state(), HistoryModel::State::HasMore);
    QCOMPARE(history.rowCount(), 50);
    QCOMPARE(history.index(0, HistoryModel::WhatColumn).data().toString(),
             u"/inventory/-: – → 1"_s);
    history.fetchMore({});
    m_store.histories.answer(QList<Edit>());
    QTRY_COMPARE(history.state(), HistoryModel::State::Complete);
    history.reload();
    m_store.histories.answer(Error{Error::Kind::Connection, u"gone"_s, {}, {}});
    QTRY_COMPARE(history.state(), HistoryModel::State::Failed);
}

QTEST_GUILESS_MAIN(TestHistoryModel)
#include "tst_historymodel.moc"
