"""Asks the browser about every rule of the style sheet: does it know the property, the value, the selector, the query?

The style checker of the Nu HTML checker knows the language as it was years ago and stumbles over `:is()`; a browser drops
in silence what it does not understand, but says so when it is asked for each rule.
"""
import json
import re

# Meant for other browsers than the one that is asked.
FOREIGN = {"text-size-adjust", "-webkit-text-size-adjust"}

COMMENT = re.compile(r"/\*.*?\*/", re.S)
PIECE = re.compile(r'"(?:[^"\\]|\\.)*"|\'(?:[^\'\\]|\\.)*\'|[{};]|[^{};"\']+')
NESTING = ("@media", "@supports", "@container")

ASK = """(questions => questions.filter(([kind, name, value]) => !({
    declaration: () => CSS.supports(name, value),
    rule: () => { const sheet = new CSSStyleSheet(); sheet.replaceSync(`${name} { }`); return sheet.cssRules.length === 1; },
    // What is not known is neither true nor false.
    media: () => [...name.matchAll(/\([^()]*\)/g)].every(([part]) => matchMedia(part).matches || matchMedia('not ' + part).matches),
    supports: () => CSS.supports(name),
})[kind]()).map(([kind, name, value, line]) => `line ${line}: the browser does not know ${name}${value ? ': ' + value : ''}`))"""


def questions(text):
    """Takes a style sheet apart into what a browser can be asked about, and complaints about its form."""
    text = COMMENT.sub(lambda found: re.sub(r"[^\n]", " ", found.group()), text)
    asked, complaints, open_rules, words = [], [], [], ""
    line, begin = 1, 1
    for piece in PIECE.findall(text):
        if piece == "{":
            head = " ".join(words.split())
            kind = head.split()[0] if head.startswith("@") else "rule"
            if kind == "@media":
                asked.append(("media", head[6:].strip(), "", begin))
            elif kind == "@supports":
                asked.append(("supports", head[9:].strip(), "", begin))
            elif kind == "@container":
                asked.append(("rule", head, "", begin))
            elif kind == "rule" and "@keyframes" not in open_rules:
                asked.append(("rule", head, "", begin))
            elif kind not in ("@page", "@keyframes", "rule"):
                complaints.append(f"line {begin}: {kind} is not expected here")
            open_rules.append(kind)
            words = ""
        elif piece in ("}", ";"):
            head = " ".join(words.split())
            if head and (not open_rules or open_rules[-1] in NESTING):
                complaints.append(f"line {begin}: stands outside of any rule: {head}")
            elif head and open_rules[-1] != "@page":
                name, colon, value = head.partition(":")
                if not colon or not value.strip() and not name.startswith("--"):
                    complaints.append(f"line {begin}: is no declaration: {head}")
                elif not name.startswith("--") and name.strip() not in FOREIGN:
                    value = value.replace("!important", "")
                    asked.append(("declaration", name.strip(), value.strip(), begin))
            if piece == "}":
                if not open_rules:
                    complaints.append(f"line {line}: closes what is not open")
                else:
                    open_rules.pop()
            words = ""
        else:
            if not words.strip():
                begin = line + piece[:len(piece) - len(piece.lstrip())].count("\n")
            words += piece
        line += piece.count("\n")
    if open_rules:
        complaints.append(f"{len(open_rules)} rules are never closed")
    return asked, complaints


def undefined(text):
    """Names of custom properties that are used without a fallback and never set."""
    text = COMMENT.sub("", text)
    known = set(re.findall(r"(--[\w-]+)\s*:", text))
    return [f"nothing sets {name}" for name in sorted(set(re.findall(r"var\((--[\w-]+)\)", text)) - known)]


def faults(page, text):
    asked, complaints = questions(text)
    return complaints + undefined(text) + page.evaluate(f"{ASK}({json.dumps(asked)})")


def check(page, root, paths, tally):
    for path in paths:
        with open(f"{root}/{path}", encoding="utf-8") as file:
            tally.check(f"{path}: every rule is understood", faults(page, file.read()))


SOUND = """:root { --ink: #000 } @media (min-width: 10em) { a:is(:hover, :focus) { color: var(--ink); margin: 0 } }
@container (max-width: 3em) { a { content: "; }" } } @page { size: A4 } /* a { colr: red } */"""


def check_planted(page, tally):
    tally.planted("a sound style sheet", faults(page, SOUND), fault=False)
    for name, text in (
        ("a misspelt property", "a { colr: red }"), ("a value that is none", "a { color: rod }"),
        ("a selector that is none", "a:hovr { color: red }"), ("a query that is none", "@media (min-wdth: 3em) { }"),
        ("a rule that is not closed", "a { color: red; "), ("a brace too many", "a { color: red } }"),
        ("a property that is not set", "a { color: var(--gone) }"), ("a declaration without a value", "a { color }"),
    ):
        tally.planted(name, faults(page, text))
