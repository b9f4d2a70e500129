#pragma once

#include "models/picture/picturetheme.h"
#include "models/timeline/eventcolumns.h"

#include <QCoreApplication>
#include <QFont>
#include <QRectF>
#include <QSet>

#include <optional>
#include <vector>

class QPainter;

namespace waymark {

/// Indexes of typeNames in the order lanes and legends list them: the specification's types first,
/// in its order, then the others by name.
[[nodiscard]] std::vector<int> typeOrder(const QStringList &typeNames);

/// The box that says which mark means what, with counts. A type is shown or hidden by a click.
class MapLegend
{
    Q_DECLARE_TR_FUNCTIONS(MapLegend)
public:
    struct Entry
    {
        QString type;
        qsizetype count = 0;
        bool isHidden = false;
    };

    void setEntries(const QList<Entry> &entries) { m_entries = entries; }
    [[nodiscard]] const QList<Entry> &entries() const { return m_entries; }
    /// Lays the box into the upper right corner; it is left out where there is no room for it.
    void layOut(const QSizeF &view, const QFont &font);
    [[nodiscard]] QRectF area() const { return m_area; }
    [[nodiscard]] std::optional<QString> typeAt(QPointF position) const;
    void paint(QPainter &painter, const PictureTheme &theme) const;

private:
    QList<Entry> m_entries;
    QRectF m_area;
    double m_rowHeight = 0;
    qsizetype m_rows = 0; ///< entries that have room
};

} // namespace waymark
