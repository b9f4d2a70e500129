#include "models/demo/demolabels.h"

#include <array>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

constexpr std::array FirstNames{
    "ada",   "aiko",  "amara", "anton", "bela",  "bram",  "cato",  "chidi", "clara", "dario",
    "dina",  "edda",  "eleni", "emil",  "esra",  "fadi",  "fenna", "finn",  "gita",  "goran",
    "hana",  "henk",  "ines",  "ivo",   "jana",  "jiro",  "jonas", "kaia",  "kofi",  "lars",
    "leila", "lena",  "luca",  "malik", "maren", "marta", "milo",  "nadia", "nils",  "noor",
    "oda",   "omar",  "otto",  "paula", "petra", "pia",   "quinn", "rafa",  "rosa",  "rune",
    "sami",  "selma", "sofia", "taro",  "tess",  "timo",  "uma",   "vera",  "viggo", "wanda",
    "wim",   "yara",  "yuki",  "zeno"};
constexpr std::array LastNames{
    "adler",   "almeida", "arden",  "bakker", "becker", "birch",   "brandt", "castro",
    "chen",    "costa",   "dahl",   "diallo", "duarte", "ellis",   "farkas", "fenn",
    "fischer", "frost",   "garcia", "geller", "haas",   "hale",    "hansen", "heron",
    "ibrahim", "ito",     "jansen", "joshi",  "keller", "khan",    "kovacs", "lang",
    "larsen",  "lindt",   "lopez",  "marsh",  "mendes", "meyer",   "moreau", "mori",
    "nagy",    "novak",   "okafor", "olsen",  "park",   "pereira", "quill",  "reed",
    "rossi",   "sato",    "silva",  "sommer", "stone",  "suzuki",  "tanaka", "thorn",
    "torres",  "tran",    "vidal",  "vos",    "weber",  "wolf",    "yilmaz", "zhang"};
constexpr qint64 Names = 64;
static_assert(FirstNames.size() == Names && LastNames.size() == Names);

} // namespace

QString demoLabel(qint64 player)
{
    if (player == 0)
        return u"mira.holt@example.test"_s;
    // For a given first name the last names come round without a repeat, so 4096 pairs are unique.
    const auto first = static_cast<std::size_t>(player % Names);
    const auto last = static_cast<std::size_t>((player / Names + player * 11) % Names);
    const qint64 round = player / (Names * Names);
    QString name
        = QString::fromLatin1(FirstNames[first]) + u'.' + QString::fromLatin1(LastNames[last]);
    if (round > 0)
        name += QString::number(round + 1);
    return name + (player % 3 == 0 ? u"@example.org"_s : u"@example.test"_s);
}

QString labelOfSeed(const QString &label, quint64 seed)
{
    if (seed == 1)
        return label;
    QString marked = label;
    const qsizetype at = label.lastIndexOf(u'@');
    return marked.insert(at < 0 ? label.size() : at, u'+' + QString::number(seed));
}

} // namespace waymark
