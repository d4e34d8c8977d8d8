"""A built site as the checks see it: its files, the addresses they are opened by, and one page of each type."""
import contextlib
import functools
import http.server
import json
import os
import pathlib
import threading
import urllib.parse


def files(root, ending):
    """Paths of all files with that ending, below the site's root."""
    return sorted(
        os.path.relpath(os.path.join(folder, name), root)
        for folder, _, names in os.walk(root) for name in names if name.endswith(ending))


def from_folder(root):
    """The address of a site that is opened without a server, with a slash at its end."""
    return pathlib.Path(os.path.abspath(root)).as_uri() + "/"


def address(base, path):
    return base + urllib.parse.quote(path)


def outside(base, requests):
    """Requests that leave the site."""
    return [f"asks for {url}" for url in requests if not url.startswith((base, "data:", "about:"))]


class SubPathHandler(http.server.SimpleHTTPRequestHandler):
    """Serves a folder below a path; whatever is asked for above it does not exist."""
    below = "/some/sub/path/"

    def translate_path(self, path):
        if not path.startswith(self.below):
            return os.path.join(self.directory, "outside of the site")
        return super().translate_path("/" + path[len(self.below):])

    def log_message(self, *_):
        pass


@contextlib.contextmanager
def served(root):
    """Serves a site on this machine and gives its address, which has a path of its own."""
    handler = functools.partial(SubPathHandler, directory=os.path.abspath(root))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{SubPathHandler.below}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def one_of_each(root):
    """A page of each type, by the type's name.

    A type is a file at the root, the index of a folder, or a page in a folder; journeys are told apart by their kind.
    Of the other languages, whose pages are made alike, the home page and a journey stand for all.
    """
    with open(os.path.join(root, "atlas.json"), encoding="utf-8") as file:
        atlas = json.load(file)
    kinds = {journey["address"]: journey["kind"] for journey in atlas["journeys"]}
    languages = atlas["languages"][1:]
    types = {}
    for path in files(root, ".html"):
        language = next((tag for tag in languages if path.startswith(tag + "/")), None)
        own = path[len(language) + 1:] if language else path
        folder, _, name = own.partition("/")
        if path in kinds:
            kind = "a journey" if language else kinds[path]
        elif not name:
            kind = own
        else:
            kind = folder + (", index" if name == "index.html" else "")
        if language and own != "index.html" and path not in kinds:
            continue
        types.setdefault(f"{language} {kind}" if language else kind, []).append(path)
    # The largest page of a type has most of what such a page can have.
    return {kind: max(paths, key=lambda path: os.path.getsize(os.path.join(root, path))) for kind, paths in types.items()}
