// Added to pages by the preview alone. Keeps the page as the files are: reloads when what it shows has changed, without
// losing the reader's place, and shows over it what is wrong with the files.
(function () {
  "use strict";
  var own = document.currentScript;
  var mark = own.dataset.mark;
  var page = own.dataset.page;
  var placeKey = "journeybook-place";
  var source = null;
  var isStale = false, isLeaving = false;

  // The place is kept for one reload of this very page, boxes that scroll by themselves included.
  function boxes() { return document.querySelectorAll("[tabindex='0']"); }
  function keepPlace() {
    try {
      sessionStorage.setItem(placeKey, JSON.stringify({
        page: location.pathname + location.search, x: scrollX, y: scrollY,
        boxes: Array.prototype.map.call(boxes(), function (box) { return [box.scrollLeft, box.scrollTop]; })
      }));
    } catch (error) { /* without storage the browser's own memory has to do */ }
  }
  function restorePlace() {
    var place = null;
    try {
      place = JSON.parse(sessionStorage.getItem(placeKey));
      sessionStorage.removeItem(placeKey);
    } catch (error) { return; }
    if (!place || place.page !== location.pathname + location.search) return;
    boxes().forEach(function (box, index) {
      if (place.boxes[index]) {
        box.scrollLeft = place.boxes[index][0];
        box.scrollTop = place.boxes[index][1];
      }
    });
    scrollTo({ left: place.x, top: place.y, behavior: "instant" });
  }
  if (document.readyState === "complete") restorePlace();
  else addEventListener("load", function () { setTimeout(restorePlace, 0); });

  function element(name, className, text) {
    var made = document.createElement(name);
    made.className = className;
    if (text !== undefined) made.textContent = text;
    return made;
  }

  var sheet = document.createElement("link");
  sheet.rel = "stylesheet";
  sheet.href = "/.journeybook/live.css";
  document.head.append(sheet);

  // Texts come from the author's files: they are set as text, never as markup.
  var panel = null;
  function show(problems) {
    if (panel) panel.remove();
    panel = null;
    if (!problems.length) return;
    panel = element("section", "journeybook-live");
    panel.setAttribute("role", "alert");
    var head = element("div", "journeybook-live-head");
    head.append(element("strong", "", problems.length === 1 ? "1 error" : problems.length + " errors"));
    head.append(element("span", "", "Mend what is named here; the page below follows."));
    var hide = element("button", "", "Hide");
    hide.type = "button";
    hide.addEventListener("click", function () { panel.remove(); });
    head.append(hide);
    panel.append(head);
    problems.slice(0, 50).forEach(function (problem) { panel.append(element("pre", "", problem)); });
    if (problems.length > 50) panel.append(element("p", "", "… and " + (problems.length - 50) + " more in the terminal."));
    document.body.append(panel);
  }

  function listen() {
    if (source || document.hidden) return;
    source = new EventSource(
      "/.journeybook/events?page=" + encodeURIComponent(page) + "&mark=" + encodeURIComponent(mark));
    source.addEventListener("state", function (event) {
      var state = JSON.parse(event.data);
      isStale = state.mark !== mark;
      if (!isStale) show(state.problems);
      else if (!isLeaving) reload();
    });
  }
  function reload() {
    keepPlace();
    location.reload();
  }
  function rest() {
    if (source) source.close();
    source = null;
  }
  // A browser keeps few connections to one server: a page that nobody sees gives its own back.
  document.addEventListener("visibilitychange", function () { if (document.hidden) rest(); else listen(); });
  // A reload would cancel the reader's own step to another page: it waits, and comes if the page is still here after a
  // while, as it is after a download.
  addEventListener("beforeunload", function () {
    isLeaving = true;
    setTimeout(function () {
      isLeaving = false;
      if (isStale) reload();
    }, 5000);
  });
  addEventListener("pagehide", rest);
  addEventListener("pageshow", function () {
    isLeaving = false;
    listen();
  });
  listen();
})();
