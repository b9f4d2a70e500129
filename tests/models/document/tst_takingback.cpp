#include "tests/models/document/editedsave.h"
#include "tests/models/document/plainjson.h"
#include "tests/models/document/rowtexts.h"
#include "tests/support/seeds.h"

#include <QSignalSpy>
#include <QTest>

using namespace waymark;
using namespace waymark::test;
using namespace Qt::StringLiterals;

namespace {

/// One thing that happens to an open save. What it is in full is up to its seed and to what is
/// there by then, so that any part of a run can be left out.
struct Happening
{
    enum Kind
    {
        SetValue,
        ChangeType,
        Remove,
        AddElement,
        AddMember,
        Rename,
        Move,
        SetDocument,
        Revert,
        RevertAll,
        TheyWriteALittle,
        TheyWriteAll,
        Choose,
        Undo,
        Redo,
        GoTo,
        Count
    };
    Kind kind = SetValue;
    quint32 seed = 0;
};

using Happenings = QList<Happening>;

/// An open save and what the server holds, neither ever with an identity twice.
class Run : public QObject, EditedSave
{
public:
    explicit Run(int size)
        : m_size(size)
    {
        m_document.load(serverRow(m_server));
        connect(&m_document, &SaveDocument::stepLost, this, [this] {
            m_isLost = true;
            m_history.append(u"      (lost)"_s);
        });
    }

    /// What is wrong then, or nothing.
    [[nodiscard]] QString play(const Happenings &happenings);
    [[nodiscard]] QString history() const { return m_history.join(u'\n'); }

private:
    void happen(Happening::Kind kind);
    QString edit(SaveDocument &document, Happening::Kind kind);
    void choose();
    [[nodiscard]] QString wrong() const;
    [[nodiscard]] QString wrongAtTheBase() const;

    [[nodiscard]] int below(int bound) { return m_random->below(bound); }
    [[nodiscard]] QByteArray scalar() { return QByteArray::number(below(9)); }
    [[nodiscard]] QByteArray element(int id)
    {
        return "{\"id\": " + QByteArray::number(id) + ", \"n\": " + scalar() + '}';
    }
    [[nodiscard]] QByteArray value();
    [[nodiscard]] QByteArray wholeDocument();
    [[nodiscard]] SaveNodeId anyIn(const SaveTree &tree, QStringView container);

    const int m_size;
    QByteArray m_server = canonical(R"({"a": [{"id": 0, "n": 0}, {"id": 1, "n": 0}],
                                        "o": {"k0": 0, "k1": {"x": 0}, "k2": [0, 1]}})");
    std::optional<RandomEdits> m_random;
    bool m_isLost = false;
    QStringList m_history;
};

QByteArray Run::value()
{
    const int kind = below(4);
    if (kind == 0)
        return "{\"x\": " + scalar() + '}';
    return kind == 1 ? '[' + scalar() + ", " + scalar() + ']' : scalar();
}

QByteArray Run::wholeDocument()
{
    QByteArrayList elements;
    QByteArrayList members;
    for (int id = 0; id < m_size; ++id) {
        if (below(2) == 0)
            elements.insert(below(int(elements.size()) + 1), element(id));
        if (below(2) == 0)
            members.append("\"k" + QByteArray::number(id) + "\": " + value());
    }
    return "{\"a\": [" + elements.join(", ") + "], \"o\": {" + members.join(", ") + "}}";
}

/// The root where nothing is in it.
SaveNodeId Run::anyIn(const SaveTree &tree, QStringView container)
{
    const SaveNodeId parent = *tree.find(*JsonPointer::parse(container));
    const int count = tree.presentCount(parent);
    return count == 0 ? SaveTree::Root : *tree.find(tree.path(parent).child(below(count)));
}

int idsIn(const QByteArray &text, int id)
{
    int count = 0;
    PlainJson document = PlainJson::parse(text);
    for (const PlainJson &element : document.find(*JsonPointer::parse(u"/a"))->elements)
        count += element.members.at(u"id"_s).scalar == QByteArray::number(id) ? 1 : 0;
    return count;
}

QString Run::edit(SaveDocument &document, Happening::Kind kind)
{
    const SaveTree &tree = document.tree();
    const auto members = tree.children(at(document, u"/o"));
    std::vector<SaveNodeId> there;
    std::copy_if(members.begin(), members.end(), std::back_inserter(there),
                 [&](SaveNodeId member) { return tree.isPresent(member); });
    const SaveNodeId member
        = there.empty() ? SaveTree::Root : there[size_t(below(int(there.size())))];
    const SaveNodeId element = anyIn(tree, u"/a");
    const SaveNodeId node = below(2) == 0 ? member : element;
    const QString path = tree.path(node).toString();
    const JsonText made(value());
    const int id = below(m_size);
    const QString key = u"k%1"_s.arg(id);
    const SaveNodeId array = at(document, u"/a");
    const int row = below(tree.childCount(array) + 1);
    switch (kind) {
    case Happening::SetValue:
        if (node == SaveTree::Root)
            return {};
        static_cast<void>(document.setAt(
            *JsonPointer::parse(node == member ? path : QString(path + u"/n")), made));
        return u"set %1 to %2"_s.arg(path, made.toString());
    case Happening::ChangeType:
        if (member != SaveTree::Root)
            static_cast<void>(document.changeType(member, JsonType::Array));
        return u"make an array of "_s + tree.path(member).toString();
    case Happening::Remove:
        if (node != SaveTree::Root)
            static_cast<void>(document.remove({node}));
        return u"remove "_s + path;
    case Happening::AddElement:
        if (idsIn(tree.documentText()->utf8(), id) > 0)
            return {};
        static_cast<void>(document.addElement(array, row, JsonText(this->element(id))));
        return u"add element %1 at row %2"_s.arg(id).arg(row);
    case Happening::AddMember:
        static_cast<void>(document.addMember(at(document, u"/o"), key, made));
        return u"add member %1: %2"_s.arg(key, made.toString());
    case Happening::Rename: {
        const QString old = tree.path(member).toString();
        if (member != SaveTree::Root)
            static_cast<void>(document.setKey(member, key));
        return u"rename %1 to %2"_s.arg(old, key);
    }
    case Happening::Move: {
        const QString old = tree.path(element).toString();
        if (element != SaveTree::Root)
            static_cast<void>(document.moveElement(element, row));
        return u"move %1 to row %2"_s.arg(old).arg(row);
    }
    case Happening::Revert: {
        if (document.changes().isEmpty())
            return {};
        const SaveChange change = document.changes()[below(int(document.changes().size()))];
        static_cast<void>(document.revert(change));
        return u"revert "_s + change.place();
    }
    case Happening::SetDocument:
        static_cast<void>(document.setDocument(JsonText(wholeDocument())));
        return u"set the document"_s;
    default:
        static_cast<void>(document.revertAll());
        return u"revert all"_s;
    }
}

void Run::choose()
{
    for (qsizetype open = m_document.conflicts().size(); open-- > 0;) {
        if (open < m_document.conflicts().size())
            m_document.choose(open, below(2) == 0 ? ConflictChoice::Mine : ConflictChoice::Theirs);
    }
}

void Run::happen(Happening::Kind kind)
{
    QUndoStack &stack = m_document.undoStack();
    QString what;
    switch (kind) {
    case Happening::TheyWriteALittle: {
        SaveDocument theirs(m_document.target());
        theirs.load(serverRow(m_server));
        for (int times = below(3) + 1; times-- > 0;)
            edit(theirs, Happening::Kind(below(Happening::SetDocument)));
        m_server = canonical(theirs.tree().documentText()->utf8());
        static_cast<void>(m_document.refresh(serverRow(m_server)));
        what = u"they write "_s + QString::fromUtf8(m_server);
        break;
    }
    case Happening::TheyWriteAll:
        m_server = canonical(wholeDocument());
        static_cast<void>(m_document.refresh(serverRow(m_server)));
        what = u"they write all: "_s + QString::fromUtf8(m_server);
        break;
    case Happening::Choose:
        choose();
        what = u"choose"_s;
        break;
    case Happening::Undo:
        what = u"undo "_s + stack.undoText();
        stack.undo();
        break;
    case Happening::Redo:
        what = u"redo "_s + stack.redoText();
        stack.redo();
        break;
    case Happening::GoTo:
        stack.setIndex(below(stack.count() + 1));
        what = u"go to step %1"_s.arg(stack.index());
        break;
    default:
        what = edit(m_document, kind);
    }
    m_history.append(u"%1\n      -> %2"_s.arg(what, QString::fromUtf8(text())));
}

QString Run::wrong() const
{
    for (int id = 0; id < m_size; ++id) {
        if (idsIn(text(), id) > 1)
            return u"the identity %1 is there twice"_s.arg(id);
    }
    if (!holdsItsTexts(m_document.tree()))
        return u"a row does not hold its text"_s;
    PlainJson written = PlainJson::parse(m_server);
    const GuardedEdit pending = m_document.pendingEdit({});
    for (JsonGuard guard : pending.guards) {
        if (!written.holds(guard))
            return u"a guard does not hold: "_s + guard.path.toString();
    }
    for (const JsonOperation &operation : pending.operations) {
        if (!written.apply(operation))
            return u"an operation does not fit: "_s + operation.path.toString();
    }
    if (written.text() != PlainJson::parse(text()).text())
        return u"what would be written is not what is there: "_s
            + QString::fromUtf8(written.text());
    return {};
}

QString Run::wrongAtTheBase() const
{
    if (!m_document.conflicts().isEmpty())
        return u"a conflict is left: "_s + m_document.conflicts().first().place();
    if (!m_document.changes().isEmpty())
        return u"a change is left: "_s + m_document.changes().first().place();
    return text() == m_server ? QString() : u"the text is not that of the server"_s;
}

QString Run::play(const Happenings &happenings)
{
    for (const Happening &one : happenings) {
        m_random.emplace(one.seed);
        happen(one.kind);
        if (const QString found = wrong(); !found.isEmpty())
            return found;
        if (m_document.undoStack().index() > 0 || m_isLost)
            continue;
        if (const QString found = wrongAtTheBase(); !found.isEmpty())
            return found;
    }
    m_document.undoStack().setIndex(0);
    m_history.append(u"undo all\n      -> "_s + QString::fromUtf8(text()));
    const QString found = wrong();
    return !found.isEmpty() || m_isLost ? found : wrongAtTheBase();
}

Happenings randomHappenings(quint32 seed, int count)
{
    RandomEdits random(seed);
    Happenings all;
    while (all.size() < count)
        all.append(
            {Happening::Kind(random.below(Happening::Count)), quint32(random.below(1 << 30))});
    return all;
}

/// What cannot be left out for it to go wrong.
Happenings smallest(Happenings all, int size)
{
    for (qsizetype at = all.size(); at-- > 0;) {
        Happenings without = all;
        without.remove(at);
        if (Run(size).play(without).isEmpty())
            continue;
        all = without;
        at = all.size();
    }
    return all;
}

} // namespace

/// Steps taken back and done again while others write.
class TestTakingBack : public QObject, EditedSave
{
    Q_OBJECT
private slots:
    void itGivesWhatIsTheirsByNow_data();
    void itGivesWhatIsTheirsByNow();
    void aKeyThatTheyMadeIsShownAgain();
    void aRemovalOfBothIsToldAndStays();
    void nothingComesAgainBesideWhatTheyMade();
    void revertingARemovalTakesItsNamesakeOut();
    void whatComesAgainIsTheSameElement();
    void itLeadsToWhatTheServerHolds_data();
    void itLeadsToWhatTheServerHolds();

private:
    [[nodiscard]] QSignalSpy lostSteps()
    {
        return QSignalSpy(&m_document, &SaveDocument::stepLost);
    }
};

void TestTakingBack::itGivesWhatIsTheirsByNow_data()
{
    QTest::addColumn<QByteArray>("base");
    QTest::addColumn<QByteArrayList>("mine"); // one after the other
    QTest::addColumn<QByteArray>("theirs");
    const auto row
        = [](const char *name, const QByteArray &base, const QByteArrayList &mine,
             const QByteArray &theirs) { QTest::newRow(name) << base << mine << theirs; };
    row("both appended it", R"({"a": [{"id": 1}]})", {R"({"a": [{"id": 1}, {"id": 2, "n": 1}]})"},
        R"({"a": [{"id": 1}, {"id": 2, "n": 5}]})");
    row("they removed what was edited", R"({"o": {"k": 1}})", {R"({"o": {"k": 2}})"},
        R"({"o": {}})");
    row("they removed what was edited inside", R"({"o": {"k": {"x": 1}}})",
        {R"({"o": {"k": {"x": 2}}})"}, R"({"o": {}})");
    row("they replaced what was edited inside", R"({"k": {"x": 1}})", {R"({"k": {"x": 2}})"},
        R"({"k": []})");
    row("they changed what was set back", R"({"k": [1]})", {R"({"k": 2})", R"({"k": [1]})"},
        R"({"k": 3})");
    row("they changed what was edited and removed", R"({"k": {"x": 1}})", {R"({"k": 4})", "{}"},
        R"({"k": []})");
    row("they made another order", R"({"a": [{"id": 1}, {"id": 2}]})",
        {R"({"a": [{"id": 2}, {"id": 1}]})"}, R"({"a": [{"id": 3}, {"id": 1}, {"id": 2}]})");
    row("they removed what was moved", R"({"a": [{"id": 1}, {"id": 2}]})",
        {R"({"a": [{"id": 2}, {"id": 1}]})"}, R"({"a": [{"id": 3}, {"id": 1}]})");
    row("both gave it another order, without identities", "[1, 2, 3]", {"[3, 1, 2]"}, "[2, 1, 3]");
}

void TestTakingBack::itGivesWhatIsTheirsByNow()
{
    QFETCH(const QByteArray, base);
    QFETCH(const QByteArrayList, mine);
    QFETCH(const QByteArray, theirs);
    m_document.load(serverRow(base));
    for (const QByteArray &document : mine)
        QVERIFY(m_document.setDocument(JsonText(document)));
    QVERIFY(m_document.refresh(serverRow(theirs)));
    const QByteArray merged = text();
    const auto conflicts = m_document.conflicts();
    for (int times = 0; times < 2; ++times) {
        m_document.undoStack().setIndex(0);
        QCOMPARE(text(), canonical(theirs));
        QVERIFY(holdsItsTexts(m_document.tree()));
        QVERIFY(m_document.changes().isEmpty());
        QCOMPARE(m_document.state(), SaveDocument::State::Clean);
        m_document.undoStack().setIndex(m_document.undoStack().count());
        QCOMPARE(text(), merged);
        QCOMPARE(m_document.conflicts(), conflicts);
    }
    // A later edit taken back leaves the ones before alone.
    QVERIFY(m_document.setColumn(u"playtime_seconds"_s, u"5"_s));
    m_document.undoStack().undo();
    QCOMPARE(text(), merged);
}

void TestTakingBack::aKeyThatTheyMadeIsShownAgain()
{
    m_document.load(serverRow(R"({"a": 1})"));
    QVERIFY(m_document.setKey(at(m_document, u"/a"), u"b"_s));
    QVERIFY(m_document.refresh(serverRow(R"({"a": 1, "b": 2})")));
    QCOMPARE(m_document.conflicts().size(), 1);
    for (int times = 0; times < 2; ++times) {
        m_document.undoStack().undo();
        QCOMPARE(text(), QByteArray(R"({"a": 1, "b": 2})"));
        QCOMPARE(m_document.state(), SaveDocument::State::Clean);
        m_document.undoStack().redo();
        QCOMPARE(text(), QByteArray(R"({"b": 1})"));
        QCOMPARE(m_document.state(), SaveDocument::State::Conflict);
    }
    m_document.choose(0, ConflictChoice::Theirs);
    QCOMPARE(text(), QByteArray(R"({"a": 1, "b": 2})"));
}

void TestTakingBack::aRemovalOfBothIsToldAndStays()
{
    for (const auto *path : {u"/a/0", u"/o/k"}) {
        m_document.load(serverRow(R"({"a": [{"id": 1}, {"id": 2}], "o": {"k": 1}})"));
        QVERIFY(m_document.remove({at(m_document, path)}));
        const QByteArray theirs = text();
        QVERIFY(m_document.refresh(serverRow(theirs)));
        const QSignalSpy lost = lostSteps();
        m_document.undoStack().undo();
        QCOMPARE(lost.count(), 1);
        QCOMPARE(text(), theirs);
        QCOMPARE(m_document.state(), SaveDocument::State::Clean);
    }
    // They made it again meanwhile.
    m_document.load(serverRow(R"({"a": [{"id": 1}, {"id": 2}]})"));
    QVERIFY(m_document.remove({at(m_document, u"/a/0")}));
    QVERIFY(m_document.refresh(serverRow(R"({"a": [{"id": 2}]})")));
    QVERIFY(m_document.refresh(serverRow(R"({"a": [{"id": 2}, {"id": 1}]})")));
    m_document.undoStack().undo();
    QCOMPARE(text(), QByteArray(R"({"a": [{"id": 2}, {"id": 1}]})"));
}

void TestTakingBack::nothingComesAgainBesideWhatTheyMade()
{
    const QByteArray theirs = R"({"a": [{"id": 1}, {"id": 2}]})";
    m_document.load(serverRow(R"({"a": [{"id": 1}]})"));
    QVERIFY(m_document.addElement(at(m_document, u"/a"), 1, JsonText(R"({"id": 2, "n": 1})")));
    m_document.undoStack().undo();
    QVERIFY(m_document.refresh(serverRow(theirs)));
    const QSignalSpy lost = lostSteps();
    m_document.undoStack().redo();
    QCOMPARE(lost.count(), 1);
    QCOMPARE(text(), theirs);
    // What the person doubles there stays doubled.
    QVERIFY(m_document.duplicate(at(m_document, u"/a/1")));
    const QByteArray doubled = text();
    m_document.undoStack().undo();
    m_document.undoStack().redo();
    QCOMPARE(text(), doubled);
}

void TestTakingBack::revertingARemovalTakesItsNamesakeOut()
{
    const QByteArray base = R"({"a": [{"id": 1}, {"id": 2}]})";
    m_document.load(serverRow(base));
    const SaveNodeId removed = at(m_document, u"/a/0");
    QVERIFY(m_document.remove({removed}));
    QVERIFY(m_document.addElement(at(m_document, u"/a"), 0, JsonText(R"({"id": 1, "n": 1})")));
    const QByteArray mine = text();
    QVERIFY(m_document.revert(QList<SaveNodeId>{removed}));
    QCOMPARE(text(), base);
    QVERIFY(m_document.changes().isEmpty());
    m_document.undoStack().undo();
    QCOMPARE(text(), mine);
    // Likewise where theirs is chosen.
    const QByteArray theirs = R"({"a": [{"n": 9, "id": 1}, {"id": 2}]})";
    QVERIFY(m_document.refresh(serverRow(theirs)));
    QCOMPARE(m_document.conflicts().size(), 1);
    m_document.choose(0, ConflictChoice::Theirs);
    QCOMPARE(text(), theirs);
}

void TestTakingBack::whatComesAgainIsTheSameElement()
{
    m_document.load(serverRow(R"({"a": [{"id": 1}, {"id": 2}]})"));
    const SaveNodeId element = at(m_document, u"/a/0");
    QVERIFY(m_document.remove({element}));
    QVERIFY(m_document.setDocument(JsonText(R"({"a": [{"id": 1, "n": 1}, {"id": 2}]})")));
    QCOMPARE(at(m_document, u"/a/0"), element);
    QCOMPARE(m_document.changes().size(), 1);
}

void TestTakingBack::itLeadsToWhatTheServerHolds_data()
{
    addSeeds(300);
    bool isGiven = false;
    const int more = qEnvironmentVariableIntValue("WAYMARK_TEST_SEED", &isGiven);
    if (isGiven)
        QTest::addRow("given seed %d", more) << quint32(more);
}

void TestTakingBack::itLeadsToWhatTheServerHolds()
{
    QFETCH(const quint32, seed);
    constexpr int Size = 4;
    const Happenings all = randomHappenings(seed, 14);
    if (Run(Size).play(all).isEmpty())
        return;
    Run run(Size);
    const QString wrong = run.play(smallest(all, Size));
    QFAIL(qPrintable(run.history() + u'\n' + wrong));
}

QTEST_GUILESS_MAIN(TestTakingBack)
#include "tst_takingback.moc"
