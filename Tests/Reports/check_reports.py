#!/usr/bin/env python3
"""Holds what other programs read to its schemas: reports for code hosts, and the files that `journeybook schema` describes.

usage: check_reports.py JOURNEYBOOK SITE

SITE is the example, built. A scratch site with a mistake of nearly every kind is reported as SARIF, for GitLab and for
GitHub, from several folders and under hostile file names; each region is compared with the line that it points at. Faults
that are planted into a good report must be found, else the check would prove nothing.
"""
import copy
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import urllib.parse

import jsonschema

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
failures = []

MAP = """---
title: Mortgage: from the idea to the keys
persnoa: anna
status: finished
reviewed: 31.02.2026
owner: salse
owner: sales
---

# Mortgage

## Applying

**Pian points:** the same paper twice {severty=5}

**Actions:**

- fills in the form {#paper}
- \U0001f624 again, żółć {#paper}
- <b>Important</b> [Anna](personas/anna.md) ![](form.png)
- another {severity=high channel=phnoe}

**Emotions:** 4

## Signing

**Actions:** signs
"""
FILES = {
    "journeybook.yaml": "titel: Maps\nlanguages: [en, de]\nteams:\n  - { id: sales, name: Sales }\nchannels: [web]\n",
    "content/journeys/a.md": MAP,
    "content/journeys/with space #1 %20 'q'.md": MAP.replace("\n", "\r\n"),
    "content/journeys/карта.md": "---\ntitle: [open\n---\n\n# Карта\n\n## Шаг\n\n**Действия:** ждёт\n",
    "content/journeys/none.md": "",
    "content/journeys/long.md": "# L\n\n## S\n\n**Actions:** " + "\U0001f600" * 50 + " {severty=5}\n\n**Emotions:** +1\n",
    "content/personas/anna.md": "---\ntitle: Anna\n---\n",
    "content/metrics/m.csv": "journey,metric,date,value,samples\nmortgag,conversoin,2026-03-02,61,5\n",
    "theme/pages/jorney.mustache": "{{titel}}",
    "theme/words/en.yaml": "words:\n  hoem: Start\n",
}


def fail(text):
    failures.append(text)
    print("  " + text)


def run(program, *arguments, cwd, expected=(0, 1)):
    answer = subprocess.run(
        [program, *arguments], cwd=cwd, capture_output=True, text=True, check=False,
        env=os.environ | {"SOURCE_DATE_EPOCH": "1795219200", "NO_COLOR": "1"})
    if answer.returncode not in expected:
        fail(f"{' '.join(arguments)} ended with {answer.returncode}: {answer.stderr.strip()}")
    return answer.stdout


def validator(schema):
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())


def problems_of_sarif(log, rules, folder):
    """What is wrong with a log: against the schema, and what no schema can say."""
    found = [f"{'/'.join(map(str, error.absolute_path))}: {error.message[:120]}" for error in rules.iter_errors(log)]
    if found:
        return found
    for run in log["runs"]:
        ids = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
        if len(set(ids)) != len(ids):
            found.append("a rule stands twice")
        marks = [result["partialFingerprints"]["journeybook/v1"] for result in run["results"]]
        if len(set(marks)) != len(marks):
            found.append("two results have one fingerprint")
        for result in run["results"]:
            if result["ruleIndex"] >= len(ids) or ids[result["ruleIndex"]] != result["ruleId"]:
                found.append(f"{result['ruleId']} is not the rule at its index")
            for location in result["locations"] + result.get("relatedLocations", []):
                found += problems_of_place(location["physicalLocation"], folder)
    return found


def problems_of_place(place, folder):
    uri = place["artifactLocation"]["uri"]
    name = urllib.parse.unquote(urllib.parse.urlsplit(uri).path)
    path = pathlib.Path(name) if uri.startswith("file:") else folder / name
    region = place.get("region")
    if region is None:
        return [f"{uri} is there and has no region"] if path.is_file() and not path.is_symlink() else []
    if not path.is_file():
        return [f"{uri} has a region and is no file"]
    lines = path.read_bytes().decode("utf-8", "replace").split("\n")
    start = (region["startLine"], region["startColumn"])
    end = (region["endLine"], region["endColumn"])
    if start > end:
        return [f"{uri}: a region ends before it begins"]
    # A region may end behind the last character of its line.
    return [
        f"{uri}:{line}:{column} is beyond the end of the file or the line" for line, column in (start, end)
        if line > len(lines) or column > len(lines[line - 1]) + 1]


def plant(log, rules, folder):
    """Each fault is put into a copy of a good log, and must be found."""
    def result(log):
        return log["runs"][0]["results"][0]

    def region(log):
        return next(
            place for found in log["runs"][0]["results"] for place in [found["locations"][0]["physicalLocation"]]
            if "region" in place)["region"]

    faults = {
        "no version": lambda log: log.pop("version"),
        "another version": lambda log: log.update(version="2.0.0"),
        "no tool": lambda log: log["runs"][0].pop("tool"),
        "an unknown property": lambda log: result(log).update(severity="high"),
        "no message": lambda log: result(log).pop("message"),
        "an empty message": lambda log: result(log)["message"].update(text=" "),
        "a level that is none": lambda log: result(log).update(level="fatal"),
        "a line before the first": lambda log: region(log).update(startLine=0),
        "a column as a text": lambda log: region(log).update(startColumn="1"),
        "a line behind the last": lambda log: region(log).update(endLine=9999),
        "a region backwards": lambda log: region(log).update(startLine=region(log)["endLine"] + 1),
        "a rule without help": lambda log: log["runs"][0]["tool"]["driver"]["rules"][0].pop("help"),
        "a rule twice": lambda log: log["runs"][0]["tool"]["driver"]["rules"].append(
            log["runs"][0]["tool"]["driver"]["rules"][0]),
        "an index of another rule": lambda log: result(log).update(ruleIndex=result(log)["ruleIndex"] + 1),
        "a space in an address": lambda log: result(log)["locations"][0]["physicalLocation"]["artifactLocation"].update(
            uri="content/a b.md"),
        "an absolute path": lambda log: result(log)["locations"][0]["physicalLocation"]["artifactLocation"].update(
            uri="/content/a.md"),
        "a fingerprint twice": lambda log: log["runs"][0]["results"].append(result(log)),
        "a related place without words": lambda log: next(
            found for found in log["runs"][0]["results"] if "relatedLocations" in found
        )["relatedLocations"][0].pop("message"),
    }
    for name, fault in faults.items():
        bad = copy.deepcopy(log)
        fault(bad)
        if not problems_of_sarif(bad, rules, folder):
            fail(f"planted and not found: {name}")
    return len(faults)


def write(folder):
    for name, text in FILES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
    (folder / "content/journeys/bytes.md").write_bytes(b"# Caf\xe9\n\n## S\n\n**Actions:** a\n\n**Emotions:** +1\n")
    # A place in a file that cannot be read has no region.
    os.symlink("/etc/hostname", folder / "content/journeys/outside.md")


def check_reports(program):
    sarif = validator(json.loads((HERE / "sarif.schema.json").read_text()))
    gitlab = validator(json.loads((HERE / "gitlab.schema.json").read_text()))
    with tempfile.TemporaryDirectory() as name:
        above = pathlib.Path(name).resolve()
        site = above / "our maps"
        write(site)
        (above / "elsewhere").mkdir()
        counts = set()
        for source, cwd in [
            (".", site), ("our maps", above), ("./our maps/", above), (str(site), above), (str(site), above / "elsewhere"),
        ]:
            log = json.loads(run(program, "check", source, "--format", "sarif", cwd=cwd))
            for problem in problems_of_sarif(log, sarif, cwd):
                fail(f"check {source}: {problem}")
            results = log["runs"][0]["results"]
            counts.add(len(results))
            addresses = {found["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for found in results}
            relative = cwd != above / "elsewhere"
            if any(uri.startswith("file:") == relative for uri in addresses):
                fail(f"check {source}: addresses are {'not ' if relative else ''}relative: {sorted(addresses)[:2]}")
            if not relative:
                continue
            report = json.loads(run(program, "check", source, "--format", "gitlab", cwd=cwd))
            for error in gitlab.iter_errors(report):
                fail(f"check {source} for GitLab: {error.message[:120]}")
            for finding in report:
                if not os.path.lexists(cwd / finding["location"]["path"]):
                    fail(f"check {source} for GitLab: there is no {finding['location']['path']}")
            for line in run(program, "check", source, "--format", "github", cwd=cwd).splitlines():
                if line.startswith("::") and not re.match(r"::(error|warning|notice) file=[^/.,][^,]*,", line):
                    fail(f"check {source} for GitHub: {line[:90]}")
        if len(counts) != 1:
            fail(f"the number of results depends on where one stands: {counts}")
        log = json.loads(run(program, "check", ".", "--format", "sarif", cwd=site))
        codes = {found["ruleId"] for found in log["runs"][0]["results"]}
        levels = {found["level"] for found in log["runs"][0]["results"]}
        regions = {"region" in found["locations"][0]["physicalLocation"] for found in log["runs"][0]["results"]}
        if len(codes) < 20 or levels != {"error", "warning", "note"} or regions != {True, False}:
            fail(f"the scratch site does not try all there is: {sorted(codes)}, {levels}, {regions}")
        faults = plant(log, sarif, site)
        print(f"{len(log['runs'][0]['results'])} results of {len(codes)} rules, {faults} planted faults found")

        empty = above / "empty"
        empty.mkdir()
        (empty / "a.md").write_text("# A\n\n| Stage | Actions | Emotions |\n|---|---|---|\n| One | a | +1 |\n")
        for problem in problems_of_sarif(
            json.loads(run(program, "check", "empty", "--format", "sarif", "--quiet", cwd=above)), sarif, above):
            fail(f"a site without results: {problem}")


def check_schemas(program, built):
    """What `journeybook schema` says of files, and those files of the example."""
    schemas = {
        name: validator(json.loads(run(program, "schema", name, cwd=ROOT, expected=(0,))))
        for name in ["front-matter", "persona", "settings", "atlas", "backlog", "gaps", "diff"]}
    for name in ["atlas", "backlog", "gaps"]:
        paths = sorted(built.rglob(name + ".json"))
        if not paths:
            fail(f"the example has no {name}.json")
        for path in paths:
            for error in list(schemas[name].iter_errors(json.loads(path.read_text())))[:3]:
                fail(f"{path.relative_to(built)}: {'/'.join(map(str, error.absolute_path))}: {error.message[:120]}")
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        run(program, "new", "site", "old", cwd=folder, expected=(0,))
        run(program, "new", "site", "new", "--kind", "service-blueprint", cwd=folder, expected=(0,))
        for one, other in [("old", "new"), ("new", "old"), ("old", "old"), (str(ROOT), "new"), ("new", str(ROOT))]:
            changes = json.loads(run(program, "diff", one, other, "--format", "json", cwd=folder, expected=(0,)))
            for error in list(schemas["diff"].iter_errors(changes))[:3]:
                fail(f"diff {one} {other}: {'/'.join(map(str, error.absolute_path))}: {error.message[:120]}")
    print(f"{len(schemas)} schemas and the files they describe")


def main():
    program = str(pathlib.Path(sys.argv[1]).resolve())
    check_reports(program)
    check_schemas(program, pathlib.Path(sys.argv[2]).resolve())
    print(f"{len(failures)} failures" if failures else "All reports keep to their schemas.")
    sys.exit(1 if failures else 0)


main()
