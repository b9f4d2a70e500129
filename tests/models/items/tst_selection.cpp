#include "models/items/selection.h"

#include <QSignalSpy>
#include <QTest>

using namespace waymark;

class TestSelection : public QObject
{
    Q_OBJECT
private slots:
    void settingTheSameAgainIsSilent();
    void anotherPlayerDropsWhatBelongedToTheFirst();
    void openingAPlayerIsOneStepBack();
    void forwardIsForgottenAfterAnewStep();
    void aJumpIsRememberedAndStepsAreNot();
};

void TestSelection::settingTheSameAgainIsSilent()
{
    Selection selection;
    const PlayerId player = PlayerId::create();
    selection.setPlayer(player);
    QSignalSpy changed(&selection, &Selection::playerChanged);
    selection.setPlayer(player);
    QCOMPARE(changed.count(), 0);
}

void TestSelection::anotherPlayerDropsWhatBelongedToTheFirst()
{
    Selection selection;
    selection.setPlayer(PlayerId::create());
    selection.setSave(SaveTarget(ProgressId::create()));
    selection.setEvent(EventId::create());
    selection.setRange(TimeRange{Timestamp::fromPostgres(0), Timestamp::fromPostgres(9)});
    selection.setScope(ScopeKind::ThisPlayer);

    selection.setPlayer(PlayerId::create());
    QVERIFY(!selection.save());
    QVERIFY(!selection.event());
    QVERIFY(!selection.range());
    QCOMPARE(selection.scope(), ScopeKind::ThisPlayer);
}

void TestSelection::openingAPlayerIsOneStepBack()
{
    Selection selection;
    const PlayerId first = PlayerId::create();
    const SaveTarget firstSave(ProgressId::create());
    selection.setPlayer(first);
    selection.setSave(firstSave);
    selection.setPlayer(PlayerId::create());
    selection.setSave(SaveTarget(ProgressId::create()));

    selection.goBack();
    QCOMPARE(selection.player(), first);
    QCOMPARE(selection.save(), firstSave);
    QVERIFY(!selection.canGoBack());
    QVERIFY(selection.canGoForward());
}

void TestSelection::forwardIsForgottenAfterAnewStep()
{
    Selection selection;
    for (int i = 0; i < 3; ++i)
        selection.setPlayer(PlayerId::create());
    selection.goBack();
    selection.setPlayer(PlayerId::create());
    QVERIFY(!selection.canGoForward());
}

void TestSelection::aJumpIsRememberedAndStepsAreNot()
{
    const auto path = [](const char16_t *text) { return *JsonPointer::parse(QStringView(text)); };
    Selection selection;
    QSignalSpy wanted(&selection, &Selection::pathWanted);
    selection.setPlayer(PlayerId::create());
    selection.setSave(SaveTarget(ProgressId::create()));
    const auto save = selection.save();
    selection.setPath(path(u"/a"));
    selection.setPath(path(u"/b"));
    QVERIFY(!selection.canGoBack());
    selection.rememberPlace();
    selection.setPath(path(u"/c/d"));
    selection.setPath(path(u"/c/e"));
    selection.setSave(SaveTarget(ProgressId::create())); // another tab
    selection.goBack();
    QCOMPARE(selection.save(), save);
    QCOMPARE(selection.path(), path(u"/c/e"));
    selection.goBack();
    QCOMPARE(selection.path(), path(u"/b"));
    QCOMPARE(wanted.count(), 2);
    QCOMPARE(wanted.last().first().value<JsonPointer>(), path(u"/b"));
    QVERIFY(!selection.canGoBack());
    selection.goForward();
    QCOMPARE(selection.path(), path(u"/c/e"));
}

QTEST_APPLESS_MAIN(TestSelection)
#include "tst_selection.moc"
