// Added to pages by the preview alone. Keeps the page as the files are: reloads when what it shows has changed, without
// losing the reader's place, and shows over it what is wrong with the files.
(function () {
  "use strict";
  var own = document.currentScript;
  var mark = own.dataset.mark;
  var page = own.dataset.page;
  var placeKey = "journeybook-place", notesKey = "journeybook-notes";
  var source = null;
  var isStale = false, isLeaving = false, isAsking = false, isAtPlace = false;

  // Nodes by what they are called; those of one name are numbered.
  function named(selector, name) {
    var counts = {};
    return Array.prototype.map.call(document.querySelectorAll(selector), function (node) {
      var key = name(node);
      counts[key] = (counts[key] || 0) + 1;
      return { key: key + " " + counts[key], node: node };
    });
  }
  function landmarks() {
    return named("main [id], main [data-at]", function (node) { return node.id ? "#" + node.id : "@" + node.dataset.at; });
  }
  function fields() {
    return named("main input, main select, main textarea", function (field) {
      return field.name || field.getAttribute("aria-label") || (field.labels && field.labels[0] ? field.labels[0].textContent : "");
    });
  }
  function folds() {
    return named("main details", function (fold) { return fold.firstElementChild ? fold.firstElementChild.textContent : ""; });
  }
  function boxes() {
    return named("main, main *", function (box) { return box.tagName + " " + (box.getAttribute("class") || ""); });
  }
  function isShown(node) { return node.checkVisibility ? node.checkVisibility() : node.getClientRects().length > 0; }
  function top(node) { return node.getBoundingClientRect().top; }

  // What the reader had before one reload of this very page: the things at the upper edge of the window, of which one will
  // still be there when the author has written above them; boxes that scroll by themselves; choices, and what was unfolded.
  // A page that is left before it has come to its place leaves what was kept to the next.
  function keepPlace() {
    if (!isAtPlace) return;
    var near = landmarks().filter(function (mark) { return isShown(mark.node); }).map(function (mark) {
      return { key: mark.key, top: top(mark.node) };
    }).sort(function (one, other) { return Math.abs(one.top) - Math.abs(other.top); });
    try {
      sessionStorage.setItem(placeKey, JSON.stringify({
        page: location.pathname + location.search, x: scrollX, y: scrollY, near: scrollY ? near.slice(0, 12) : [],
        boxes: boxes().filter(function (box) { return box.node.scrollLeft || box.node.scrollTop; }).map(function (box) {
          return [box.key, box.node.scrollLeft, box.node.scrollTop];
        }),
        fields: fields().map(function (field) { return [field.key, field.node.value, field.node.checked]; }),
        folds: folds().map(function (fold) { return [fold.key, fold.node.open]; })
      }));
    } catch (error) { /* without storage the browser's own memory has to do */ }
  }
  function restorePlace() {
    var place = null;
    isAtPlace = true;
    try {
      place = JSON.parse(sessionStorage.getItem(placeKey));
      sessionStorage.removeItem(placeKey);
    } catch (error) { return; }
    if (!place || place.page !== location.pathname + location.search) return;
    function each(kept, found, restore) {
      var nodes = {};
      found.forEach(function (entry) { nodes[entry.key] = entry.node; });
      kept.forEach(function (entry) { if (nodes[entry[0]]) restore(nodes[entry[0]], entry); });
    }
    each(place.folds, folds(), function (fold, entry) { fold.open = entry[1]; });
    each(place.fields, fields(), function (field, entry) {
      if (field.value === entry[1] && field.checked === entry[2]) return;
      if (field.type === "checkbox" || field.type === "radio") field.checked = entry[2];
      else field.value = entry[1];
      // A choice that is there no more leaves the first one.
      if (field.tagName === "SELECT" && field.selectedIndex < 0) field.selectedIndex = 0;
      ["input", "change"].forEach(function (kind) { field.dispatchEvent(new Event(kind, { bubbles: true })); });
    });
    each(place.boxes, boxes(), function (box, entry) {
      box.scrollLeft = entry[1];
      box.scrollTop = entry[2];
    });
    scrollTo({ left: place.x, top: place.y, behavior: "instant" });
    var marks = {};
    landmarks().forEach(function (mark) { if (isShown(mark.node)) marks[mark.key] = mark.node; });
    var still = place.near.filter(function (mark) { return marks[mark.key]; })[0];
    if (still) scrollBy({ top: top(marks[still.key]) - still.top, behavior: "instant" });
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

  function counted(number, one, many) { return number + " " + (number === 1 ? one : many); }
  function texts(list, count) {
    var parts = list.map(function (text) { return element("pre", "", text); });
    if (count > list.length) parts.push(element("p", "", "… and " + (count - list.length) + " more in the terminal."));
    return parts;
  }

  // Texts come from the author's files: they are set as text, never as markup.
  var panel = null;
  function show(state) {
    if (panel) panel.remove();
    panel = null;
    if (state.problems.length) panel = panelOf(state.problems);
    else if (state.notes.warnings + state.notes.advice) panel = foldOf(state.notes);
    if (panel) document.body.append(panel);
  }
  function panelOf(problems) {
    var panel = element("section", "journeybook-live");
    panel.setAttribute("role", "alert");
    var head = element("div", "journeybook-live-head");
    head.append(element("strong", "", counted(problems.length, "error", "errors")));
    head.append(element("span", "", "Mend what is named here; the page below follows."));
    var hide = element("button", "", "Hide");
    hide.type = "button";
    hide.addEventListener("click", function () { panel.remove(); });
    head.append(hide);
    panel.append(head);
    panel.append.apply(panel, texts(problems.slice(0, 50), problems.length));
    return panel;
  }
  // What leaves the page as it should be is counted in a corner, and told to who asks.
  function foldOf(notes) {
    var fold = element("details", "journeybook-live-notes"), counts = [];
    if (notes.warnings) counts.push(counted(notes.warnings, "warning", "warnings"));
    if (notes.advice) counts.push(counted(notes.advice, "piece of advice", "pieces of advice"));
    fold.append(element("summary", "", counts.join(", ")));
    var list = element("div", "journeybook-live-list");
    list.append.apply(list, texts(notes.texts, notes.warnings + notes.advice));
    fold.append(list);
    try {
      fold.open = sessionStorage.getItem(notesKey) === "open";
    } catch (error) { /* then it is folded */ }
    fold.addEventListener("toggle", function () {
      try {
        sessionStorage.setItem(notesKey, fold.open ? "open" : "");
      } catch (error) { /* then it is forgotten */ }
    });
    return fold;
  }

  function listen() {
    if (source || document.hidden) return;
    source = new EventSource(
      "/.journeybook/events?page=" + encodeURIComponent(page) + "&mark=" + encodeURIComponent(mark));
    source.addEventListener("state", function (event) {
      var state = JSON.parse(event.data);
      isStale = state.mark !== mark;
      if (!isStale) show(state);
      else if (!isLeaving) reload();
    });
  }
  // First asks for the page: a reload after the server's end would leave nothing of this one, and what has been made once
  // comes at once. When the server is back it tells what it shows, and then the page follows.
  function reload() {
    if (isAsking) return;
    isAsking = true;
    fetch(location.href, { cache: "no-store" }).then(function (answer) { return answer.text(); }).then(function () {
      isAsking = false;
      if (!isStale || isLeaving) return;
      keepPlace();
      location.reload();
    }, function () { isAsking = false; });
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
