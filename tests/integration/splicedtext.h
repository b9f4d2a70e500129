#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonDocument>
#include <QList>
#include <QStringList>

namespace waymark::test {

/// JSON text as jsonb prints it, cut and joined as bytes: it knows nothing of Waymark's own parser,
/// tree or order of keys, which are held against it.
class SplicedText
{
public:
    struct Child
    {
        qsizetype begin = 0; ///< of the key, or of the value in an array
        qsizetype value = 0;
        qsizetype end = 0;
        QByteArray key; ///< decoded UTF-8; of members
    };

    explicit SplicedText(QByteArray text)
        : m_text(std::move(text))
    {
    }

    [[nodiscard]] const QByteArray &text() const { return m_text; }
    [[nodiscard]] bool isObject(qsizetype at) const { return m_text[at] == '{'; }
    [[nodiscard]] bool isArray(qsizetype at) const { return m_text[at] == '['; }

    [[nodiscard]] QList<Child> children(qsizetype at) const
    {
        QList<Child> found;
        const bool isMembers = isObject(at);
        if (!isMembers && !isArray(at))
            return found;
        for (qsizetype next = at + 1; m_text[next] != '}' && m_text[next] != ']';) {
            Child child;
            child.begin = child.value = next;
            if (isMembers) {
                const qsizetype keyEnd = endOfString(next);
                child.key = decoded(m_text.mid(next, keyEnd - next));
                child.value = keyEnd + 2; // behind ": "
            }
            child.end = endOf(child.value);
            found.append(child);
            next = m_text[child.end] == ',' ? child.end + 2 : child.end;
        }
        return found;
    }

    void replace(const Child &child, const QByteArray &value)
    {
        m_text.replace(child.value, child.end - child.value, value);
    }

    void remove(qsizetype container, qsizetype row)
    {
        const QList<Child> all = children(container);
        const qsizetype begin = row > 0 ? all[row - 1].end : all[row].begin;
        const qsizetype end = row > 0 || row + 1 == all.size() ? all[row].end : all[row + 1].begin;
        m_text.remove(begin, end - begin);
    }

    void insertElement(qsizetype array, qsizetype row, const QByteArray &value)
    {
        insert(array, row, value);
    }

    /// Where jsonb puts it: short keys first, of equal length by their bytes.
    void insertMember(qsizetype object, const QByteArray &key, const QByteArray &lexeme,
                      const QByteArray &value)
    {
        const QList<Child> all = children(object);
        qsizetype row = 0;
        while (row < all.size()
               && (all[row].key.size() < key.size()
                   || (all[row].key.size() == key.size() && all[row].key < key)))
            ++row;
        insert(object, row, lexeme + ": " + value);
    }

    [[nodiscard]] static QByteArray decoded(const QByteArray &lexeme)
    {
        return QJsonDocument::fromJson('[' + lexeme + ']').array().at(0).toString().toUtf8();
    }

private:
    [[nodiscard]] qsizetype endOfString(qsizetype at) const
    {
        for (++at; m_text[at] != '"'; ++at)
            at += m_text[at] == '\\' ? 1 : 0;
        return at + 1;
    }

    [[nodiscard]] qsizetype endOf(qsizetype at) const
    {
        if (m_text[at] == '"')
            return endOfString(at);
        if (m_text[at] != '{' && m_text[at] != '[') {
            while (at < m_text.size() && m_text[at] != ',' && m_text[at] != '}'
                   && m_text[at] != ']')
                ++at;
            return at;
        }
        for (qsizetype depth = 0;;) {
            if (m_text[at] == '"') {
                at = endOfString(at);
                continue;
            }
            depth += m_text[at] == '{' || m_text[at] == '[' ? 1 : 0;
            depth -= m_text[at] == '}' || m_text[at] == ']' ? 1 : 0;
            ++at;
            if (depth == 0)
                return at;
        }
    }

    void insert(qsizetype container, qsizetype row, const QByteArray &entry)
    {
        const QList<Child> all = children(container);
        if (row < all.size())
            m_text.insert(all[row].begin, entry + ", ");
        else if (all.isEmpty())
            m_text.insert(container + 1, entry);
        else
            m_text.insert(all.last().end, ", " + entry);
    }

    QByteArray m_text;
};

} // namespace waymark::test
