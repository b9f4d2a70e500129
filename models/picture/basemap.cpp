#include "models/picture/basemap.h"

#include <QFile>
#include <QPainter>
#include <QPainterPath>
#include <QPolygonF>
#include <QtEndian>

#include <algorithm>
#include <cmath>

static void initBaseMapResource()
{
    Q_INIT_RESOURCE(basemap); // a static library's resources are not linked in by themselves
}

namespace waymark {
namespace {

using namespace Qt::StringLiterals;

constexpr int WorldBits = 21; ///< of the coordinates in the file
constexpr double UnitsPerStep = mercator::WorldSize / (1 << WorldBits);
constexpr double LeastPixels = 0.75; ///< points nearer than this to the one before are left out

} // namespace

/// Reads the file's numbers; after its end everything is 0 and atEnd() is true.
class BaseMap::Reader
{
public:
    explicit Reader(const QByteArray &data)
        : m_at(data.constData())
        , m_end(m_at + data.size())
    {
    }

    template <typename T>
    T number()
    {
        if (m_end - m_at < static_cast<std::ptrdiff_t>(sizeof(T))) {
            m_at = m_end;
            m_failed = true;
            return 0;
        }
        const T value = qFromLittleEndian<T>(m_at);
        m_at += sizeof(T);
        return value;
    }
    std::int32_t zigzag()
    {
        std::uint32_t value = 0;
        for (int shift = 0; shift < 32; shift += 7) {
            const auto byte = number<quint8>();
            value |= static_cast<std::uint32_t>(byte & 0x7f) << shift;
            if (byte < 0x80)
                break;
        }
        return static_cast<std::int32_t>(value >> 1) ^ -static_cast<std::int32_t>(value & 1);
    }
    [[nodiscard]] bool hasFailed() const { return m_failed; }

    void readLayer(Level &level, Layer layer)
    {
        const auto shapes = number<quint32>();
        for (quint32 i = 0; i < shapes && !m_failed; ++i) {
            const auto column = number<quint16>();
            const auto row = number<quint16>();
            const auto count = number<quint16>();
            const std::size_t cell = (std::size_t(row) << level.bits) + column;
            if (cell >= level.cells.size()) {
                m_failed = true;
                return;
            }
            const auto first = static_cast<std::uint32_t>(level.points.size());
            Point point{column << (WorldBits - level.bits), row << (WorldBits - level.bits)};
            for (int p = 0; p < count; ++p) {
                point.x += zigzag();
                point.y += zigzag();
                level.points.push_back(point);
            }
            level.cells[cell][layer].push_back({first, count});
        }
    }

private:
    const char *m_at;
    const char *m_end;
    bool m_failed = false;
};

/// What a paint sees: the viewport, and one copy of the world's place in it.
struct BaseMap::Frame
{
    double left;
    double top;
    double pixelsPerUnit;
    QRectF view;

    [[nodiscard]] QPointF screenOf(Point point) const
    {
        return {(point.x * UnitsPerStep - left) * pixelsPerUnit,
                (point.y * UnitsPerStep - top) * pixelsPerUnit};
    }
    /// Appends unless the line has a point there already.
    void append(QPolygonF &line, Point point) const
    {
        const QPointF at = screenOf(point);
        if (line.isEmpty() || (at - line.last()).manhattanLength() >= LeastPixels)
            line.append(at);
    }
    template <typename Visit>
    void visitCells(const Level &level, Visit visit) const
    {
        const int count = 1 << level.bits;
        const double size = mercator::WorldSize / count;
        const auto index = [&](double unit) {
            return std::clamp(static_cast<int>(std::floor(unit / size)), -1, count);
        };
        // A line may reach over its cell's edge by its last segment: one cell more on each side.
        const int lastRow = std::min(count - 1, index(top + view.height() / pixelsPerUnit) + 1);
        const int lastColumn = std::min(count - 1, index(left + view.width() / pixelsPerUnit) + 1);
        for (int row = std::max(0, index(top) - 1); row <= lastRow; ++row) {
            for (int column = std::max(0, index(left) - 1); column <= lastColumn; ++column)
                visit(level.cells[(std::size_t(row) << level.bits) + std::size_t(column)]);
        }
    }
};

const BaseMap &BaseMap::naturalEarth()
{
    static const BaseMap map = [] {
        initBaseMapResource();
        QFile file(u":/basemap/basemap.bin"_s);
        return BaseMap(file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray());
    }();
    return map;
}

BaseMap::BaseMap(const QByteArray &data)
{
    const QByteArray plain = data.isEmpty() ? QByteArray() : qUncompress(data);
    if (!plain.startsWith("WMB1"))
        return;
    const QByteArray body = plain.mid(4);
    Reader reader(body);
    const auto levels = reader.number<quint8>();
    for (int i = 0; i < levels; ++i) {
        Level level;
        level.smallestZoom = reader.number<quint8>();
        level.bits = std::min<int>(reader.number<quint8>(), 8);
        level.cells.resize(std::size_t(1) << (2 * level.bits));
        for (const Layer layer : {Land, Coast, Borders})
            reader.readLayer(level, layer);
        m_levels.push_back(std::move(level));
    }
    if (reader.hasFailed())
        m_levels.clear();
}

void BaseMap::paint(QPainter &painter, const MapViewport &viewport, const PictureTheme &theme) const
{
    const QRectF view(QPointF(), viewport.size());
    painter.fillRect(view, theme.water);
    const auto finer = std::find_if(m_levels.rbegin(), m_levels.rend(), [&](const Level &level) {
        return level.smallestZoom <= viewport.zoom();
    });
    if (finer == m_levels.rend())
        return;
    painter.save();
    painter.setClipRect(view);
    const double left = viewport.left();
    const double right = left + view.width() / viewport.pixelsPerUnit();
    const auto copyOf = [](double x) { return int(std::floor(x / mercator::WorldSize)); };
    for (int copy = copyOf(left); copy <= copyOf(right); ++copy) {
        const Frame frame{left - copy * mercator::WorldSize, viewport.top(),
                          viewport.pixelsPerUnit(), view};
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.land);
        paintLand(painter, *finer, frame);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme.border, 1, Qt::SolidLine, Qt::FlatCap, Qt::BevelJoin));
        paintLines(painter, *finer, frame, Borders);
        painter.setPen(QPen(theme.coast, 1, Qt::SolidLine, Qt::FlatCap, Qt::BevelJoin));
        paintLines(painter, *finer, frame, Coast);
    }
    painter.restore();
}

void BaseMap::paintLand(QPainter &painter, const Level &level, const Frame &frame) const
{
    painter.setRenderHint(QPainter::Antialiasing, false); // else the cells' edges would shine
    frame.visitCells(level, [&](const Cell &cell) {
        QPainterPath path;
        path.setFillRule(Qt::OddEvenFill);
        for (const Shape &shape : cell[Land]) {
            QPolygonF ring;
            for (std::uint32_t i = 0; i < shape.count; ++i)
                frame.append(ring, level.points[shape.first + i]);
            if (ring.size() > 2)
                path.addPolygon(ring);
        }
        if (!path.isEmpty() && path.boundingRect().intersects(frame.view))
            painter.drawPath(path);
    });
}

void BaseMap::paintLines(QPainter &painter, const Level &level, const Frame &frame,
                         Layer layer) const
{
    painter.setRenderHint(QPainter::Antialiasing, true);
    const QRectF near = frame.view.adjusted(-2, -2, 2, 2);
    frame.visitCells(level, [&](const Cell &cell) {
        for (const Shape &shape : cell[layer]) {
            QPolygonF line;
            for (std::uint32_t i = 0; i < shape.count; ++i)
                frame.append(line, level.points[shape.first + i]);
            if (line.size() > 1 && line.boundingRect().adjusted(-1, -1, 1, 1).intersects(near))
                painter.drawPolyline(line);
        }
    });
}

} // namespace waymark
