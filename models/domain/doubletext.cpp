#include "models/domain/doubletext.h"

#include <QLocale>

#include <cmath>

using namespace Qt::StringLiterals;

namespace waymark {

QString doubleText(double number)
{
    if (std::isnan(number))
        return u"NaN"_s;
    if (std::isinf(number))
        return number > 0 ? u"Infinity"_s : u"-Infinity"_s;
    const double size = std::abs(number);
    const char form = size != 0 && (size < 1e-4 || size >= 1e15) ? 'e' : 'f';
    return QString::number(number, form, QLocale::FloatingPointShortest);
}

} // namespace waymark
