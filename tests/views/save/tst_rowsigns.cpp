#include "models/items/baseline.h"
#include "models/items/pendingnotes.h"
#include "models/items/savetreemodel.h"
#include "models/items/servernotes.h"
#include "models/items/viewzone.h"
#include "tests/support/fakeeventsource.h"
#include "views/tree/savetreedelegate.h"

#include <QFontMetrics>
#include <QHeaderView>
#include <QTest>
#include <QTreeView>

using namespace waymark;
using namespace Qt::StringLiterals;

/// What is told of a row without its colour, in whatever room there is.
class TestRowSigns : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void onesOwnEditIsToldBesideTheServers();
    void editsInsideAreToldWhileTheRowIsClosed();
    void whatItWasStandsWhereThereIsRoom_data();
    void whatItWasStandsWhereThereIsRoom();

private:
    [[nodiscard]] SaveRow row(const QByteArray &json) const
    {
        return {m_target, u"1"_s, {}, JsonText(json), {}};
    }
    [[nodiscard]] QStringList marks(QStringView path, int room) const
    {
        const QModelIndex row = m_model->indexOf(*JsonPointer::parse(path));
        const bool isExpanded = m_view->isExpanded(row.siblingAtColumn(0));
        QStringList texts;
        for (const RowMark &mark : marksThatFit(rowMarks(row, isExpanded, m_view->palette()),
                                                QFontMetrics(m_view->font()), room))
            texts.append(mark.text);
        return texts;
    }

    const SaveTarget m_target{*ProgressId::parse(u"7b0a6b4e-8a0c-4b1e-9d38-1f6a52b7c001")};
    ViewZone m_zone;
    test::FakeEventSource m_events;
    std::unique_ptr<SaveDocument> m_document;
    std::unique_ptr<ServerNotes> m_server;
    std::unique_ptr<Baseline> m_baseline;
    std::unique_ptr<PendingNotes> m_pending;
    std::unique_ptr<SaveTreeModel> m_model;
    std::unique_ptr<QTreeView> m_view;
};

void TestRowSigns::init()
{
    m_view.reset();
    m_model.reset();
    m_document = std::make_unique<SaveDocument>(m_target);
    m_document->load(row(R"({"bag": {"map": 1, "rope": 2}, "playtime": 7000})"));
    m_server = std::make_unique<ServerNotes>(m_zone);
    m_server->setDocument(m_document.get());
    connect(m_document.get(), &SaveDocument::refreshed, m_server.get(), &ServerNotes::note);
    m_baseline = std::make_unique<Baseline>(m_events, m_zone);
    m_baseline->setDocument(m_document.get());
    m_pending = std::make_unique<PendingNotes>();
    m_pending->setDocument(m_document.get());
    m_model = std::make_unique<SaveTreeModel>();
    for (const RowNotes *notes :
         std::initializer_list<RowNotes *>{m_server.get(), m_baseline.get(), m_pending.get()})
        m_model->addNotes(*notes);
    m_model->setDocument(m_document.get());
    m_view = std::make_unique<QTreeView>();
    m_view->setModel(m_model.get());
}

void TestRowSigns::onesOwnEditIsToldBesideTheServers()
{
    constexpr int Wide = 2000;
    constexpr int Narrow = 170;
    m_baseline->begin();
    QVERIFY(m_document->refresh(row(R"({"bag": {"map": 1, "rope": 2}, "playtime": 7060})")));
    QTRY_COMPARE(m_baseline->paths(), 1);
    QVERIFY(m_document->setAt(*JsonPointer::parse(u"/playtime"), JsonText("9000")));
    const QStringList all = marks(u"/playtime", Wide);
    QCOMPARE(all.size(), 3);
    QCOMPARE(all[0], u"~ was 7060"_s);
    QVERIFY(all[1].startsWith(u"↓ changed on the server"_s));
    QVERIFY(all[2].startsWith(u"Δ changed since"_s));

    const QStringList few = marks(u"/playtime", Narrow);
    QCOMPARE(few.size(), 3);
    QCOMPARE(few[0], u"~ was 7060"_s);
    int width = 0;
    for (const QString &text : few)
        width += QFontMetrics(m_view->font()).horizontalAdvance(text);
    QVERIFY(width <= Narrow);
    constexpr int Narrowest = 60;
    QCOMPARE(marks(u"/playtime", Narrowest), (QStringList{u"~"_s, u"↓"_s, u"Δ"_s}));
    const QString told = m_model->indexOf(*JsonPointer::parse(u"/playtime"))
                             .data(Qt::AccessibleTextRole)
                             .toString();
    for (const QString &part : {u"was 7060"_s, u"changed on the server"_s, u"changed since"_s})
        QVERIFY2(told.contains(part), qPrintable(told));
}

void TestRowSigns::editsInsideAreToldWhileTheRowIsClosed()
{
    constexpr int Wide = 2000;
    QVERIFY(m_document->setAt(*JsonPointer::parse(u"/bag/map"), JsonText("5")));
    QVERIFY(m_document->setAt(*JsonPointer::parse(u"/bag/rope"), JsonText("5")));
    QCOMPARE(marks(u"/bag", Wide), QStringList{u"~ 2 changes inside"_s});
    m_view->expand(m_model->indexOf(*JsonPointer::parse(u"/bag")));
    QVERIFY(marks(u"/bag", Wide).isEmpty()); // the rows say it themselves
}

void TestRowSigns::whatItWasStandsWhereThereIsRoom_data()
{
    QTest::addColumn<int>("valueWidth");
    QTest::addColumn<int>("typeWidth");
    QTest::addColumn<bool>("isBesideValue");
    QTest::newRow("behind the type") << 600 << 600 << false;
    QTest::newRow("behind the value") << 600 << 145 << true;
    QTest::newRow("nowhere") << 60 << 145 << false;
}

void TestRowSigns::whatItWasStandsWhereThereIsRoom()
{
    QFETCH(int, valueWidth);
    QFETCH(int, typeWidth);
    QFETCH(bool, isBesideValue);
    m_document->load(row(R"({"crossing": "tomorrow in the evening"})"));
    QVERIFY(m_document->setAt(*JsonPointer::parse(u"/crossing"), JsonText("\"at dawn\"")));
    m_view->header()->setStretchLastSection(false);
    m_view->header()->resizeSection(SaveTreeModel::ValueColumn, valueWidth);
    m_view->header()->resizeSection(SaveTreeModel::TypeColumn, typeWidth);
    QStyleOptionViewItem option;
    option.initFrom(m_view.get());
    option.widget = m_view.get();
    const SaveTreeDelegate delegate;
    const auto mark
        = delegate.markBesideValue(m_model->indexOf(*JsonPointer::parse(u"/crossing")), option);
    QCOMPARE(mark.has_value(), isBesideValue);
    if (mark)
        QCOMPARE(mark->text, u"~ was \"tomorrow in the evening\""_s);
}

QTEST_MAIN(TestRowSigns)
#include "tst_rowsigns.moc"
