#include "models/domain/savecolumn.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;
using Table = SaveTarget::Table;

Q_DECLARE_METATYPE(waymark::SaveTarget::Table)

class TestSaveColumn : public QObject
{
    Q_OBJECT
private slots:
    void checks_data();
    void checks();
    void oddValuesAreWarnedAboutOnly_data();
    void oddValuesAreWarnedAboutOnly();
    void nullIsAlwaysCarried();
};

void TestSaveColumn::checks_data()
{
    QTest::addColumn<Table>("table");
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("text");
    QTest::addColumn<ColumnText>("stored"); // nothing: refused

    const auto profile = Table::Profile;
    const auto progress = Table::Progress;
    QTest::newRow("int32 greatest")
        << profile << u"account_level"_s << u"2147483647"_s << ColumnText(u"2147483647"_s);
    QTest::newRow("int32 too great")
        << profile << u"account_level"_s << u"2147483648"_s << ColumnText();
    QTest::newRow("int with point") << profile << u"account_level"_s << u"1.5"_s << ColumnText();
    QTest::newRow("int empty") << profile << u"account_level"_s << u""_s << ColumnText();
    QTest::newRow("double") << progress << u"completion_percentage"_s << u"62.50"_s
                            << ColumnText(u"62.5"_s);
    QTest::newRow("whole double") << progress << u"completion_percentage"_s << u"1e6"_s
                                  << ColumnText(u"1000000"_s);
    QTest::newRow("tiny double") << progress << u"completion_percentage"_s << u"0.00001"_s
                                 << ColumnText(u"1e-05"_s);
    QTest::newRow("double NaN") << progress << u"completion_percentage"_s << u"NaN"_s
                                << ColumnText();
    QTest::newRow("double infinity")
        << progress << u"completion_percentage"_s << u"inf"_s << ColumnText();
    QTest::newRow("double comma") << progress << u"completion_percentage"_s << u"62,5"_s
                                  << ColumnText();
    QTest::newRow("text") << progress << u"current_location"_s << u"8_inter_gravity_car"_s
                          << ColumnText(u"8_inter_gravity_car"_s);
    QTest::newRow("text empty is not NULL")
        << progress << u"current_location"_s << u""_s << ColumnText(u""_s);
    QTest::newRow("255 emoji fit") << progress << u"current_location"_s << u"🧭"_s.repeated(255)
                                   << ColumnText(u"🧭"_s.repeated(255));
    QTest::newRow("256 do not") << progress << u"current_location"_s << u"x"_s.repeated(256)
                                << ColumnText();
    QTest::newRow("U+0000") << progress << u"current_location"_s << QString(QChar(u'\0'))
                            << ColumnText();
    QTest::newRow("time") << progress << u"started_at"_s << u"2025-10-24T14:31:08.4Z"_s
                          << ColumnText(u"2025-10-24 14:31:08.4"_s);
    QTest::newRow("no time") << progress << u"started_at"_s << u"soon"_s << ColumnText();
}

void TestSaveColumn::checks()
{
    QFETCH(Table, table);
    QFETCH(QString, column);
    QFETCH(QString, text);
    QFETCH(ColumnText, stored);
    const SaveColumn *found = findSaveColumn(table, column);
    QVERIFY(found);
    const Result<ColumnText> result = checkColumnText(*found, text);
    QCOMPARE(result.hasValue(), stored.has_value());
    if (result) {
        QCOMPARE(*result, stored);
        QVERIFY(!(*result)->isNull()); // a null QString would be bound as SQL NULL
    } else {
        QCOMPARE(result.error().kind, Error::Kind::Invalid);
        QVERIFY(result.error().detail.startsWith(column));
    }
}

void TestSaveColumn::oddValuesAreWarnedAboutOnly_data()
{
    QTest::addColumn<Table>("table");
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("odd");
    QTest::newRow("level 0") << Table::Profile << u"account_level"_s << u"0"_s << true;
    QTest::newRow("level 100") << Table::Profile << u"account_level"_s << u"100"_s << false;
    QTest::newRow("completion 100.1")
        << Table::Progress << u"completion_percentage"_s << u"100.1"_s << true;
    QTest::newRow("playtime -1") << Table::Progress << u"playtime_seconds"_s << u"-1"_s << true;
    QTest::newRow("location") << Table::Progress << u"current_location"_s << u"-1"_s << false;
}

void TestSaveColumn::oddValuesAreWarnedAboutOnly()
{
    QFETCH(Table, table);
    QFETCH(QString, column);
    QFETCH(QString, text);
    const SaveColumn *found = findSaveColumn(table, column);
    QVERIFY(checkColumnText(*found, text));
    QTEST(isOddColumnValue(*found, text), "odd");
}

void TestSaveColumn::nullIsAlwaysCarried()
{
    for (const Table table : {Table::Profile, Table::Progress}) {
        for (const SaveColumn &column : saveColumns(table))
            QCOMPARE(*checkColumnText(column, ColumnText()), ColumnText());
    }
}

QTEST_APPLESS_MAIN(TestSaveColumn)
#include "tst_savecolumn.moc"
