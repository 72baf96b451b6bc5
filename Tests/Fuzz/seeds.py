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
        "sav": [b"$FL2@(#) SPSS DATA FILE" + bytes(200)],
        "triple-s": [SSS.encode() + b"\xff" + b"1010120180131\n", SSS.encode().replace(b"record ", b'record format="csv" ')],
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
