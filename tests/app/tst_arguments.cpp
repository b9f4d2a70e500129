#include "app/cli/arguments.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

class TestArguments : public QObject
{
    Q_OBJECT

private slots:
    void wordsByPosition_data();
    void wordsByPosition();
    void wrongUsage_data();
    void wrongUsage();
    void optionsByName();
};

namespace {

constexpr OptionSpec Options[] = {{"sort", "COLUMN"}, {"limit", "N"}, {"all"}};

} // namespace

void TestArguments::wordsByPosition_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QStringList>("positional");
    QTest::newRow("negative number") << QStringList{u"-5"_s} << QStringList{u"-5"_s};
    QTest::newRow("excluded term") << QStringList{u"-type:x"_s} << QStringList{u"-type:x"_s};
    QTest::newRow("dash") << QStringList{u"-"_s} << QStringList{u"-"_s};
    QTest::newRow("behind an option") << QStringList{u"--all"_s, u"-5"_s} << QStringList{u"-5"_s};
    QTest::newRow("after the end of options")
        << QStringList{u"--"_s, u"--all"_s, u"--"_s} << QStringList{u"--all"_s, u"--"_s};
    QTest::newRow("empty") << QStringList{QString()} << QStringList{QString()};
}

void TestArguments::wordsByPosition()
{
    QFETCH(QStringList, words);
    QFETCH(QStringList, positional);
    const auto arguments = Arguments::parse(words, Options);
    QVERIFY(arguments);
    QCOMPARE(arguments->positional(), positional);
}

void TestArguments::wrongUsage_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("unknown option") << QStringList{u"--other"_s};
    QTest::newRow("value missing") << QStringList{u"--limit"_s};
    QTest::newRow("value of a switch") << QStringList{u"--all=1"_s};
    QTest::newRow("given twice") << QStringList{u"--all"_s, u"--all"_s};
}

void TestArguments::wrongUsage()
{
    QFETCH(QStringList, words);
    const auto arguments = Arguments::parse(words, Options);
    QVERIFY(!arguments);
    QCOMPARE(arguments.error().kind, Error::Kind::Usage);
}

void TestArguments::optionsByName()
{
    const auto arguments
        = Arguments::parse({u"--sort"_s, u"-timestamp"_s, u"--limit=7"_s, u"x"_s}, Options);
    QVERIFY(arguments);
    QCOMPARE(arguments->value(u"sort"_s), std::optional(u"-timestamp"_s));
    QVERIFY(!arguments->has(u"all"_s));
    QCOMPARE(arguments->number(u"limit"_s, 1).value(), 7);
    QCOMPARE(arguments->number(u"absent"_s, 1).value(), 1);
    QVERIFY(!arguments->number(u"sort"_s, 1));
    QCOMPARE(arguments->positional(), QStringList{u"x"_s});
}

QTEST_APPLESS_MAIN(TestArguments)
#include "tst_arguments.moc"
