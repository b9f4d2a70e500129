#include "models/services/editreason.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <optional>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

constexpr const char *Context = "waymark::EditReason";
constexpr const char *Undo = QT_TRANSLATE_NOOP("waymark::EditReason", "Undo of edit %1");
constexpr const char *TakeBack = QT_TRANSLATE_NOOP("waymark::EditReason", "Take back edit %1");
constexpr const char *TakeBackLast = QT_TRANSLATE_NOOP("waymark::EditReason", "Take back");
constexpr const char *PutBack = QT_TRANSLATE_NOOP("waymark::EditReason", "Put back");
constexpr const char *Bulk = QT_TRANSLATE_NOOP("waymark::EditReason", "Bulk edit %1");
constexpr const char *BulkBecause = QT_TRANSLATE_NOOP("waymark::EditReason", "Bulk edit %1: %2");
constexpr const char *Import
    = QT_TRANSLATE_NOOP("waymark::EditReason", "Import of %1, exported at %2");

/// What stands for %1 and %2 in a stored reason; nothing where it is another one.
std::optional<QStringList> valuesIn(const QString &stored, const char *reason)
{
    QString pattern = QRegularExpression::escape(QLatin1StringView(reason));
    pattern.replace(u"\\%1"_s, u"(.*)"_s).replace(u"\\%2"_s, u"(.*)"_s);
    const QRegularExpression whole(QRegularExpression::anchoredPattern(pattern),
                                   QRegularExpression::DotMatchesEverythingOption);
    const auto match = whole.match(stored);
    return match.hasMatch() ? std::optional(match.capturedTexts().mid(1)) : std::nullopt;
}

} // namespace

QString undoReason(EditId edit)
{
    return QString::fromLatin1(Undo).arg(edit);
}

QString takeBackReason(EditId edit)
{
    return edit != 0 ? QString::fromLatin1(TakeBack).arg(edit) : QString::fromLatin1(TakeBackLast);
}

QString bulkReason(EditId bulk, const QString &text)
{
    return text.isEmpty() ? QString::fromLatin1(Bulk).arg(bulk)
                          : QString::fromLatin1(BulkBecause).arg(QString::number(bulk), text);
}

QString importReason(const QString &label, Timestamp exportedAt)
{
    return QString::fromLatin1(Import).arg(label, exportedAt.toIsoUtc());
}

QString putBackReason()
{
    return QString::fromLatin1(PutBack);
}

QString shownReason(const QString &stored)
{
    for (const char *reason : {Undo, TakeBack, TakeBackLast, PutBack, BulkBecause, Bulk, Import}) {
        const auto values = valuesIn(stored, reason);
        if (!values)
            continue;
        const QString shown = QCoreApplication::translate(Context, reason);
        switch (values->size()) {
        case 0:
            return shown;
        case 1:
            return shown.arg(values->at(0));
        default:
            return shown.arg(values->at(0), values->at(1));
        }
    }
    return stored;
}

} // namespace waymark
