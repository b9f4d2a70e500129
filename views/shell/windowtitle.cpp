#include "views/shell/windowtitle.h"

#include <algorithm>

namespace waymark {

using namespace Qt::StringLiterals;

namespace {

constexpr int LongestInTitle = 80; ///< characters of a label: the connection is to be read, too

constexpr char16_t FirstStrongIsolate = 0x2068;
constexpr char16_t PopIsolate = 0x2069;

/// Whether a name runs from right to left, or has the text around it do so.
bool turnsText(const QString &name)
{
    return std::any_of(name.cbegin(), name.cend(), [](QChar character) {
        switch (character.direction()) {
        case QChar::DirR:
        case QChar::DirAL:
        case QChar::DirRLE:
        case QChar::DirRLO:
        case QChar::DirRLI:
        case QChar::DirLRE:
        case QChar::DirLRO:
        case QChar::DirLRI:
        case QChar::DirPDF:
        case QChar::DirPDI:
            return true;
        default:
            return false;
        }
    });
}

} // namespace

QString titlePart(QString label)
{
    if (label.size() > LongestInTitle)
        label = label.left(LongestInTitle - 1) + u'…';
    label.replace("[*]"_L1, "[*][*]"_L1);
    return turnsText(label) ? QChar(FirstStrongIsolate) + label + QChar(PopIsolate) : label;
}

} // namespace waymark
