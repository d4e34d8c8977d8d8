#!/usr/bin/env python3
"""Holds what the pages of decisions say of the built example to a second computation.

Usage: check_decisions.py SITE

It reads the maps from `SITE/atlas.json` and computes gaps, presence, evidence and the order of teams anew, by nothing but
what `docs/format.md` says, and compares with `gaps.csv` and with the sentences on the English pages.
"""

import csv
import html
import json
import pathlib
import re
import sys
from fractions import Fraction

CLAIMS = {
    "thoughts", "emotions", "needs", "expectations", "motivators", "barriers", "triggers", "highlights", "pain-points",
    "outside-influences",
}
RESEARCHED = {"interview", "survey", "observation", "analytics", "support", "sales"}


def part(score):
    """Where a score lies between worst (-1) and best (+1)."""
    low, high = Fraction(str(score["lowest"])), Fraction(str(score["highest"]))
    return (2 * Fraction(str(score["value"])) - low - high) / (high - low)


def mean(values):
    values = list(values)
    return sum(values) / len(values) if values else None


class Map:
    def __init__(self, journey):
        self.id = journey["id"]
        self.journey = journey
        self.lanes = {lane["id"]: lane for lane in journey["lanes"]}
        self.stages = [stage["id"] for stage in journey["stages"]]
        self.stage = {stage["id"]: stage for stage in journey["stages"]}
        self.step = {step["id"]: step for step in journey["steps"]}
        self.items = journey["items"]

    def holds(self, item, kind):
        lane = self.lanes[item["lane"]]
        return kind in (lane["kind"], lane.get("mergedKind"))

    def felt(self, stage):
        scores = [
            part(item["feeling"]["score"]) for item in self.items
            if item["stages"][0] == stage and self.holds(item, "emotions") and "score" in item.get("feeling", {})
            and not item["feeling"].get("target")
        ]
        return mean(scores)

    def believed(self, stage):
        said = [self.stage[stage].get("details", {})] + [
            item.get("details", {}) for item in self.items
            if item["stages"][0] == stage and self.holds(item, "emotions")
        ]
        return mean(part(details["believed"]) for details in said if "believed" in details)

    def sources(self, item):
        for details in (
            item.get("details", {}), self.step.get(item.get("step"), {}).get("details", {}),
            self.stage[item["stages"][0]].get("details", {}),
        ):
            if details.get("sources"):
                return details["sources"]
        return []


def ranked(atlas):
    """Each journey once, as readers of the site's first language see it."""
    first = atlas["languages"][0]
    shown = {}
    for journey in atlas["journeys"]:
        known = shown.get(journey["id"])
        if known is None or (journey["language"] == first and known["language"] != first):
            shown[journey["id"]] = journey
    return [
        Map(journey) for journey in shown.values()
        if journey["kind"] != "future-state" and journey["review"].get("status") not in ("draft", "archived")
    ]


def gaps(maps):
    found = {}
    for one in maps:
        for item in one.items:
            details = item.get("details", {})
            if "expectation" in details and "actual" in details:
                fall = part(details["actual"]) - part(details["expectation"])
                if fall:
                    found["expectation", f"{one.id}#{item['id']}"] = fall
        for stage in one.stages:
            felt, believed = one.felt(stage), one.believed(stage)
            if felt is not None and believed is not None and felt != believed:
                found["perception", f"{one.id}#{stage}"] = felt - believed
    return found


def presence(maps):
    steps = ours = alone = 0
    for one in maps:
        met = [item for item in one.items if one.holds(item, "touchpoints")]
        if not any("touchpoints" in (lane["kind"], lane.get("mergedKind")) for lane in one.lanes.values()):
            continue
        for stage in one.stages:
            own = [step["id"] for step in one.journey["steps"] if step["stage"] == stage] or [None]
            for step in own:
                here = [
                    item.get("details", {}).get("by", "us") for item in met
                    if stage in item["stages"] and (step is None or item.get("step") in (None, step))
                ]
                steps += 1
                ours += "us" in here
                alone += not set(here) & {"us", "partner", "competitor"}
    return ours, steps, steps - ours - alone, alone


def evidence(maps):
    researched = partly = total = 0
    for one in maps:
        kinds = {source["id"]: source["kind"] for source in one.journey["sources"]}
        for item in one.items:
            if one.lanes[item["lane"]]["kind"] in CLAIMS:
                cited = {kinds[source] for source in one.sources(item)}
                total += 1
                researched += bool(cited & RESEARCHED)
                partly += not cited & RESEARCHED and "team" in cited
    return total, researched, partly


def teams(maps):
    """Mean of the stages that a team answers for, by team."""
    felt = {}
    for one in maps:
        for stage in one.stages:
            owners = one.stage[stage].get("teams") or [one.journey.get("owner", {}).get("team")]
            score = one.felt(stage)
            for team in owners:
                if team:
                    felt.setdefault(team, [])
                    if score is not None:
                        felt[team].append(score)
    return {team: mean(scores) for team, scores in felt.items()}


def text(path):
    return re.sub(r"<[^>]+>", "", html.unescape(path.read_text(encoding="utf-8")))


def percent(share):
    return f"{int(share + Fraction(1, 2))}%"


def main():
    site = pathlib.Path(sys.argv[1])
    atlas = json.loads((site / "atlas.json").read_text(encoding="utf-8"))
    maps = ranked(atlas)
    results = []

    def check(name, good, told=""):
        results.append(bool(good))
        if not good:
            print(f"FAILED {name}: {told}")

    with open(site / "gaps.csv", encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    told = {(row["kind"], row["id"]): Fraction(row["gap"]) for row in rows}
    own = gaps(maps)
    check("the same gaps", set(own) == set(told), set(own) ^ set(told))
    for key in own:
        check(f"gap of {key}", abs(own[key] - told.get(key, 99)) <= Fraction(1, 100), told.get(key))
    falls = [Fraction(row["gap"]) for row in rows if row["kind"] == "expectation" and Fraction(row["gap"]) < 0]
    check("the deepest fall first", falls == sorted(falls) and falls, falls)

    ours, steps, others, alone = presence(maps)
    page = text(site / "presence.html")
    check("our steps", f"We are there in {ours} of {steps} steps ({percent(Fraction(100 * ours, steps))})." in page, ours)
    check("others and alone", f"Somebody else's: {others} · The customer alone: {alone}" in page, (others, alone))

    total, researched, partly = evidence(maps)
    shares = (int(100 * Fraction(researched, total)), int(100 * Fraction(partly, total)))
    sentence = (
        f"Of {total} claims about customers, {shares[0]}% rest on customers, {shares[1]}% on what our teams know, "
        f"{100 - sum(shares)}% on nothing yet."
    )
    check("evidence", sentence in text(site / "evidence.html"), sentence)

    names = {team["id"]: team["name"] for team in atlas["teams"]}
    means = teams(maps)
    page = text(site / "teams" / "index.html")
    page = page[page.index("Worst moment"):]
    places = {team: page.index(names[team]) for team in means}
    order = sorted(places, key=places.get)
    check("teams by their mean", [means[team] or 0 for team in order] == sorted(m or 0 for m in means.values()), order)

    # A check that cannot fail checks nothing: what is wrong on purpose must be seen.
    broken = dict(own)
    broken.popitem()
    check("a missing gap is seen", set(broken) != set(told))

    print(f"{sum(results)} passed, {len(results) - sum(results)} failed")
    sys.exit(0 if all(results) else 1)


main()
