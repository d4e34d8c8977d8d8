"""Counts checks and tells, for each part of them, how many there were, how many failed and how long they took."""
import contextlib
import time


class Tally:
    def __init__(self):
        self.passed = 0
        self.failed = 0

    def check(self, name, complaints):
        complaints = list(complaints)
        if not complaints:
            self.passed += 1
            return
        self.failed += 1
        print(f"FAILED {name}")
        for complaint in complaints[:12]:
            print(f"    {complaint}")
        if len(complaints) > 12:
            print(f"    and {len(complaints) - 12} more")

    def planted(self, name, found, fault=True):
        """A planted fault must be found, and what is sound must not be complained about."""
        found = list(found)
        self.check(f"planted: {name}", [] if bool(found) == fault else [f"answered {found}"])

    @contextlib.contextmanager
    def part(self, name):
        begin, passed, failed = time.monotonic(), self.passed, self.failed
        yield
        took = time.monotonic() - begin
        print(f"{name}: {self.passed - passed} passed, {self.failed - failed} failed, {took:.1f} s", flush=True)
