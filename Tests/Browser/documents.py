"""Checks the files beside the pages: SVG, feeds, the list of pages, JSON, and what changes with the site's address."""
import collections
import json
import os
import pathlib
import subprocess
import tempfile
import urllib.parse
import xml.etree.ElementTree

from built_site import files

SCHEMAS = pathlib.Path(__file__).parent / "schemas"
ATOM = "{http://www.w3.org/2005/Atom}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def xmllint(paths, *options):
    """Complaints of xmllint about files."""
    if not paths:
        return ["there is no such file"]
    run = subprocess.run(["xmllint", "--noout", *options, *paths], capture_output=True, text=True)
    return [line for line in run.stderr.splitlines() if not line.endswith(" validates")] if run.returncode else []


def feed_faults(path):
    complaints = xmllint([path], "--relaxng", str(SCHEMAS / "feed.rng"))
    if complaints:
        return complaints
    feed = xml.etree.ElementTree.parse(path).getroot()
    if sorted(link.get("rel") for link in feed.findall(ATOM + "link")) != ["alternate", "self"]:
        complaints.append("the feed has not one link to itself and one to its page")
    entries = feed.findall(ATOM + "entry")
    days = [entry.findtext(ATOM + "updated") for entry in entries]
    if days != sorted(days, reverse=True):
        complaints.append("the newest entry is not the first")
    return complaints + repeated("entries", [entry.findtext(ATOM + "id") for entry in entries])


def sitemap_faults(path, root, base):
    complaints = xmllint([path], "--relaxng", str(SCHEMAS / "sitemap.rng"))
    if complaints:
        return complaints
    listed = [place.text for place in xml.etree.ElementTree.parse(path).getroot().iter(SITEMAP + "loc")]
    pages = set()
    for page in files(root, ".html"):
        with open(os.path.join(root, page), encoding="utf-8") as file:
            head = file.read(3000)
            # Old addresses, and pages that ask search engines to leave them out, are not listed.
            if page != "404.html" and 'http-equiv="refresh"' not in head and 'content="noindex"' not in head:
                pages.add(base + urllib.parse.quote(page))
    complaints += repeated("pages", listed)
    listed = {urllib.parse.quote(urllib.parse.unquote(place), safe=":/") for place in listed}
    pages = {urllib.parse.quote(urllib.parse.unquote(place), safe=":/") for place in pages}
    complaints += [f"lists what is no page: {place}" for place in sorted(listed - pages)]
    return complaints + [f"does not list {place}" for place in sorted(pages - listed)]


def repeated(what, names):
    return [f"two {what} are called {name}" for name, count in collections.Counter(names).items() if count > 1]


def journey_faults(journey):
    for part in ("stages", "steps", "lanes", "items", "sources"):
        yield from repeated(part, [thing["id"] for thing in journey.get(part, [])])
    stages = {stage["id"] for stage in journey["stages"]}
    lanes = {lane["id"] for lane in journey["lanes"]}
    for item in journey["items"]:
        if not set(item["stages"]) <= stages or item["lane"] not in lanes:
            yield f"{item['id']} is in no stage or lane of its map"


def atlas_faults(atlas):
    for part in ("phases", "teams", "channels", "touchpoints"):
        yield from repeated(part, [thing["id"] for thing in atlas[part]])
    for part in ("personas", "journeys", "pages"):
        yield from repeated(part, [f"{thing['id']} in {thing['language']}" for thing in atlas[part]])
        yield from repeated(part, [thing["address"] for thing in atlas[part]])
    for journey in atlas["journeys"]:
        yield from (f"{journey['address']}: {fault}" for fault in journey_faults(journey))


def read_json(path):
    """A JSON document, and complaints if it is none or says one key twice."""
    complaints = []

    def pairs(members):
        complaints.extend(repeated("members", [name for name, _ in members]))
        return dict(members)

    try:
        with open(path, encoding="utf-8") as file:
            return json.load(file, object_pairs_hook=pairs), complaints
    except ValueError as error:
        return None, [str(error)]


def check(root, tally):
    drawings = [os.path.join(root, path) for path in files(root, ".svg")]
    tally.check(f"{len(drawings)} drawings of {root} are well-formed", xmllint(drawings))
    atlas, complaints = read_json(os.path.join(root, "atlas.json"))
    tally.check("atlas.json", complaints + list(atlas_faults(atlas)))
    for journey in atlas["journeys"]:
        path = journey["address"][:-5] + ".json"
        alone, complaints = read_json(os.path.join(root, path))
        if not complaints and alone != journey:
            complaints.append("says something else than atlas.json")
        tally.check(path, complaints)


def check_addressed(root, base, tally):
    """A site that knows its address has feeds and a list of pages; `base` ends with a slash."""
    atlas, _ = read_json(os.path.join(root, "atlas.json"))
    for language in atlas["languages"]:
        path = "feed.xml" if language == atlas["languages"][0] else f"{language}/feed.xml"
        tally.check(path, feed_faults(os.path.join(root, path)))
    tally.check("sitemap.xml", sitemap_faults(os.path.join(root, "sitemap.xml"), root, base))
    robots = pathlib.Path(root, "robots.txt").read_text(encoding="utf-8")
    tally.check("robots.txt", [] if f"\nSitemap: {base}sitemap.xml\n" in robots else ["does not say where the pages are listed"])


def check_unaddressed(root, tally):
    """A site that does not know its address names none and has no files that would need it."""
    found = [path for path in files(root, ".xml")]
    tally.check("a site without an address has neither feeds nor a list of pages", found)
    robots = pathlib.Path(root, "robots.txt").read_text(encoding="utf-8")
    tally.check("robots.txt without an address", ["names a sitemap"] if "Sitemap" in robots else [])


ENTRY = ("<entry><title>{0}</title><id>https://x.example/{0}</id><link rel='alternate' type='text/html' "
         "href='https://x.example/{0}'/><updated>{1}</updated></entry>")


def feed(*entries, updated="2026-01-01T00:00:00Z"):
    return ("<feed xmlns='http://www.w3.org/2005/Atom' xml:lang='en'><title>x</title><id>https://x.example/</id>"
            "<link rel='self' type='application/atom+xml' href='https://x.example/feed.xml'/>"
            "<link rel='alternate' type='text/html' href='https://x.example/'/>"
            f"<updated>{updated}</updated><author><name>x</name></author>{''.join(entries)}</feed>")


def check_planted(tally):
    newer, older = ENTRY.format("b", "2026-01-02T00:00:00Z"), ENTRY.format("a", "2026-01-01T00:00:00Z")
    with tempfile.TemporaryDirectory(prefix="journeybook-documents-") as folder:
        path = os.path.join(folder, "planted")

        def write(text):
            pathlib.Path(path).write_text(text, encoding="utf-8")
            return path

        tally.planted("a sound feed", feed_faults(write(feed(newer, older))), fault=False)
        for name, text in (
            ("a feed with the oldest first", feed(older, newer)), ("a feed with an entry twice", feed(older, older)),
            ("a feed without a day", feed(updated="yesterday")), ("an entry without a title", feed("<entry/>")),
            ("a feed without itself", feed().replace("'self' type='application/atom+xml'", "'alternate' type='text/html'")),
            ("a feed with a relative link", feed(newer.replace("https://x.example/", ""))),
            ("a feed that is no XML", "<feed"),
        ):
            tally.planted(name, feed_faults(write(text)))
        pathlib.Path(folder, "a.html").write_text("", encoding="utf-8")
        place = "<url><loc>https://x.example/{}</loc></url>"
        whole = "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>{}</urlset>".format
        for name, text, fault in (
            ("a sound list of pages", whole(place.format("a.html")), False),
            ("a list without a page", whole(place.format("b.html")), True),
            ("a list with a page twice", whole(place.format("a.html") * 2), True),
            ("a list with a bad day", whole("<url><loc>https://x.example/a.html</loc><lastmod>soon</lastmod></url>"), True),
        ):
            tally.planted(name, sitemap_faults(write(text), folder, "https://x.example/"), fault)
        tally.planted("a drawing that is not closed", xmllint([write("<svg><g></svg>")]))
        tally.planted("a member of a JSON object that is there twice", read_json(write('{"a": 1, "a": 2}'))[1])
        tally.planted("a JSON file that is none", read_json(write("{a}"))[1])
        items = [{"id": "i", "lane": "l", "stages": ["s"]}]
        journey = {"stages": [{"id": "s"}], "lanes": [{"id": "l"}], "items": items}
        tally.planted("a sound map", journey_faults(journey), fault=False)
        tally.planted("two items of one id", journey_faults(dict(journey, items=items * 2)))
        tally.planted("an item without a stage", journey_faults(dict(journey, stages=[])))
