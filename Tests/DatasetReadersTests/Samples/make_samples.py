#!/usr/bin/env python3
"""Writes the samples of this folder; see README.md for where their forms come from.

usage: python3 make_samples.py        with openpyxl 3.1 and XlsxWriter 3.2 installed

Text formats are written byte by byte, since what matters is the exact form. Workbooks are written
by two independent programs, then packed again with fixed times, so that a second run gives the
same bytes.
"""

import datetime
import io
import json
import re
import zipfile
from pathlib import Path

import openpyxl
import xlsxwriter

HERE = Path(__file__).parent
EPOCH = (2024, 1, 1, 0, 0, 0)


def write(name, content):
    path = HERE / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())


def packed(parts):
    """A zip archive of (name, bytes) with fixed times."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, content in parts:
            archive.writestr(zipfile.ZipInfo(name, EPOCH), content, zipfile.ZIP_DEFLATED)
    return stream.getvalue()


def repacked(content, change=lambda name, part: part):
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return packed([(n, change(n, archive.read(n))) for n in archive.namelist()])


# --- PC-Axis -------------------------------------------------------------------------------------

NSO = '''CHARSET="ANSI";
AXIS-VERSION="2013";
CODEPAGE="utf-8";
LANGUAGE="vi";
CREATION-DATE="20240709 09:30";
DECIMALS=2;
SHOWDECIMALS=2;
MATRIX="V02.01";
SUBJECT-AREA="Dân số";
SUBJECT-CODE="02";
TITLE="Dân số trung bình (Nghìn người) chia theo Địa phương, Năm và Chỉ "
"tiêu";
CONTENTS="Dân số trung bình (Nghìn người)";
UNITS="Nghìn người";
STUB="Địa phương";
HEADING="Năm";
VALUES("Địa phương")="CẢ NƯỚC","Hà Nội","Lào Cai","Cà Mau";
VALUES("Năm")="2019","2020","2021","2022","Sơ bộ 2023","2023";
CODES("Địa phương")="0","1","2","3";
CODES("Năm")="0","1","2","3","4","5";
SOURCE="Cục Thống kê";
NOTE="Số liệu năm 2019 theo kết quả Tổng điều tra#dân số và nhà ở";
DATA=
96484.01 97582.69 98506.19 99461.71 100309.21 100352.19
8093.91 8246.54 8330.83 8435.65 8587.10 8589.21
733.34 746.36 761.89 770.59 781.20 ".."
1194.26 1193.89 1208.80 1207.63 1207.38 "-"
;
'''

WESTERN = '''CHARSET="ANSI";
AXIS-VERSION="2013";
CODEPAGE="windows-1252";
LANGUAGE="sv";
LANGUAGES="sv","en";
DECIMALS=1;
MATRIX="TAB1";
SUBJECT-CODE="AM";
SUBJECT-AREA="Arbetsmarknad";
SUBJECT-AREA[en]="Labour market";
CONTENTS="Arbetslösa";
CONTENTS[en]="Unemployed";
UNITS="procent";
UNITS[en]="per cent";
TITLE="Arbetslösa efter region, kön och år";
TITLE[en]="Unemployed by region, sex and year";
STUB="region","kön";
STUB[en]="region","sex";
HEADING="år";
HEADING[en]="year";
VALUES("region")="Norrköping","Malmö","Gävle";
VALUES[en]("region")="Norrkoping","Malmo","Gavle";
VALUES("kön")="män","kvinnor";
VALUES[en]("sex")="men","women";
VALUES("år")="2019","2020","2021";
VALUES[en]("year")="2019","2020","2021";
CODES("region")="0581","1280","2180";
CODES("kön")="1","2";
TIMEVAL("år")=TLIST(A1,"2019"-"2021");
MAP("region")="sweden_municipality";
KEYS("region")=CODES;
KEYS("kön")=VALUES;
DATANOTECELL("0581","män","2020")="reviderad";
DATASYMBOL1="uppgift saknas";
DATA=
"0581","män",8.1 9.4 9.0
"0581","kvinnor",7.6 8.8 "."
"1280","män",12.3 14.1 13.7
"2180","kvinnor",9.2 10.6 10.1;
'''


def px():
    write("px/nso-population.px", NSO)
    write("px/nso-population-1258.px", windows_1258(NSO.replace("utf-8", "windows-1258")))
    write("px/keys-two-languages.px", WESTERN.replace("\n", "\r\n").encode("cp1252"))
    measures = (
        'CHARSET="ANSI";\nAXIS-VERSION="2013";\nLANGUAGE="en";\nMATRIX="E1";\nSUBJECT-CODE="1";\n'
        'SUBJECT-AREA="Health";\nCONTENTS="Health";\nUNITS="see measure";\nDECIMALS=1;\n'
        'TITLE="Health by measure, region and year";\nCONTVARIABLE="Measure";\n'
        'HEADING="Measure","Year";\nSTUB="Region";\n'
        'VALUES("Region")="Ha Noi","Ca Mau";\nCODES("Region")="VN-HN","VN-59";\n'
        'VALUES("Measure")="Insured","Doctors";\nCODES("Measure")="insured","doctors";\n'
        'UNITS("Insured")="%";\nUNITS("Doctors")="per 10,000";\n'
        'VALUES("Year")="2020","Prel. 2021";\nTIMEVAL("Year")=TLIST(A1),"2020","2021";\n'
        "DATA=\n90.1,91.2,14,14.5\n88.0,89.4,..,11.25\n;\n\x1a"
    )
    write("px/measures-commas.px", measures)


def windows_1258(text):
    """Windows-1258: tone marks stand behind their letters (NFD, but for letters it holds)."""
    import unicodedata

    out = bytearray()
    for character in unicodedata.normalize("NFC", text):
        try:
            out += character.encode("cp1258")
            continue
        except UnicodeEncodeError:
            pass
        parts = unicodedata.normalize("NFD", character)
        tone = [c for c in parts if c in "\u0300\u0301\u0303\u0309\u0323"]
        rest = unicodedata.normalize("NFC", "".join(c for c in parts if c not in tone))
        out += (rest + "".join(tone)).encode("cp1258")
    return bytes(out)


# --- JSON-stat -----------------------------------------------------------------------------------

YEARS = ["2019", "2020", "2021", "2022", "Sơ bộ 2023", "2023"]
AREAS = ["CẢ NƯỚC", "Hà Nội", "Lào Cai", "Cà Mau"]
VALUES = [
    96484.01, 97582.69, 98506.19, 99461.71, 100309.21, 100352.19,
    8093.91, 8246.54, 8330.83, 8435.65, 8587.10, 8589.21,
    733.34, 746.36, 761.89, 770.59, 781.20, None,
    1194.26, 1193.89, 1208.80, 1207.63, 1207.38, None,
]


def json_stat():
    def category(labels):
        return {
            "index": {str(i): i for i in range(len(labels))},
            "label": {str(i): label for i, label in enumerate(labels)},
        }

    version1 = {
        "dataset": {
            "dimension": {
                "Địa phương": {"label": "Địa phương", "category": category(AREAS)},
                "Năm": {"label": "Năm", "category": category(YEARS)},
                "id": ["Địa phương", "Năm"],
                "size": [len(AREAS), len(YEARS)],
                "role": {"time": ["Năm"]},
            },
            "label": "Dân số trung bình chia theo Địa phương và Năm (Nghìn người)",
            "source": "Cục Thống kê",
            "updated": "9999-12-31T23:59:59Z",
            "value": VALUES,
            "extension": {"px": {"tableid": "V02.01", "decimals": 2}},
        }
    }
    text = json.dumps(version1, ensure_ascii=False, separators=(",", ":"))
    write("json-stat/nso-version1.json", text.encode() + b"\0")
    version2 = {
        "version": "2.0",
        "class": "dataset",
        "label": "Dân số trung bình (Nghìn người)",
        "source": "Cục Thống kê",
        "updated": "2024-07-09T02:30:00Z",
        "id": ["Địa phương", "Năm"],
        "size": [len(AREAS), len(YEARS)],
        "role": {"time": ["Năm"], "geo": ["Địa phương"]},
        "dimension": {
            "Địa phương": {"label": "Địa phương", "category": category(AREAS)},
            "Năm": {"label": "Năm", "category": category(YEARS)},
        },
        "value": VALUES,
    }
    write("json-stat/nso-version2.json", json.dumps(version2, ensure_ascii=False, indent=1) + "\n")
    sparse = {
        "version": "2.0",
        "class": "dataset",
        "label": "Health",
        "id": ["measure", "area", "time", "sex"],
        "size": [2, 2, 3, 1],
        "role": {"time": ["time"], "geo": ["area"], "metric": ["measure"]},
        "dimension": {
            "measure": {
                "label": "Measure",
                "category": {
                    "index": ["insured", "doctors"],
                    "label": {"insured": "Insured", "doctors": "Doctors"},
                    "unit": {
                        "insured": {"label": "%", "decimals": 1},
                        "doctors": {"base": "per 10,000", "decimals": 2},
                    },
                },
            },
            "area": {"category": {"index": ["VN-HN", "VN-59"]}},
            "time": {"category": {"index": ["2020", "2021", "2022"]}},
            "sex": {"category": {"label": {"T": "Total"}}},
        },
        "value": {"0": 90.1, "1": 91.2, "2": 92.0, "3": 88.0, "6": 14, "8": 14.5, "11": 11.25},
        "status": {"2": "e"},
    }
    write("json-stat/sparse-measures.json", json.dumps(sparse, indent=1) + "\n")
    collection = {
        "version": "2.0",
        "class": "collection",
        "label": "Two tables",
        "link": {"item": [version2, sparse, {"class": "dataset", "href": "https://example.org/x"}]},
    }
    write(
        "json-stat/collection.json",
        json.dumps(collection, ensure_ascii=False, separators=(",", ":")) + "\n")


# --- Data Packages -------------------------------------------------------------------------------


def packages():
    tidy = "area_code,indicator,year,value,unit\n" + "".join(
        f"{area},insured,{year},{value},%\n"
        for area, values in (("VN-HN", (90.1, 91.2, 92.5)), ("VN-59", (88.0, 89.4, "")))
        for year, value in zip((2020, 2021, 2022), values))
    fields = [
        {"name": "area_code", "type": "string"},
        {"name": "indicator", "type": "string"},
        {"name": "year", "type": "year"},
        {"name": "value", "type": "number"},
        {"name": "unit", "type": "string"},
    ]
    descriptor = {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "insured",
        "title": "Người tham gia bảo hiểm y tế",
        "licenses": [{"name": "CC-BY-4.0"}],
        "resources": [
            {"name": "observations", "type": "table", "path": "data/insured.csv",
             "schema": {"fields": fields, "missingValues": [""]}}
        ],
    }
    write("package-v2/datapackage.json", json.dumps(descriptor, ensure_ascii=False, indent=1) + "\n")
    write_in("package-v2/data", "insured.csv", tidy)
    european = (
        "# Sở Y tế\n"
        "khu_vuc;2020;2021;2022\n"
        "Hà Nội;1.090,5;1.091,25;-999\n"
        "Cà Mau;988;1.089,4;1.100\n")
    version1 = {
        "profile": "tabular-data-package",
        "name": "doctors",
        "resources": [
            {"name": "readme", "path": "readme.md", "format": "md"},
            {"name": "doctors", "profile": "tabular-data-resource", "path": "doctors.csv",
             "encoding": "utf-8",
             "dialect": {"delimiter": ";", "header": True, "commentChar": "#"},
             "schema": {
                 "missingValues": ["", "-999"],
                 "fields": [{"name": "khu_vuc", "type": "string"}] + [
                     {"name": str(y), "type": "number", "decimalChar": ",", "groupChar": "."}
                     for y in (2020, 2021, 2022)]}},
        ],
    }
    write("package-v1/datapackage.json", json.dumps(version1, ensure_ascii=False, indent=1) + "\n")
    write("package-v1/doctors.csv", european)
    write("package-v1/readme.md", "Bác sĩ\n")
    inline = {
        "name": "inline",
        "resources": [
            {"name": "rows", "type": "table",
             "data": [
                 {"series_id": "a", "year": 2020, "value": 1.5},
                 {"series_id": "a", "year": 2021, "value": 1.75}]}
        ],
    }
    write("package-inline/datapackage.json", json.dumps(inline, indent=1) + "\n")
    write("package-v2.zip", packed([
        ("insured/datapackage.json", json.dumps(descriptor, ensure_ascii=False)),
        ("insured/data/insured.csv", tidy)]))


def write_in(folder, name, content):
    (HERE / folder).mkdir(parents=True, exist_ok=True)
    (HERE / folder / name).write_bytes(content.encode())


# --- Workbooks -----------------------------------------------------------------------------------


def yearbook():
    """A page of a statistical yearbook, as XlsxWriter writes it."""
    stream = io.BytesIO()
    book = xlsxwriter.Workbook(stream, {"in_memory": True})
    book.set_properties({"created": datetime.datetime(2024, 1, 1)})
    cover = book.add_worksheet("Bìa")
    cover.write("A1", "Niên giám thống kê")
    sheet = book.add_worksheet("Dân số")
    bold = book.add_format({"bold": True})
    percent = book.add_format({"num_format": "0.0%"})
    sheet.merge_range("A1:F1", "Dân số trung bình phân theo địa phương (Nghìn người)", bold)
    sheet.merge_range("A3:A4", "Địa phương", bold)
    sheet.merge_range("B3:D3", "Tổng số", bold)
    sheet.merge_range("E3:F3", "Trong đó: Nữ", bold)
    for column, year in enumerate((2020, 2021, 2022, 2021, 2022), start=1):
        sheet.write_number(3, column, year)
    rows = [
        ("Hà Nội", 8246.54, 8330.83, 8435.65, 4160.1, 4210.7),
        ("Lào Cai", 746.36, 761.89, 770.59, 376.2, 380.4),
        ("Cà Mau", 1193.89, 1208.8, 1207.63, 598.3, None),
    ]
    for row, (area, *values) in enumerate(rows, start=4):
        sheet.write_rich_string(row, 0, bold, area[:2], area[2:])
        for column, value in enumerate(values, start=1):
            if value is not None:
                sheet.write_number(row, column, value)
    sheet.write_formula("B8", "=SUM(B5:B7)", None, 10186.79)
    sheet.write("A8", "Tổng")
    sheet.write_formula("C8", "=SUM(C5:C7)", None, 10301.52)
    sheet.write_formula("D8", "=NA()", None, "#N/A")
    sheet.write("A10", "Nguồn: Cục Thống kê")
    sheet.set_row(5, None, None, {"hidden": True})
    sheet.set_column("D:D", None, None, {"hidden": True})
    draft = book.add_worksheet("Nháp")
    draft.write_row(0, 0, ["Địa phương", 2020, 2021])
    draft.write_row(1, 0, ["Hà Nội", 1, 2])
    draft.hide()
    rates = book.add_worksheet("Tỷ lệ")
    rates.write_row(0, 0, ["Địa phương", 2020, 2021])
    rates.write(1, 0, "Hà Nội")
    rates.write_number(1, 1, 0.901, percent)
    rates.write_number(1, 2, 0.57, percent)
    cover.activate()
    book.close()
    write("xlsx/yearbook.xlsx", repacked(stream.getvalue()))


def plain_book():
    """A tidy table with dates and text, as openpyxl writes it."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "data"
    sheet.append(["area_code", "indicator", "year", "value", "note"])
    sheet.append(["VN-HN", "insured", 2020, 90.1, None])
    sheet.append(["VN-HN", "insured", datetime.date(2021, 12, 31), 91.2, None])
    sheet["C3"].number_format = "yyyy"
    sheet.append(["VN-HN", "insured", datetime.date(2022, 1, 1), 94.3, "sơ bộ"])
    sheet["C4"].number_format = "dd/mm/yyyy"
    sheet.append(["VN-HN", "insured", 2023, "95,5", None])
    sheet["C5"].number_format = "dd/mm/yyyy"
    sheet.append(["VN-59", "insured", 2020, True, None])
    sheet["D6"] = 88
    book.properties.created = book.properties.modified = datetime.datetime(2024, 1, 1)
    stream = io.BytesIO()
    book.save(stream)
    content = repacked(
        stream.getvalue(),
        lambda name, part: re.sub(rb"20\d\d-\d\d-\d\dT[\d:]+Z", b"2024-01-01T00:00:00Z", part))
    write("xlsx/tidy.xlsx", content)
    # The same under the epoch of 1904: 1462 days less.
    def shift(name, part):
        if name == "xl/workbook.xml":
            return part.replace(b"<workbookPr ", b'<workbookPr date1904="1" ')
        if name == "xl/worksheets/sheet1.xml":
            return part.replace(b"<v>44561</v>", b"<v>43099</v>").replace(
                b"<v>44562</v>", b"<v>43100</v>")
        return part

    write("xlsx/tidy-1904.xlsx", repacked(content, shift))


STRICT = {
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main":
        "http://purl.oclc.org/ooxml/spreadsheetml/main",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships":
        "http://purl.oclc.org/ooxml/officeDocument/relationships",
}


def strict_book():
    """Strict namespaces, prefixes, phonetic runs, shared and inline texts, no cell references."""
    main = STRICT["http://schemas.openxmlformats.org/spreadsheetml/2006/main"]
    rel = STRICT["http://schemas.openxmlformats.org/officeDocument/2006/relationships"]
    package = "http://schemas.openxmlformats.org/package/2006"
    xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    parts = [
        ("[Content_Types].xml", f'{xml}<Types xmlns="{package}/content-types"><Default '
         'Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType='
         '"application/vnd.openxmlformats-package.relationships+xml"/></Types>'),
        ("_rels/.rels", f'{xml}<Relationships xmlns="{package}/relationships"><Relationship '
         f'Id="rId1" Type="{rel}/officeDocument" Target="/book/workbook.xml"/></Relationships>'),
        ("book/workbook.xml", f'{xml}<x:workbook xmlns:x="{main}" xmlns:r="{rel}" '
         'conformance="strict"><x:sheets><x:sheet name="Bảng 1" sheetId="1" r:id="rId7"/>'
         '</x:sheets></x:workbook>'),
        ("book/_rels/workbook.xml.rels", f'{xml}<Relationships xmlns="{package}/relationships">'
         f'<Relationship Id="rId7" Type="{rel}/worksheet" Target="sheets/../sheets/one.xml"/>'
         f'<Relationship Id="rId8" Type="{rel}/sharedStrings" Target="texts.xml"/>'
         f'<Relationship Id="rId9" Type="{rel}/externalLink" Target="https://example.org/x.xlsx" '
         'TargetMode="External"/></Relationships>'),
        ("book/texts.xml", f'{xml}<x:sst xmlns:x="{main}"><x:si><x:t>Tỉnh</x:t></x:si><x:si><x:r>'
         '<x:t>Hà </x:t></x:r><x:r><x:rPr><x:b/></x:rPr><x:t>Nội</x:t></x:r><x:rPh sb="0" eb="1">'
         '<x:t>ha</x:t></x:rPh></x:si></x:sst>'),
        ("book/sheets/one.xml", f'{xml}<x:worksheet xmlns:x="{main}"><x:sheetData><x:row><x:c '
         't="s"><x:v>0</x:v></x:c><x:c><x:v>2020</x:v></x:c><x:c><x:v>2021</x:v></x:c></x:row>'
         '<x:row r="3"><x:c t="s"><x:v>1</x:v></x:c><x:c><x:v>94.299999999999997</x:v></x:c><x:c '
         't="inlineStr"><x:is><x:t>95,5</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>'),
    ]
    write("xlsx/strict.xlsx", packed(parts))


if __name__ == "__main__":
    px()
    json_stat()
    packages()
    yearbook()
    plain_book()
    strict_book()
