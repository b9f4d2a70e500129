#include "models/json/patchproblem.h"

#include "models/domain/errortext.h"

using namespace Qt::StringLiterals;

namespace waymark::patchproblem {
namespace {

Error conflict(const JsonPointer &path, const QString &detail)
{
    return {Error::Kind::Conflict, detail, {path.toString()}, {}};
}

QString named(const JsonPointer &path)
{
    return path.isRoot() ? ErrorText::tr("the document") : u"“%1”"_s.arg(path.toString());
}

QString shortened(const JsonText &text)
{
    constexpr qsizetype limit = 80;
    const QString all = text.toString();
    return all.size() <= limit ? all : all.first(limit) + u'…';
}

} // namespace

Error nothingThere(const JsonPointer &path)
{
    return conflict(path, ErrorText::tr("There is nothing at %1.").arg(named(path)));
}

Error noParent(const JsonPointer &path)
{
    return conflict(path,
                    ErrorText::tr("%1 is missing, which should hold “%2”.")
                        .arg(named(path.parent()), path.lastToken()));
}

Error parentIsNoContainer(const JsonPointer &path)
{
    return conflict(path,
                    ErrorText::tr("%1 is neither an object nor an array, so it cannot hold “%2”.")
                        .arg(named(path.parent()), path.lastToken()));
}

Error noSuchIndex(const JsonPointer &path, qsizetype count)
{
    return conflict(path,
                    ErrorText::tr("“%1” is not an index from 0 to %2 of the array %3.")
                        .arg(path.lastToken(), QString::number(count), named(path.parent())));
}

Error testFailed(const JsonPointer &path, const JsonText &is, const JsonText &wanted)
{
    return conflict(path,
                    ErrorText::tr("The test of %1 does not hold: it is %2, not %3.")
                        .arg(named(path), shortened(is), shortened(wanted)));
}

Error removesAll()
{
    return {Error::Kind::Invalid,
            ErrorText::tr("The whole document cannot be removed."),
            {QString()},
            {}};
}

Error movesIntoItself(const JsonPointer &path)
{
    return {Error::Kind::Invalid,
            ErrorText::tr("A value cannot be moved into itself."),
            {path.toString()},
            {}};
}

Error copiesTooMuch(const JsonPointer &path)
{
    return {Error::Kind::Invalid,
            ErrorText::tr("The patch copies more than a document can hold; the last copy is of %1.")
                .arg(named(path)),
            {path.toString()},
            {}};
}

} // namespace waymark::patchproblem
