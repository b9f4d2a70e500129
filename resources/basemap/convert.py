#!/usr/bin/env python3
"""Converts Natural Earth's land and countries (npm package world-atlas) to basemap.bin.

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
    python3 convert.py package basemap.bin

The file is what qUncompress() reads: the length of the data (u32, big-endian) and the data as a
zlib stream. The data is little-endian. It begins with "WMB1" and the number of levels (u8). A level
is: the smallest zoom it serves (u8), the bits of its cell grid (u8), then land, coast and borders.
Each of these is a number of shapes (u32), and each shape: cell column and row (u16, u16), number of
points (u16), then the points as zigzag varints, x and y by turns, each the difference from the
point before, the first from the cell's corner. Coordinates are Web Mercator with 21 bits around the
world (19 m), y from the north.

Land is cut into cells, so that a view reads only what it shows; filled without antialiasing the
pieces leave no seam. Coast and borders are lines of their own: the cuts are not coasts.
"""
import json
import math
import struct
import sys
import zlib

BITS = 21
WORLD = 1 << BITS
MAX_LATITUDE = 85.051128779806604
MAX_POINTS = 60_000
TOLERANCE = 9  # units of 19 m; the data itself is rounded to 190 m by 400 m


def project(point):
    longitude, latitude = point
    latitude = max(-MAX_LATITUDE, min(MAX_LATITUDE, latitude))
    sine = math.sin(math.radians(latitude))
    x = (longitude + 180) / 360 * WORLD
    y = (0.5 - math.log((1 + sine) / (1 - sine)) / (4 * math.pi)) * WORLD
    return x, max(0.0, min(float(WORLD), y))


def simplified(points):
    """Douglas and Peucker on the projected arc; its ends stay, so neighbours still meet."""
    flat = [project(p) for p in points]
    keep = {0, len(points) - 1}
    spans = [(0, len(points) - 1)]
    while spans:
        first, last = spans.pop()
        (ax, ay), (bx, by) = flat[first], flat[last]
        length = math.hypot(bx - ax, by - ay)
        farthest, distance = first, TOLERANCE
        for i in range(first + 1, last):
            x, y = flat[i]
            if length:
                off = abs((x - ax) * (by - ay) - (y - ay) * (bx - ax)) / length
            else:
                off = math.hypot(x - ax, y - ay)
            if off > distance:
                farthest, distance = i, off
        if farthest != first:
            keep.add(farthest)
            spans += [(first, farthest), (farthest, last)]
    return [points[i] for i in sorted(keep)]


def decoded_arcs(topology):
    scale, translate = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * scale[0] + translate[0], y * scale[1] + translate[1]))
        arcs.append(simplified(points))
    return arcs


def polygons_of(geometry):
    if geometry["type"] == "GeometryCollection":
        for child in geometry["geometries"]:
            yield from polygons_of(child)
    elif geometry["type"] == "Polygon":
        yield geometry["arcs"]
    elif geometry["type"] == "MultiPolygon":
        yield from geometry["arcs"]


def ring_points(ring, arcs):
    points = []
    for index in ring:
        arc = arcs[index] if index >= 0 else arcs[~index][::-1]
        points.extend(arc[1:] if points else arc)
    return points


def clip(ring, axis, bound, keep_above):
    """Sutherland and Hodgman against one edge of a cell."""
    inside = (lambda p: p[axis] >= bound) if keep_above else (lambda p: p[axis] <= bound)
    result = []
    previous = ring[-1]
    for point in ring:
        if inside(point) != inside(previous):
            t = (bound - previous[axis]) / (point[axis] - previous[axis])
            other = previous[1 - axis] + t * (point[1 - axis] - previous[1 - axis])
            result.append((bound, other) if axis == 0 else (other, bound))
        if inside(point):
            result.append(point)
        previous = point
    return result


def clipped(ring, low, high, axis):
    ring = clip(ring, axis, low, True)
    return clip(ring, axis, high, False) if ring else ring


def cells_of(ring, bits):
    """The pieces of a ring in the cells of the grid: columns first, then rows."""
    size = WORLD >> bits
    last = (1 << bits) - 1
    columns = [p[0] for p in ring]
    for column in range(int(min(columns) // size), min(last, int(max(columns) // size)) + 1):
        strip = clipped(ring, column * size, (column + 1) * size, 0)
        if len(strip) < 3:
            continue
        rows = [p[1] for p in strip]
        for row in range(int(min(rows) // size), min(last, int(max(rows) // size)) + 1):
            piece = clipped(strip, row * size, (row + 1) * size, 1)
            if len(piece) >= 3:
                yield column, row, piece


def rounded(points):
    result = []
    for x, y in points:
        point = (round(x), round(y))
        if not result or result[-1] != point:
            result.append(point)
    return result


def is_cut(a, b):
    """Edges along the antimeridian and the south pole are where the data was cut, no coast."""
    return (abs(a[0]) > 179.99 and abs(b[0]) > 179.99) or (a[1] < -85 and b[1] < -85)


def lines_of(arcs, bits):
    """Arcs in pieces that each stay within a cell, give or take their last segment."""
    size = WORLD >> bits
    last = (1 << bits) - 1

    def cell(point):
        return min(last, int(point[0] // size)), min(last, int(point[1] // size))

    for arc in arcs:
        piece = []
        for a, b in zip(arc, arc[1:]):
            if is_cut(a, b):
                if len(piece) > 1:
                    yield (*cell(piece[0]), piece)
                piece = []
                continue
            a, b = project(a), project(b)
            if piece and cell(piece[0]) != cell(a):
                yield (*cell(piece[0]), piece)
                piece = []
            if not piece:
                piece = [a]
            piece.append(b)
        if len(piece) > 1:
            yield (*cell(piece[0]), piece)


def varint(value):
    value = value * 2 if value >= 0 else -value * 2 - 1
    out = bytearray()
    while value >= 0x80:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    out.append(value)
    return bytes(out)


def encode(shapes, bits, least):
    size = WORLD >> bits
    out = bytearray()
    count = 0
    for column, row, points in shapes:
        points = rounded(points)
        if len(points) < least:
            continue
        assert len(points) <= MAX_POINTS
        out += struct.pack("<HHH", column, row, len(points))
        x, y = column * size, row * size
        for px, py in points:
            out += varint(px - x) + varint(py - y)
            x, y = px, py
        count += 1
    return struct.pack("<I", count) + bytes(out)


def level(folder, resolution, smallest_zoom, bits):
    with open(f"{folder}/land-{resolution}.json", encoding="utf-8") as file:
        land = json.load(file)
    with open(f"{folder}/countries-{resolution}.json", encoding="utf-8") as file:
        countries = json.load(file)
    arcs = decoded_arcs(land)
    pieces = []
    for polygon in polygons_of(land["objects"]["land"]):
        for ring in polygon:  # holes too: the even-odd rule subtracts them within each cell
            pieces.extend(cells_of([project(p) for p in ring_points(ring, arcs)], bits))
    pieces.sort(key=lambda piece: piece[:2])
    users = {}
    for number, geometry in enumerate(countries["objects"]["countries"]["geometries"]):
        for polygon in polygons_of(geometry):
            for ring in polygon:
                for index in ring:
                    users.setdefault(index if index >= 0 else ~index, set()).add(number)
    country_arcs = decoded_arcs(countries)
    shared = [country_arcs[index] for index, who in sorted(users.items()) if len(who) > 1]
    return (
        struct.pack("<BB", smallest_zoom, bits)
        + encode(pieces, bits, 3)
        + encode(lines_of(arcs, bits), bits, 2)
        + encode(lines_of(shared, bits), bits, 2)
    )


def main():
    folder, target = sys.argv[1:]
    levels = [level(folder, "50m", 0, 3), level(folder, "10m", 5, 6)]
    data = b"WMB1" + struct.pack("<B", len(levels)) + b"".join(levels)
    with open(target, "wb") as file:
        file.write(struct.pack(">I", len(data)) + zlib.compress(data, 9))


if __name__ == "__main__":
    main()
