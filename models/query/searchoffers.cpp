#include "models/query/searchoffers.h"

#include "models/query/searchquery.h"
#include "models/query/searchscanner.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

SearchToken lastToken(const QString &text)
{
    SearchScanner scanner(text);
    SearchToken last = scanner.next();
    for (SearchToken token = last; token.kind != SearchToken::Kind::End; token = scanner.next())
        last = token;
    return last;
}

/// Where the piece that begins at start ends, also behind the cursor.
qsizetype endOfPiece(const QString &text, qsizetype start)
{
    SearchScanner scanner(text);
    for (SearchToken token = scanner.next(); token.kind != SearchToken::Kind::End;
         token = scanner.next()) {
        if (token.end < start)
            continue;
        for (qsizetype i = 0; i + 1 < token.values.size(); ++i) {
            const qsizetype comma = token.values[i + 1].start() - 1;
            if (token.values[i].start() <= start && start <= comma)
                return comma;
        }
        return token.end;
    }
    return text.size();
}

void offerFields(SearchOffers &offers, const QString &prefix, SearchSubject subject,
                 bool onlyAbsentable)
{
    for (const SearchFieldInfo &info : searchFields(subject)) {
        const bool fits = onlyAbsentable ? info.canBeAbsent() : info.kind != SearchValueKind::None;
        if (!fits || !info.nameText().startsWith(prefix, Qt::CaseInsensitive))
            continue;
        const QString end = onlyAbsentable ? QString() : info.takesPointer() ? u"/"_s : u":"_s;
        offers.offers.append({SearchOffer::Kind::Field, info.nameText() + end, &info});
    }
}

void offerTexts(SearchOffers &offers, SearchOffer::Kind kind, const QStringList &texts,
                const QString &prefix)
{
    for (const QString &text : texts) {
        if (text.startsWith(prefix, Qt::CaseInsensitive) && text != prefix)
            offers.offers.append({kind, text, nullptr});
    }
}

QStringList exampleValues(SearchValueKind kind)
{
    switch (kind) {
    case SearchValueKind::Time:
        return {u"<1d"_s, u"<7d"_s, u"<30d"_s, u">30d"_s};
    case SearchValueKind::After:
    case SearchValueKind::Before:
        return {u"1d"_s, u"7d"_s, u"30d"_s};
    case SearchValueKind::Seconds:
        return {u">1h"_s, u">10h"_s};
    case SearchValueKind::Percent:
        return {u"100"_s, u"<50"_s, u">=50"_s};
    default:
        return {};
    }
}

void offerValues(SearchOffers &offers, const SearchToken &term, const SearchFieldInfo &info)
{
    const SearchPiece &piece = term.values.last();
    const QString &typed = piece.text();
    offers.start = piece.start();
    const qsizetype equals = typed.indexOf(u'=');
    switch (info.kind) {
    case SearchValueKind::Flag:
        if (equals > 0) {
            offers.start = piece.start() + equals + 1;
            offerTexts(offers, SearchOffer::Kind::Value, {u"true"_s, u"false"_s},
                       typed.mid(equals + 1));
            return;
        }
        [[fallthrough]];
    case SearchValueKind::Choice:
    case SearchValueKind::Text:
    case SearchValueKind::Player:
    case SearchValueKind::Json:
        offers.wanted = SearchOffers::Wanted{term.name.text(), typed};
        return;
    default:
        break;
    }
    offerTexts(offers, SearchOffer::Kind::Value, exampleValues(info.kind), typed);
    if (info.isOrdered())
        offerTexts(offers, SearchOffer::Kind::Operator, {u">="_s, u"<="_s, u">"_s, u"<"_s}, typed);
}

} // namespace

QString SearchOffers::applied(const QString &text, const QString &choice) const
{
    return QString(text).replace(start, length, choice);
}

QString searchValueText(const QString &value)
{
    return SearchQuery::termText(u"v"_s, value).mid(2);
}

SearchOffers searchOffers(const QString &text, qsizetype cursor, SearchSubject subject)
{
    const QString before = text.left(cursor);
    const SearchToken token = lastToken(before);
    SearchOffers offers;
    offers.start = cursor;
    const bool isInToken = token.kind != SearchToken::Kind::End && token.end == before.size()
        && (token.unclosedQuote || !before.back().isSpace());
    if (isInToken && token.kind == SearchToken::Kind::Term) {
        const QString name = token.name.text().section(u'/', 0, 0);
        if (name.compare("has"_L1, Qt::CaseInsensitive) == 0) {
            offers.start = token.values.last().start();
            offerFields(offers, token.values.last().text(), subject, true);
        } else if (const SearchFieldInfo *info = findSearchField(subject, name)) {
            offerValues(offers, token, *info);
        }
        offers.length = endOfPiece(text, offers.start) - offers.start;
        return offers;
    }
    QString prefix;
    const bool isWord = token.kind == SearchToken::Kind::Word || token.kind == SearchToken::Kind::Or
        || token.kind == SearchToken::Kind::And;
    if (isInToken && isWord) {
        if (token.name.hasQuotes())
            return offers;
        prefix = token.name.text();
        offers.start = token.start;
        offers.length = endOfPiece(text, token.start) - token.start;
    }
    offerFields(offers, prefix, subject, false);
    offerTexts(offers, SearchOffer::Kind::Connective, {u"has:"_s}, prefix);
    const bool followsTerm = offers.start > 0 && !before.trimmed().isEmpty();
    if (followsTerm)
        offerTexts(offers, SearchOffer::Kind::Connective, {u"OR"_s}, prefix);
    return offers;
}

QString searchFieldDescription(const SearchFieldInfo &info)
{
    const auto tr
        = [](const char *text) { return QCoreApplication::translate("SearchField", text); };
    switch (info.field) {
    case SearchField::Word:
        break;
    case SearchField::Id:
        return tr(QT_TRANSLATE_NOOP("SearchField", "The player’s own id"));
    case SearchField::User:
        return tr(QT_TRANSLATE_NOOP("SearchField", "A player by id, user id or label"));
    case SearchField::Level:
        return tr(QT_TRANSLATE_NOOP("SearchField", "Account level"));
    case SearchField::Playtime:
        return tr(QT_TRANSLATE_NOOP("SearchField", "Time played in all experiences"));
    case SearchField::Distance:
        return tr(QT_TRANSLATE_NOOP("SearchField", "Distance walked in all experiences"));
    case SearchField::Created:
        return tr(QT_TRANSLATE_NOOP("SearchField", "When the profile was created"));
    case SearchField::Updated:
        return tr(QT_TRANSLATE_NOOP("SearchField", "When the profile was last changed"));
    case SearchField::Played:
        return tr(QT_TRANSLATE_NOOP("SearchField", "When the player last played anything"));
    case SearchField::Achievement:
        return tr(QT_TRANSLATE_NOOP("SearchField", "Has unlocked this achievement"));
    case SearchField::GlobalItem:
        return tr(QT_TRANSLATE_NOOP("SearchField", "Carries this item across experiences"));
    case SearchField::Stats:
        return tr(QT_TRANSLATE_NOOP("SearchField", "A value in the player’s stats, by its path"));
    case SearchField::Experience:
        return tr(QT_TRANSLATE_NOOP("SearchField", "Experience id"));
    case SearchField::Completion:
        return tr(QT_TRANSLATE_NOOP("SearchField", "Percentage of an experience completed"));
    case SearchField::Completed:
        return tr(QT_TRANSLATE_NOOP("SearchField", "When an experience was completed"));
    case SearchField::Location:
        return tr(QT_TRANSLATE_NOOP("SearchField", "Current waypoint or room"));
    case SearchField::Item:
        return tr(QT_TRANSLATE_NOOP("SearchField", "Carries this item in an experience"));
    case SearchField::Visited:
        return tr(QT_TRANSLATE_NOOP("SearchField", "Has visited this waypoint"));
    case SearchField::Quest:
        return tr(QT_TRANSLATE_NOOP("SearchField", "This quest is active"));
    case SearchField::Done:
        return tr(QT_TRANSLATE_NOOP("SearchField", "This quest is completed"));
    case SearchField::Area:
        return tr(QT_TRANSLATE_NOOP("SearchField", "This area is unlocked"));
    case SearchField::Flag:
        return tr(QT_TRANSLATE_NOOP("SearchField", "A flag that is true, or name=false"));
    case SearchField::Choice:
        return tr(QT_TRANSLATE_NOOP("SearchField", "A choice made, as name=value"));
    case SearchField::State:
        return tr(QT_TRANSLATE_NOOP("SearchField", "A value in the save, by its path"));
    case SearchField::Type:
        return tr(QT_TRANSLATE_NOOP("SearchField", "Event type"));
    case SearchField::Content:
        return tr(QT_TRANSLATE_NOOP("SearchField", "Waypoint, quest or item of the event"));
    case SearchField::Data:
        return tr(QT_TRANSLATE_NOOP("SearchField", "A value in the event’s data, by its path"));
    case SearchField::Player:
        return tr(QT_TRANSLATE_NOOP("SearchField", "Events of one player"));
    case SearchField::At:
        if (info.kind == SearchValueKind::After)
            return tr(
                QT_TRANSLATE_NOOP("SearchField", "At this time or later; 7d is the last week"));
        if (info.kind == SearchValueKind::Before)
            return tr(QT_TRANSLATE_NOOP("SearchField", "Earlier than this time"));
        return tr(QT_TRANSLATE_NOOP("SearchField", "When the event happened"));
    case SearchField::Position:
        return tr(QT_TRANSLATE_NOOP("SearchField", "Where the event happened"));
    case SearchField::Near:
        return tr(QT_TRANSLATE_NOOP("SearchField", "Around a place: latitude,longitude,radius"));
    case SearchField::In:
        return tr(QT_TRANSLATE_NOOP("SearchField", "In a box: west,south,east,north"));
    }
    return {};
}

} // namespace waymark
