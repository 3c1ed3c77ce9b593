#!/usr/bin/env python3
"""Makes the malformed files of this folder from valid samples, one named mutation each.

usage: python3 make_corpus.py        no packages needed

`manifest.csv` says what reading each must give: an error with its code and line, a finding of a
file that can be read, or the failure of a series. The expectation stands beside the mutation, so
that it is written by whoever thought of the damage and not recorded from what the reader does.
"""

import csv
import io
import json
import shutil
import struct
import zipfile
from pathlib import Path

HERE = Path(__file__).parent
SAMPLES = HERE.parent / "Samples"
ROWS = []


def case(name, content, code, line="", outcome="error"):
    path = HERE / "files" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    assert not path.exists(), name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    ROWS.append((name, outcome, code, line))


def finding(name, content, code, line=""):
    case(name, content, code, line, "finding")


def series(name, content, code):
    case(name, content, code, "", "series")


def swap(text, old, new, count=1):
    assert old in text, old
    return text.replace(old, new, count)


def line_of(text, part):
    place = text.index(part)
    return text[:place].count(b"\n" if isinstance(text, bytes) else "\n") + 1


# --- PC-Axis -------------------------------------------------------------------------------------


def px():
    base = (SAMPLES / "px/nso-population.px").read_text()
    first = "96484.01 97582.69"
    data = line_of(base, first)

    def bad(name, old, new, code, line=""):
        case(f"px/{name}.px", swap(base, old, new), code, line)

    case("px/cut-in-text.px", base[: base.index("Nghìn người")], "unterminated_quote", 11)
    case("px/cut-after-keyword.px", base[: base.index("=2;")], "unexpected_end", 6)
    case("px/cut-in-list.px", base[: base.index(',"2020"')], "unexpected_end", 18)
    case("px/cut-before-data.px", base[: base.index("DATA=")], "missing_keyword")
    case("px/cut-in-data.px", base[: base.index("1193.89")], "unexpected_end", 27)
    finding("px/cut-at-semicolon.px", base.rstrip().rstrip(";"), "end_missing")
    bad("cell-too-few", first, "96484.01", "size_mismatch")
    bad("cell-too-many", first, first + " 1", "size_mismatch")
    bad("decimal-commas", first, "96484,01 97582,69", "size_mismatch")
    bad("no-stub", 'STUB="Địa phương";\nHEADING="Năm";\n', "", "missing_keyword")
    bad("no-values", 'VALUES("Năm")="2019","2020","2021","2022","Sơ bộ 2023","2023";\n'
        'CODES("Địa phương")="0","1","2","3";\nCODES("Năm")="0","1","2","3","4","5";\n',
        "", "missing_keyword")
    bad("codes-too-few", '="0","1","2","3";', '="0","1","2";', "size_mismatch", 19)
    bad("codes-twice", '="0","1","2","3";', '="0","1","1","3";', "duplicate_category", 19)
    bad("values-twice", 'VALUES("Năm")', 'VALUES("Năm")="2019";\nVALUES("Năm")',
        "duplicate_keyword", 19)
    bad("variable-twice", 'HEADING="Năm"', 'HEADING="Địa phương"', "duplicate_keyword", 16)
    bad("letters-in-data", first, "abc 97582.69", "px_syntax", data)
    bad("unknown-mark", '".."', '"n/a"', "not_a_number", data + 2)
    bad("mark-of-seven-dots", '".."', ".......", "not_a_number", data + 2)
    bad("two-points", first, "96484.0.1 97582.69", "not_a_number", data)
    bad("two-signs", first, "--5 97582.69", "not_a_number", data)
    bad("bare-exponent", first, "12e 97582.69", "not_a_number", data)
    bad("plus-alone", first, "+ 97582.69", "not_a_number", data)
    bad("number-too-large", first, "1e999 97582.69", "number_out_of_range", data)
    bad("no-equals", "DECIMALS=2", "DECIMALS 2", "px_syntax", 6)
    bad("no-semicolon", "DECIMALS=2;", "DECIMALS=2", "px_syntax", 7)
    bad("no-closing-parenthesis", 'VALUES("Năm")', 'VALUES("Năm"', "px_syntax", 18)
    bad("no-quote-in-parentheses", 'VALUES("Năm")', "VALUES(Năm)", "px_syntax", 18)
    bad("empty-list", '="0","1","2","3";', "=;", "px_syntax", 19)
    bad("empty-item", '="0","1","2","3";', '="0",,"2","3";', "px_syntax", 19)
    bad("unclosed-language", "DECIMALS=2", "DECIMALS[en=2", "px_syntax", 6)
    bad("lone-semicolon", "DECIMALS=2;", ";;", "px_syntax", 6)
    bad("zero-byte-in-text", "Dân số trung bình (Nghìn", "Dân \0số trung bình (Nghìn", "zero_byte", 11)
    bad("zero-byte-in-data", first, "96484.01\0 97582.69", "px_syntax", data)
    bad("quote-open-in-data", '".."', '"..', "unterminated_quote", data + 2)
    bad("data-of-a-language", "DATA=", "DATA[en]=", "px_syntax", 23)
    case("px/data-twice.px", base + "DATA=1;\n", "px_syntax", 29)
    case("px/text-after-data.px", base + "Ghi chú\n", "px_syntax", 29)
    case("px/keyword-after-data.px", base + 'NOTE="x";\n', "px_syntax", 29)
    bad("years-as-words", '"2019","2020","2021","2022","Sơ bộ 2023","2023"',
        '"một","hai","ba","bốn","năm","sáu"', "no_time_column")
    case("px/not-utf8.px",
         swap(base, 'SOURCE="Cục Thống kê"', "SOURCE=\"\udcff\"").encode(errors="surrogateescape"),
         "undecodable_text")
    finding("px/utf16.px", b"\xff\xfe" + base.encode("utf-16le"), "encoding_recognised")
    finding("px/preliminary-and-final.px", base, "preliminary_superseded")
    finding("px/plan-year.px", swap(base, '"2022"', '"Kế hoạch 2030"'), "forecast_left_out")
    finding("px/quarter.px", swap(base, '"2022"', '"Quý 1 2022"'), "period_left_out")
    years = ['"2019","2020","2021","2022","Sơ bộ 2023","2023"', 'CODES("Năm")="0","1","2","3","4","5";\n']
    same = swap(base, years[0], '"2019","2020","2020","2022","Sơ bộ 2023","2023"')
    series("px/year-twice.px", swap(same, years[1], ""), "conflicting_values")
    empty = base[: base.index("DATA=")] + "DATA=\n" + '".." ' * 24 + ";\n"
    case("px/no-number.px", empty, "no_rows")
    for name, count, values in (("many-cells", 12, 10), ("many-dimensions", 70, 1)):
        names = [f'"v{i}"' for i in range(count)]
        head = base[: base.index("STUB=")] + "STUB=" + ",".join(names[1:]) + ';\nHEADING="v0";\n'
        lists = ",".join(f'"{2000 + i}"' for i in range(values))
        head += "".join(f"VALUES({n})={lists};\n" for n in names)
        case(f"px/{name}.px", head + "DATA=\n1;\n", "too_many_cells")
    bad("timeval-too-few", 'CODES("Năm")="0","1","2","3","4","5"',
        'TIMEVAL("Năm")=TLIST(A1),"2019","2020"', "size_mismatch")

    keys = (SAMPLES / "px/keys-two-languages.px").read_bytes()
    # A code page that is not known decides nothing.
    finding("px/code-page-differs.px", keys.replace(b"windows-1252", b"windows-1250"), "code_page_differs")
    for code in ("sparse_rows_left_out", "other_languages", "footnotes_not_read"):
        finding(f"px/{code.replace('_', '-')}.px", keys, code)

    def bad_keys(name, old, new, code, line=""):
        case(f"px/{name}.px", swap(keys, old, new), code, line)

    row = b'"1280","m\xe4n",12.3 14.1 13.7'
    at = line_of(keys, row)
    bad_keys("key-unknown", b'"1280","m\xe4n",12.3', b'"1281","m\xe4n",12.3', "unknown_category", at)
    bad_keys("key-of-another-kind", b'"1280","m\xe4n",12.3', b'"Malm\xf6","m\xe4n",12.3',
             "unknown_category", at)
    bad_keys("key-missing", row, b'"1280",12.3 14.1 13.7', "unknown_category", at)
    bad_keys("row-twice", row, b'"0581","m\xe4n",12.3 14.1 13.7', "duplicate_category")
    bad_keys("row-cut", b'"2180","kvinnor",9.2 10.6 10.1', b'"2180","kvinnor",9.2', "unexpected_end")
    bad_keys("row-too-short", row, b'"1280","m\xe4n",12.3 14.1', "not_a_number", at + 1)
    bad_keys("row-too-long", row, row + b" 1", "unknown_category", at)
    bad_keys("keys-behind-cells", b'KEYS("region")=CODES;\r\n', b"", "px_syntax")


# --- JSON ----------------------------------------------------------------------------------------


def json_stat():
    base = (SAMPLES / "json-stat/nso-version2.json").read_text()
    value = json.loads(base)

    def bad(name, old, new, code, line="", count=1):
        case(f"json-stat/{name}.json", swap(base, old, new, count), code, line)

    def edit(name, change, code, line="", make=case):
        copy = json.loads(base)
        change(copy)
        make(f"json-stat/{name}.json", json.dumps(copy, ensure_ascii=False), code, line)

    at = line_of(base, "96484.01")
    case("json-stat/cut-in-name.json", base[: base.index("rsion")], "unterminated_quote", 2)
    case("json-stat/cut-after-name.json", base[: base.index(': "2.0"')], "unexpected_end", 2)
    case("json-stat/cut-in-array.json", base[: base.index("97582.69")], "unexpected_end")
    case("json-stat/cut-in-word.json", base[: base.index("null") + 2], "invalid_json")
    case("json-stat/cut-at-end.json", base.rstrip()[:-1], "unexpected_end")
    bad("trailing-comma", "1207.38,\n", "1207.38,,\n", "invalid_json")
    bad("comma-before-bracket", '"Năm"\n ]', '"Năm",\n ]', "invalid_json")
    bad("no-comma", "96484.01,", "96484.01", "invalid_json", at + 1)
    bad("no-colon", '"version":', '"version"', "invalid_json", 2)
    bad("single-quotes", '"version"', "'version'", "invalid_json", 2)
    bad("unquoted-name", '"version"', "version", "invalid_json", 2)
    bad("comment", '"version"', '// x\n "version"', "invalid_json", 2)
    bad("not-a-number", "96484.01", "NaN", "invalid_json", at)
    bad("infinity", "96484.01", "-Infinity", "invalid_json", at)
    bad("leading-zero", "96484.01", "096484.01", "invalid_json", at)
    bad("leading-plus", "96484.01", "+96484.01", "invalid_json", at)
    bad("leading-point", "96484.01", ".5", "invalid_json", at)
    bad("trailing-point", "96484.01", "5.", "invalid_json", at)
    bad("two-points", "96484.01", "9.6.4", "invalid_json", at)
    bad("bare-exponent", "96484.01", "9e", "invalid_json", at)
    bad("hexadecimal", "96484.01", "0x10", "invalid_json", at)
    bad("number-too-large", "96484.01", "1e999", "number_out_of_range", at)
    bad("word-in-capitals", "null", "NULL", "invalid_json")
    bad("lone-surrogate", '"Cục Thống kê"', '"\\ud800"', "invalid_json", 5)
    bad("surrogates-swapped", '"Cục Thống kê"', '"\\udc00\\ud800"', "invalid_json", 5)
    bad("short-escape", '"Cục Thống kê"', '"\\u12"', "invalid_json", 5)
    bad("unknown-escape", '"Cục Thống kê"', '"\\x41"', "invalid_json", 5)
    bad("line-break-in-text", "Cục Thống kê", "Cục\nThống kê", "invalid_json", 5)
    bad("tab-in-text", "Cục Thống kê", "Cục\tThống kê", "invalid_json", 5)
    bad("zero-byte-inside", '"Cục', '\0"Cục', "invalid_json", 5)
    case("json-stat/text-after.json", base + "x", "invalid_json")
    case("json-stat/two-documents.json", base + base, "invalid_json")
    bad("member-twice", '"version"', '"label": "x",\n "version"', "duplicate_member", 5)
    case("json-stat/deep-arrays.json", '{"a":' + "[" * 100 + "]" * 100 + "}", "nested_too_deep", 1)
    case("json-stat/deep-objects.json", '{"a":' * 100 + "1" + "}" * 100, "nested_too_deep", 1)
    case("json-stat/empty-object.json", "{}", "not_a_dataset", 1)
    case("json-stat/other-object.json", '{"class":"person","name":"x"}', "not_a_dataset", 1)
    case("json-stat/array.json", "[1,2]", "not_a_dataset", 1)
    case("json-stat/callback.json", f"f({json.dumps(value)})", "layout_not_found")
    case("json-stat/dimension-only.json", '{"version":"2.0","class":"dimension"}', "metadata_only", 1)
    case("json-stat/links-only.json",
         '{"version":"2.0","class":"collection","link":{"item":[{"class":"dataset","href":"x"}]}}',
         "metadata_only", 1)
    for name in ("id", "size", "dimension", "value"):
        edit(f"no-{name}", lambda d, n=name: d.pop(n), "missing_member" if name != "dimension" else
             "missing_member", 1)
    edit("no-category", lambda d: d["dimension"]["Năm"].pop("category"), "missing_member", 1)
    edit("no-index", lambda d: d["dimension"]["Năm"]["category"].pop("index"), "missing_member", 1)
    edit("dimension-missing", lambda d: d["dimension"].pop("Năm"), "missing_member", 1)
    edit("dimension-array", lambda d: d.update(dimension=[]), "wrong_member_kind", 1)
    edit("id-number", lambda d: d.update(id=[1, 2]), "wrong_member_kind", 1)
    edit("id-twice", lambda d: d.update(id=["Năm", "Năm"], size=[6, 6], value={"0": 1}),
         "duplicate_category", 1)
    edit("size-negative", lambda d: d.update(size=[-4, 6]), "wrong_member_kind", 1)
    edit("size-fraction", lambda d: d.update(size=[4.5, 6]), "wrong_member_kind", 1)
    edit("size-text", lambda d: d.update(size=["4", "x"]), "wrong_member_kind", 1)
    edit("size-short", lambda d: d.update(size=[24]), "size_mismatch", 1)
    edit("size-wrong", lambda d: d.update(size=[6, 4]), "size_mismatch", 1)
    edit("size-huge", lambda d: d.update(size=[10**9, 10**9], value={}), "too_many_cells", 1)
    edit("size-overflow", lambda d: d.update(size=[2**53, 2**53], value={}), "too_many_cells", 1)
    edit("value-short", lambda d: d["value"].pop(), "size_mismatch", 1)
    edit("value-long", lambda d: d["value"].append(1), "size_mismatch", 1)
    edit("value-number", lambda d: d.update(value=5), "wrong_member_kind", 1)
    edit("value-word", lambda d: d["value"].__setitem__(0, "abc"), "not_a_number", 1)
    edit("value-ambiguous", lambda d: d["value"].__setitem__(0, "1.234"), "not_a_number", 1)
    edit("value-truth", lambda d: d["value"].__setitem__(0, True), "not_a_number", 1)
    edit("value-nested", lambda d: d["value"].__setitem__(0, [1]), "wrong_member_kind", 1)
    edit("value-place-too-large", lambda d: d.update(value={"24": 1}), "unknown_category", 1)
    edit("value-place-negative", lambda d: d.update(value={"-1": 1}), "unknown_category", 1)
    edit("value-place-word", lambda d: d.update(value={"x": 1}), "unknown_category", 1)
    edit("all-null", lambda d: d.update(value=[None] * 24), "no_rows")
    edit("role-unknown", lambda d: d["role"].update(time=["x"]), "unknown_category", 1)
    edit("role-number", lambda d: d["role"].update(time=5), "wrong_member_kind", 1)
    edit("status-too-long", lambda d: d.update(status=["x"] * 25), "size_mismatch", 1)
    edit("status-number", lambda d: d.update(status=5), "size_mismatch", 1)

    def category(d):
        return d["dimension"]["Năm"]["category"]

    edit("index-twice", lambda d: category(d)["index"].update({"1": 0}), "duplicate_category", 1)
    edit("index-too-large", lambda d: category(d)["index"].update({"1": 9}), "wrong_member_kind", 1)
    edit("index-too-few", lambda d: category(d)["index"].pop("1"), "size_mismatch", 1)
    edit("index-number", lambda d: category(d).update(index=5), "wrong_member_kind", 1)
    edit("index-list-twice", lambda d: category(d).update(index=list("012344")),
         "duplicate_category", 1)
    edit("label-array", lambda d: category(d).update(label=["x"]), "wrong_member_kind", 1)
    edit("label-number", lambda d: category(d)["label"].update({"0": 5}), "wrong_member_kind", 1)

    def words(d):
        d["role"].pop("time")
        d["id"][1] = "x"
        d["dimension"]["x"] = d["dimension"].pop("Năm")
        d["dimension"]["x"].update(label="x")
        for i in range(6):
            d["dimension"]["x"]["category"]["label"][str(i)] = "abcdef"[i]

    edit("no-time", words, "no_time_column")
    finding("json-stat/zero-byte-at-end.json", base + "\0", "trailing_zero_byte")
    case("json-stat/not-utf8.json", swap(base, "Cục", "C\udcff").encode(errors="surrogateescape"),
         "undecodable_text")
    finding("json-stat/utf16.json", b"\xff\xfe" + base.encode("utf-16le"), "encoding_recognised")
    edit("preliminary-and-final", lambda d: None, "preliminary_superseded", make=finding)
    edit("two-final", lambda d: category(d)["label"].update({"4": "Năm 2023"}), "conflicting_values",
         make=lambda n, c, code, line: series(n, c, code))


# --- Data Packages -------------------------------------------------------------------------------


def packages():
    table = "series_id,year,value\na,2020,1.5\na,2021,1.75\n"
    folder = HERE / "files/package"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "ok.csv").write_text(table)
    (folder / "marks.csv").write_text(table.replace("1.75", "-999"))
    (folder / "ragged.csv").write_text(table + "b,2020\n")
    (folder / "quote.csv").write_text(table + 'b,2020,"1\n')
    (folder / "words.csv").write_text("a,b\nx,y\n")
    good = {"name": "a", "type": "table", "path": "ok.csv"}

    def resource(file, code, line=1, make=case, **changes):
        copy = dict(good, **changes)
        copy = {key: value for key, value in copy.items() if value is not None}
        document = {"name": "p", "resources": [copy]}
        make(f"package/{file}.json", json.dumps(document), code, line)

    case("package/no-resources.json", '{"name":"p","profile":"data-package"}', "not_a_dataset", 1)
    case("package/resources-empty.json", '{"resources":[]}', "wrong_member_kind", 1)
    case("package/resources-object.json", '{"resources":{}}', "wrong_member_kind", 1)
    case("package/resource-text.json", '{"resources":["ok.csv"]}', "wrong_member_kind", 1)
    case("package/cut.json", '{"resources":[{"name":"a","path":"ok.csv"', "unexpected_end", 1)
    case("package/name-twice.json", json.dumps({"resources": [good, good]}), "duplicate_member", 1)
    resource("no-name", "format_recognised", "", finding, name=None)
    resource("no-path", "missing_member", path=None)
    resource("path-and-data", "wrong_member_kind", data=[])
    resource("path-number", "wrong_member_kind", path=5)
    resource("path-list-empty", "wrong_member_kind", path=[])
    for name, path in {
        "absolute": "/etc/passwd", "parent": "../make_corpus.py", "parent-inside": "a/../../x.csv",
        "address": "https://example.org/x.csv", "file-address": "file:///etc/passwd", "home": "~/x",
        "backslash": "..\\x.csv", "drive": "c:x.csv", "empty": "", "double-slash": "a//b.csv",
        "pipe": "-", "control": "a\u0001.csv",
    }.items():
        resource(f"path-{name}", "unsafe_path", "", path=path)
    resource("path-in-list-unsafe", "unsafe_path", "", path=["ok.csv", "../x.csv"])
    resource("path-not-there", "resource_missing", "", path="none.csv")
    resource("path-folder", "unsafe_path", "", path=".")
    resource("itself", "nested_package", "", path="itself.json")
    resource("compressed", "resource_not_a_table", "", compression="gz")
    resource("no-table", "resource_not_a_table", "", type=None, path="readme.md")
    resource("quote-character", "dialect_unsupported", dialect={"quoteChar": "'"})
    resource("escape-character", "dialect_unsupported", dialect={"escapeChar": "\\"})
    resource("quotes-not-doubled", "dialect_unsupported", dialect={"doubleQuote": False})
    resource("delimiter-long", "dialect_unsupported", dialect={"delimiter": "::"})
    resource("delimiter-quote", "dialect_unsupported", dialect={"delimiter": '"'})
    resource("header-of-two-rows", "dialect_unsupported", dialect={"headerRows": [1, 2]})
    resource("dialect-elsewhere", "dialect_unsupported", dialect="dialect.json")
    resource("field-without-name", "wrong_member_kind", schema={"fields": [{"type": "year"}]})
    resource("ragged-row", "ragged_row", 4, path="ragged.csv")
    resource("open-quote", "unterminated_quote", 4, path="quote.csv")
    resource("ragged-row-of-dialect", "ragged_row", 4, path="ragged.csv", dialect={"commentChar": "#"})
    resource("no-observations", "missing_column", 1, path="words.csv")
    resource("inline-number-rows", "wrong_member_kind", path=None, data=[1, 2])
    resource("inline-nested", "wrong_member_kind", path=None,
             data=[["series_id", "year", "value"], ["a", 2020, [1]]])
    resource("inline-words", "layout_not_found", "", path=None, data=[{"a": "x"}])
    resource("columns-differ", "schema_differs", "", finding,
             schema={"fields": [{"name": "series_id"}, {"name": "value"}]})
    resource("missing-values", "package_missing_values", "", finding, path="marks.csv",
             schema={"fields": [], "missingValues": ["-999"]})
    archive = {"name": "p", "resources": [good]}
    case("package/zip-no-file.zip", packed({"datapackage.json": json.dumps(archive)}),
         "resource_missing")
    archive["resources"] = [dict(good, path="../ok.csv")]
    case("package/zip-parent.zip",
         packed({"p/datapackage.json": json.dumps(archive), "ok.csv": table}), "unsafe_path")
    case("package/zip-descriptor-cut.zip", packed({"datapackage.json": '{"resources":['}),
         "unexpected_end", 1)


# --- Workbooks -----------------------------------------------------------------------------------

EPOCH = (2024, 1, 1, 0, 0, 0)
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


def packed(parts, method=zipfile.ZIP_DEFLATED):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", method, compresslevel=9) as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name, EPOCH), content, method)
    return stream.getvalue()


def relationship(number, kind, target, mode=""):
    return f'<Relationship Id="rId{number}" Type="{OFFICE}/{kind}" Target="{target}"{mode}/>'


def relationships(*items):
    return f'<Relationships xmlns="{PACKAGE}">{"".join(items)}</Relationships>'


HEAD = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>2020</v></c><c r="C1"><v>2021</v></c></row>'
BODY = '<row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2"><v>90.1</v></c><c r="C2"><v>91.5</v></c></row>'


def book(rows=HEAD + BODY, after="", before="", **changes):
    parts = {
        "_rels/.rels": relationships(relationship(1, "officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets><sheet name="S" '
        'sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": relationships(
            relationship(1, "worksheet", "worksheets/sheet1.xml"),
            relationship(2, "sharedStrings", "sharedStrings.xml"),
            relationship(3, "styles", "styles.xml")),
        "xl/sharedStrings.xml": f'<sst xmlns="{MAIN}"><si><t>Tỉnh</t></si><si><t>Hà Nội</t></si>'
        "<si><t>Cà Mau</t></si></sst>",
        "xl/styles.xml": f'<styleSheet xmlns="{MAIN}"><numFmts count="1"><numFmt numFmtId="164" '
        'formatCode="0.0%"/></numFmts><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="164"/>'
        '<xf numFmtId="14"/></cellXfs></styleSheet>',
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{MAIN}">{before}<sheetData>{rows}'
        f"</sheetData>{after}</worksheet>",
    }
    for name, content in changes.items():
        name = {"rels": "_rels/.rels", "workbook": "xl/workbook.xml",
                "book_rels": "xl/_rels/workbook.xml.rels", "texts": "xl/sharedStrings.xml",
                "styles": "xl/styles.xml", "sheet": "xl/worksheets/sheet1.xml"}[name]
        if content is None:
            del parts[name]
        else:
            parts[name] = content
    return parts


def xlsx():
    good = packed(book())

    def bad(name, code, line="", make=case, **changes):
        make(f"xlsx/{name}.xlsx", packed(book(**changes)), code, line)

    for name, size in (("header", 20), ("middle", len(good) // 2), ("directory", len(good) - 60),
                       ("last-byte", len(good) - 1)):
        case(f"xlsx/cut-{name}.xlsx", good[:size], "archive_damaged")
    sheet = good.index(b"xl/worksheets/sheet1.xml") + len("xl/worksheets/sheet1.xml")
    flipped = bytearray(good)
    flipped[sheet + 40] ^= 0x55
    case("xlsx/byte-flipped.xlsx", bytes(flipped), "archive_damaged")
    central = good.rindex(b"xl/worksheets/sheet1.xml") - 46

    def patched(offset, form, number, local=None):
        content = bytearray(good)
        struct.pack_into(form, content, central + offset, number)
        if local is not None:
            struct.pack_into(form, content, sheet - len("xl/worksheets/sheet1.xml") - 30 + local, number)
        return bytes(content)

    case("xlsx/checksum-wrong.xlsx", patched(16, "<I", 1, 14), "archive_damaged")
    case("xlsx/encrypted.xlsx", patched(8, "<H", 1, 6), "archive_encrypted")
    case("xlsx/method-unknown.xlsx", patched(10, "<H", 77, 8), "archive_method")
    case("xlsx/size-too-small.xlsx", patched(24, "<I", 10, 22), "archive_damaged")
    case("xlsx/size-too-large.xlsx", patched(24, "<I", 10**6, 22), "archive_damaged")
    case("xlsx/size-huge.xlsx", patched(24, "<I", 2**31, 22), "archive_bomb")
    case("xlsx/offset-outside.xlsx", patched(42, "<I", 2**30), "archive_damaged")
    case("xlsx/bomb.xlsx", packed(dict(book(), **{"xl/media/x.bin": b"\0" * (1 << 25)})),
         "archive_bomb")
    case("xlsx/bomb-of-sheet.xlsx", packed(book(rows=" " * (1 << 25))), "archive_bomb")
    case("xlsx/empty-archive.xlsx", packed({}), "archive_without_table")
    case("xlsx/other-archive.xlsx", packed({"readme.txt": "x"}), "archive_without_table")
    case("xlsx/document.xlsx", packed({"word/document.xml": "<w/>"}), "not_data")
    case("xlsx/old-workbook.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504), "old_workbook")
    case("xlsx/gzip.xlsx", b"\x1f\x8b\x08\0" + bytes(40), "not_utf8", 1)
    bad("no-workbook", "not_a_workbook", workbook=None)
    bad("no-sheets", "not_a_workbook", workbook=f'<workbook xmlns="{MAIN}"><sheets/></workbook>')
    bad("no-sheet-part", "sheet_missing", sheet=None)
    bad("no-relationships", "sheet_missing", book_rels=None)
    bad("sheet-outside", "sheet_missing", book_rels=relationships(
        relationship(1, "worksheet", "https://example.org/s.xml", ' TargetMode="External"')))
    bad("chart-only", "not_a_workbook", book_rels=relationships(
        relationship(1, "chartsheet", "chartsheets/sheet1.xml")))
    xml = f'<worksheet xmlns="{MAIN}"><sheetData>{HEAD}{BODY}</sheetData></worksheet>'
    bad("xml-cut", "malformed_xml", sheet=xml[:200])
    bad("xml-empty", "malformed_xml", sheet="")
    bad("xml-tags-crossed", "malformed_xml", sheet=swap(xml, "</row></sheetData>", "</sheetData></row>"))
    bad("xml-unknown-entity", "malformed_xml", sheet=swap(xml, "90.1", "&x;"))
    bad("xml-bare-ampersand", "malformed_xml", texts=f'<sst xmlns="{MAIN}"><si><t>A & B</t></si></sst>')
    bad("xml-attribute-twice", "malformed_xml", sheet=swap(xml, 'r="A1"', 'r="A1" r="A1"'))
    bad("xml-not-utf8", "malformed_xml", texts=b'<sst><si><t>\xff</t></si></sst>')
    bad("xml-unknown-encoding", "malformed_xml", sheet='<?xml version="1.0" encoding="x-y"?>' + xml)
    bad("xml-two-roots", "malformed_xml", sheet=xml + xml)
    bad("xml-zero-byte", "malformed_xml", sheet=swap(xml, "90.1", "90\0.1"))
    bad("xml-undeclared-rels", "malformed_xml", book_rels="<Relationships>")
    bad("xml-styles-cut", "malformed_xml", styles="<styleSheet><cellXfs>")
    laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">' + "".join(
        f'<!ENTITY {chr(99 + i)} "{("&" + chr(98 + i) + ";") * 10}">' for i in range(8)) + "]>"
    bad("laughs-in-sheet", "xml_doctype", sheet=laughs + swap(xml, "90.1", "&j;"))
    bad("laughs-in-texts", "xml_doctype", texts=f"{laughs}<sst><si><t>&j;</t></si></sst>")
    outside = '<!DOCTYPE x SYSTEM "file:///etc/passwd">'
    bad("doctype-outside", "xml_doctype", sheet=outside + xml)
    bad("doctype-in-workbook", "xml_doctype", workbook=outside + book()["xl/workbook.xml"])
    bad("doctype-in-rels", "xml_doctype", rels=outside + book()["_rels/.rels"])
    entity = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
    bad("entity-outside", "xml_doctype", texts=entity + "<sst><si><t>&e;</t></si></sst>")
    bad("xml-deep", "nested_too_deep", sheet="<a>" * 300 + "</a>" * 300)

    def cell(reference, row=2):
        return HEAD + f'<row r="{row}"><c r="{reference}"><v>1</v></c></row>'

    for name, reference in {"row-zero": "A0", "column-beyond": "XFE2", "row-beyond": "A1048577",
                            "letters-only": "A", "digits-only": "2", "small-letter": "a2",
                            "another-row": "B3", "empty": ""}.items():
        bad(f"place-{name}", "cell_place", 2, rows=cell(reference))
    bad("place-backwards", "cell_place", 2,
        rows=HEAD + '<row r="2"><c r="B2"><v>1</v></c><c r="A2"><v>1</v></c></row>')
    bad("row-backwards", "cell_place", 2, rows=HEAD + BODY + '<row r="1"/>')
    bad("row-number-zero", "cell_place", rows='<row r="0"/>')
    bad("row-number-beyond", "cell_place", 1, rows=HEAD + '<row r="1048577"/>')
    bad("row-number-word", "cell_place", 1, rows=HEAD + '<row r="x"/>')
    bad("merge-wrong", "cell_place", after='<mergeCells><mergeCell ref="A1:"/></mergeCells>')
    bad("merge-backwards", "cell_place", after='<mergeCells><mergeCell ref="B2:A1"/></mergeCells>')
    bad("columns-beyond", "cell_place", 1,
        rows='<row r="1">' + "<c><v>1</v></c>" * 16385 + "</row>")
    for name, number in {"beyond": "3", "negative": "-1", "word": "x", "fraction": "1.5"}.items():
        bad(f"text-{name}", "shared_text_missing", 2, rows=swap(HEAD + BODY, "<v>1</v>", f"<v>{number}</v>"))
    bad("no-texts", "shared_text_missing", 1, texts=None)
    bad("number-word", "not_a_number", 2, rows=swap(HEAD + BODY, "90.1", "abc"))
    bad("number-comma", "not_a_number", 2, rows=swap(HEAD + BODY, "90.1", "90,1"))
    bad("number-too-large", "not_a_number", 2, rows=swap(HEAD + BODY, "90.1", "1e999"))
    bad("empty-sheet", "layout_not_found", rows="")
    bad("words-only", "layout_not_found", rows='<row r="1"><c r="A1" t="s"><v>0</v></c></row>')
    inline = '<c r="B2" t="inlineStr"><is><t>{}</t></is></c><c r="C2"'
    for name, text, code in (("ambiguous-text", "1.234", "ambiguous_numbers"),
                             ("word-for-value", "nhiều", "unreadable_cell")):
        bad(name, code, 2, rows=swap(HEAD + BODY, '<c r="B2"><v>90.1</v></c><c r="C2"', inline.format(text)))
    bad("formula-without-value", "formula_without_value", 2, finding,
        rows=swap(HEAD + BODY, "<v>90.1</v>", "<f>A1*2</f>"))
    bad("error-value", "cell_errors", 2, finding,
        rows=swap(HEAD + BODY, '<c r="B2"><v>90.1</v>', '<c r="B2" t="e"><v>#DIV/0!</v>'))
    bad("percent", "percent_formats", 2, finding,
        rows=swap(HEAD + BODY, '<c r="B2"><v>90.1', '<c r="B2" s="1"><v>.901'))
    bad("year-as-day", "year_formatted_as_day", 1, finding,
        rows=swap(HEAD + BODY, '<c r="B1"', '<c r="B1" s="2"'))
    bad("first-days-of-years", "days_read_as_years", 1, finding,
        rows=swap(HEAD + BODY, '<c r="B1"><v>2020', '<c r="B1" s="2"><v>43831'))
    day = '<row r="%d"><c r="A%d" t="d"><v>%s</v></c><c r="B%d"><v>%s</v></c></row>'
    days = ('<row r="1"><c r="A1" t="inlineStr"><is><t>Năm</t></is></c><c r="B1" t="inlineStr"><is>'
            "<t>Tỷ lệ</t></is></c></row>" + day % (2, 2, "2020-06-30", 2, "1.5"))
    bad("days-in-year-column", "years_from_days", 2, finding,
        rows=days + day % (3, 3, "2021-06-30T00:00:00", 3, "2.5"))
    bad("two-days-of-a-year", "several_days_in_year", 3,
        rows=days + day % (3, 3, "2020-12-30", 3, "2.5"))
    bad("hidden-row", "no_rows", rows=swap(HEAD + BODY, 'r="2"', 'r="2" hidden="1"'))
    bad("hidden-column", "hidden_columns", "", finding,
        before='<cols><col min="2" max="2" hidden="1"/></cols>')
    bad("hidden-sheet", "hidden_sheets", "", finding,
        workbook=swap(book()["xl/workbook.xml"], 'sheetId="1"', 'sheetId="1" state="veryHidden"'))
    bad("two-sheets-of-one-name", "sheet_chosen", "", finding,
        workbook=swap(book()["xl/workbook.xml"], "</sheets>",
                      '<sheet name="T" sheetId="2" r:id="rId4"/></sheets>'),
        book_rels=swap(book()["xl/_rels/workbook.xml.rels"], "</Relationships>",
                       relationship(4, "worksheet", "worksheets/sheet2.xml") + "</Relationships>"))
    series("xlsx/year-twice.xlsx", packed(book(rows=swap(HEAD, "2021", "2020") + BODY)),
           "conflicting_values")


# --- Archives with tables --------------------------------------------------------------------------


def archives():
    bank = ('Country Name,Country Code,Indicator Name,Indicator Code,2020,2021\n'
            'Viet Nam,VNM,Population,SP.POP.TOTL,97338579,%s\nEast Asia,EAS,Population,SP.POP.TOTL,'
            "2,3\n")
    countries = "Country Code,Region,IncomeGroup\nVNM,East Asia,Lower middle\nEAS,,\n"
    good = {"WDICountry.csv": countries, "WDICSV.csv": bank % "98168829"}
    finding("archive/groups.zip", packed(good), "areas_are_groups")
    finding("archive/bank.zip", packed(good), "archive_member_chosen")
    case("archive/word.zip", packed(dict(good, **{"WDICSV.csv": bank % "many"})), "unreadable_cell", 2)
    case("archive/metadata-alone.zip", packed({"WDICountry.csv": countries}), "archive_without_table")
    case("archive/hidden-files.zip",
         packed({"__MACOSX/._a.csv": bank % "1", ".a.csv": bank % "1"}), "archive_without_table")
    inner = packed({"a.csv": "series_id,year,value\na,2020,1\n"})
    case("archive/in-archive.zip", packed({"inner.zip": inner}), "archive_without_table")
    case("archive/in-archive-as-workbook.zip", packed({"inner.xlsx": inner}), "not_a_workbook")
    finding("archive/two-tables.zip",
            packed({"a.csv": "series_id,year,value\na,2020,1\n",
                    "b.csv": "series_id,year,value\nb,2020,1\n"}), "archive_member_chosen")
    finding("archive/with-workbook.zip", packed({"bang.xlsx": packed(book())}), "layout_recognised")
    damaged = bytearray(packed(good, zipfile.ZIP_STORED))
    damaged[damaged.index(b"Viet Nam")] ^= 1
    case("archive/checksum-wrong.zip", bytes(damaged), "archive_damaged")
    case("archive/bomb.zip", packed({"a.csv": "0" * (1 << 25)}), "archive_bomb")
    finding("archive/with-web-page.zip",
            packed({"readme.txt": "<html></html>", "a.csv": "series_id,year,value\na,2020,1\n"}),
            "archive_member_chosen")
    case("archive/many-tables.zip",
         packed({f"{i}.csv": f"series_id,year,value\n{i},2020,1\n" for i in range(17)}),
         "archive_of_many")
    case("archive/document.odt", packed({"META-INF/manifest.xml": "<m/>", "content.xml": "<x/>"}),
         "not_data")


# --- Documents that are no data --------------------------------------------------------------------


def documents():
    for name, content in (
            ("web-page.csv", "\n<!DOCTYPE html><html><body>404</body></html>"),
            ("page.html", "<HTML>\n</HTML>"), ("report.pdf", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n"),
            ("letter.rtf", "{\\rtf1\\ansi}"), ("picture.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"),
            ("feed.xml", '<?xml version="1.0"?><x/>'), ("book.rar", b"Rar!\x1a\x07\0"),
            ("noise.csv", bytes((7 * i * i + i) % 256 for i in range(4096)))):
        case(f"document/{name}", content, "not_data")


# --- Text tables ---------------------------------------------------------------------------------


def tables():
    tidy = "series_id,year,value\na,2020,1.5\na,2021,1.75\n"

    def bad(name, content, code, line=""):
        case(f"csv/{name}.csv", content, code, line)

    bad("empty", "", "empty_file")
    bad("blank-lines", "\n\n \n", "blank_line", 1)
    bad("header-only", "series_id,year,value\n", "no_rows")
    bad("quote-open", tidy + 'b,2020,"1\n', "unterminated_quote", 4)
    bad("quote-inside", tidy + 'b"c,2020,1\n', "quote_in_unquoted_field", 4)
    bad("text-after-quote", tidy + '"b"c,2020,1\n', "text_after_quote", 4)
    bad("row-too-short", tidy + "b,2020\n", "ragged_row", 4)
    bad("row-too-long", tidy + "b,2020,1,2\n", "ragged_row", 4)
    bad("blank-line-inside", swap(tidy, "a,2021", "\na,2021"), "blank_line", 3)
    bad("bare-carriage-return", swap(tidy, "\na,2021", "\ra,2021"), "bare_carriage_return", 2)
    bad("zero-byte", swap(tidy, "1.75", "1.\x0075"), "zero_byte", 3)
    bad("no-year", "series_id,yaer,value\na,2020,1\n", "missing_column", 1)
    bad("no-value", "series_id,year,valeu\na,2020,1\n", "missing_column", 1)
    bad("column-twice", "series_id,year,value,value\na,2020,1,1\n", "duplicate_column", 1)
    bad("empty-value", swap(tidy, "1.75", ""), "empty_cell", 3)
    bad("word-for-value", swap(tidy, "1.75", "nhiều"), "not_a_number", 3)
    bad("missing-mark", swap(tidy, "1.75", ".."), "missing_value_mark", 3)
    bad("percent", swap(tidy, "1.75", "95%"), "percent_sign", 3)
    bad("decimal-comma", swap(tidy, "1.75", '"95,5"'), "decimal_comma", 3)
    bad("thousands-dots", swap(tidy, "1.75", "1.118.531"), "thousands_dots", 3)
    bad("thousands-commas", swap(tidy, "1.75", '"1,118,531"'), "thousands_commas", 3)
    bad("ambiguous-comma", swap(tidy, "1.75", '"4,600"'), "ambiguous_comma", 3)
    bad("spaces-in-number", swap(tidy, "1.75", "1 118 531"), "spaces_in_number", 3)
    bad("typographic-minus", swap(tidy, "1.75", "\u22125"), "typographic_minus", 3)
    bad("number-too-large", swap(tidy, "1.75", "1e999"), "number_out_of_range", 3)
    bad("year-with-point", swap(tidy, "2021", "2021.0"), "not_a_year", 3)
    bad("year-out-of-range", swap(tidy, "2021", "20210"), "year_out_of_range", 3)
    bad("space-around-key", swap(tidy, "a,2020", " a,2020"), "spaces_around_key", 2)
    series("csv/year-twice.csv", tidy + "a,2021,2\n", "conflicting_values")
    semicolons = "series_id;year;value\na;2020;1,5\na;2021;1,75\n"
    bad("semicolons-mixed-habits", swap(semicolons, "1,75", "1.75"), "mixed_number_habits")
    bad("semicolons-ambiguous", "series_id;year;value\na;2020;1.234\na;2021;1.250\n",
        "ambiguous_numbers", 2)
    bad("semicolons-word", swap(semicolons, "1,75", "nhiều"), "unreadable_cell", 3)
    monthly = "Thời gian,Giá trị,Tỉnh\n"
    bad("months-alone", monthly + "2020-01,1.5,A\n2020-02,2.5,A\n", "no_annual_values", 2)
    bad("quarters-alone", monthly + "Q1 2020,1.5,A\nQ2 2020,2.5,A\n", "no_annual_values", 2)
    bad("days-of-a-year", monthly + "31/03/2020,1.5,A\n30/06/2020,2.5,A\n",
        "several_days_in_year", 3)
    finding("csv/day-a-year.csv", monthly + "30/06/2020,1.5,A\n6/30/2021,2.5,A\n",
            "years_from_days", 2)
    finding("csv/sep-line.csv", "sep=;\nseries_id;year;value\na;2020;1,5\na;2021;1,75\n",
            "number_habit", 3)
    bad("sep-line-alone", "sep=;\n", "empty_file")
    finding("csv/actual-and-plan.csv", "Chỉ tiêu,TH 2020,ƯTH 2021,KH 2022\nTỷ lệ,1.5,2.5,3.5\n",
            "forecast_left_out")
    bad("one-name-two-units-word", "Chỉ tiêu,ĐVT,2020,2021\nGRDP,USD,1,2\nGRDP,đồng,3,nhiều\n",
        "unreadable_cell", 3)
    finding("csv/utf16.csv", b"\xff\xfe" + tidy.encode("utf-16le"), "encoding_recognised")
    wide = "Địa phương;Năm 2019;Năm 2020;Sơ bộ 2021\nHà Nội;90,5;91;92,25\nCà Mau;88;..;90,5\n"
    finding("csv/wide-preliminary.csv", wide, "preliminary_values")
    finding("csv/wide-missing.csv", wide, "missing_marks")
    bad("wide-word", swap(wide, "92,25", "nhiều"), "unreadable_cell", 2)
    bad("wide-mixed-habits", swap(wide, "92,25", "92.25"), "mixed_number_habits")
    bad("wide-ambiguous", "Tỉnh,2019,2020\nHà Nội,1.234,1.250\n", "ambiguous_numbers", 2)
    bad("wide-number-too-large", swap(wide, "92,25", "1" + "0" * 400), "unreadable_cell", 2)
    bad("wide-quote-open", swap(wide, "Cà Mau", '"Cà Mau'), "unterminated_quote", 3)
    bad("wide-row-too-long", swap(wide, "90,5\n", "90,5;1;2;3\n", 1), "ragged_row")
    sdmx = ("DATAFLOW,FREQ,REF_AREA,TIME_PERIOD,OBS_VALUE,UNIT_MULT\n"
            "NSO:DF(1.0),A,VN,2020,1.5,0\nNSO:DF(1.0),A,VN,2021,1.75,0\n")
    bad("sdmx-no-time", swap(sdmx, "TIME_PERIOD", "PERIOD"), "missing_column", 1)
    bad("sdmx-bad-multiplier", swap(sdmx, "1.75,0", "1.75,x"), "bad_multiplier", 3)
    bad("sdmx-word", swap(sdmx, "1.75", "many"), "unreadable_cell", 3)
    bad("sdmx-row-too-short", swap(sdmx, ",1.75,0", ""), "ragged_row", 3)
    bad("sdmx-header-only", sdmx.split("\n")[0] + "\n", "no_rows")
    finding("csv/sdmx-quarter.csv", swap(sdmx, "2021", "2021-Q1"), "period_left_out")
    bank = ('"Data Source","World Development Indicators",\n\n"Last Updated Date","2024-06-28",\n\n'
            '"Country Name","Country Code","Indicator Name","Indicator Code","2020","2021",\n'
            '"Viet Nam","VNM","Population","SP.POP.TOTL","97338579","98168829",\n')
    bad("bank-word", swap(bank, "98168829", "many"), "unreadable_cell", 6)
    bad("bank-cut-in-quote", bank[:-6], "unterminated_quote", 6)
    bad("bank-row-too-short", swap(bank, ',"98168829",', ""), "ragged_row", 6)
    bad("bank-header-only", bank[: bank.index('"Viet Nam"')], "no_rows")


def main():
    shutil.rmtree(HERE / "files", ignore_errors=True)
    px()
    json_stat()
    packages()
    xlsx()
    archives()
    documents()
    tables()
    with (HERE / "manifest.csv").open("w", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(["file", "outcome", "code", "line"])
        writer.writerows(ROWS)
    print(len(ROWS), "files")


if __name__ == "__main__":
    main()
