"""Follows every link of a built site without a browser: files exist, anchors exist, nothing comes from elsewhere."""
import html.parser
import os
import urllib.parse

# Attributes by which a page fetches something, in contrast to links that a reader may follow.
FETCHING = {("img", "src"), ("script", "src"), ("source", "src"), ("iframe", "src"), ("embed", "src"), ("object", "data"),
            ("video", "src"), ("audio", "src"), ("video", "poster"), ("use", "href"), ("image", "href"), ("img", "srcset")}
FETCHING_RELATIONS = {"stylesheet", "icon", "preload", "prefetch", "modulepreload", "manifest"}


class PageReader(html.parser.HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.ids = []
        self.links = []
        self.problems = []
        self.has_policy = False

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if "id" in values:
            self.ids.append(values["id"])
        if tag == "meta" and (values.get("http-equiv") or "").lower() == "content-security-policy":
            self.has_policy = True
        relations = set((values.get("rel") or "").split())
        for name, value in attributes:
            if name.startswith("on") or name == "style":
                self.problems.append(f"<{tag}> has the attribute {name}, which the policy forbids")
            if name in ("href", "src", "data", "poster", "srcset", "action", "xlink:href") and value is not None:
                fetches = (tag, name) in FETCHING or tag == "link" and bool(relations & FETCHING_RELATIONS)
                self.links.append((tag, value, fetches))


def read_pages(root):
    """Every page of a site by its path, read."""
    pages = {}
    for folder, _, names in os.walk(root):
        for name in names:
            if name.endswith(".html"):
                path = os.path.relpath(os.path.join(folder, name), root)
                reader = PageReader()
                with open(os.path.join(folder, name), encoding="utf-8") as file:
                    reader.feed(file.read())
                pages[path] = reader
    return dict(sorted(pages.items()))


def check(root, base=None):
    """Complaints about the links of a site, by page. `base` is the address that the site was built for."""
    pages = read_pages(root)
    complaints = {path: list(page.problems) for path, page in pages.items()}
    for path, page in pages.items():
        told = complaints[path]
        if not page.has_policy:
            told.append("the page has no Content-Security-Policy")
        for name in sorted({name for name in page.ids if page.ids.count(name) > 1}):
            told.append(f"two elements have the id {name}")
        for tag, address, fetches in page.links:
            problem = check_link(root, pages, path, address, fetches, base)
            if problem:
                told.append(f"<{tag}> {address}: {problem}")
    return complaints


def check_link(root, pages, path, address, fetches, base):
    parts = urllib.parse.urlsplit(address)
    if base and address.startswith(base):
        parts = urllib.parse.urlsplit("/" + address[len(base):])
        return check_file(root, pages, urllib.parse.unquote(parts.path).lstrip("/"), parts.fragment)
    if parts.scheme in ("http", "https", "mailto", "tel"):
        return "fetched from elsewhere" if fetches else None
    if parts.scheme == "data":
        return None if fetches else "a data address as a link"
    if parts.scheme or parts.netloc:
        return "an address that does not work from a folder"
    if address.startswith("/"):
        return "an absolute path, which does not work under a sub-path"
    if not parts.path:
        target = path
    else:
        target = os.path.normpath(os.path.join(os.path.dirname(path), urllib.parse.unquote(parts.path)))
    return check_file(root, pages, target, parts.fragment)


def check_file(root, pages, target, fragment):
    if target.startswith(".."):
        return "leaves the site"
    if not os.path.isfile(os.path.join(root, target)):
        return "there is no such file"
    fragment = urllib.parse.unquote(fragment)
    if fragment and target in pages and fragment not in pages[target].ids:
        return "there is no such anchor"
    return None
