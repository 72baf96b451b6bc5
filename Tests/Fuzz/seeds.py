"""Writes the first inputs for each fuzzer: small files of every kind, and genuine exports where they are at hand."""

import io
import pathlib
import sys
import zipfile

HERE = pathlib.Path(__file__).resolve().parent
EXPORTS = HERE.parents[1].parent / "shared" / "exports"
PARTS = [
    '<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>b</t></is></c></row>'
    '<row r="2"><c r="A2" s="1"><v>43101.5</v></c><c t="b"><v>1</v></c><c t="e"><f>1/0</f><v>#DIV/0!</v></c></row>'
    '</sheetData><mergeCells><mergeCell ref="A1:B1"/></mergeCells></worksheet>',
    "<sst><si><t>a</t></si><si><r><t>x</t></r><rPh><t>y</t></rPh></si></sst>",
    '<styleSheet><numFmts><numFmt numFmtId="200" formatCode="yyyy\\-mm\\-dd"/></numFmts><cellXfs><xf numFmtId="0"/>'
    '<xf numFmtId="200"/></cellXfs></styleSheet>',
    '<workbook xmlns:r="r"><workbookPr date1904="1"/><sheets><sheet name="S" r:id="a"/></sheets></workbook>',
    '<R><Relationship Id="a" Type="x/worksheet" Target="worksheets/sheet1.xml"/>'
    '<Relationship Id="b" Type="x/sharedStrings" Target="sharedStrings.xml"/>'
    '<Relationship Id="c" Type="x/styles" Target="styles.xml"/></R>',
]
NAMES = ["worksheets/sheet1.xml", "sharedStrings.xml", "styles.xml", "workbook.xml", "_rels/workbook.xml.rels"]
# The formats of definitions by their place in DefinitionFormat.
FORMS = {
    3: "xlsform/*.csv", 4: "limesurvey/*.lss", 5: "limesurvey/*.tsv", 6: "redcap/*dictionary*.csv", 7: "qualtrics/*.qsf",
    8: "triple-s/*.sss",
}
SSS = (
    '<sss version="3.0"><survey><record ident="A"><variable ident="1" type="single"><name>a</name><label>A</label>'
    '<position start="1"/><values><value code="1">Nej</value></values></variable><variable ident="2" type="multiple">'
    '<name>b</name><position start="2" finish="5"/><spread subfields="2"/><values><value code="1">x</value></values>'
    '</variable><variable ident="3" type="date"><position start="6" finish="13"/></variable></record></survey></sss>'
)

# A portable file of SPSS: a table of letters, then all in lines of eighty.
PORTABLE = (
    "0" * 40 + "ASCII SPSS PORT FILE                    " + "0" * 184
    + "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz .<(+|&[]!$*);^-/|,%_>?`:#@\'=\"000000~"
    + "000000000000000000000{}\\" + "0" * 69
    + "SPSSPORTA8/202611226/19312118/ReadStat3A/https://x.43/5C/79/6/KOMMUN1/9/0/1/9/0/C6/Kommun70/4/STOD5/8/2/5/8/2/"
    + "C7/Arbetet70/8/RELEVANT5/8/2/5/8/2/C5/Arb rF5/Aneby5/1/9/Jonkoping38/2/5/Aneby3/-1/5/Aneby39/4/" + "Z" * 31
)
KOLADA = (
    '{"count": 2, "values": [{"kpi": "N00945", "municipality": "0604", "period": 2018, "values": [{"count": 1, "gender": "T", '
    '"status": "", "value": 39.5}]}, {"kpi": "N00945", "ou": "V15E068000101", "period": 2018, "values": [{"count": 1, "gender": "K", '
    '"status": "Missing", "value": null}]}], "next_page": null}'
)
PROFILE = """profile: {id: p, instrument: x, dialect: plain}
table: {delimiter: ";", encoding: UTF-8, headerRows: [1], headerJoin: " | ", sheetName: "Svar B"}
dates: day_first
decimalChar: ","
missing_values:
  - {value: "99", reason: no_answer}
columns:
  - {heading: "A", item: a}
  - {heading: "B", item: b, option: "2"}
  - {heading: "C", leave_out: true}
  - {heading: "D", item: d}
  - {heading: "E", record_id: true}
"""
EXPORT = "A,B,C,D,E\n1,2,1.5,2018-01-31,x\n7,2,1.234,31/12/2018,y\n2,9,fem,2018-01-31,z\n"
REJECTS = "_row,_column,_reason,_record,A,B,C,D,E\n3,A,x,r3-1fe0201e656c2c51,1,2,1.234,31/12/2018,y\n4,\"B,C\",x,r4,2,2,1,2018-01-31,z\n"


def portable() -> bytes:
    return b"".join(PORTABLE[at:at + 80].encode() + b"\r\n" for at in range(0, len(PORTABLE), 80))


def workbook() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        for name, part in zip(NAMES, PARTS):
            archive.writestr(f"xl/{name}", part)
    return buffer.getvalue()


def headings() -> list[bytes]:
    """Bytes of which each is a word of the fuzzer's list, the end of a cell (200) or of a row (250)."""
    cell, row = bytes([200]), bytes([250])
    made = []
    for first in range(0, 96, 6):
        heads = cell.join(bytes([first + place]) for place in range(6))
        answers = cell.join(bytes([72 + (first + place) % 40]) for place in range(6))
        made.append(b"\0" + heads + (row + answers) * 3)
        made.append(b"\1" + heads + row + heads[::-1] + (row + answers) * 3)
    return made


def seeds() -> dict[str, list[bytes]]:
    text = "a,b,c,d,e\n1,\"Ja, helt;Nej\",\"1 234,5\",2018-01-31,x\nVet ej,,,,\"å\"\"ä\nö\"\n"
    table = ["sep=;\na;b\n1;2\n", text, text.replace(",", "\t"), "a|b\r1|2\r", "a,b\n\"1,2\n3,4\n"]
    csv = [part.encode(code) for part in table for code in ("utf-8", "utf-16", "utf-8-sig")]
    csv += [text.encode(code) for code in ("cp1252", "mac_roman", "cp850")]
    csv.append(text.encode().decode("latin-1").encode())
    return {
        "csv": csv,
        "headings": headings(),
        "form": [
            b"\3survey,,,\n,type,name,label\n,select_one l,q,Q\nchoices,,,\n,list_name,name,label\n,l,1,Ja\n,l,2,Nej\n",
            b"\6Variable / Field Name,Form Name,Section Header,Field Type,Field Label,\"Choices, Calculations, OR Slider Labels\"\n"
            b"q,f,,radio,Q?,\"1, Ja | 2, Nej\"\n",
            b"\x08" + SSS.encode(),
        ],
        "xlsx": [workbook()],
        "sheet": ["\0".join(PARTS).encode().replace(b"\0", b"\xff"), PARTS[0].encode()],
        "sav": [b"$FL2@(#) SPSS DATA FILE" + bytes(200), portable()],
        "triple-s": [SSS.encode() + b"\xff" + b"1010120180131\n", SSS.encode().replace(b"record ", b'record format="csv" ')],
        "kolada": [KOLADA.encode()],
        "profile": [PROFILE.encode(), PROFILE.replace('sheetName: "Svar B"', "sheetNumber: 2").encode()],
        "rejects": [EXPORT.encode(), EXPORT.encode() + b"\xff" + REJECTS.encode()],
    }


def genuine() -> dict[str, list[bytes]]:
    def files(*patterns: str) -> list[bytes]:
        found = [path for pattern in patterns for path in sorted(EXPORTS.glob(pattern))]
        return [path.read_bytes() for path in found if path.stat().st_size < 40_000]

    pairs = [
        path.read_bytes() + b"\xff" + data.read_bytes()
        for path in sorted(EXPORTS.glob("triple-s/*.sss"))
        for data in [next(other for other in (path.with_suffix(".asc"), path.with_suffix(".csv")) if other.exists())]
    ]
    forms = [bytes([number]) + data for number, pattern in FORMS.items() for data in files(pattern)]
    return {"form": forms, "csv": files("*/*.csv"), "xlsx": files("*/*.xlsx"), "sav": files("spss/*"), "triple-s": pairs}


def main() -> None:
    out = pathlib.Path(sys.argv[1])
    for source in (seeds(), genuine() if EXPORTS.is_dir() else {}):
        for reader, inputs in source.items():
            (out / reader).mkdir(parents=True, exist_ok=True)
            for data in inputs:
                (out / reader / f"seed-{len(list((out / reader).iterdir())):03}").write_bytes(data)


if __name__ == "__main__":
    main()
