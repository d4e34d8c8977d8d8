#!/usr/bin/env python3
"""Asks bash, zsh and fish what they complete, with the scripts that journeybook writes for them.

usage: check_completions.py JOURNEYBOOK

Bash and fish tell what they would offer; zsh has no such question, so it is given a terminal and the tabulator key, as a
reader would, and its list is read from the screen.
"""
import os
import pathlib
import pty
import re
import select
import shutil
import subprocess
import sys
import tempfile
import time

# A line up to the cursor, what must be offered, and what must not.
CASES = [
    ("journeybook ", ["build", "check", "serve", "new", "import", "ids", "inspect", "diff", "explain", "schema"], ["--strict"]),
    ("journeybook bu", ["build"], ["check"]),
    ("journeybook build --", ["--output", "--base-url", "--strict", "--format", "--timings"], ["--port", "--kind"]),
    ("journeybook serve --", ["--port", "--open"], ["--output"]),
    ("journeybook check --format ", ["text", "json", "github", "gitlab", "sarif"], ["markdown"]),
    ("journeybook diff --format ", ["text", "markdown", "html", "json"], ["sarif"]),
    ("journeybook check --format g", ["github", "gitlab"], ["json"]),
    ("journeybook build --audience ", ["public", "internal", "restricted"], []),
    ("journeybook new ", ["site", "journey", "persona"], ["build"]),
    ("journeybook new journey Renting --kind ", ["current-state", "future-state", "day-in-the-life", "service-blueprint"], []),
    ("journeybook new site here --lang ", ["en", "ru", "pl"], []),
    ("journeybook explain overdue", ["overdue-review"], ["no-owner"]),
    ("journeybook help ", ["build", "check", "schema"], ["site", "--strict"]),
    ("journeybook help bui", ["build"], ["check"]),
    ("journeybook help new jo", ["journey"], ["site", "build"]),
    ("journeybook schema ", ["front-matter", "settings", "atlas", "diff"], []),
    ("journeybook build ma", ["maps"], ["map.md"]),
    ("journeybook build --output ma", ["maps"], ["map.md"]),
    ("journeybook inspect ma", ["map.md"], []),
]
failures = []


def fail(text):
    failures.append(text)
    print("  " + text)


class Shell:
    """A shell in a folder with a map and a folder, with the program on its path."""

    def __init__(self, name, program, folder):
        self.name = name
        self.folder = folder
        self.environment = {
            "PATH": f"{pathlib.Path(program).parent}:/usr/bin:/bin", "HOME": str(folder), "TERM": "dumb", "LANG": "C.UTF-8",
            "ZDOTDIR": str(folder), "XDG_CONFIG_HOME": str(folder / "config"), "XDG_DATA_HOME": str(folder / "data"),
        }
        script = subprocess.run(
            [program, "--generate-completion-script", name], check=True, capture_output=True, text=True).stdout
        self.script = folder / ("_journeybook" if name == "zsh" else f"journeybook.{name}")
        self.script.write_text(script)

    def offers(self, line):
        return {"bash": self.bash, "fish": self.fish, "zsh": self.zsh}[self.name](line)

    def run(self, command):
        answer = subprocess.run(
            command, cwd=self.folder / "work", env=self.environment, capture_output=True, text=True, check=False, timeout=60)
        if answer.stderr:
            fail(f"{self.name} complains: {answer.stderr.strip()[:300]}")
        return answer.stdout

    def bash(self, line):
        words = line.split(" ")
        quoted = " ".join("'" + word + "'" for word in words)
        return self.run(["bash", "--norc", "-c", f"""
            source '{self.script}'
            COMP_WORDS=({quoted}) COMP_CWORD={len(words) - 1} COMP_LINE='{line}' COMP_POINT={len(line)} COMP_TYPE=9
            function=$(complete -p journeybook | sed 's/.*-F \\([^ ]*\\).*/\\1/')
            $function journeybook '{words[-1]}' '{words[-2] if len(words) > 1 else ""}'
            printf '%s\\n' "${{COMPREPLY[@]}}"
            """]).split()

    def fish(self, line):
        answer = self.run(["fish", "--no-config", "-c", f"source '{self.script}'; complete -C '{line}'"])
        return [offer.split("\t")[0].rstrip("/") for offer in answer.splitlines()]

    def zsh(self, line):
        """What the screen shows after the line and two tabulators, or the line that one of them completed."""
        (self.folder / ".zshrc").write_text(f"""
            fpath=('{self.folder}' $fpath)
            autoload -Uz compinit && compinit -u -d '{self.folder}/dump'
            zstyle ':completion:*' menu no
            zstyle ':completion:*' list-prompt ''
            LISTMAX=1000
            setopt no_beep auto_list list_ambiguous
            PS1='READY>'
            """)
        process, terminal = pty.fork()
        if process == 0:
            os.chdir(self.folder / "work")
            os.execvpe("zsh", ["zsh", "-i"], self.environment | {"COLUMNS": "200", "LINES": "200"})
        try:
            self.read_until(terminal, "READY>")
            os.write(terminal, line.encode())
            self.read_until(terminal, None, 0.4)
            os.write(terminal, b"\t")
            first = self.read_until(terminal, None, 1.2)
            os.write(terminal, b"\t")
            screen = line.split(" ")[-1] + first + " " + self.read_until(terminal, None, 0.6)
        finally:
            os.close(terminal)
            os.waitpid(process, 0)
        screen = re.sub(r"\x1b\[[0-9;?]*[A-Za-z]|[\x07\x00]", " ", screen)
        return [word.rstrip("/") for word in screen.split()]

    @staticmethod
    def read_until(terminal, mark, quiet=5.0):
        """What comes until the mark, or until nothing has come for so many seconds."""
        text = ""
        end = time.monotonic() + 30
        while time.monotonic() < end:
            ready, _, _ = select.select([terminal], [], [], quiet)
            if not ready:
                break
            try:
                chunk = os.read(terminal, 65536).decode("utf-8", "replace")
            except OSError:
                break
            text += chunk
            if mark and mark in text:
                break
        return text


def main():
    program = str(pathlib.Path(sys.argv[1]).resolve())
    for name in ["bash", "zsh", "fish"]:
        if not shutil.which(name):
            fail(f"{name} is not installed")
            continue
        with tempfile.TemporaryDirectory() as scratch:
            folder = pathlib.Path(scratch)
            (folder / "work/maps").mkdir(parents=True)
            (folder / "work/map.md").write_text("# A map\n")
            shell = Shell(name, program, folder)
            for line, wanted, unwanted in CASES:
                offers = shell.offers(line)
                missing = [word for word in wanted if word not in offers]
                strange = [word for word in unwanted if word in offers]
                if missing or strange:
                    fail(f"{name}: \"{line}\" lacks {missing} and has {strange}; it offers {offers[:14]}")
            if any(word in shell.offers("journeybook build --nothing-begins-so") for word in ["--output", "build"]):
                fail(f"{name} offers what nothing was asked for")
        print(f"{name}: {len(CASES)} lines")
    print(f"{len(failures)} failures" if failures else "All shells complete.")
    sys.exit(1 if failures else 0)


main()
