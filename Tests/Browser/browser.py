"""A headless Chromium driven through a pipe, with nothing but Python's own library.

Chromium reads commands of the DevTools protocol from file descriptor 3 and writes answers to 4, each message ended by a
zero byte (--remote-debugging-pipe). That needs no port, no driver program and no WebSocket.
"""
import base64
import collections
import json
import os
import select
import shutil
import subprocess
import tempfile
import time


# Keys that the checks press, by the number that a browser knows them by.
KEYS = {"Tab": 9, "Enter": 13, "End": 35, "Home": 36, "ArrowLeft": 37, "ArrowUp": 38, "ArrowRight": 39, "ArrowDown": 40, " ": 32}


class BrowserError(Exception):
    pass


class Browser:
    def __init__(self):
        program = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
        if not program:
            raise BrowserError("no Chromium found; install the Debian package chromium")
        self._profile = tempfile.TemporaryDirectory(prefix="journeybook-chromium-")
        command_read, self._write = os.pipe()
        self._read, answer_write = os.pipe()

        def place_pipes():
            # The two ends may lie on each other's places, so both move out of the way first.
            one, other = os.dup(command_read), os.dup(answer_write)
            os.dup2(one, 3)
            os.dup2(other, 4)

        arguments = [
            program, "--headless=new", "--remote-debugging-pipe", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
            "--disable-dev-shm-usage", "--no-first-run", "--disable-background-networking", "--disable-sync",
            "--disable-component-update", "--disable-default-apps", "--disable-extensions", "--force-color-profile=srgb",
            "--font-render-hinting=none", f"--user-data-dir={self._profile.name}", "about:blank",
        ]
        self._process = subprocess.Popen(
            arguments, preexec_fn=place_pipes, close_fds=False, stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(command_read)
        os.close(answer_write)
        self._buffer = b""
        self._number = 0
        self._answers = {}
        self.events = collections.defaultdict(list)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        try:
            self.call("Browser.close")
        except (BrowserError, OSError):
            self._process.terminate()
        try:
            self._process.wait(10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        os.close(self._write)
        os.close(self._read)
        shutil.rmtree(self._profile.name, ignore_errors=True)

    def call(self, method, session=None, timeout=60, **parameters):
        """Sends a command and waits for its answer; events that come meanwhile are kept by session."""
        self._number += 1
        number = self._number
        message = {"id": number, "method": method, "params": parameters}
        if session:
            message["sessionId"] = session
        data = json.dumps(message).encode() + b"\0"
        while data:
            data = data[os.write(self._write, data):]
        end = time.monotonic() + timeout
        while number not in self._answers:
            self.pump(end - time.monotonic(), method)
        answer = self._answers.pop(number)
        if "error" in answer:
            raise BrowserError(f"{method}: {answer['error'].get('message')}")
        return answer["result"]

    def pump(self, timeout, what="an event"):
        """Takes in what the browser has to say, at least one piece."""
        if timeout <= 0 or not select.select([self._read], [], [], timeout)[0]:
            raise BrowserError(f"no answer to {what}")
        piece = os.read(self._read, 1 << 16)
        if not piece:
            raise BrowserError("the browser has gone away")
        self._buffer += piece
        *messages, self._buffer = self._buffer.split(b"\0")
        for text in messages:
            message = json.loads(text)
            if "id" in message:
                self._answers[message["id"]] = message
            else:
                self.events[message.get("sessionId")].append(message)

    def page(self):
        return Page(self)


class Page:
    """One tab. `problems` collects what the console, the network and the page's policy complain about."""

    def __init__(self, browser):
        self._browser = browser
        self._target = browser.call("Target.createTarget", url="about:blank")["targetId"]
        self._session = browser.call("Target.attachToTarget", targetId=self._target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.call(f"{domain}.enable")
        self.problems = []
        self.requests = []
        self._addresses = {}
        self._runs_scripts = True

    def close(self):
        self._browser.call("Target.closeTarget", targetId=self._target)

    def call(self, method, **parameters):
        return self._browser.call(method, self._session, **parameters)

    def size(self, width, height, dark=False, zoom=1, **features):
        """Sets the window, in CSS pixels, and what the reader prefers: `prefers_reduced_motion="reduce"` and the like."""
        self.call(
            "Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=zoom, mobile=width < 600)
        features["prefers_color_scheme"] = "dark" if dark else "light"
        self.call("Emulation.setEmulatedMedia", features=[
            {"name": name.replace("_", "-"), "value": value} for name, value in sorted(features.items())])

    def medium(self, name):
        """Shows the page as on "print" or "screen"; "" leaves it to the browser."""
        self.call("Emulation.setEmulatedMedia", media=name)

    def scripts(self, enabled):
        """Whether the pages opened from now on run their scripts."""
        self._runs_scripts = enabled
        self.call("Emulation.setScriptExecutionDisabled", value=not enabled)

    def press(self, key, shift=False, control=False):
        """Presses and releases a key as a reader does."""
        code = KEYS[key]
        facts = {
            "key": key, "code": "Space" if key == " " else key, "windowsVirtualKeyCode": code,
            "modifiers": 8 * shift + 2 * control}
        written = {"Enter": "\r", " ": " "}
        if key in written:
            facts["text"] = written[key]
        self.call("Input.dispatchKeyEvent", type="keyDown" if key in written else "rawKeyDown", **facts)
        self.call("Input.dispatchKeyEvent", type="keyUp", **facts)

    def open(self, url, timeout=30):
        self.problems.clear()
        self.requests.clear()
        self._addresses.clear()
        self._browser.events[self._session].clear()
        answer = self.call("Page.navigate", url=url)
        if answer.get("errorText"):
            raise BrowserError(f"{url}: {answer['errorText']}")
        end = time.monotonic() + timeout
        while not any(event["method"] == "Page.loadEventFired" for event in self._browser.events[self._session]):
            self._browser.pump(end - time.monotonic(), f"loading {url}")
        # A round trip, so that scripts started by the load event have had their turn. Without scripts no frame calls back.
        self._settle("new Promise(done => requestAnimationFrame(() => setTimeout(done, 0)))" if self._runs_scripts else "0", end)
        self._take_events()

    def _settle(self, turn, end):
        """Waits for the page's turn, and for the page that it leads to when it is an old address."""
        moving = "Boolean(document.querySelector('meta[http-equiv=refresh]')) || document.readyState !== 'complete'"
        while time.monotonic() < end:
            try:
                self.evaluate(turn)
                if not self.evaluate(moving):
                    return
            except BrowserError as error:
                if "navigated" not in str(error) and "context" not in str(error):
                    raise
            time.sleep(0.01)
        raise BrowserError("the page does not come to rest")

    def _take_events(self):
        events = self._browser.events[self._session]
        for event in events:
            method, facts = event["method"], event["params"]
            if method == "Runtime.exceptionThrown":
                details = facts["exceptionDetails"]
                text = details.get("exception", {}).get("description") or details.get("text")
                self.problems.append(f"exception: {text}")
            elif method == "Runtime.consoleAPICalled" and facts["type"] in ("error", "warning", "assert"):
                words = " ".join(str(value.get("value", "")) for value in facts["args"])
                self.problems.append(f"console {facts['type']}: {words}")
            elif method == "Log.entryAdded" and facts["entry"]["level"] in ("error", "warning"):
                self.problems.append(f"{facts['entry']['source']}: {facts['entry']['text']}")
            elif method == "Network.requestWillBeSent":
                self.requests.append(facts["request"]["url"])
                self._addresses[facts["requestId"]] = facts["request"]["url"]
            elif method == "Network.loadingFailed":
                self.problems.append(f"{facts['errorText']}: {self._addresses.get(facts['requestId'], 'a request')}")
            elif method == "Network.responseReceived" and facts["response"]["status"] >= 400:
                self.problems.append(f"status {facts['response']['status']}: {facts['response']['url']}")
        events.clear()

    def evaluate(self, expression):
        answer = self.call("Runtime.evaluate", expression=expression, awaitPromise=True, returnByValue=True)
        if "exceptionDetails" in answer:
            details = answer["exceptionDetails"]
            raise BrowserError(details.get("exception", {}).get("description") or details["text"])
        return answer["result"].get("value")

    def screenshot(self, path, tallest=6000):
        size = self.call("Page.getLayoutMetrics")["cssContentSize"]
        clip = {"x": 0, "y": 0, "width": size["width"], "height": min(size["height"], tallest), "scale": 1}
        data = self.call(
            "Page.captureScreenshot", format="png", optimizeForSpeed=True, captureBeyondViewport=True, clip=clip)["data"]
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as file:
            file.write(base64.b64decode(data))

    def print(self, path, width, height):
        """Prints the page to a PDF; the paper is measured in millimetres."""
        data = self.call(
            "Page.printToPDF", paperWidth=width / 25.4, paperHeight=height / 25.4, printBackground=True,
            preferCSSPageSize=False)["data"]
        with open(path, "wb") as file:
            file.write(base64.b64decode(data))
