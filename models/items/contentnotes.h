#pragma once

#include "models/document/savedocument.h"
#include "models/items/rownotes.h"

#include <QColor>
#include <QPointer>
#include <QTimeZone>

namespace waymark {

class ViewZone;

/// What a value is by its looks: a number as the time that it may count to, a string as a colour, a
/// web address (which nobody asks for) or JSON of its own. A guess, so it is told as one and
/// changes nothing.
class ContentNotes final : public RowNotes
{
    Q_OBJECT
public:
    explicit ContentNotes(const ViewZone &zone, QObject *parent = nullptr);

    void setDocument(SaveDocument *document) { m_document = document; }
    [[nodiscard]] QList<RowNote> notes(SaveNodeId node) const override;

private:
    const ViewZone &m_zone;
    QPointer<SaveDocument> m_document;
};

/// A few words about a value; both forms empty where it looks like nothing special. A colour is
/// shown by itself and has no brief form.
struct ContentText
{
    QString whole;
    QString brief;

    friend bool operator==(const ContentText &, const ContentText &) = default;
};
[[nodiscard]] ContentText contentText(JsonType type, QByteArrayView value, const QTimeZone &zone);
/// The colour that a string of JSON names as `#rgb`, `#rrggbb` or `#rrggbbaa`; else invalid.
[[nodiscard]] QColor colorIn(QByteArrayView string);

} // namespace waymark
