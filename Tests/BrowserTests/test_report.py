"""The page of `khathi report`, in a real browser.

    python3 -m unittest discover -s Tests/BrowserTests

Needs a built khathi (KHATHI names it, else .build/release or .build/debug) and a Chromium. The check
for accessibility needs axe-core: KHATHI_AXE names its axe.min.js. What is missing is skipped, and
told.
"""

import csv
import json
import os
import subprocess
import tempfile
import unittest

from browser import Browser, executable

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
KHATHI = os.environ.get("KHATHI") or next(
    (path for path in (f"{ROOT}/.build/release/khathi", f"{ROOT}/.build/debug/khathi")
     if os.path.exists(path)), None)
AXE = os.environ.get("KHATHI_AXE")
PLAN = "brvt-143-2024"
# What the page promises: between its nodes a probability is right within two thousandths.
TOLERANCE = 0.002


def khathi(*arguments):
    environment = {**os.environ, "KHATHI_DATA": f"{ROOT}/Datasets"}
    done = subprocess.run([KHATHI, *arguments], capture_output=True, text=True, env=environment)
    if done.returncode not in (0, 1):
        raise RuntimeError(f"khathi {' '.join(arguments)}: {done.stderr}")
    return done.stdout


@unittest.skipUnless(executable(), "no Chromium is installed")
@unittest.skipUnless(KHATHI, "khathi is not built")
class PageTests(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory(prefix="khathi-pages-")
        cls.page = f"{cls.folder.name}/page.html"
        khathi("report", PLAN, "--lang", "vi", "--output", cls.page)
        cls.browser = Browser()

    @classmethod
    def tearDownClass(cls):
        cls.browser.__exit__()
        cls.folder.cleanup()

    def setUp(self):
        self.browser.size(1280, 900)
        self.browser.prefer("light")
        self.browser.open(self.page)

    def run_(self, script):
        return self.browser.run(script)

    def projected(self):
        """The place of a target with a probability below certainty and a forecast."""
        return self.run_("data.targets.findIndex((one) => one.p > 0.1 && one.p < 0.9"
                         " && data.series[one.s] && one.q[0] === '>=')")

    def open_detail(self):
        index = self.projected()
        self.run_(f"toggle({index})")
        return index

    # Opening

    def test_opens_in_silence_and_without_a_network(self):
        self.browser.wait(0.3)
        self.open_detail()
        self.run_("setPrint()")
        self.browser.wait(0.3)
        self.assertEqual(self.browser.console, [])
        self.assertEqual(self.browser.requests, [f"file://{self.page}"])

    def test_is_small_and_quick(self):
        self.assertLess(os.path.getsize(self.page), 1_500_000)
        ready = self.run_("performance.getEntriesByType('navigation')[0].domComplete")
        # Usable within a second on an idle machine; a loaded one gets three.
        self.assertLess(ready, 3000)

    def test_270_targets_with_forecasts_stay_small(self):
        data, targets, page = (f"{self.folder.name}/{name}" for name in
                               ("many-data.csv", "many.csv", "many.html"))
        with open(data, "w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(["series_id", "year", "value", "definition", "source_id"])
            for number in range(270):
                for year in range(2008, 2024):
                    value = 20 + number / 5 + (year - 2008) * (number % 7) / 4 + number * year % 11 / 5
                    writer.writerow([f"s{number}", year, round(value, 2),
                                     f"Định nghĩa của chỉ tiêu {number}", "NGTK"])
        with open(targets, "w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(["target_id", "series_id", "target_year", "comparator", "value", "unit",
                             "lower_bound", "upper_bound", "indicator_vi", "indicator_en", "quote_vi"])
            for number in range(270):
                writer.writerow([f"t{number}", f"s{number}", 2030, ">=", 30 + number / 4, "percent", 0,
                                 100, f"Tỷ lệ hộ dân được tiếp cận dịch vụ số {number}",
                                 f"Share of households with service {number}",
                                 f"Phấn đấu đến năm 2030 tỷ lệ hộ tiếp cận dịch vụ số {number}"])
        khathi("report", "--targets", targets, "--data", data, "--output", page)
        self.assertLess(os.path.getsize(page), 1_500_000)
        self.browser.open(page)
        self.assertEqual(self.run_("data.targets.filter((one) => one.q).length"), 270)
        self.assertLess(
            self.run_("performance.getEntriesByType('navigation')[0].domComplete"), 3000)

    def test_policy_stops_what_is_not_its_own(self):
        self.run_("document.body.insertAdjacentHTML('beforeend',"
                  " '<img src=\"https://example.org/x.png\" onerror=\"window.hacked=1\">')")
        self.run_("(() => { const one = document.createElement('script');"
                  " one.textContent = 'window.hacked = 1'; document.body.append(one); })()")
        self.browser.wait(0.2)
        self.assertIsNone(self.run_("window.hacked ?? null"))

    def test_same_bytes_from_a_run_and_from_its_json(self):
        again, source, other = (f"{self.folder.name}/{name}" for name in
                                ("again.html", "assess.json", "other.html"))
        khathi("report", PLAN, "--lang", "vi", "--output", again)
        khathi("assess", "--plan", PLAN, "--rules", "all", "--format", "json", "--output", source)
        khathi("report", "--from", source, "--lang", "vi", "--output", other)
        pages = []
        for path in (self.page, again, other):
            with open(path, "rb") as file:
                pages.append(file.read())
        self.assertEqual(pages[0], pages[1])
        self.assertEqual(pages[0], pages[2])

    # Numbers

    def test_table_reads_as_the_report_sets_it(self):
        for language in ("vi", "en"):
            page = f"{self.folder.name}/{language}.html"
            khathi("report", PLAN, "--lang", language, "--output", page, "--force")
            self.browser.open(page)
            static, shown = self.run_("""(() => {
              const text = document.querySelector("noscript").textContent;
              const page = new DOMParser().parseFromString(text, "text/html");
              const cells = (row, places) => places.map((one) => one(row)?.textContent ?? "");
              const at = (place) => (row) => row.cells[place];
              return [[...page.querySelectorAll("tbody tr")].map((row) =>
                  cells(row, [at(0), at(2), at(3), at(4)])),
                [...document.querySelectorAll("#rows > tr")].map((row) =>
                  cells(row, [(one) => one.querySelector(".indicator button"), at(3), at(4), at(6)]))];
            })()""")
            shown = [[*row[:3], "" if row[3] == "–" else row[3]] for row in shown]
            self.assertEqual(shown, static)

    def test_other_numbers_are_judged_as_by_the_command(self):
        cases = self.run_("""data.targets.flatMap((one) => {
          if (!one.q || !data.series[one.s]) return [];
          const [comparator, lower, upper, step] = one.q;
          const fan = data.series[one.s].fc.find(([year]) => year === one.y);
          if (!fan) return [];
          const width = Math.max((quantile(fan[1], 0.98) - quantile(fan[1], 0.02)) / 8, step);
          return [-3, -2, -1, 0, 1, 2, 3].flatMap((times) => [one.y, one.y + 2].map((year) => {
            const shift = Math.round(times * width / step) * step;
            const value = planValue(one) + shift;
            return { id: one.id, shift, year, digits: decimalsOf(step),
              p: probability(one, value, year), needed: needed(one, value, year) };
          })).filter((one) => one.p !== null);
        })""")
        self.assertGreater(len(cases), 200)
        with open(f"{ROOT}/Datasets/plans/targets.csv", encoding="utf-8") as file:
            rows = {row["target_id"]: row for row in csv.DictReader(file)}
        table = f"{self.folder.name}/varied.csv"
        with open(table, "w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, fieldnames=list(next(iter(rows.values()))))
            writer.writeheader()
            for number, case in enumerate(cases):
                row = {**rows[case["id"]], "target_id": f"case-{number}", "year": case["year"]}
                for end in ("lower", "upper"):
                    if row[end]:
                        row[end] = f"{float(row[end]) + case['shift']:.{case['digits']}f}"
                writer.writerow(row)
        judged = {row["target_id"]: row for row in csv.DictReader(
            khathi("assess", "--targets", table, "--format", "csv").splitlines())}
        compared = 0
        for number, case in enumerate(cases):
            row = judged[f"case-{number}"]
            if not row["probability"]:
                continue
            compared += 1
            limit = 1e-12 if case["shift"] == 0 and case["year"] == int(
                rows[case["id"]]["year"]) else TOLERANCE
            self.assertLessEqual(abs(float(row["probability"]) - case["p"]), limit, case)
            if case["needed"] is not None:
                self.assertAlmostEqual(float(row["required_per_year"]), case["needed"], 9, case)
        self.assertGreater(compared, 200)

    def test_typed_numbers_of_both_languages(self):
        read = {"vi": {"95,5": 95.5, "1.234": 1234, "1.234,5": 1234.5, "95.5": 95.5, "−3": -3,
                       "": None, "x": None},
                "en": {"95.5": 95.5, "1,234": 1234, "1,234.5": 1234.5, "95,5": 95.5, "12 %": 12}}
        for language, texts in read.items():
            self.run_(f"choose('language', '{language}')")
            for text, value in texts.items():
                self.assertEqual(self.run_(f"readNumber({json.dumps(text)})"), value, text)

    # Trying another target

    def test_drag_changes_the_probability(self):
        index = self.open_detail()
        self.run_("document.getElementById('handle').scrollIntoView({block: 'center'})")
        before = self.run_("document.querySelector('.verdict strong').textContent")
        x, y = self.browser.middle("#handle")
        self.browser.mouse("mousePressed", x, y)
        for step in range(1, 7):
            self.browser.mouse("mouseMoved", x, y + 8 * step)
        self.browser.mouse("mouseReleased", x, y + 48)
        value, shown = self.run_("[state.tried.value,"
                                 " document.querySelector('.verdict strong').textContent]")
        self.assertLess(value, self.run_(f"planValue(data.targets[{index}])"))
        self.assertNotEqual(before, shown)
        expected = self.run_(
            f"chance(probability(data.targets[{index}], state.tried.value, data.targets[{index}].y))")
        self.assertEqual(shown, expected)
        columns = self.run_("[...document.querySelectorAll('.outcome tbody tr')].map("
                            "(row) => [row.cells[1].textContent, row.cells[2].textContent])")
        self.assertEqual(columns[1], [before, expected])
        self.assertNotEqual(columns[0][0], columns[0][1])
        self.browser.click("#try-reset")
        self.assertEqual(self.run_("document.querySelector('.outcome tbody tr').cells[2].textContent"),
                         "–")
        self.assertIsNone(self.run_("state.tried"))
        self.assertEqual(self.run_("document.querySelector('.verdict strong').textContent"), before)

    def test_keys_move_the_target_and_are_told(self):
        index = self.open_detail()
        self.run_("document.getElementById('handle').focus()")
        start = float(self.run_("document.getElementById('handle').getAttribute('aria-valuenow')"))
        for key, sign in (("ArrowUp", 1), ("ArrowDown", -1), ("PageDown", -1), ("PageUp", 1)):
            before = self.run_("state.tried?.value ?? planValue(data.targets[%d])" % index)
            self.browser.press(key)
            after = self.run_("state.tried?.value ?? planValue(data.targets[%d])" % index)
            self.assertGreater(sign * (after - before), 0, key)
        self.browser.press("ArrowUp")
        self.browser.wait(0.6)
        self.assertIn("xác suất", self.run_("document.getElementById('live').textContent"))
        self.assertIn("xác suất", self.run_(
            "document.getElementById('handle').getAttribute('aria-valuetext')"))
        self.assertEqual(self.run_("document.activeElement.id"), "handle")
        self.browser.press("Escape")
        self.assertEqual(float(self.run_(
            "document.getElementById('handle').getAttribute('aria-valuenow')")), start)

    def test_another_year(self):
        index = self.open_detail()
        self.run_("(() => { const one = document.getElementById('try-year');"
                  " one.value = String(Number(one.value) + 3);"
                  " one.dispatchEvent(new Event('change')); })()")
        year = self.run_("state.tried.year")
        self.assertEqual(year, self.run_(f"data.targets[{index}].y") + 3)
        self.assertIn(str(year), self.run_("document.querySelector('.outcome').textContent"))

    # Finding

    def test_search_without_marks_and_filters(self):
        count = self.run_("data.targets.length")
        self.browser.click("#search")
        self.browser.type("bao hiem y te")
        shown = self.run_("document.querySelectorAll('#rows > tr').length")
        self.assertTrue(0 < shown < count)
        self.assertIn(f"{shown}/{count}", self.run_("document.getElementById('shown').textContent"))
        names = self.run_("[...document.querySelectorAll('#rows .indicator button')].map("
                          "(one) => one.textContent.toLowerCase())")
        self.assertTrue(any("bảo hiểm" in name for name in names))
        self.browser.click("#clear")
        self.assertEqual(self.run_("document.querySelectorAll('#rows > tr').length"), count)
        self.browser.click(".tiles .off_course button")
        codes = self.run_("shownTargets().map((one) => data.classes[one.c][0])")
        self.assertEqual(set(codes), {"off_course"})
        self.browser.click("#clear")
        self.browser.click("#search")
        self.browser.type("không có chỉ tiêu nào như vậy")
        self.assertEqual(self.run_("document.querySelectorAll('#rows .empty').length"), 1)

    def test_order(self):
        head = "th[data-key='probability']"
        self.browser.click(head + " button")
        values = self.run_("shownTargets().map((one) => one.p ?? 2)")
        self.assertEqual(values, sorted(values))
        self.assertEqual(self.run_(f"document.querySelector(\"{head}\").ariaSort"), "ascending")
        self.browser.click(head + " button")
        values = self.run_("shownTargets().map((one) => one.p ?? -1)")
        self.assertEqual(values, sorted(values, reverse=True))
        self.assertEqual(self.run_(f"document.querySelector(\"{head}\").ariaSort"), "descending")
        self.browser.click(head + " button")
        self.assertIsNone(self.run_(f"document.querySelector(\"{head}\").ariaSort"))

    # Language, theme, address

    def test_language_and_theme_without_reload(self):
        self.open_detail()
        self.run_("window.marker = 7")
        vietnamese = self.run_("document.querySelector('main').innerText")
        self.browser.click("#choose-en")
        english = self.run_("document.querySelector('main').innerText")
        self.assertEqual(self.run_("document.documentElement.lang"), "en")
        self.assertIn("Tổng quan", vietnamese)
        self.assertIn("Summary", english)
        self.assertNotIn("Xác suất", english)
        self.browser.click("#choose-dark")
        self.assertEqual(self.run_("document.documentElement.dataset.theme"), "dark")
        dark = self.run_("getComputedStyle(document.body).backgroundColor")
        self.browser.click("#choose-light")
        self.assertNotEqual(self.run_("getComputedStyle(document.body).backgroundColor"), dark)
        self.assertEqual(self.run_("window.marker"), 7)

    def test_address_keeps_the_target(self):
        index = self.open_detail()
        fragment = self.run_("location.hash")
        name = self.run_(f"told(data.targets[{index}].n)")
        self.browser.open(self.page, fragment)
        self.assertEqual(self.run_("document.getElementById('detail-title').textContent"), name)
        self.browser.open(self.page, "#t=nobody&l=xx&th=mauve")
        self.assertEqual(self.run_("state.open"), -1)
        self.assertEqual(self.browser.console, [])

    # Reach

    def test_tab_leads_through_all_and_out(self):
        index = self.projected()
        self.run_(f"toggle({index})")
        name, fragment = self.run_(f"[data.targets[{index}].id, location.hash]")
        self.browser.open(self.page, fragment)
        self.run_(f"state.query = {json.dumps(name)}; renderRows(); scrollTo(0, 0)")
        seen = []
        for _ in range(140):
            self.browser.press("Tab")
            place, outline = self.run_("""(() => {
              const one = document.activeElement;
              const style = getComputedStyle(one);
              return [one.id || one.className || one.textContent.slice(0, 30),
                style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2];
            })()""")
            if self.run_("document.activeElement === document.body"):
                break
            self.assertTrue(outline, f"the focus cannot be seen on {place}")
            seen.append(place)
        self.assertEqual(seen[0], "skip")
        for place in ("choose-vi", "search", "handle", "try-value", "try-year"):
            self.assertIn(place, seen)
        self.assertTrue(self.run_("document.activeElement === document.body"), "a trap")

    def test_fits_a_phone(self):
        self.browser.size(360, 780, True)
        self.browser.open(self.page)
        # Counts by sector and agency are read without scrolling sideways.
        self.assertEqual(self.run_("""[...document.querySelectorAll(".group .scroll")].filter(
            (one) => one.scrollWidth > one.clientWidth).length"""), 0)
        self.open_detail()
        self.assertLessEqual(self.run_("document.documentElement.scrollWidth"), 360)
        small = self.run_("""[...document.querySelectorAll("button, input, select, summary, .handle")]
          .filter((one) => one.offsetParent).map((one) => [one.textContent || one.id,
            one.getBoundingClientRect().width, one.getBoundingClientRect().height])
          .filter(([, width, height]) => width < 24 || height < 24)""")
        self.assertEqual(small, [])

    def test_accessibility(self):
        if not AXE:
            self.skipTest("KHATHI_AXE does not name axe.min.js")
        with open(AXE, encoding="utf-8") as file:
            source = file.read()
        for width, fragment in ((1280, "#l=vi&th=light"), (1280, "#l=en&th=dark"),
                                (360, "#l=en&th=light"), (360, "#l=vi&th=dark")):
            self.browser.size(width, 900, width < 500)
            self.browser.open(self.page, fragment)
            self.open_detail()
            self.run_("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
            self.run_(source + ";0")
            found = self.run_("""axe.run(document, { runOnly: { type: "tag", values: ["wcag2a",
              "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] } }).then((result) =>
              result.violations.map((one) => [one.id, one.nodes.slice(0, 3).map((node) => node.html)]))""")
            self.assertEqual(found, [], f"at {width} with {fragment}")

    # Summary

    def test_hardest_targets_come_first(self):
        chances = self.run_("""[...document.querySelectorAll(".least .figure")].map(
            (one) => one.textContent)""")
        self.assertEqual(len(chances), 5)
        lowest = self.run_("""chance(Math.min(...data.targets.filter(
            (one) => one.q && one.p < 0.66 && !one.dbt).map((one) => one.p)))""")
        self.assertEqual(chances[0], lowest)
        self.run_("state.query = 'nothing at all'; renderRows()")
        self.browser.click(".least li:first-child button")
        name = self.run_("document.querySelector('.least button').textContent")
        self.assertEqual(self.run_("document.getElementById('detail-title').textContent"), name)
        self.browser.click(".least li:first-child button")
        self.assertEqual(self.run_("document.getElementById('detail-title').textContent"), name)

    def test_one_agency_for_its_spellings(self):
        agencies = self.run_("data.agencies")
        self.assertIn("Sở Xây dựng", agencies)
        self.assertNotIn("Sở xây dựng", agencies)
        index = self.run_("data.targets.findIndex((one) => told(one.an) === 'Sở xây dựng')")
        self.assertGreaterEqual(index, 0)
        self.run_(f"toggle({index})")
        self.assertIn("Sở xây dựng", self.run_("document.querySelector('.facts').textContent"))
        self.assertIn("Sở xây dựng", self.run_("document.querySelector('.groups').textContent"))

    def test_chart_names_source_unit_and_evidence(self):
        self.open_detail()
        detail = self.run_("document.querySelector('.detail .main').textContent")
        for text in ("Nguồn: ", "Căn cứ ", "Khoảng dự báo 50%", "80%", "95%"):
            self.assertIn(text, detail)
        unit = self.run_("told(data.targets[state.open].u)")
        self.assertIn(unit, self.run_("[...document.querySelectorAll('.chart svg text')].map("
                                      "(one) => one.textContent)"))

    # Scenarios

    def test_scenarios_of_the_command(self):
        source, page = (f"{self.folder.name}/{name}" for name in ("scenario.json", "scenario.html"))
        khathi("scenario", f"{ROOT}/Examples/scenarios/three-provinces.yaml", "--paths", "500",
               "--format", "json", "--output", source)
        khathi("report", PLAN, "--scenario", source, "--lang", "en", "--output", page)
        with open(source, encoding="utf-8") as file:
            answer = json.load(file)
        self.browser.open(page)
        known = {one["target_id"]: one for one in answer["targets"]}
        shown = self.run_("""data.targets.filter((one) => one.sc).map((one) => [one.id, one.sc])""")
        self.assertEqual(len(shown), sum(name.startswith(PLAN) for name in known))
        self.assertEqual(self.run_("data.elsewhere"), len(known) - len(shown))
        for name, outcomes in shown:
            expected = [[one["probability"], one["difference"], one["prediction"]["median"]]
                        for one in known[name]["scenarios"]]
            self.assertEqual(outcomes, expected)
        titles = [one["title_en"] for one in answer["scenarios"][1:]]
        heads = self.run_("[...document.querySelectorAll('.compared thead th')].map("
                          "(one) => one.textContent)")
        self.assertEqual(heads[2:], titles)
        moved = self.run_("document.querySelectorAll('.compared tbody tr').length")
        self.assertEqual(moved, sum(
            any(abs(one["difference"]) >= 0.005 for one in known[name]["scenarios"])
            for name, _ in shown))
        self.assertGreater(moved, 0)
        self.browser.click(".compared tbody button")
        rows = self.run_("document.querySelectorAll('.scenarios tbody tr').length")
        self.assertEqual(rows, len(answer["scenarios"]))
        self.assertEqual(self.browser.console, [])

    def test_prints(self):
        path = f"{self.folder.name}/page.pdf"
        self.browser.print(path)
        with open(path, "rb") as file:
            content = file.read()
        self.assertTrue(content.startswith(b"%PDF"))
        self.assertGreater(content.count(b"/Type /Page\n") + content.count(b"/Type /Page "), 8)
        self.run_("dispatchEvent(new Event('beforeprint'))")
        parts, charts, wanted = self.run_("""[
          document.querySelectorAll("#print > article").length,
          document.querySelectorAll("#print figure svg").length,
          data.targets.filter((one) => one.q || one.out !== undefined).length]""")
        self.assertEqual(parts, wanted)
        self.assertGreater(charts, 10)
        self.run_("dispatchEvent(new Event('afterprint'))")
        self.assertIsNone(self.run_("document.getElementById('print')"))

    # Text of data files

    def test_names_of_data_files_are_inert(self):
        names = ["<script>window.hacked=1</script>", "</script><img src=x onerror=window.hacked=1>",
                 "\"><b id=hacked>", "' onmouseover='window.hacked=1", "{{title}}", "<!--",
                 "\u202eevil", "a\u2066b", "&lt;b&gt;", "=HYPERLINK(\"http://x\")", "${window.hacked=1}",
                 "\u2028line", "]]>", "javascript:window.hacked=1"]
        data, targets, page = (f"{self.folder.name}/{name}" for name in
                               ("nasty-data.csv", "nasty.csv", "nasty.html"))
        with open(data, "w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(["series_id", "year", "value", "definition", "source_id", "note"])
            for number, name in enumerate(names):
                for year in range(2015, 2023):
                    writer.writerow([f"s{number}{name}", year, 60 + year - 2015 + number / 10, name,
                                     name, name])
        with open(targets, "w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(["target_id", "series_id", "target_year", "comparator", "value", "unit",
                             "lower_bound", "upper_bound", "indicator_vi", "indicator_en", "area",
                             "lead_agency", "sector", "plan_id", "quote_vi", "source_locator"])
            for number, name in enumerate(names):
                writer.writerow([f"t{number}{name}", f"s{number}{name}", 2027, ">=", 75, name, 0, 100,
                                 name, name, name, name, name, name, name, name])
        khathi("report", "--targets", targets, "--data", data, "--output", page)
        self.browser.open(page)
        self.assertEqual(self.run_("data.targets.length"), len(names))
        shown = self.run_("data.targets.map((one) => told(one.n))")
        for name, text in zip(names, shown):
            visible = "".join("\ufffd" if one in "\u202e\u2066\u2028" else one for one in name)
            self.assertEqual(text, visible)
        for index in range(len(names)):
            self.run_(f"toggle({index})")
        self.run_("setPrint()")
        self.browser.wait(0.3)
        self.assertIsNone(self.run_("window.hacked ?? null"))
        self.assertIsNone(self.run_("document.getElementById('hacked')"))
        self.assertEqual(self.run_("document.querySelectorAll('#page img, #page script').length"), 0)
        self.assertEqual(self.run_("document.querySelectorAll('script').length"), 2)
        self.assertEqual(self.browser.console, [])
        self.assertEqual(self.browser.requests, [f"file://{page}"])
        static = self.run_("""(() => {
          const text = document.querySelector("noscript").textContent;
          const page = new DOMParser().parseFromString(text, "text/html");
          return page.querySelectorAll("script, img, b").length; })()""")
        self.assertEqual(static, 0)


if __name__ == "__main__":
    unittest.main()
