// A large save in a tree: from bytes to rows on the screen, opened, edited and searched, beside
// QJsonDocument in a straightforward QStandardItemModel.
#include "models/document/savedocument.h"
#include "models/finding/savefinder.h"
#include "models/items/savetreemodel.h"
#include "tests/bench/largesave.h"
#include "tests/bench/measure.h"

#include <QApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardItemModel>
#include <QTreeView>

#include <malloc.h>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

constexpr double MemoryBudgets[] = {60, 600}; // MB at 10 and 100 MB of text
const SaveTarget Target{*ProgressId::parse(u"7b0a6b4e-8a0c-4b1e-9d38-1f6a52b7c001")};

double heapMegabytes()
{
    const auto info = mallinfo2();
    return double(info.uordblks + info.hblkhd) / 1e6;
}

void printMemory(const QString &name, double ours, double limit)
{
    QTextStream(stdout) << name.leftJustified(64)
                        << QString::asprintf(
                               " %8.1f MB  limit %8.1f MB  ratio %5.2f  aim <= 1.00%s", ours, limit,
                               ours / limit, ours <= limit ? "" : "  MISSED")
                        << Qt::endl;
}

/// What a program would do that thinks no further of it.
void fill(QStandardItem &parent, const QString &key, const QJsonValue &value)
{
    auto *name = new QStandardItem(key);
    parent.appendRow({name, new QStandardItem(value.toVariant().toString())});
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member)
            fill(*name, member.key(), member.value());
    } else if (value.isArray()) {
        int index = 0;
        for (const QJsonValue &element : value.toArray())
            fill(*name, QString::number(index++), element);
    }
}

void show(QTreeView &view, QAbstractItemModel &model)
{
    view.setUniformRowHeights(true);
    view.resize(900, 700);
    view.setModel(&model);
    view.expand(model.index(0, 0));
    view.grab();
}

void showPlain(const QByteArray &text)
{
    QStandardItemModel model;
    const QJsonDocument document = QJsonDocument::fromJson(text);
    fill(*model.invisibleRootItem(), u"save"_s,
         document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object()));
    QTreeView view;
    show(view, model);
}

SaveRow rowOf(const QByteArray &text)
{
    return {Target, u"1"_s, {}, JsonText(text), {}};
}

/// A save with its tree on the screen.
struct Shown
{
    SaveDocument document{Target};
    SaveTreeModel model;
    QTreeView view;

    explicit Shown(const QByteArray &text)
    {
        document.load(rowOf(text));
        model.setDocument(&document);
        show(view, model);
    }
};

void bytesToScreen(const QString &name, const QByteArray &text, bool withRival)
{
    const auto ours = [&text] { Shown shown(text); };
    if (withRival) {
        bench::compare({name + u": bytes to rows on the screen, of QStandardItemModel"_s, 0.5, 3, 0,
                        [&text] { showPlain(text); }, ours});
        return;
    }
    const auto nothing = [](int) {};
    const double rival
        = bench::measure(name + u": QJsonDocument::fromJson alone"_s, 0, 0, 3, nothing,
                         [&text] { (void)QJsonDocument::fromJson(text).isEmpty(); });
    bench::measure(name + u": bytes to rows on the screen"_s, rival, 1, 3, nothing, ours);
}

void memory(const QString &name, const QByteArray &text, double limit)
{
    const double before = heapMegabytes();
    const Shown shown(text);
    printMemory(name + u": memory with the tree open"_s, heapMegabytes() - before, limit);
}

/// The big array opened at once, a value inside edited, and the first hit of a search.
void hands(const QString &name, const QByteArray &text, const JsonPointer &array,
           const JsonPointer &value)
{
    const auto nothing = [](int) {};
    Shown shown(text);
    const QModelIndex big = array.isRoot() ? QModelIndex() : shown.model.indexOf(array);
    bench::measure(
        name + u": opening the largest array"_s, 50, 1, 5,
        [&](int) {
            shown.view.collapse(big);
            shown.view.grab();
        },
        [&] {
            shown.view.expand(big);
            shown.view.grab();
        });
    int number = 0;
    bench::measure(name + u": one edit, with its undo kept"_s, 16, 1, 9, nothing, [&] {
        if (!shown.document.setAt(value, JsonText(QByteArray::number(++number))))
            qFatal("the save is not as expected");
        shown.view.grab();
    });
    const SavePieces pieces(shown.document.tree());
    const FindQuery query = *FindQuery::parse(u"7"_s);
    bench::measure(name + u": to the first hit of a search"_s, 50, 1, 5, nothing, [&] {
        bool found = false;
        forEachMatch(
            pieces, query, [&found](const SaveHit &) { found = true; },
            [&found] { return !found; });
    });
}

QByteArray children(int count)
{
    QByteArray text = R"({"list": [)";
    for (int i = 0; i < count; ++i)
        text += (i > 0 ? ", " : "") + QByteArray::number(i);
    return text + "]}";
}

} // namespace

int main(int argc, char **argv)
{
    const QApplication app(argc, argv);
    const JsonPointer inventory({u"inventory"_s});
    const JsonPointer list({u"list"_s});
    const QByteArray ten = bench::largeSave(10'000'000);
    memory(u"10 MB save"_s, ten, MemoryBudgets[0]);
    bytesToScreen(u"10 MB save"_s, ten, true);
    hands(u"10 MB save"_s, ten, inventory, inventory.child(1000).child(u"count"_s));
    {
        const QByteArray hundred = bench::largeSave(100'000'000);
        memory(u"100 MB save"_s, hundred, MemoryBudgets[1]);
        bytesToScreen(u"100 MB save"_s, hundred, false);
        hands(u"100 MB save"_s, hundred, inventory, inventory.child(1000).child(u"count"_s));
    }
    const QByteArray million = children(1'000'000);
    memory(u"1 000 000 children"_s, million, MemoryBudgets[1]);
    bytesToScreen(u"1 000 000 children"_s, million, true);
    hands(u"1 000 000 children"_s, million, list, list.child(500'000));
    return 0;
}
