#include "views/common/searchcompletion.h"

#include "models/domain/whendone.h"
#include "models/ports/playersource.h"
#include "models/query/searchoffers.h"

namespace waymark {

using namespace Qt::StringLiterals;

namespace {

constexpr int KnownValues = 30;

SearchCompletion completionOf(const SearchOffers &offers, const QString &text,
                              const QString &choice, const QString &label)
{
    return {label, offers.applied(text, choice), int(offers.start + choice.size())};
}

QString labelOf(const SearchOffer &offer)
{
    return offer.info ? u"%1  %2"_s.arg(offer.text, searchFieldDescription(*offer.info))
                      : offer.text;
}

} // namespace

SearchBox::Complete searchCompletion(PlayerSource &source, SearchSubject subject, QObject *guard)
{
    return [&source, subject, guard](const QString &text, int cursor,
                                     const SearchBox::Answer &answer) {
        const SearchOffers offers = searchOffers(text, cursor, subject);
        QList<SearchCompletion> completions;
        for (const SearchOffer &offer : offers.offers)
            completions.append(completionOf(offers, text, offer.text, labelOf(offer)));
        answer(completions);
        if (!offers.wanted)
            return;
        const auto values
            = source.knownValues(subject, offers.wanted->field, offers.wanted->prefix, KnownValues);
        whenDone(values, guard, [=](const Result<QStringList> &known) {
            if (!known)
                return; // what can be offered without the database stays
            QList<SearchCompletion> all;
            for (const QString &value : *known)
                all.append(completionOf(offers, text, searchValueText(value), value));
            answer(all + completions);
        });
    };
}

} // namespace waymark
