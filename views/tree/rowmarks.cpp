#include "views/tree/rowmarks.h"

#include "models/items/savetreemodel.h"
#include "views/common/theme.h"

#include <QFontMetrics>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

QString changeSign(SaveMark mark)
{
    switch (mark) {
    case SaveMark::Added:
        return u"+ "_s;
    case SaveMark::Removed:
        return u"− "_s;
    case SaveMark::Changed:
    case SaveMark::Moved:
        return u"~ "_s;
    case SaveMark::None:
        break;
    }
    return {};
}

QString noteSign(RowNote::Kind kind)
{
    switch (kind) {
    case RowNote::Kind::Conflict:
        return u"≠ "_s;
    case RowNote::Kind::Server:
        return u"↓ "_s;
    case RowNote::Kind::Baseline:
        return u"Δ "_s;
    case RowNote::Kind::Moved:
    case RowNote::Kind::Inside:
        return u"~ "_s;
    case RowNote::Kind::Locked:
        return u"⊘ "_s;
    case RowNote::Kind::Error:
        return u"× "_s;
    case RowNote::Kind::Warning:
        return u"! "_s;
    case RowNote::Kind::Name:
    case RowNote::Kind::Identity:
    case RowNote::Kind::Content:
        break;
    }
    return {};
}

QColor noteColor(RowNote::Kind kind, const QPalette &palette)
{
    switch (kind) {
    case RowNote::Kind::Conflict:
    case RowNote::Kind::Error:
        return themeColor(ThemeRole::Removed, palette);
    case RowNote::Kind::Server:
    case RowNote::Kind::Baseline:
        return themeColor(ThemeRole::Accent, palette);
    case RowNote::Kind::Moved:
    case RowNote::Kind::Inside:
    case RowNote::Kind::Warning:
        return themeColor(ThemeRole::Changed, palette);
    case RowNote::Kind::Locked:
    case RowNote::Kind::Name:
    case RowNote::Kind::Identity:
    case RowNote::Kind::Content:
        break;
    }
    return themeColor(ThemeRole::DimText, palette);
}

/// The text, what of it there is room for, or its sign alone: of less than two letters of a word
/// nobody could make sense.
QString cutMark(const QString &text, const QFontMetrics &metrics, int room)
{
    constexpr qsizetype LeastLength = 5; // "≠ in…"
    const QString cut = metrics.elidedText(text, Qt::ElideRight, std::max(room, 0));
    const bool hasSign
        = !text.isEmpty() && (!text.front().isLetterOrNumber() || text.sliced(1).startsWith(u' '));
    return cut == text || cut.size() >= LeastLength || !hasSign ? cut : text.left(1);
}

} // namespace

QColor markColor(SaveMark mark, const QPalette &palette)
{
    switch (mark) {
    case SaveMark::Added:
        return themeColor(ThemeRole::Added, palette);
    case SaveMark::Removed:
        return themeColor(ThemeRole::Removed, palette);
    case SaveMark::Changed:
    case SaveMark::Moved:
        return themeColor(ThemeRole::Changed, palette);
    case SaveMark::None:
        break;
    }
    return palette.color(QPalette::Text);
}

QList<RowMark> rowMarks(const QModelIndex &index, bool isExpanded, const QPalette &palette)
{
    QList<RowMark> marks;
    if (const SaveMark mark = SaveMark(index.data(SaveTreeModel::MarkRole).toInt());
        mark != SaveMark::None)
        marks.append({changeSign(mark) + index.data(SaveTreeModel::ChangeTextRole).toString(),
                      {},
                      markColor(mark, palette)});
    const auto notes = index.data(SaveTreeModel::NotesRole).value<QList<RowNote>>();
    const auto append = [&](const RowNote &note) {
        const QString sign = noteSign(note.kind);
        marks.append({sign + note.text, note.brief.isEmpty() ? QString() : sign + note.brief,
                      noteColor(note.kind, palette)});
    };
    const auto isOwn = [](const RowNote &note) {
        return note.kind == RowNote::Kind::Moved || note.kind == RowNote::Kind::Inside;
    };
    for (const RowNote &note : notes) {
        if (isOwn(note) && !(note.kind == RowNote::Kind::Inside && isExpanded))
            append(note);
    }
    for (const RowNote &note : notes) {
        if (!isOwn(note) && note.kind != RowNote::Kind::Content) // that stands beside the value
            append(note);
    }
    return marks;
}

QList<RowMark> marksThatFit(QList<RowMark> marks, const QFontMetrics &metrics, int room)
{
    const int sign = metrics.horizontalAdvance(u"≠ 0…"_s) + RowMarkGap;
    int behind = sign * int(marks.size());
    for (RowMark &mark : marks) {
        behind -= sign;
        const int own = room - behind;
        if (metrics.horizontalAdvance(mark.text) > own)
            mark.text = cutMark(mark.brief.isEmpty() ? mark.text : mark.brief, metrics, own);
        room -= metrics.horizontalAdvance(mark.text) + RowMarkGap;
    }
    return marks;
}

} // namespace waymark
