#include "models/items/contentnotes.h"
#include "models/items/savetreemodel.h"
#include "models/items/viewzone.h"
#include "tests/models/document/randomedits.h"

#include <QTest>

using namespace waymark;
using namespace Qt::StringLiterals;

class TestContentNotes final : public QObject
{
    Q_OBJECT
private slots:
    void valuesAreWhatTheyLookLike_data();
    void valuesAreWhatTheyLookLike();
    void coloursHaveASwatch();
    void notesFollowTheValue();
};

void TestContentNotes::valuesAreWhatTheyLookLike_data()
{
    QTest::addColumn<JsonType>("type");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("whole");
    QTest::addColumn<QString>("brief");
    const auto row
        = [](const char *name, JsonType type, const QByteArray &value, const QString &whole,
             const QString &brief = {}) { QTest::newRow(name) << type << value << whole << brief; };
    using T = JsonType;
    row("seconds", T::Number, "1761316268", u"as a time: 2025-10-24 07:31:08 America/Los_Angeles"_s,
        u"2025-10-24 07:31 PDT"_s);
    row("milliseconds", T::Number, "1761316268042",
        u"as a time: 2025-10-24 07:31:08.042 America/Los_Angeles"_s, u"2025-10-24 07:31 PDT"_s);
    row("before 2000", T::Number, "946684799", {});
    row("after 2099", T::Number, "4102444800", {});
    row("a fraction", T::Number, "1761316268.5", {});
    row("an exponent", T::Number, "1761316e3", {});
    row("2^64", T::Number, "18446744073709551616", {});
    row("short colour", T::String, "\"#f80\"", u"colour: red 255, green 136, blue 0"_s);
    row("colour", T::String, "\"#2463c4\"", u"colour: red 36, green 99, blue 196"_s);
    row("colour with alpha", T::String, "\"#2463c480\"", u"colour: red 36, green 99, blue 196"_s);
    row("no colour", T::String, "\"#2463cg\"", {});
    row("number sign", T::String, "\"#1\"", {});
    row("address", T::String, "\"https://example.com/a?b\"", u"web address at example.com"_s,
        u"example.com"_s);
    row("address in look-alike letters", T::String, "\"https://ex\u0430mple.com/\"",
        u"web address at xn--exmple-4nf.com"_s, u"xn--exmple-4nf.com"_s);
    row("file", T::String, "\"file:///etc\"", {});
    row("object", T::String, "\"{\\\"a\\\": 1, \\\"b\\\": 2}\"",
        u"JSON in a string: object of 2 members"_s, u"JSON, 2 members"_s);
    row("array", T::String, "\"[1, 2, 3]\"", u"JSON in a string: array of 3 items"_s,
        u"JSON, 3 items"_s);
    row("brackets", T::String, "\"[sic]\"", {});
    row("empty", T::String, "\"\"", {});
    row("word", T::String, "\"lamp\"", {});
    row("true", T::Boolean, "true", {});
}

void TestContentNotes::valuesAreWhatTheyLookLike()
{
    QFETCH(JsonType, type);
    QFETCH(QByteArray, value);
    QFETCH(QString, whole);
    QFETCH(QString, brief);
    const ContentText text = contentText(type, value, QTimeZone("America/Los_Angeles"));
    QCOMPARE(text.whole, whole);
    QCOMPARE(text.brief, brief);
}

void TestContentNotes::coloursHaveASwatch()
{
    QCOMPARE(colorIn("\"#2463c480\""), QColor(36, 99, 196, 128));
    QVERIFY(!colorIn("\"blue\"").isValid());
}

void TestContentNotes::notesFollowTheValue()
{
    const ViewZone zone;
    ContentNotes notes(zone);
    SaveTreeModel model;
    SaveDocument document{*ProgressId::parse(u"7b0a6b4e-8a0c-4b1e-9d38-1f6a52b7c001")};
    document.load(test::rowOf("{\"at\": 1761316268, \"sky\": \"#2463c4\", \"inside\": {}}"));
    model.addNotes(notes);
    model.setDocument(&document);
    notes.setDocument(&document);
    const auto at = [&](QStringView path) {
        return model.indexOf(*JsonPointer::parse(path), SaveTreeModel::ValueColumn);
    };
    const auto said = [&](QStringView path) {
        return at(path).siblingAtColumn(0).data(Qt::AccessibleTextRole).toString();
    };
    QVERIFY(said(u"/at").endsWith(u"as a time: 2025-10-24 14:31:08 UTC"_s));
    QVERIFY(at(u"/at").data(Qt::ToolTipRole).toString().contains(u"as a time: 2025"_s));
    QCOMPARE(at(u"/sky").data(Qt::DecorationRole).value<QColor>(), QColor(36, 99, 196));
    QVERIFY(!at(u"/at").data(Qt::DecorationRole).isValid());
    QVERIFY(document.setAt(*JsonPointer::parse(u"/at"), JsonText("5")));
    QVERIFY(!said(u"/at").contains(u"as a time"_s));
}

QTEST_GUILESS_MAIN(TestContentNotes)
#include "tst_contentnotes.moc"
