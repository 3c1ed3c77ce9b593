"""Whether the page judges a tried number as the command does: every comparator, both directions,
with and without mass on a limit."""

import os
import sys
import tempfile
import unittest

from browser import Browser, executable
from test_report import KHATHI, ROOT, TOLERANCE

sys.path.append(os.path.join(ROOT, "Tests", "Documents"))

from judging import COMPARATORS, Judge  # noqa: E402


@unittest.skipUnless(executable(), "no Chromium is installed")
@unittest.skipUnless(KHATHI, "khathi is not built")
class JudgingTests(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory(prefix="khathi-judging-")
        cls.judge = Judge(KHATHI, cls.folder.name)
        page = f"{cls.folder.name}/page.html"
        cls.judge.report(page)
        with Browser() as browser:
            browser.open(page)
            cls.shown = browser.run("""Object.fromEntries(data.targets.map((one) => {
              const tried = %s[one.id];
              const p = one.j ? probability(one, tried, one.y) : null;
              return [one.id, p === null ? null
                : [p, data.classes[classOf(p)][0], likelihood(p)]];
            }))""" % str(cls.judge.tried).replace("'", '"'))

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def test_every_target_can_be_tried(self):
        self.assertEqual(set(self.shown), set(self.judge.expected))
        self.assertGreater(len(self.shown), 400)
        self.assertEqual([key for key, shown in self.shown.items() if shown is None], [])

    def test_the_page_agrees_with_the_command(self):
        wrong = []
        for key, line in self.judge.expected.items():
            p, code, word = self.shown[key]
            told = float(line["probability"])
            if abs(p - told) > TOLERANCE:
                wrong.append((key, line["comparator"], p, told))
            cuts = (0.99, 0.9, 0.66, 0.33, 0.1, 0.01)
            if all(abs(told - cut) > TOLERANCE for cut in cuts):
                same = (code, word.replace(" ", "_")) == (line["class"], line["likelihood"])
                if not same:
                    wrong.append((key, code, word, line["class"], line["likelihood"]))
        self.assertEqual(wrong, [])

    def test_strict_limits_differ_where_there_is_mass_on_them(self):
        at_least, more_than = (self.shown[f"zeros{COMPARATORS.index(sign)}i0"][0]
                               for sign in (">=", ">"))
        self.assertEqual(at_least, 1)
        self.assertLess(more_than, 0.5)


if __name__ == "__main__":
    unittest.main()
