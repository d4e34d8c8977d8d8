#!/usr/bin/env python3
"""Publishes a site to a folder that a real nginx serves with docs/nginx.conf, and reads it while it is being replaced.

usage: check_nginx.py BINARY

Readers load pages all the time while the site is built again and again, each time with another title. Every answer must
be whole, must be there, and must be of one of the two titles. Prints "N passed, M failed".
"""

import http.client
import os
import pathlib
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse

ROOT = pathlib.Path(__file__).resolve().parents[2]
TITLES = ("Halden Group", "Halden Group, renewed")
BUILDS = 20
READERS = 2


class Tally:
    def __init__(self):
        self.passed = self.failed = 0

    def expect(self, holds, what):
        if holds:
            self.passed += 1
        else:
            self.failed += 1
            print(f"FAILED {what}")


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def configuration(folder, port):
    """The example of the documents, moved to a port and a folder of this machine, in a main file of its own."""
    example = (ROOT / "docs/nginx.conf").read_text()
    for old, new in (("listen 80;", f"listen 127.0.0.1:{port};"), ("root /srv/www;", f"root {folder}/www;")):
        assert example.count(old) == 1, f"docs/nginx.conf no longer says {old}"
        example = example.replace(old, new)
    main = f"""
        daemon off; worker_processes 2; pid {folder}/nginx.pid; error_log {folder}/error.log;
        events {{ worker_connections 64; }}
        http {{
            access_log off; include /etc/nginx/mime.types; default_type application/octet-stream;
            client_body_temp_path {folder}/t1; proxy_temp_path {folder}/t2; fastcgi_temp_path {folder}/t3;
            uwsgi_temp_path {folder}/t4; scgi_temp_path {folder}/t5;
            {example}
        }}"""
    if os.geteuid() == 0:
        main = "user root;\n" + main
    path = folder / "nginx.conf"
    path.write_text(main)
    return path


def get(port, path, accept=None):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    connection.request("GET", path, headers={"Accept-Encoding": accept} if accept else {})
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    return answer, body


class Source:
    """A copy of the example whose title changes."""

    def __init__(self, binary, folder):
        self.binary, self.folder = binary, folder
        shutil.copytree(ROOT / "content", folder / "source/content")
        self.settings = (ROOT / "journeybook.yaml").read_text()
        assert f"title: {TITLES[0]}\n" in self.settings

    def publish(self, title):
        text = self.settings.replace(f"title: {TITLES[0]}\n", f'title: "{title}"\n')
        (self.folder / "source/journeybook.yaml").write_text(text)
        subprocess.run(
            [self.binary, "build", self.folder / "source", "--output", self.folder / "www/maps", "--quiet",
             "--base-url", "https://intranet.example.com/maps/"],
            check=True, env={**os.environ, "SOURCE_DATE_EPOCH": "1795219200"})


def check_headers(tally, port, folder):
    answer, page = get(port, "/maps/journeys/bank/mortgage.html")
    tally.expect(answer.status == 200, "a journey page answers")
    tally.expect(answer.getheader("Content-Type") == "text/html; charset=utf-8", "a page is HTML in UTF-8")
    tally.expect(answer.getheader("X-Content-Type-Options") == "nosniff", "types are not guessed")
    meta = re.search(rb'http-equiv="Content-Security-Policy" content="([^"]*)"', page).group(1).decode()
    header = answer.getheader("Content-Security-Policy")
    tally.expect(header == meta + "; frame-ancestors 'self'", "page and server state the same policy")

    answer, _ = get(port, "/maps/journeys/bank/mortgage.html", accept="gzip")
    tally.expect(answer.getheader("Content-Encoding") == "gzip", "pages are compressed")
    tally.expect(answer.getheader("Vary") == "Accept-Encoding", "stores between may tell the two forms apart")
    etag = answer.getheader("ETag")
    tally.expect(bool(etag), "a page can be asked whether it is still true")

    for path, kind in (("theme/site.css", "text/css; charset=utf-8"),
                       ("theme/site.js", "application/javascript; charset=utf-8"),
                       ("atlas.json", "application/json; charset=utf-8"),
                       ("feed.xml", "application/atom+xml; charset=utf-8"),
                       ("journeys/bank/mortgage.csv", "text/csv; charset=utf-8"),
                       ("journeys/bank/mortgage.svg", "image/svg+xml; charset=utf-8")):
        answer, _ = get(port, f"/maps/{path}")
        tally.expect(answer.status == 200 and answer.getheader("Content-Type") == kind,
                     f"{path} is {kind}, found {answer.status} {answer.getheader('Content-Type')}")
        tally.expect(answer.getheader("Cache-Control") == "no-cache", f"{path} is asked for each time")

    answer, body = get(port, "/maps/journeys/no/such/map.html")
    tally.expect(answer.status == 404 and b"https://intranet.example.com/maps/theme/site.css" in body,
                 "a wrong address gets the site's own page")
    answer, _ = get(port, "/maps")
    tally.expect(answer.status == 301 and answer.getheader("Location") == "/maps/",
                 "the address without a slash leads to the site, whatever the server is called outside")
    notes = list((folder / "www/maps").glob(".*"))
    tally.expect(bool(notes), "the program notes what it has written")
    for path in notes:
        answer, _ = get(port, f"/maps/{path.name}")
        tally.expect(answer.status == 404, f"{path.name} is nobody's business")


def check_publication(tally, port, source):
    files = sorted((source.folder / "www/maps").rglob("*.html"))
    pages = ["/" + urllib.parse.quote(str(file.relative_to(source.folder / "www"))) for file in files]
    titles = [title.encode() for title in TITLES]
    done = threading.Event()
    faults, seen, count = [], set(), [0] * READERS

    def read(reader):
        place = reader * 17
        while not done.is_set():
            path = pages[place % len(pages)]
            place += 1
            try:
                answer, body = get(port, path)
            except Exception as error:  # a broken connection is a fault like any other
                faults.append(f"{path}: {error!r}")
                continue
            count[reader] += 1
            time.sleep(0.001)
            found = re.search(rb"<title>[^<]*?(Halden Group(?:, renewed)?)</title>", body)
            if answer.status != 200 or not body.endswith(b"</html>\n"):
                faults.append(f"{path}: {answer.status}, {len(body)} bytes")
            elif found and found.group(1) in titles:
                seen.add(found.group(1))

    readers = [threading.Thread(target=read, args=(n,)) for n in range(READERS)]
    for reader in readers:
        reader.start()
    for build in range(BUILDS):
        source.publish(TITLES[(build + 1) % 2])
    done.set()
    for reader in readers:
        reader.join()
    for fault in faults[:5]:
        print("  " + fault)
    tally.expect(not faults, f"{len(faults)} of {sum(count)} answers were missing or half")
    tally.expect(seen == set(titles), "readers saw the site before and after")
    tally.expect(sum(count) > BUILDS, "pages were read during the builds")
    left = [p.name for p in (source.folder / "www").iterdir()]
    tally.expect(left == ["maps"], f"nothing is left beside the site: {left}")
    print(f"{sum(count)} pages read during {BUILDS} publications")


def main():
    binary = pathlib.Path(sys.argv[1]).resolve()
    tally = Tally()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        folder.chmod(0o755)
        (folder / "www").mkdir()
        source = Source(binary, folder)
        source.publish(TITLES[0])
        port = free_port()
        nginx = subprocess.Popen(["nginx", "-p", name, "-e", f"{name}/error.log", "-c", configuration(folder, port)])
        try:
            for _ in range(100):
                try:
                    get(port, "/maps/")
                    break
                except OSError:
                    time.sleep(0.1)
            check_headers(tally, port, folder)
            check_publication(tally, port, source)
        finally:
            nginx.terminate()
            nginx.wait()
        errors = (folder / "error.log").read_text()
        unwanted = [line for line in errors.splitlines() if "[error]" in line and "no/such/map" not in line]
        tally.expect(not unwanted, f"the server's log is clean: {unwanted[:3]}")
    print(f"{tally.passed} passed, {tally.failed} failed")
    return 1 if tally.failed else 0


if __name__ == "__main__":
    sys.exit(main())
