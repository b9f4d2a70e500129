#include "models/local/viewentry.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

constexpr int Version = 1;
constexpr auto Kind = "view of a save"_L1;

QString nameOf(const SaveTarget &save)
{
    return save.tableName() + u'.' + save.jsonColumn() + u'/'
        + save.row().toString(QUuid::WithoutBraces);
}

/// A path, or of a range the path of its container and its number.
QJsonValue rowText(const KeptView::Row &row)
{
    if (row.range < 0)
        return row.path.toString();
    return QJsonArray{row.path.toString(), row.range};
}

std::optional<KeptView::Row> readRow(const QJsonValue &value)
{
    const QJsonArray range = value.toArray();
    const QJsonValue path = value.isArray() ? range.at(0) : value;
    const auto pointer = JsonPointer::parse(path.toString());
    if (!path.isString() || !pointer)
        return std::nullopt;
    return KeptView::Row{*pointer, value.isArray() ? range.at(1).toInt(-1) : -1};
}

} // namespace

QByteArray viewEntry(const SaveTarget &save, const KeptView &view)
{
    QJsonArray expanded;
    for (const KeptView::Row &row : view.expanded)
        expanded.append(rowText(row));
    QJsonObject entry{{u"waymark"_s, QString(Kind)},
                      {u"version"_s, Version},
                      {u"save"_s, nameOf(save)},
                      {u"expanded"_s, expanded}};
    if (view.current)
        entry.insert(u"current"_s, view.current->toString());
    if (view.top)
        entry.insert(u"top"_s, rowText(*view.top));
    return QJsonDocument(entry).toJson(QJsonDocument::Compact) + '\n';
}

std::optional<KeptView> readViewEntry(const QByteArray &text, const SaveTarget &save)
{
    const QJsonObject entry = QJsonDocument::fromJson(text).object();
    if (entry.value(u"waymark"_s).toString() != Kind || entry.value(u"save"_s) != nameOf(save)
        || entry.value(u"version"_s).toInt(Version + 1) > Version)
        return std::nullopt;
    KeptView view;
    const QJsonArray expanded = entry.value(u"expanded"_s).toArray();
    for (const QJsonValue one : expanded) {
        if (const auto row = readRow(one))
            view.expanded.append(*row);
    }
    if (const auto row = readRow(entry.value(u"current"_s)))
        view.current = row->path;
    view.top = readRow(entry.value(u"top"_s));
    return view;
}

} // namespace waymark
