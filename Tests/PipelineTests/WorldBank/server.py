"""A server that behaves as the World Bank's Indicators API (version 2) is documented to do, with its faults.

It serves http://127.0.0.1:PORT/FAULT/v2/…, prints the port on its first line, and ends when its standard
input is closed. Faults: see `Handler.fault`. The numbers are made up.
"""
import json
import re
import sys
import threading
import time
from collections import Counter
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

COUNTRIES = [
    ("VNM", "VN", "Viet Nam", "EAS"), ("LAO", "LA", "Lao PDR", "EAS"), ("FRA", "FR", "France", "ECS"),
    ("WLD", "1W", "World", "NA")]
INDICATORS = {
    "SP.DYN.LE00.IN": ("Life expectancy at birth, total (years)", "Years a newborn would\nlive."),
    "SH.XPD.CHEX.GD.ZS": ("Current health expenditure (% of GDP)", "=Level of \"current\" spending."),
    "NO.VALUES": ("Nothing", "")}
requests = Counter()
log = []
lock = threading.Lock()


def records(kind, codes, indicator, dates):
    first, last = (int(d) for d in dates.split(":")) if dates else (2015, 2024)
    result = []
    for code in codes:
        for iso3, iso2, name, _ in COUNTRIES:
            if code.upper() not in ("ALL", iso3, iso2):
                continue
            for year in range(min(last, 2024), max(first, 2015) - 1, -1):
                value = round(70 + (year - 2000) / 7 + len(name) / 3, 3)
                if indicator == "NO.VALUES" or year == 2024:
                    value = None
                result.append({
                    "indicator": {"id": indicator, "value": INDICATORS[indicator][0]},
                    "country": {"id": iso2, "value": name}, "countryiso3code": iso3,
                    "date": str(year), "value": value, "unit": "", "obs_status": "", "decimal": 1})
    return result


def answer(path, query):
    """The records of a question, or None where a parameter is not valid."""
    if path == "country":
        return [{"id": a, "iso2Code": b, "name": c, "region": {"id": d, "iso2code": "Z4", "value": d}}
                for a, b, c, d in COUNTRIES]
    if match := re.fullmatch(r"indicator/([^/]+)", path):
        code = match[1]
        if code not in INDICATORS:
            return None
        return [{"id": code, "name": INDICATORS[code][0], "unit": "",
                 "source": {"id": "2", "value": "World Development Indicators"},
                 "sourceNote": INDICATORS[code][1], "sourceOrganization": "Many offices", "topics": [{}]}]
    if match := re.fullmatch(r"country/([^/]+)/indicator/([^/]+)", path):
        codes = match[1].split(";")
        known = {"ALL"} | {c[0] for c in COUNTRIES} | {c[1] for c in COUNTRIES}
        if match[2] not in INDICATORS or not all(c.upper() in known for c in codes):
            return None
        return records("data", codes, match[2], query.get("date", [""])[0])
    return None


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def send(self, status, body=b"", kind="application/json;charset=utf-8", **fields):
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        for name, value in fields.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def do_GET(self):
        parts = urlsplit(self.path)
        if parts.path == "/log":
            with lock:
                return self.send(200, json.dumps(log).encode())
        match = re.fullmatch(r"/([a-z0-9-]+)/v2/(.*)", parts.path)
        if not match:
            return self.send(404, b"<html>not found</html>", "text/html")
        fault, path = match[1], match[2]
        with lock:
            requests[self.path] += 1
            times = requests[self.path]
            log.append({"path": self.path, "if_none_match": self.headers.get("If-None-Match"),
                        "agent": self.headers.get("User-Agent"), "at": time.time()})
        if self.fault(fault, times, path):
            return
        self.reply(fault, path, parse_qs(parts.query))

    def fault(self, fault, times, path):
        """Does what the fault asks for; whether that was all."""
        name = fault.split("-")[0]
        if name == "unavailable" or name == "flaky" and times <= 2:
            self.send(503, b"Service Unavailable", "text/plain")
        elif name == "missing":
            self.send(404, b"<html>Not Found</html>", "text/html")
        elif name == "forbidden":
            self.send(403, b"no", "text/plain")
        elif name == "limited" and times == 1:
            self.send(429, b"slow down", "text/plain", Retry_After="1")
        elif name == "banned":
            self.send(429, b"slow down", "text/plain", Retry_After="3600")
        elif name == "html":
            self.send(200, b"<!DOCTYPE html><title>Log in</title>", "text/html")
        elif name == "moved":
            self.send(302, Location=self.path.replace("/moved/", "/ok/"))
        elif name == "loop":
            self.send(302, Location=self.path)
        elif name == "file":
            self.send(302, Location="file:///etc/hostname")
        elif name == "slow":
            time.sleep(20)
        elif name == "endless":
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.end_headers()
            self.close_connection = True
            try:
                while True:
                    self.wfile.write(b" " * 65536)
            except OSError:
                pass
        elif name == "garbage":
            self.send(200, b'{"what": "is this"}')
        elif name == "nothing":
            self.close_connection = True
        else:
            return False
        return True

    def reply(self, fault, path, query):
        found = answer(path, query)
        if found is None:
            message = {"id": "120", "key": "Invalid value",
                       "value": "The provided parameter value is not valid"}
            return self.send(200, json.dumps([{"message": [message]}]).encode())
        size, page = int(query["per_page"][0]), int(query.get("page", ["1"])[0])
        pages = -(-len(found) // size)
        head = {"page": page, "pages": pages, "per_page": size, "total": len(found)}
        if "/indicator/" in path:
            head.update(sourceid="2", lastupdated="2026-07-01")
        shown = found[(page - 1) * size:page * size]
        if fault == "short" and "/indicator/" in path:
            shown = shown[:-1]
        if fault == "empty" and "/indicator/" in path:
            head, shown = {"page": 0, "pages": 0, "per_page": 0, "total": 0}, None
        body = b"\xef\xbb\xbf" * (fault == "mark") + json.dumps([head, shown]).encode()
        tag = '"%x"' % (hash(body) & 0xFFFFFFFF)
        if fault == "cached" and self.headers.get("If-None-Match") == tag:
            return self.send(304, ETag=tag)
        if fault == "truncated" or fault == "cut" and "indicator" in path:
            cut = body[:len(body) // 2]
            if fault == "cut":
                return self.send(200, cut)
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(cut)
            self.close_connection = True
            return
        self.send(200, body, **({"ETag": tag} if fault == "cached" else {}))


server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
server.daemon_threads = True
print(server.server_port, flush=True)
threading.Thread(target=server.serve_forever, daemon=True).start()
sys.stdin.read()
