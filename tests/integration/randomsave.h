#pragma once

#include "models/document/savedocument.h"
#include "tests/integration/splicedtext.h"

#include <QRandomGenerator>

#include <memory>

namespace waymark::test {

/// As jsonb prints them: all that editors and parsers are known to lose.
inline const QByteArrayList &scalars()
{
    static const QByteArrayList All{"0",
                                    "1",
                                    "-1",
                                    "0.0",
                                    "10.00",
                                    "1.10",
                                    "1.0",
                                    "1.00",
                                    "100",
                                    "9007199254740993",
                                    "9223372036854775807",
                                    "9223372036854775808",
                                    "18446744073709551615",
                                    "-9223372036854775809",
                                    "123456789012345678901234567890",
                                    "3.141592653589793238462643383279",
                                    "1" + QByteArray(400, '0'),
                                    "0." + QByteArray(399, '0') + "1",
                                    "true",
                                    "false",
                                    "null",
                                    R"("")",
                                    R"("lamp")",
                                    R"("a \"quoted\" \\ one")",
                                    R"("tab\tline\nend")",
                                    R"("\u0001\u001f")",
                                    QString::fromUtf16(u"\"\u2028\u007f/é😀\"").toUtf8()};
    return All;
}

inline const QByteArrayList &keys()
{
    static const QByteArrayList All{R"("")",      R"("Z")",   R"("a")",  R"("c")",   R"("9")",
                                    R"("10")",    R"("-1")",  R"("01")", R"("bb")",  R"("aaa")",
                                    R"("a/b")",   R"("m~n")", R"("é")",  R"("x y")", R"("q\"q")",
                                    R"("tab\t")", R"("#")",   R"("-")",  R"("id")"};
    return All;
}

/// One document, one edit of it, and what must come of it.
struct RandomSave
{
    quint32 seed = 0;
    QRandomGenerator random;
    QByteArray before;
    QByteArray patch;
    QByteArray expected;
    std::unique_ptr<SaveDocument> document;

    explicit RandomSave(quint32 number)
        : seed(number)
        , random(number)
    {
    }

    int below(qsizetype bound) { return random.bounded(int(bound)); }
    QByteArray scalar() { return scalars()[below(scalars().size())]; }
    QByteArray key() { return keys()[below(keys().size())]; }

    QByteArray value(int depth)
    {
        const int kind = depth > 0 ? below(3) : 2;
        if (kind == 2)
            return scalar();
        QByteArrayList parts;
        for (int i = below(7); i-- > 0;)
            parts.append((kind == 0 ? key() + ": " : QByteArray()) + value(depth - 1));
        return (kind == 0 ? '{' : '[') + parts.join(", ") + (kind == 0 ? '}' : ']');
    }

    /// An object or array with scalars in it, whose own keys are in order.
    QByteArray small()
    {
        switch (below(4)) {
        case 0:
            return "[" + scalar() + ", " + scalar() + "]";
        case 1:
            return R"({"a": )" + scalar() + R"(, "bb": [)" + scalar() + "]}";
        default:
            return scalar();
        }
    }

    void choose()
    {
        SplicedText spliced(before);
        QString path;
        qsizetype container = 0;
        for (;;) {
            const auto inside = spliced.children(container);
            if (inside.isEmpty() || below(5) == 0) {
                add(spliced, container, path);
                break;
            }
            const int row = below(inside.size());
            const auto &child = inside[row];
            const QString token = spliced.isObject(container)
                ? QString::fromUtf8(child.key)
                      .replace(u'~', QLatin1String("~0"))
                      .replace(u'/', QLatin1String("~1"))
                : QString::number(row);
            const QString place = path + u'/' + token;
            const bool isContainer = spliced.isObject(child.value) || spliced.isArray(child.value);
            if (isContainer && below(4) > 0) {
                container = child.value;
                path = place;
                continue;
            }
            if (below(3) == 0) {
                write("remove", place, {});
                spliced.remove(container, row);
            } else {
                const QByteArray made = small();
                write("replace", place, made);
                spliced.replace(child, made);
            }
            break;
        }
        expected = spliced.text();
    }

private:
    void add(SplicedText &spliced, qsizetype container, const QString &path)
    {
        const QByteArray made = small();
        const auto inside = spliced.children(container);
        if (spliced.isArray(container)) {
            const int row = below(inside.size() + 1);
            const bool atEnd = row == inside.size() && below(2) == 0;
            write("add", path + u'/' + (atEnd ? QString(u'-') : QString::number(row)), made);
            spliced.insertElement(container, row, made);
            return;
        }
        if (!spliced.isObject(container)) { // a scalar is all there is
            write("replace", path, made);
            SplicedText::Child whole;
            whole.end = spliced.text().size();
            spliced.replace(whole, made);
            return;
        }
        const QByteArray lexeme = key();
        const QByteArray decoded = SplicedText::decoded(lexeme);
        const QString token = QString::fromUtf8(decoded)
                                  .replace(u'~', QLatin1String("~0"))
                                  .replace(u'/', QLatin1String("~1"));
        write("add", path + u'/' + token, made);
        for (const auto &child : inside) {
            if (child.key == decoded) {
                spliced.replace(child, made);
                return;
            }
        }
        spliced.insertMember(container, decoded, lexeme, made);
    }

    void write(const QByteArray &op, const QString &path, const QByteArray &made)
    {
        const QByteArray pointer
            = QJsonDocument(QJsonArray{path}).toJson(QJsonDocument::Compact).mid(1).chopped(1);
        patch = R"([{"op": ")" + op + R"(", "path": )" + pointer
            + (made.isEmpty() ? QByteArray() : R"(, "value": )" + made) + "}]";
    }
};

} // namespace waymark::test
