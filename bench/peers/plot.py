# SPDX-License-Identifier: Apache-2.0
"""Time over the number of ids, both axes logarithmic, as SVG without any library."""
import html
import math

WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM = 1000, 620, 80, 260, 40, 50
OURS, PEERS = "#b02a2a", ["#1f5fa8", "#2c7a3f", "#8a5a00", "#6a3d9a", "#00808a", "#b3589a", "#555555", "#777700", "#c05a10"]
LEFT_OUT = ("clock", "program", "CSV", "roster", "digest", "shards")  # not a draw of ids, or the same line again


def write(path, rows):
    lines = {}
    for name, ids, seconds, _ in rows:
        if ids != 0 and seconds > 0 and not any(word in name for word in LEFT_OUT):
            lines.setdefault(name, []).append((math.log10(ids), math.log10(seconds)))
    points = [point for line in lines.values() for point in line]
    if not points:
        return
    low_x, high_x = min(x for x, _ in points), max(x for x, _ in points)
    low_y, high_y = math.floor(min(y for _, y in points)), math.ceil(max(y for _, y in points))
    spread_x = (high_x - low_x) or 1

    def at(x, y):
        return (LEFT + (x - low_x) / spread_x * (WIDTH - LEFT - RIGHT),
                HEIGHT - BOTTOM - (y - low_y) / (high_y - low_y) * (HEIGHT - TOP - BOTTOM))

    out = ['<svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" font-family="sans-serif" font-size="12">'
           % (WIDTH, HEIGHT), '<rect width="100%" height="100%" fill="white"/>',
           '<text x="%d" y="22" font-size="15">Seconds of one core for a draw of 15 %% over the number of ids</text>' % LEFT]
    for y in range(low_y, high_y + 1):
        _, line = at(low_x, y)
        out.append('<line x1="%d" y1="%.1f" x2="%d" y2="%.1f" stroke="#ddd"/>' % (LEFT, line, WIDTH - RIGHT, line))
        out.append('<text x="%d" y="%.1f" text-anchor="end">%g s</text>' % (LEFT - 8, line + 4, 10.0 ** y))
    for x in sorted({x for x, _ in points}):
        column, _ = at(x, low_y)
        out.append('<text x="%.1f" y="%d" text-anchor="middle">%s</text>' % (column, HEIGHT - BOTTOM + 20,
                                                                            format(round(10 ** x), ",")))
    texts = []
    lowest = {}  # by column: the lowest position of its labels
    peers = 0
    for name, line in sorted(lines.items(), key=lambda item: -max(item[1])[1]):
        ours = name.startswith("cavel")
        colour = OURS if ours else PEERS[peers % len(PEERS)]
        peers += not ours
        places = [at(x, y) for x, y in sorted(line)]
        out.append('<polyline fill="none" stroke="%s" stroke-width="%g" points="%s"/>' %
                   (colour, 3 if ours else 1.5, " ".join("%.1f,%.1f" % place for place in places)))
        out.extend('<circle cx="%.1f" cy="%.1f" r="3" fill="%s"/>' % (x, y, colour) for x, y in places)
        x, y = places[-1]
        height = max(y + 4, lowest.get(x, 0) + 14)
        lowest[x] = height
        texts.append('<text x="%.1f" y="%.1f" fill="%s" stroke="white" stroke-width="3" paint-order="stroke">%s</text>' %
                     (x + 8, height, colour, html.escape(name)))
    out += texts
    out.append("</svg>")
    with open(path, "w", encoding="utf-8") as file:
        file.write("\n".join(out) + "\n")
