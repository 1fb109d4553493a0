# SPDX-License-Identifier: Apache-2.0
"""The tables of a draw: sample.csv, panels.csv, officer-names.csv (docs/protocol.md, section 6)."""
from cavel_bytes import decode

BOM = b"\xef\xbb\xbf"


def csv_line(fields):
    """One row: a field with a comma, quotation mark, CR or LF stands in quotation marks, its own doubled."""
    return ",".join('"' + text.replace('"', '""') + '"' if any(sign in text for sign in ',"\r\n') else text
                    for text in fields) + "\n"


def csv_file(header, rows):
    return (csv_line(header) + "".join(csv_line(row) for row in rows)).encode("utf-8")


def csv_rows(data, where):
    """Rows of cells. A table in another form reads as something; whoever reads it writes it again and compares."""
    text = decode(data, where)
    rows, row, cell, quoted, at = [], [], [], False, 0
    while at < len(text):
        sign = text[at]
        if quoted:
            if sign != '"':
                cell.append(sign)
            elif text[at + 1:at + 2] == '"':
                cell.append(sign)
                at += 1
            else:
                quoted = False
        elif sign == '"':
            quoted = True
        elif sign in ",\n":
            row.append("".join(cell))
            cell = []
            if sign == "\n":
                rows.append(row)
                row = []
        else:
            cell.append(sign)
        at += 1
    return rows


def data_rows(path, data):
    """Lines of a list; rows below the header of a .csv, where a line break within quotation marks ends none."""
    if not path.endswith(".csv"):
        return data.count(b"\n")
    return sum(part.count(b"\n") for part in data.split(b'"')[::2]) - 1
