"""Writes the samples of this folder; run it in this folder. Python 3 alone is needed."""

import unicodedata

TONES = "\u0300\u0301\u0303\u0309\u0323"

# TCVN 5712:1993, the part from 0xA1 that the ABC fonts use (VN3), without combining marks.
TCVN3 = dict(zip(
    "ĂÂÊÔƠƯĐăâêôơưđ" "àảãáạ" "ằẳẵắ" "ặầẩẫấậè" "ẻẽéẹềểễếệì" "ỉ" "ĩíịò" "ỏõóọồổỗốộờởỡớợù" "ủũúụừửữứựỳỷỹýỵ",
    list(range(0xA1, 0xAF)) + list(range(0xB5, 0xBA)) + list(range(0xBB, 0xBF))
    + list(range(0xC6, 0xCD)) + list(range(0xCE, 0xD8)) + [0xD8] + list(range(0xDC, 0xE0))
    + list(range(0xE1, 0xF0)) + list(range(0xF1, 0xFF))))


def windows1258(text):
    out = bytearray()
    for letter in unicodedata.normalize("NFC", text):
        parts = unicodedata.normalize("NFD", letter)
        base = unicodedata.normalize("NFC", "".join(p for p in parts if p not in TONES))
        out += base.encode("cp1258")
        out += "".join(p for p in parts if p in TONES).encode("cp1258")
    return bytes(out)


def tcvn3(text):
    out = bytearray()
    for letter in unicodedata.normalize("NFC", text):
        if ord(letter) < 0x80:
            out.append(ord(letter))
        elif letter in TCVN3:
            out.append(TCVN3[letter])
        else:  # a capital with a tone: another font, the same byte
            out.append(TCVN3[letter.lower()])
    return bytes(out)


YEARBOOK = """\
"Dân số trung bình phân theo địa phương (Nghìn người)"

Tỉnh, thành phố;Đơn vị tính;Năm 2019;Năm 2020;Năm 2021;Năm 2022;Sơ bộ 2023;2023
CẢ NƯỚC;Nghìn người;96.484,0;97.582,7;98.506,2;99.474,4;100.309,2;100.352,1
Bình Thuận;Nghìn người;1.233,9;1.239,3;1.246,3;1.252,1;1.258,8;..
Ninh Thuận;Nghìn người;591,0;593,6;596,0;598,7;601,2*;601,5
"Nguồn: Niên giám thống kê; số sơ bộ có thể thay đổi"
"""

SAMPLES = {
    "yearbook.csv": YEARBOOK.encode(),
    "yearbook-crlf-bom.csv": b"\xef\xbb\xbf" + YEARBOOK.replace("\n", "\r\n").encode(),
    "yearbook-1258.csv": windows1258(YEARBOOK),
    "yearbook-tcvn3.csv": tcvn3(YEARBOOK),
    "yearbook-utf16le.csv": b"\xff\xfe" + YEARBOOK.encode("utf-16le"),
    "yearbook-utf16be-no-mark.csv": YEARBOOK.encode("utf-16be"),
    "years-over-groups.csv": """\
Bảng 2. Tỷ lệ lao động đã qua đào tạo,,,,
,2020,,2021,
Vùng,Nam,Nữ,Nam,Nữ
Đồng bằng sông Hồng,"31,2","25,9","32,0","26,1"
Đông Nam Bộ,"29,9","26,5","30,3","27,0"
""".encode(),
    "groups-over-years.csv": """\
Unit: %,,,,
,Labour force,,Unemployed,
Region,2020,2021,2020,2021
North,51.2,50.8,2.48,3.20
South,49.9,49.1,3.05,4.11
""".encode(),
    "years-down.tsv": """\
Năm\tTổng số\tThành thị\tNông thôn
2019\t96 484,0\t33 816,6\t62 667,4
2020\t97 582,7\t35 867,2\t61 715,5
Sơ bộ 2021\t98 506,2\t36 563,3\t61 942,9
Kế hoạch 2025\t100 000,0\t\t
""".encode(),
    "merged-areas.csv": """\
Địa phương;Chỉ tiêu;ĐVT;2020;2021
Bình Thuận;Số bác sĩ;người;812;845
;Giường bệnh;giường;3.120;3.215
Ninh Thuận;Số bác sĩ;người;498;511
;Giường bệnh;giường;1.893,0;1.910,0
""".encode(),
    "headings.csv": """\
Chỉ tiêu;2020;2021
Lực lượng lao động;;
Nam;28,1;27,5
Nữ;26,3;25,1
Có việc làm;;
Nam;27,5;26,8
Nữ;25,8;24,5
""".encode(),
    "marks.csv": """\
Tỉnh;2018;2019;2020;2021;2022
A;95,5*;(2,5);95 %;1 118 531;12,3a)
B;..;-;…;n/a;
C;1.118.531;"7,1 (1)";8,4²;−3,2;5,0 p
""".encode(),
    "world-bank-api.csv": """\
"Data Source","World Development Indicators",

"Last Updated Date","2024-06-28",

"Country Name","Country Code","Indicator Name","Indicator Code","1960","1961","2019","2020",
"Viet Nam","VNM","Population, total","SP.POP.TOTL","32718461","33621982","95776716","96648685",
"Aruba","ABW","Population, total","SP.POP.TOTL","54608","","106442","106585",
""".encode(),
    "world-bank-bulk.csv": """\
Country Name,Country Code,Indicator Name,Indicator Code,1960,1961,2019,2020
Viet Nam,VNM,Access to electricity (% of population),EG.ELC.ACCS.ZS,,,99.4,99.9
Lao PDR,LAO,Access to electricity (% of population),EG.ELC.ACCS.ZS,,,97.9,100
""".encode(),
    "world-bank-databank.csv": """\
Country Name,Country Code,Series Name,Series Code,2019 [YR2019],2020 [YR2020]
Viet Nam,VNM,GDP growth (annual %),NY.GDP.MKTP.KD.ZG,7.359,2.865
Lao PDR,LAO,GDP growth (annual %),NY.GDP.MKTP.KD.ZG,5.458,..
,,,,,
,,,,,
Data from database: World Development Indicators,,,,,
Last Updated: 06/28/2024,,,,,
""".encode(),
    "world-bank-countries.csv": """\
"Country Code","Region","IncomeGroup","SpecialNotes","TableName",
"VNM","East Asia & Pacific","Lower middle income","","Viet Nam",
""".encode(),
    "sdmx-1.0-labels.csv": """\
DATAFLOW,FREQ: Frequency,REF_AREA: Reference area,INDICATOR: Indicator,SEX: Sex,TIME_PERIOD: Time,OBS_VALUE,UNIT_MEASURE,UNIT_MULT,OBS_STATUS: Status,COMMENT_OBS
UNSD:SDG(1.0),A: Annual,VN: Viet Nam,SH_STA_STNT: Stunting,_T: Total,2018,12.4,PERSONS: Persons,3: Thousands,A: Normal,
UNSD:SDG(1.0),A: Annual,VN: Viet Nam,SH_STA_STNT: Stunting,_T: Total,2019,11.9,PERSONS: Persons,3: Thousands,P: Provisional,first release
UNSD:SDG(1.0),A: Annual,VN: Viet Nam,SH_STA_STNT: Stunting,F: Female,2019,,PERSONS: Persons,3: Thousands,O: Missing,
UNSD:SDG(1.0),A: Annual,VN: Viet Nam,SH_STA_STNT: Stunting,_T: Total,2030,5,PERSONS: Persons,3: Thousands,F: Forecast,
""".encode(),
    "sdmx-1.0-eurostat.csv": """\
DATAFLOW,LAST UPDATE,freq,unit,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG
ESTAT:TEPSR_WC110(1.0),14/06/24 11:00:00,A,PC_ACT,DE,2021,3.6,b
ESTAT:TEPSR_WC110(1.0),14/06/24 11:00:00,A,PC_ACT,DE,2022,3.1,
ESTAT:TEPSR_WC110(1.0),14/06/24 11:00:00,A,PC_ACT,FR,2022,7.3,bp
""".encode(),
    "sdmx-2.0.csv": """\
STRUCTURE;STRUCTURE_ID;ACTION;GEO;INDIC;TIME_PERIOD;OBS_VALUE;OBS_STATUS
dataflow;ESTAT:NA_MAIN(1.6.0);I;VN;B1G;2014;12.4;
dataflow;ESTAT:NA_MAIN(1.6.0);I;VN;B1G;2015-A1;13.1;U
dataflow;ESTAT:NA_MAIN(1.6.0);D;VN;B1G;2016;13;
dataflow;ESTAT:NA_MAIN(1.6.0);I;VN;B1G;2017-Q1;13.9;
""".encode(),
    "sdmx-2.1.csv": """\
STRUCTURE[;],STRUCTURE_ID,ACTION,SERIES_KEY,REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,CONTACT[],TITLE[en;vi]
dataflow,GSO:SDG(2.0),M,VN.1_1_1,VN,1_1_1,2019,5.7,a;b,Poverty;Nghèo
dataflow,GSO:SDG(2.0),M,VN.1_1_1,VN,1_1_1,2020,NaN,,
dataflow,GSO:SDG(2.0),,VN.1_1_1,VN,1_1_1,2021-01-01/P1Y,5.2,,
dataflow,GSO:SDG(2.0),M,VN.1_1_1,~,1_1_1,2022,#N/A,,
""".encode(),
    "tidy-by-hand.csv": """\
Series_ID;Năm;Giá trị;note
a;2019;95,5;x
a;2020;1.095,5;
a;2021;96,1 %;
a ;Năm 2022;96,4*;
a;2023;..;

a;2019;95,5;x
b;2020;12;y;extra
b;2021;abc;
b;2022;7;;
b;Sơ bộ 2023;8;
""".encode(),
    "tidy-quotes.csv": """\
series_id,year,value,note\r
a,2019,95.5,he said "no"\r
a,2020,96,"=SUM(A1)"\r
a,2021,97,-1 apart\r
""".encode(),
}

for name, content in SAMPLES.items():
    with open(name, "wb") as file:
        file.write(content)
