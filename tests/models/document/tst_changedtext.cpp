#include "models/document/changedtext.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

class TestChangedText : public QObject
{
    Q_OBJECT

private slots:
    void givesItsStart_data();
    void givesItsStart();
    void keepsAbsenceApartFromNothingWritten();
};

void TestChangedText::givesItsStart_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("letters") << u"lantern"_s;
    QTest::newRow("two bytes each") << u"äöüßéè"_s;
    QTest::newRow("three bytes each") << u"灯台守の話です"_s;
    QTest::newRow("pairs") << u"a🗝🗝b🗝🗝🗝"_s;
}

void TestChangedText::givesItsStart()
{
    QFETCH(QString, text);
    const ChangedText changed(text);
    QCOMPARE(changed.toString(), text);
    for (qsizetype length = 0; length <= text.size() + 2; ++length)
        QCOMPARE(changed.left(length), text.left(length));
}

void TestChangedText::keepsAbsenceApartFromNothingWritten()
{
    QVERIFY(!changedText(std::nullopt));
    QVERIFY(changedText(QString()) == ChangedText(QString()));
}

QTEST_APPLESS_MAIN(TestChangedText)
#include "tst_changedtext.moc"
