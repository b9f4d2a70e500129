#include "models/exchange/bundlefields.h"

using namespace Qt::StringLiterals;

namespace waymark {

QString redactionName(Redaction redaction)
{
    switch (redaction) {
    case Redaction::None:
        return u"none"_s;
    case Redaction::Ids:
        return u"ids"_s;
    case Redaction::All:
        break;
    }
    return u"all"_s;
}

std::optional<Redaction> redactionFromName(QStringView name)
{
    for (const Redaction redaction : {Redaction::None, Redaction::Ids, Redaction::All}) {
        if (name == redactionName(redaction))
            return redaction;
    }
    return std::nullopt;
}

} // namespace waymark
