#!/usr/bin/env python3
"""Holds the numbers of the built example to a second computation of the same sheets.

Usage: check_metrics.py CONTENT SITE

It reads `CONTENT/metrics` with Python's own `csv`, computes with `fractions` and `statistics`, and compares with what
stands in the journeys' JSON, in `metrics.csv` and on the pages. It knows nothing of the program but what
`docs/metrics.md` says.
"""

import csv
import datetime
import html
import json
import pathlib
import re
import statistics
import sys
from fractions import Fraction

HEADERS = {
    "путь": "journey", "этап": "stage", "показатель": "metric", "дата": "date", "значение": "value",
    "единица": "unit", "цель": "target", "сегмент": "segment", "выборка": "sample",
    "wskaźnik": "metric", "data": "date", "cała podróż": "",
}
METRICS = {
    "время на этапе": "time-on-stage", "отток": "drop-off", "rezygnacje": "drop-off", "satysfakcja": "csat",
    "time on stage": "time-on-stage", "nps": "nps",
    "доля карт с тремя покупками за первый месяц": "active-cards",
    "odsetek rozpoczętych wniosków, z których powstało aktywne konto": "active-accounts",
}
JOURNEYS = {"Получение карты": "getting-a-card"}
WORDS = {"journey", "stage", "metric", "date", "value", "unit", "target", "segment", "persona", "sample", "source"}
# What journeybook.yaml of the example says.
TARGETS = {"drop-off": Fraction(15)}
DOWN = {"drop-off", "time-on-stage", "cost"}
QUARTER = 91
PLACES = 10**6


def number(text):
    text = re.sub(r"[\s%]", "", text).replace("−", "-").replace(",", ".")
    return Fraction(text) if text else None


def day(text):
    parts = re.match(r"(\d{2})\.(\d{2})\.(\d{4})$", text)
    if parts:
        return datetime.date(int(parts[3]), int(parts[2]), int(parts[1]))
    return datetime.date.fromisoformat(text if len(text) == 10 else text + "-01")


def rounded(value, places=6):
    """Half away from zero, as people round."""
    scale = 10**places
    size = abs(value) * scale
    whole = int(size) + (1 if size - int(size) >= Fraction(1, 2) else 0)
    return Fraction(-whole if value < 0 else whole, scale)


def rows_of(path):
    """Every number of a sheet as a table of names, whatever the sheet's form."""
    text = path.read_bytes().decode("utf-8-sig")
    separator = max(",;\t", key=text.split("\n")[0].count)
    table = list(csv.reader(text.splitlines(), delimiter=separator))
    header = [HEADERS.get(name.lower(), name) for name in table[0]]
    for cells in table[1:]:
        row = {name: cell for name, cell in zip(header, cells) if name in WORDS and name != ""}
        row.setdefault("journey", path.name.split(".")[0])
        own = [(name, cell) for name, cell in zip(header, cells) if name not in WORDS and cell]
        if "value" in row:
            yield row
        elif "date" not in row:
            for name, cell in own:
                yield {**row, "date": name, "value": cell}
        elif "metric" in row:
            for name, cell in own:
                yield {**row, "stage": name, "value": cell}
        else:
            for name, cell in own:
                yield {**row, "metric": name, "value": cell}


def read(folder, stages):
    """Series by journey, stage, metric and segment: days with value and target."""
    series = {}
    for path in sorted(folder.iterdir()):
        for row in rows_of(path):
            journey = JOURNEYS.get(row["journey"], row["journey"])
            stage = stages[journey].get(row.get("stage", ""), row.get("stage", "")) or None
            metric = row["metric"].lower()
            metric = METRICS.get(metric, metric)
            target = number(row.get("target") or "")
            key = (journey, stage, metric, row.get("segment") or None)
            series.setdefault(key, {})[day(row["date"])] = (
                number(row["value"]), TARGETS.get(metric) if target is None else target)
    return series


def mean(values):
    return rounded(Fraction(statistics.mean(values)))


def movement(points, metric, unit, start):
    """Means of the quarter of a year before a day and of the one from it on."""
    before = [v for d, (v, _) in points.items() if start - datetime.timedelta(QUARTER) <= d < start]
    after = [v for d, (v, _) in points.items() if start <= d < start + datetime.timedelta(QUARTER)]
    if not before or not after:
        return None
    one, other = mean(before), mean(after)
    change = other - one
    steady = abs(change) < 1 if unit in ("percent", "points") else abs(change) * 50 < abs(one) or change == 0
    course = "steady" if steady else "better" if (change > 0) == (metric not in DOWN) else "worse"
    return {"before": one, "after": other, "countBefore": len(before), "countAfter": len(after), "course": course}


class Tally:
    def __init__(self):
        self.checks = 0
        self.failures = []

    def equal(self, what, found, wanted):
        self.checks += 1
        if found != wanted:
            self.failures.append(f"{what}: the site says {found}, the sheet {wanted}")


def check_movement(tally, what, found, wanted):
    tally.equal(what, found is None, wanted is None)
    if found is None or wanted is None:
        return
    for name, value in wanted.items():
        tally.equal(f"{what} {name}", found[name], value)


def losses(own, stages):
    """What each stage loses: measured as such, else what conversion lacks, else what volumes lack."""
    found = {}
    for index, stage in enumerate(stages):
        for metric in ("drop-off", "conversion"):
            points = own.get((stage, metric))
            if points and stage not in found:
                value, target = points[max(points)]
                if metric == "conversion":
                    value, target = 100 - value, None if target is None else 100 - target
                found[stage] = (value, target, metric, max(points))
        here = own.get((stage, "volume"))
        later = [own[(s, "volume")] for s in stages[index + 1:] if (s, "volume") in own]
        if stage in found or not here or not later:
            continue
        common = sorted(set(here) & set(later[0]))
        if common and here[common[-1]][0] >= later[0][common[-1]][0] > 0:
            share = (here[common[-1]][0] - later[0][common[-1]][0]) * 100 / here[common[-1]][0]
            found[stage] = (rounded(share), None, "volume", common[-1])
    return found


def check_journey(tally, journey, series):
    name = journey["id"]
    stages = [stage["id"] for stage in journey["stages"]]
    wanted = {key[1:]: points for key, points in series.items() if key[0] == name}
    found = {(m.get("stage"), m["metric"], m.get("segment")): m for m in journey.get("measures", [])}
    tally.equal(f"{name}: series", sorted(map(str, found)), sorted(map(str, wanted)))
    for key, points in wanted.items():
        measure = found.get(key)
        if not measure:
            continue
        what = f"{name} {key}"
        got = {
            datetime.date.fromisoformat(p["date"]): (Fraction(p["value"]), p.get("target") and Fraction(p["target"]))
            for p in measure["points"]
        }
        tally.equal(f"{what}: numbers", got, points)
        last = max(points)
        value, target = points[last]
        tally.equal(f"{what}: last value", Fraction(measure["value"]), value)
        tally.equal(f"{what}: last day", measure["date"], last.isoformat())
        meets = None if target is None else value <= target if key[1] in DOWN else value >= target
        tally.equal(f"{what}: meets its target", measure.get("meetsTarget"), meets)
        trend = measure.get("trend")
        start = last + datetime.timedelta(1 - QUARTER)
        check_movement(
            tally, f"{what}: trend", trend and numbers(trend), movement(points, key[1], measure.get("unit"), start))
    everybody = {key[:2]: points for key, points in wanted.items() if key[2] is None}
    check_losses(tally, journey, everybody, stages)
    check_bottlenecks(tally, journey, everybody, stages)
    changes = {}
    for change in journey["review"]["changes"]:
        start = datetime.date.fromisoformat(change["date"])
        for (stage, metric), points in everybody.items():
            unit = found[(stage, metric, None)].get("unit")
            moved = movement(points, metric, unit, start)
            if moved:
                changes[(change["date"], stage, metric)] = moved
    got = {(m["since"], m.get("stage"), m["metric"]): numbers(m) for m in journey.get("movements", [])}
    tally.equal(f"{name}: movements", set(got), set(changes))
    for key in changes:
        check_movement(tally, f"{name}: moved {key}", got.get(key), changes[key])


def numbers(moved):
    return {
        "before": Fraction(moved["before"]), "after": Fraction(moved["after"]), "countBefore": moved["countBefore"],
        "countAfter": moved["countAfter"], "course": moved["course"],
    }


def check_losses(tally, journey, own, stages):
    name = journey["id"]
    wanted = losses(own, stages)
    found = {loss["stage"]: loss for loss in journey.get("losses", [])}
    tally.equal(f"{name}: stages with a loss", sorted(found), sorted(wanted))
    for stage, (share, target, basis, date) in wanted.items():
        loss = found.get(stage, {})
        tally.equal(f"{name} {stage}: loss", loss.get("share"), share)
        tally.equal(f"{name} {stage}: target of the loss", loss.get("target"), target)
        tally.equal(f"{name} {stage}: basis", loss.get("basis"), basis)
        tally.equal(f"{name} {stage}: day", loss.get("date"), date.isoformat())
    left = Fraction(100)
    steps = []
    first = min((stages.index(stage) for stage in wanted), default=0)
    for stage in stages[first:]:
        steps.append((stage, left))
        if stage in wanted:
            left = rounded(left * (100 - wanted[stage][0]) / 100)
    if any(stage in wanted for stage in stages[:-1]):
        tally.equal(f"{name}: funnel", [(s["stage"], s["remaining"]) for s in journey.get("funnel", [])], steps)


def check_bottlenecks(tally, journey, own, stages):
    wanted = []
    lost = losses(own, stages)
    if len(lost) > 1:
        most = max(share for share, *_ in lost.values())
        wanted += [
            (stage, "largest-loss") for stage, (share, target, *_) in lost.items()
            if share == most and not (target is not None and share <= target)
        ]
    waits = {}
    for stage in stages:
        points = own.get((stage, "time-on-stage"))
        if points and points[max(points)][1]:
            value, target = points[max(points)]
            if value > target:
                waits[stage] = value / target
    wanted += [(stage, "longest-wait") for stage in waits if waits[stage] == max(waits.values())]
    for metric in ("csat", "nps", "ces"):
        last = {s: own[(s, metric)][max(own[(s, metric)])] for s in stages if (s, metric) in own}
        values = [value for value, _ in last.values()]
        if len(last) > 1 and len(set(values)) > 1:
            wanted += [
                (stage, "lowest-satisfaction") for stage, (value, target) in last.items()
                if value == min(values) and not (target is not None and value >= target)
            ]
            break
    found = [(b["stage"], b["reason"]) for b in journey.get("bottlenecks", [])]
    tally.equal(f"{journey['id']}: bottlenecks", sorted(found), sorted(wanted))


def spoken(value, unit):
    """A number as the English pages write it."""
    places = 1 if unit in ("percent", "points", "days", "hours", "minutes") else 2
    if unit == "count":
        places = 1 if value < 10 else 0
    text = f"{float(rounded(abs(value), places)):,.{places}f}"
    text = text.rstrip("0").rstrip(".") if places else text
    text = ("−" if value < 0 else "") + text
    scale = re.match(r"\d+\.\.(\d+)$", unit or "")
    if scale:
        return f"{text} of {scale[1]}"
    return {
        "percent": f"{text}%", "days": f"{text} days", "hours": f"{text} h", "minutes": f"{text} min"
    }.get(unit, text)


def check_page(tally, site, journey):
    """The rows of the page, in the order of the JSON."""
    page = (site / journey["address"]).read_text(encoding="utf-8").replace("\u00a0", " ")
    table = re.search(r'<table class="list measures">.*?</table>', page, re.S)
    rows = re.findall(r'<tr><th scope="row">.*?</tr>', table[0], re.S) if table else []
    tally.equal(f"{journey['id']}: rows on the page", len(rows), len(journey["measures"]))
    for row, measure in zip(rows, journey["measures"]):
        cells = [html.unescape(re.sub(r"<[^>]+>", "", cell)) for cell in re.findall(r"<td.*?</td>", row, re.S)]
        what = f"{journey['id']} page {measure.get('stage')} {measure['metric']}"
        unit = measure.get("unit")
        value = re.search(r"<b>(.*?)</b>", row)
        tally.equal(what + " value", html.unescape(value[1]), spoken(Fraction(measure["value"]), unit))
        if "target" in measure:
            tally.equal(what + " target", cells[1].startswith(spoken(Fraction(measure["target"]), unit)), True)
        if "trend" in measure:
            ends = [spoken(Fraction(measure["trend"][end]), unit) for end in ("before", "after")]
            tally.equal(what + " trend", " → ".join(ends) in cells[2], True)


def check_table(tally, site, series):
    """The joined table has every number once."""
    with open(site / "metrics.csv", encoding="utf-8-sig", newline="") as file:
        found = {
            (r["journey"], r["stage"] or None, r["metric"], r["segment"] or None, r["date"]):
            (Fraction(r["value"]), Fraction(r["target"]) if r["target"] else None)
            for r in csv.DictReader(file)
        }
    wanted = {(*key, d.isoformat()): value for key, points in series.items() for d, value in points.items()}
    tally.equal("metrics.csv", found, wanted)


def main():
    content, site = map(pathlib.Path, sys.argv[1:3])
    atlas = json.loads((site / "atlas.json").read_text(encoding="utf-8"), parse_float=Fraction, parse_int=Fraction)
    originals = [journey for journey in atlas["journeys"] if "translationOf" not in journey]
    stages = {}
    for journey in atlas["journeys"]:
        names = {stage["name"]: stage["id"] for stage in journey["stages"]}
        stages.setdefault(journey["id"], {}).update(names)
    series = read(content / "metrics", stages)
    tally = Tally()
    tally.equal("journeys with numbers", {j["id"] for j in originals if "measures" in j}, {key[0] for key in series})
    for journey in originals:
        check_journey(tally, journey, series)
        if "measures" in journey and journey["language"] == "en":
            check_page(tally, site, journey)
    check_table(tally, site, series)
    for failure in tally.failures[:40]:
        print(failure)
    print(f"{tally.checks} figures compared, {len(tally.failures)} differ")
    sys.exit(1 if tally.failures or tally.checks < 500 else 0)


main()
