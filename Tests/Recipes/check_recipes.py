#!/usr/bin/env python3
"""Runs the recipes of docs/ci.md, so that they cannot rot: each in a scratch clone, against a program that is built already.

usage: check_recipes.py JOURNEYBOOK

What a recipe fetches is stood in for: `apt-get` checks the names of packages, `swift` puts the built program where a build
would leave it, `git clone` takes repositories on this machine, and actions of GitHub are done by hand. All else runs as
it is written.
"""
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import yaml

ROOT = pathlib.Path(__file__).resolve().parents[2]
FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.M | re.S)
# Everything that a recipe may call a repository leads to those on this machine.
REMOTES = ["https://git.example.com/tools/", "https://gitlab.example.com/tools/"]

APT = """#!/bin/sh
# apt-get: knows what the program is built with, and wants all of it.
[ "$1" = update ] && exit 0
[ "$1" = install ] || exit 100
shift
for wanted in $BUILD_PACKAGES; do
    case " $* " in *" $wanted "*) ;; *) echo "the recipe does not install $wanted" >&2; exit 100 ;; esac
done
for named in "$@"; do
    case " -y curl git jq make $BUILD_PACKAGES " in *" $named "*) ;; *) echo "nothing needs $named" >&2; exit 100 ;; esac
done
"""
SWIFT = """#!/bin/sh
# swift build: puts the program where a build would leave it.
[ "$1" = build ] || exit 64
shift
package=. configuration=debug product=journeybook
while [ $# -gt 0 ]; do
    case "$1" in
        --package-path) package=$2 ;;
        --configuration | -c) configuration=$2 ;;
        --product) product=$2 ;;
        *) echo "swift build does not know $1" >&2; exit 64 ;;
    esac
    shift 2
done
grep -q "executable(name: \\"$product\\"" "$package/Package.swift" || { echo "there is no product $product" >&2; exit 1; }
mkdir -p "$package/.build/$configuration"
cp "$JOURNEYBOOK" "$package/.build/$configuration/$product"
"""

COMMENT = """#!/bin/sh
# gh: leaves a comment where the check finds it, and wants all that the real one needs to.
case "$*" in
    "pr comment 7 --repo maps/maps --edit-last --create-if-none --body-file changes.md") ;;
    *) echo "nobody takes this comment: $*" >&2; exit 1 ;;
esac
cp changes.md "$HOME/comment.md"
"""

NOTES = """#!/usr/bin/env python3
# curl: keeps the comments of merge request 7 as GitLab's API would, in a file; those of others are there already.
import json, os, pathlib, re, sys
words, kept = sys.argv[1:], pathlib.Path(os.environ["HOME"], "notes.json")
for wanted in ("--fail", "--silent", "--show-error"):
    if wanted not in words:
        sys.exit(f"curl without {wanted}")
    words.remove(wanted)
method, body, token, address = None, None, None, None
while words:
    word = words.pop(0)
    if word == "--request":
        method = words.pop(0)
    elif word == "--header":
        token = words.pop(0)
    elif word == "--form":
        name, _, path = words.pop(0).partition("=<")
        body = pathlib.Path(path).read_text(encoding="utf-8") if name == "body" else None
    else:
        address = word
found = re.fullmatch(r"https://gitlab\\.example\\.com/api/v4/projects/3/merge_requests/7/notes(/\\d+)?(\\?[a-z0-9_=&]*)?", address or "")
notes = json.loads(kept.read_text(encoding="utf-8"))
if token != "PRIVATE-TOKEN: secret" or not found:
    sys.exit(f"nobody answers at {address}")
if body is None and method is None and not found[1]:
    if "sort=asc" not in found[2] or "per_page=100" not in found[2]:
        sys.exit("without an order the newest twenty comments are told")
    print(json.dumps(notes[:100]).replace("<", "\\\\u003c"))
elif body and method in (None, "POST") and not found[1]:
    notes.append({"id": 400 + len(notes), "body": body, "system": False})
elif body and method == "PUT" and found[1]:
    note = next((note for note in notes if f"/{note['id']}" == found[1]), None)
    if not note or note["author"] != "maps":
        sys.exit("403 Forbidden")
    note["body"] = body
else:
    sys.exit(f"nobody takes this comment: {sys.argv[1:]}")
kept.write_text(json.dumps([{"author": "maps", **note} for note in notes]), encoding="utf-8")
"""
# A comment that quotes ours is none of ours.
OTHERS = [{"id": 301, "author": "ada", "body": "> <!-- journey maps -->\n> ### Journey maps", "system": False},
          {"id": 302, "author": "ada", "body": "status: approved \u2192 in-review", "system": False}]


# A site that knows its address has a feed and a site map too.
PUBLISHED = ("index.html", "atlas.json", "theme/site.css", "feed.xml", "sitemap.xml")


class Workshop:
    """A folder with a repository of maps, one of the tool, and stand-ins for what would be fetched."""

    def __init__(self, folder, program):
        self.folder = pathlib.Path(folder)
        self.environment = {
            "PATH": f"{self.folder}/bin:/usr/local/bin:/usr/bin:/bin", "HOME": str(self.folder), "LANG": "C.UTF-8",
            "JOURNEYBOOK": str(pathlib.Path(program).resolve()), "GITHUB_OUTPUT": str(self.folder / "outputs"),
            "BUILD_PACKAGES": re.search(r"^BUILD_PACKAGES = (.*)$", (ROOT / "Makefile").read_text(), re.M)[1],
            "SOURCE_DATE_EPOCH": os.environ.get("SOURCE_DATE_EPOCH", "1795219200"), "NO_COLOR": "1",
        }
        (self.folder / "bin").mkdir()
        self.environment |= {
            "GITHUB_BASE_REF": "main", "GITHUB_REPOSITORY": "maps/maps", "GITHUB_REPOSITORY_OWNER": "maps",
            "CI_PAGES_URL": "https://maps.gitlab.example.com/maps", "NUMBER": "7", "COMMENT_TOKEN": "secret",
            "CI_API_V4_URL": "https://gitlab.example.com/api/v4", "CI_PROJECT_ID": "3", "CI_MERGE_REQUEST_IID": "7",
        }
        for name, text in (("apt-get", APT), ("swift", SWIFT), ("gh", COMMENT), ("curl", NOTES)):
            path = self.folder / "bin" / name
            path.write_text(text)
            path.chmod(0o755)
        lines = ["[user]", "name = Test", "email = test@x.example", "[init]", "defaultBranch = main"]
        lines += [f'[url "file://{self.folder}/"]'] + [f"insteadOf = {remote}" for remote in REMOTES]
        (self.folder / ".gitconfig").write_text("\n".join(lines) + "\n")
        tool = self.folder / "journeybook.git"
        tool.mkdir()
        shutil.copy(ROOT / "Package.swift", tool)
        maps = self.folder / "origin"
        maps.mkdir()
        shutil.copy(ROOT / "journeybook.yaml", maps)
        shutil.copytree(ROOT / "content", maps / "content")
        for repository in (tool, maps):
            self.run("git init -q && git add -A && git commit -qm Begin", repository, check=True)

    def run(self, script, place, check=False, shell="bash"):
        run = subprocess.run(
            [shell, "-e", "-c", script], cwd=place, env=self.environment, text=True, stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL)
        if check and run.returncode:
            raise RuntimeError(run.stdout)
        return run

    def clone(self, name="maps", broken=False):
        place = self.folder / name
        shutil.rmtree(place, ignore_errors=True)
        place.parent.mkdir(parents=True, exist_ok=True)
        self.run(f"git clone -q file://{self.folder}/origin {place}", self.folder, check=True)
        if broken:
            (place / "content/journeys/broken.md").write_text("---\ntitle: Broken\npersona: nobody\n---\n\n## One\n\n**Actions:** x\n")
        return place

    def branch(self, place):
        """Changes one map on a branch, as a merge request does."""
        (self.folder / "comment.md").unlink(missing_ok=True)
        (self.folder / "notes.json").write_text(json.dumps(OTHERS))
        path = place / "content/journeys/bank/mortgage.md"
        path.write_text(re.sub(r"^status: \w+$", "status: in-review", path.read_text(encoding="utf-8"), flags=re.M))
        self.run("git checkout -qb work && git commit -qam Change", place, check=True)
        self.environment["CI_MERGE_REQUEST_DIFF_BASE_SHA"] = self.run("git rev-parse origin/main", place).stdout.strip()

    def change(self, place, line):
        """Replaces a key of the front matter, as the next commit of the branch."""
        path = place / "content/journeys/bank/mortgage.md"
        key = line.partition(":")[0]
        path.write_text(re.sub(rf"^{key}: .*$", line, path.read_text(encoding="utf-8"), count=1, flags=re.M), encoding="utf-8")
        self.run("git commit -qam More", place, check=True)

    def comment_faults(self, place, notes=None):
        """What is wrong with the comment: at GitHub a file, at GitLab the one that others have not written."""
        comment, page = self.folder / "comment.md", place / "changes.html"
        if notes is not None and len(notes) != 1:
            return [f"there are {len(notes)} comments"]
        said = notes[0]["body"] if notes else comment.read_text(encoding="utf-8") if comment.exists() else ""
        if "status: approved → in-review" not in said:
            return ["no comment tells what has changed"]
        isPage = page.exists() and page.read_text(encoding="utf-8").startswith("<!doctype html>")
        return [] if isPage else ["there is no page of what has changed"]

    def own_notes(self):
        notes = json.loads((self.folder / "notes.json").read_text(encoding="utf-8"))
        if notes[:len(OTHERS)] != OTHERS:
            raise RuntimeError("a comment of somebody else has changed")
        return notes[len(OTHERS):]

    def site_faults(self, place, names=("index.html", "atlas.json", "theme/site.css")):
        missing = [name for name in names if not (place / name).exists()]
        return [f"the site lacks {name}" for name in missing]


def faults_of(run, what):
    return [f"{what}: exit status {run.returncode}", *run.stdout.splitlines()[-5:]] if run.returncode else []


def github(shop, text, broken=False):
    place = shop.clone(broken=broken)
    shop.branch(place)
    faults = []
    jobs = yaml.safe_load(text)["jobs"]
    for step in jobs["build"]["steps"] + jobs["comment"]["steps"]:
        action, options = step.get("uses", "").partition("@")[0], step.get("with", {})
        if action == "actions/checkout" and "path" in options:
            shop.run(f"git clone -q file://{shop.folder}/journeybook.git {options['path']}", place, check=True)
        elif action == "actions/upload-pages-artifact":
            faults += shop.site_faults(place / options["path"], PUBLISHED)
        elif action not in ("", "actions/checkout", "actions/cache", "actions/upload-artifact", "actions/download-artifact"):
            faults.append(f"what does {action} do?")
        if "run" in step:
            run = shop.run(step["run"], place)
            faults += faults_of(run, step["run"].splitlines()[0])
            if run.returncode:
                break
    return faults or shop.comment_faults(place)


def gitlab(shop, text, broken=False):
    document, faults = yaml.safe_load(text), []
    variables = " ".join(f"{name}='{value}'" for name, value in document["variables"].items())
    for name, job in document.items():
        if not isinstance(job, dict) or "script" not in job or name.startswith("."):
            continue
        place = shop.clone(broken=broken)
        shop.branch(place)
        # The commands of a job share one shell.
        script = "\n".join([f"export {variables}", *job["before_script"], *job["script"]])
        faults += faults_of(shop.run(script, place), name)
        if broken:
            continue
        if name != "changes":
            for path in job.get("artifacts", {}).get("paths", []):
                faults += shop.site_faults(place / path, PUBLISHED)
            continue
        faults += shop.comment_faults(place, shop.own_notes())
        # The next push rewrites the comment.
        shop.change(place, "owner: Another team")
        faults += faults_of(shop.run(script, place), name + ", once more") or shop.comment_faults(place, shop.own_notes())
        if not faults and "Another team" not in shop.own_notes()[0]["body"]:
            faults.append("the comment is not rewritten")
    return faults


def cron(shop, text, broken=False):
    shutil.rmtree(shop.folder / "srv", ignore_errors=True)
    (shop.folder / "srv/www").mkdir(parents=True)
    shop.clone("srv/maps", broken)
    shutil.copy(shop.environment["JOURNEYBOOK"], shop.folder / "bin/journeybook")
    script = text.replace("/srv/", f"{shop.folder}/srv/").replace("/usr/local/bin", f"{shop.folder}/bin")
    faults = faults_of(shop.run(script, shop.folder, shell="sh"), "cron") or shop.site_faults(shop.folder / "srv/www/maps", PUBLISHED)
    if not faults:
        # The same commit on the same day is left alone, though somebody has broken a map without a commit.
        (shop.folder / "srv/maps/content/journeys/broken.md").write_text("---\ntitle: Broken\npersona: nobody\n---\n")
        faults = faults_of(shop.run(script, shop.folder, shell="sh"), "cron, once more")
    (shop.folder / "bin/journeybook").unlink()
    return faults


def anywhere(shop, text, broken=False):
    shop.clone(broken=broken)
    shutil.rmtree(shop.folder / "public", ignore_errors=True)
    shutil.rmtree(shop.folder / "journeybook", ignore_errors=True)
    faults = faults_of(shop.run(text, shop.folder, shell="sh"), "script")
    return faults or shop.site_faults(shop.folder / "public")


def recipes(text):
    """The recipes of a document, each with what runs it."""
    for language, block in FENCE.findall(text):
        if language == "yaml":
            yield ("GitHub Actions", github, block) if "jobs:" in block else ("GitLab CI", gitlab, block)
        elif language == "sh" and "journeybook build" in block:
            yield ("cron", cron, block) if block.startswith("#!") else ("a script", anywhere, block)


def main():
    passed, failed = 0, 0

    def check(name, faults):
        nonlocal passed, failed
        if faults:
            print(f"FAILED {name}", *faults, sep="\n    ")
        passed, failed = passed + (not faults), failed + bool(faults)

    found = list(recipes((ROOT / "docs/ci.md").read_text(encoding="utf-8")))
    check("docs/ci.md has four recipes", [] if len(found) == 4 else [f"found {[name for name, _, _ in found]}"])
    with tempfile.TemporaryDirectory(prefix="journeybook-recipes-") as folder:
        shop = Workshop(folder, sys.argv[1])
        for name, runner, text in found:
            check(name, runner(shop, text))
            check(f"{name} stops at a broken map", [] if runner(shop, text, broken=True) else ["it went on"])
            for right, wrong in (("journeybook build", "journeybook bild"), ("journeybook diff", "journeybook dif"),
                                 ("--format markdown", "--format html"), ("--product journeybook", "--product gone"),
                                 ("libcmark-dev", "libcmark"), ("git clone", "git klone"), ("git pull", "git pool"),
                                 ("--request PUT", "--request POST"), ("startswith(", "contains("), ("sort=asc&", "")):
                if right in text:
                    check(f"planted: {name} with {wrong}", [] if runner(shop, text.replace(right, wrong)) else ["not noticed"])
    print(f"recipes: {passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
