# SPDX-License-Identifier: Apache-2.0
"""Workbooks made by hand, part by part, for tests, without any spreadsheet library."""
import io
import zipfile
from xml.etree import ElementTree
from xml.sax.saxutils import escape

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
NAME = "{%s}" % MAIN
DAY = 1  # the style of a day
CODE6 = 2  # the style 000000


def letters(column):
    text = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        text = chr(65 + rest) + text
    return text


class Raw:
    """A cell as XML: attributes and what is inside."""

    def __init__(self, attributes="", inside=""):
        self.attributes, self.inside = attributes, inside


class Sheet:
    """Rows of cells: text is shared, or inline with `inline`; numbers are numbers, Raw is itself, None and "" are no cells."""

    def __init__(self, rows, name="Sheet1", merged=(), hidden=(), inline=False, first_row=1):
        self.rows, self.name, self.merged, self.hidden, self.inline = rows, name, merged, hidden, inline
        self.first_row = first_row

    def xml(self, strings):
        lines = []
        for number, row in enumerate(self.rows, self.first_row):
            cells = []
            for column, value in enumerate(row):
                place = '%s%d' % (letters(column), number)
                if isinstance(value, Raw):
                    cells.append('<c r="%s" %s>%s</c>' % (place, value.attributes, value.inside))
                elif isinstance(value, (int, float)):
                    cells.append('<c r="%s"><v>%r</v></c>' % (place, value))
                elif value and self.inline:
                    cells.append('<c r="%s" t="inlineStr"><is><t xml:space="preserve">%s</t></is></c>' % (place, escape(value)))
                elif value:
                    index = strings.setdefault(value, len(strings))
                    cells.append('<c r="%s" t="s"><v>%d</v></c>' % (place, index))
            hidden = ' hidden="1"' if number in self.hidden else ""
            if cells:
                lines.append('<row r="%d"%s>%s</row>' % (number, hidden, "".join(cells)))
        merged = "".join('<mergeCell ref="%s"/>' % each for each in self.merged)
        merged = "<mergeCells>%s</mergeCells>" % merged if merged else ""
        return '<worksheet xmlns="%s"><sheetData>%s</sheetData>%s</worksheet>' % (MAIN, "".join(lines), merged)


def parts(*sheets, since_1904=False):
    """The parts of a workbook, by name."""
    strings = {}
    made = {}
    for number, sheet in enumerate(sheets, 1):
        made["xl/worksheets/sheet%d.xml" % number] = sheet.xml(strings)
    list_of_sheets = "".join('<sheet name="%s" sheetId="%d" r:id="rId%d"/>' % (escape(s.name), n, n) for n, s in enumerate(sheets, 1))
    links = "".join('<Relationship Id="rId%d" Type="%s/worksheet" Target="worksheets/sheet%d.xml"/>' % (n, OFFICE, n)
                    for n, _ in enumerate(sheets, 1))
    links += '<Relationship Id="s" Type="%s/styles" Target="styles.xml"/>' % OFFICE
    links += '<Relationship Id="t" Type="%s/sharedStrings" Target="/xl/sharedStrings.xml"/>' % OFFICE
    made["_rels/.rels"] = ('<Relationships xmlns="%s"><Relationship Id="a" Type="%s/officeDocument" Target="xl/workbook.xml"/>'
                           '</Relationships>' % (PACKAGE, OFFICE))
    made["xl/workbook.xml"] = ('<workbook xmlns="%s" xmlns:r="%s"><workbookPr date1904="%d"/><sheets>%s</sheets></workbook>'
                               % (MAIN, OFFICE, since_1904, list_of_sheets))
    made["xl/_rels/workbook.xml.rels"] = '<Relationships xmlns="%s">%s</Relationships>' % (PACKAGE, links)
    made["xl/styles.xml"] = ('<styleSheet xmlns="%s"><numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d"/>'
                             '<numFmt numFmtId="165" formatCode="000000"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>'
                             '<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>' % MAIN)
    # Pieces of one text, and a reading that is no part of it
    made["xl/sharedStrings.xml"] = '<sst xmlns="%s">%s</sst>' % (MAIN, "".join(
        '<si><r><t>%s</t></r><r><t xml:space="preserve">%s</t></r><rPh><t>pin yin</t></rPh></si>' % (escape(s[:1]), escape(s[1:]))
        for s in strings))
    return made


def packed(made, method=zipfile.ZIP_DEFLATED):
    """The bytes of an archive of parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, content in made.items():
            archive.writestr(name, content)
    return out.getvalue()


def workbook(*sheets, **options):
    return packed(parts(*sheets, **options))


def fill(path, filled):
    """Types texts into a workbook that the program wrote: {sheet: {(row from 1, column from 0): text}}. Nothing else in it changes."""
    with zipfile.ZipFile(path) as archive:
        made = {name: archive.read(name) for name in archive.namelist()}
    book = ElementTree.fromstring(made["xl/workbook.xml"])
    for number, sheet in enumerate(book.iter(NAME + "sheet"), 1):
        cells = filled.pop(sheet.get("name"), None)
        if cells is None:
            continue
        name = "xl/worksheets/sheet%d.xml" % number
        root = ElementTree.fromstring(made[name])
        data = root.find(NAME + "sheetData")
        rows = {int(row.get("r")): row for row in data}
        for (at, column), text in sorted(cells.items()):
            if not text:
                continue
            if at not in rows:
                rows[at] = ElementTree.SubElement(data, NAME + "row", {"r": str(at)})
            place = letters(column) + str(at)
            style = {}
            for cell in list(rows[at]):
                if cell.get("r") == place:
                    style = {"s": cell.get("s")} if cell.get("s") else {}
                    rows[at].remove(cell)
            cell = ElementTree.Element(NAME + "c", {"r": place, "t": "inlineStr", **style})
            ElementTree.SubElement(ElementTree.SubElement(cell, NAME + "is"), NAME + "t").text = text
            before = [i for i, each in enumerate(rows[at]) if column_of(each.get("r")) > column]
            rows[at].insert(before[0] if before else len(rows[at]), cell)
        data[:] = [rows[at] for at in sorted(rows)]
        made[name] = ElementTree.tostring(root)
    assert not filled, filled
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in made.items():
            archive.writestr(name, content)


def column_of(place):
    """The column of a cell such as B7, from 0."""
    column = 0
    for letter in place.rstrip("0123456789"):
        column = column * 26 + ord(letter) - 64
    return column - 1


def table(rows, first=2):
    return {(first + r, c): text for r, row in enumerate(rows) for c, text in enumerate(row)}


def read(path):
    """The sheets of a workbook in their order: by name, the rows of texts; numbers as the file has them."""
    with zipfile.ZipFile(path) as book:
        spaces = "{%s}" % MAIN
        strings = []
        if "xl/sharedStrings.xml" in book.namelist():
            strings = ["".join(text.text or "" for piece in each if piece.tag != spaces + "rPh" for text in piece.iter(spaces + "t"))
                       for each in ElementTree.fromstring(book.read("xl/sharedStrings.xml")).iter(spaces + "si")]
        made = {}
        for number, sheet in enumerate(ElementTree.fromstring(book.read("xl/workbook.xml")).iter(spaces + "sheet"), 1):
            rows = made[sheet.get("name")] = []
            for row in ElementTree.fromstring(book.read(f"xl/worksheets/sheet{number}.xml")).iter(spaces + "row"):
                cells = []
                for cell in row.iter(spaces + "c"):
                    value = cell.findtext(spaces + "v", "")
                    if cell.get("t") == "inlineStr":
                        value = "".join(text.text or "" for text in cell.iter(spaces + "t"))
                    cells.append(strings[int(value)] if cell.get("t") == "s" else value)
                rows.append(cells)
        return made
