// Progressive enhancement only: every page is complete without this file. A classic script, so that it also runs from
// a folder. Words come from the page (data attributes), never from here.
(function () {
  "use strict";
  var root = document.documentElement;

  // Light, dark, or as the device has it; remembered where the browser allows it. Until a reader chooses, the site does.
  var usual = root.dataset.theme || "auto";
  function stored() {
    try { return localStorage.getItem("journeybook-theme"); } catch (error) { return null; }
  }
  function remember(choice) {
    try {
      if (choice === usual) localStorage.removeItem("journeybook-theme");
      else localStorage.setItem("journeybook-theme", choice);
    } catch (error) { /* a private window: the choice holds for this page */ }
  }
  function apply(choice) {
    if (choice === "light" || choice === "dark") root.dataset.theme = choice;
    else delete root.dataset.theme;
  }
  apply(stored() || usual);

  var themes = document.querySelector(".theme-switch");
  if (themes) {
    var mark = function () {
      var chosen = root.dataset.theme || "auto";
      themes.querySelectorAll("button").forEach(function (button) {
        button.setAttribute("aria-pressed", String(button.value === chosen));
      });
    };
    themes.hidden = false;
    mark();
    themes.addEventListener("click", function (event) {
      var button = event.target.closest("button");
      if (!button) return;
      apply(button.value);
      remember(button.value);
      mark();
    });
  }

  // On a phone the row of the navigation is longer than the screen: where the reader is comes into view.
  var here = document.querySelector(".site-nav [aria-current]");
  if (here) {
    var row = here.closest("ul"), rowBox = row.getBoundingClientRect(), box = here.getBoundingClientRect();
    if (box.right > rowBox.right || box.left < rowBox.left) {
      row.scrollLeft += (box.left + box.right - rowBox.left - rowBox.right) / 2;
    }
  }

  // Search: everything it needs is loaded when somebody searches, and not before.
  var searching;
  function search(script) {
    searching = searching || new Promise(function (resolve, reject) {
      var node = document.createElement("script");
      node.src = script;
      node.onload = resolve;
      node.onerror = reject;
      document.head.append(node);
    });
    return searching;
  }
  var opener = document.querySelector(".search-open");
  var searchPage = document.querySelector(".search-page");
  if (searchPage) {
    search(searchPage.dataset.script).then(function () { journeybookSearch.fill(searchPage); });
  } else if (opener) {
    opener.hidden = false;
    opener.addEventListener("click", function () {
      search(opener.dataset.script).then(function () { journeybookSearch.open(); });
    });
  }
  document.addEventListener("keydown", function (event) {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (event.target.closest && event.target.closest("input, textarea, select, [contenteditable]")) return;
    event.preventDefault();
    if (searchPage) searchPage.querySelector("input") && searchPage.querySelector("input").focus();
    else if (opener) opener.click();
  });

  // A place's address: shown on demand, copied with one click.
  var note = document.createElement("p");
  note.className = "copied";
  note.setAttribute("role", "status");
  document.body.append(note);
  var clearing;
  function copy(address, words) {
    if (!navigator.clipboard || !words) return;
    navigator.clipboard.writeText(address).then(function () {
      note.textContent = words;
      clearTimeout(clearing);
      clearing = setTimeout(function () { note.textContent = ""; }, 2000);
    }, function () { /* the address stands in the location bar all the same */ });
  }
  var copied = document.body.dataset.copied;
  document.addEventListener("click", function (event) {
    var anchor = event.target.closest("a.anchor");
    if (anchor) copy(anchor.href, copied);
  });

  // Without a base URL the build cannot know where the site stands; here we do.
  var page = document.body.dataset.page;
  document.addEventListener("click", function (event) {
    var form = event.target.closest("a.comment, a.ticket");
    if (!form || !page) return;
    var relative = encodeURIComponent(page + "#");
    var whole = encodeURIComponent(location.href.replace(/#.*$/, "") + "#");
    var address = form.getAttribute("href");
    if (address.indexOf(whole) < 0) form.href = address.replace(relative, whole);
  });

  // The same map in another language: stages and cells have one address in all of them, so the reader stays in place.
  var languages = document.querySelectorAll(".languages a:not(.elsewhere)");
  function follow() {
    var place = location.hash.replace(/~.*$/, "");
    languages.forEach(function (other) { other.hash = place; });
  }
  window.addEventListener("hashchange", follow);
  follow();

  function made(name, attributes, children) {
    var node = document.createElement(name);
    Object.keys(attributes).forEach(function (key) { node.setAttribute(key, attributes[key]); });
    (children || []).forEach(function (child) { node.append(child); });
    return node;
  }

  // Long lists: sorted by a click on a column's name, narrowed down by what a column holds. Rows stay in their group. On a
  // phone, where the names of columns are not seen, a choice stands above the list.
  document.querySelectorAll("table.sortable").forEach(function (list) {
    var groups = Array.from(list.tBodies).map(function (body) {
      return { body: body, rows: Array.from(body.rows).filter(function (row) { return !row.matches(".group"); }) };
    });
    var rows = [].concat.apply([], groups.map(function (group) { return group.rows; }));
    var heads = Array.from(list.tHead.rows[0].cells), chosen = {};
    if (rows.length < 3) return;
    rows.forEach(function (row, place) { row.place = place; });
    var tools = made("div", { "class": "list-tools" });
    var status = made("p", { role: "status", "class": "hint" });
    var order = made("select", { "aria-label": list.dataset.order, "class": "order" }, [
      made("option", { value: "" }, [list.dataset.order])
    ]);
    function told(row, column) {
      var cell = row.cells[column];
      return cell ? (cell.dataset.name || cell.textContent).trim() : "";
    }
    function weight(row, column) {
      var cell = row.cells[column], time = cell && cell.querySelector("time");
      return !cell ? "" : cell.dataset.value || (time ? time.dateTime : cell.textContent.trim());
    }
    function show() {
      var count = 0;
      rows.forEach(function (row) {
        row.hidden = !Object.keys(chosen).every(function (column) {
          return told(row, column).split(", ").indexOf(chosen[column]) >= 0;
        });
        if (!row.hidden) count += 1;
      });
      groups.forEach(function (group) {
        group.body.hidden = group.rows.length > 0 && group.rows.every(function (row) { return row.hidden; });
      });
      status.textContent = Object.keys(chosen).length ? list.dataset.shown.replace("{number}", count) : "";
    }
    function sort(column, down) {
      heads.forEach(function (other) { other.removeAttribute("aria-sort"); });
      heads[column].setAttribute("aria-sort", down ? "descending" : "ascending");
      order.value = String(column);
      groups.forEach(function (group) {
        group.rows.sort(function (one, other) {
          var a = weight(one, column), b = weight(other, column), result;
          // What says nothing comes last either way.
          if (!a || !b) return a ? -1 : b ? 1 : one.place - other.place;
          result = heads[column].isNumber ? a - b : a.localeCompare(b, root.lang, { numeric: true });
          return (down ? -result : result) || one.place - other.place;
        });
        group.body.append.apply(group.body, group.rows);
      });
    }
    heads.forEach(function (head, column) {
      var name = head.textContent.trim();
      var written = rows.map(function (row) { return weight(row, column); }).filter(Boolean);
      if (!name || !written.length) return;
      head.isNumber = written.every(function (text) { return !isNaN(text); });
      // The gravest and the latest first; names, scores and places in the list from their beginning.
      var falls = column > 0 && !("filter" in head.dataset) && written.every(function (text) { return /^[0-9]/.test(text); });
      var button = made("button", { type: "button" }, [name]);
      head.replaceChildren(button);
      order.append(made("option", { value: String(column) }, [list.dataset.order + ": " + name]));
      button.addEventListener("click", function () {
        var before = head.getAttribute("aria-sort");
        sort(column, before ? before === "ascending" : falls);
      });
      head.falls = falls;
      if (!("filter" in head.dataset)) return;
      var values = [];
      rows.forEach(function (row) {
        told(row, column).split(", ").forEach(function (value) {
          if (value && values.indexOf(value) < 0) values.push(value);
        });
      });
      if (values.length < 2) return;
      values.sort(function (a, b) { return a.localeCompare(b, root.lang); });
      var select = made("select", { "aria-label": name }, [made("option", { value: "" }, [name + ": " + list.dataset.all])]);
      values.forEach(function (value) { select.append(made("option", { value: value }, [value])); });
      select.addEventListener("change", function () {
        if (select.value) chosen[column] = select.value; else delete chosen[column];
        show();
      });
      tools.append(select);
    });
    order.addEventListener("change", function () {
      if (order.value) sort(Number(order.value), heads[Number(order.value)].falls);
    });
    tools.prepend(order);
    list.before(tools, status);
    // What is not seen takes no focus.
    var phone = matchMedia("(max-width: 47.99rem)");
    function reach() {
      list.tHead.querySelectorAll("button").forEach(function (button) { button.tabIndex = phone.matches ? -1 : 0; });
    }
    phone.addEventListener("change", reach);
    reach();
  });

  // A map can be read in part: lanes are put away, whoever else has an item, and everything but assumptions. The table
  // leaves out what is put away; the drawing is folded where a lane was, and single items recede in it.
  var table = document.querySelector("table.grid");
  var chooser = document.querySelector("details.choose-lanes");
  if (table && chooser) {
    var lanes = Array.from(table.tBodies[0].rows).filter(function (row) { return row.cells[0].tagName === "TH"; });
    var map = document.querySelector(".map-section .d-map"), sheet = map && map.querySelector(".d-rows");
    // Top and bottom of each lane, in pixels of the drawing.
    var edges = ((map && map.parentElement.dataset.lanes) || "").split(" ").map(Number);
    var onlyAssumptions = false, away = {};
    var people = (table.dataset.personas || "").split("\n").filter(Boolean);
    // Strips of the drawing between the lanes that are put away. The rule above such a lane stays; the next lane's own goes.
    var strips = function () {
      var box = sheet.querySelector(".d-body").viewBox.baseVal, top = box.y, kept = [];
      lanes.forEach(function (row, place) {
        if (!row.hidden) return;
        var from = edges[2 * place] + 1, to = edges[2 * place + 1];
        if (to === edges[2 * place + 2]) to += 1;
        if (from > top) kept.push([top, from]);
        top = Math.max(top, to);
      });
      if (top < box.y + box.height) kept.push([top, box.y + box.height]);
      return kept;
    };
    var fold = function () {
      map.querySelectorAll(".d-rows.folded").forEach(function (strip) { strip.remove(); });
      sheet.hidden = lanes.some(function (row) { return row.hidden; });
      if (!sheet.hidden) return;
      strips().forEach(function (ends) {
        var strip = sheet.cloneNode(true);
        strip.hidden = false;
        strip.classList.add("folded");
        Array.from(strip.children).forEach(function (picture) {
          var box = picture.viewBox.baseVal;
          picture.setAttribute("viewBox", [box.x, ends[0], box.width, ends[1] - ends[0]].join(" "));
          picture.setAttribute("height", ends[1] - ends[0]);
          lanes.forEach(function (row, place) {
            if (!row.hidden && edges[2 * place] < ends[1] && edges[2 * place + 1] > ends[0]) return;
            picture.querySelectorAll(".d-l" + place).forEach(function (lane) { lane.remove(); });
          });
        });
        map.append(strip);
      });
    };
    // Whose curve is which follows from who is named first among the feelings of its lane.
    var curves = function () {
      lanes.forEach(function (row, lane) {
        var group = sheet.querySelector(".d-body .d-l" + lane), order = [];
        if (!group || !group.querySelector(".d-curve-2")) return;
        row.querySelectorAll("li[data-for]").forEach(function (item) {
          if (item.querySelector(".face")) item.dataset.for.split(" ").forEach(function (persona) {
            if (order.indexOf(persona) < 0) order.push(persona);
          });
        });
        if (group.querySelector(".d-curve-" + (order.length + 1))) return;
        order.forEach(function (persona, place) {
          sheet.querySelectorAll(".d-l" + lane + " .d-curve" + (place ? "-" + (place + 1) : "")).forEach(function (curve) {
            // In the key, the mark that parts its line belongs to it.
            var mark = curve.nextElementSibling;
            [curve].concat(curve.closest(".d-names") && mark ? mark : []).forEach(function (part) {
              part.classList.toggle("d-away", Boolean(away[persona]));
            });
          });
        });
      });
    };
    var draw = function () {
      if (!sheet || edges.length !== 2 * lanes.length) return;
      sheet.querySelectorAll("a[href^='#']").forEach(function (link) {
        var item = document.getElementById(decodeURIComponent(link.getAttribute("href").slice(1)));
        link.classList.toggle("d-away", Boolean(item) && item.tagName === "LI"
          && (item.hidden || onlyAssumptions && Boolean(item.querySelector(".ev-researched, .ev-partly"))));
      });
      curves();
      fold();
    };
    var choices = made("div", { "class": "choices" });
    var choice = function (name, isOn, change) {
      var box = made("input", { type: "checkbox" });
      box.checked = isOn;
      box.addEventListener("change", function () { change(box.checked); draw(); });
      choices.append(made("label", {}, [box, " " + name]));
    };
    choice(chooser.dataset.assumptions, false, function (isOn) {
      onlyAssumptions = isOn;
      table.classList.toggle("assumptions-only", isOn);
    });
    people.forEach(function (name, place) {
      choice(name, true, function (isOn) {
        away[place] = !isOn;
        table.querySelectorAll("[data-for]").forEach(function (item) {
          item.hidden = item.dataset.for.split(" ").every(function (persona) { return away[persona]; });
        });
      });
    });
    lanes.forEach(function (row) {
      choice(row.cells[0].firstChild.textContent, true, function (isOn) { row.hidden = !isOn; });
    });
    chooser.append(choices);
    chooser.hidden = false;
  }

  // The map: one link follows the reader and gives each place its address, others lead to a remark or a ticket about it.
  if (!table) return;
  function follower(name, words) {
    var link = document.createElement("a");
    link.className = name;
    link.textContent = words || "";
    return link;
  }
  var link = follower("anchor", "#");
  link.setAttribute("aria-label", table.dataset.link || "#");
  var remarks = table.dataset.comment, tickets = table.dataset.ticket;
  var remark = follower("comment", table.dataset.say), ticket = follower("ticket", table.dataset.raise);
  // What a place is called: an item by its text, a cell by its lane and stage.
  function called(place) {
    if (place.tagName === "TD") {
      return [place.parentElement.cells[0], table.tHead.rows[0].cells[place.cellIndex]].map(called).join(" – ");
    }
    var copy = place.cloneNode(true);
    copy.querySelectorAll("a.anchor, a.comment, a.ticket, .extra, .trouble, .unseen, .step, .length, .phase, .below, .pill")
      .forEach(function (part) { part.remove(); });
    var text = copy.textContent.trim().replace(/\s+/g, " ");
    return text.length > 120 ? text.slice(0, 119) + "…" : text;
  }
  function teamOf(place) {
    var cell = place.closest("td"), head = cell && table.tHead.rows[0].cells[cell.cellIndex];
    return place.dataset.team || (head && head.dataset.team) || table.dataset.team || "";
  }
  var offered;
  function offer(place, isByKey) {
    if (!place) return;
    [link, remark, ticket].forEach(function (each) { each.tabIndex = isByKey ? 0 : -1; });
    if (offered === place) return;
    offered = place;
    // At the end of what is said last, so that as little as can be moves.
    var last = place.lastElementChild, spot = last && last.matches(".extra") ? last : place;
    var id = place.dataset.at || place.id, fragment = encodeURIComponent(id);
    link.href = "#" + fragment;
    spot.append(link);
    if (remarks) {
      remark.href = remarks.replace("..place..", encodeURIComponent(fragment));
      spot.append(remark);
    }
    if (tickets) {
      var origin = document.getElementById(id) || place;
      ticket.href = tickets.replace("..place..", encodeURIComponent(fragment))
        .replace("..team..", encodeURIComponent(teamOf(origin))).replace("..name..", encodeURIComponent(called(origin)));
      spot.append(ticket);
    }
  }
  function placeOf(node) {
    var place = node.closest ? node.closest("[id], [data-at]") : null;
    return place && place !== table && place.closest("table.grid, .lanes, .feelings, .voices") ? place : null;
  }
  ["pointerover", "click"].forEach(function (kind) {
    document.addEventListener(kind, function (event) { offer(placeOf(event.target)); });
  });

  // Arrows move from cell to cell of the table.
  var rows = Array.from(table.rows).map(function (row) { return Array.from(row.cells); });
  var current;
  // With `focus` the keyboard has moved to the cell; null is for the cell that the tabulator will come to first.
  function enter(cell, focus) {
    if (current) current.tabIndex = -1;
    current = cell;
    cell.tabIndex = 0;
    if (focus) {
      cell.focus({ preventScroll: true });
      cell.scrollIntoView({ block: "nearest", inline: "nearest" });
    }
    if (focus !== null && cell.id) offer(cell, true);
  }
  rows.forEach(function (cells) { cells.forEach(function (cell) { cell.tabIndex = -1; }); });
  var first = rows[0] && (rows[0][1] || rows[0][0]);
  if (!first) return;
  enter(first, null);
  table.addEventListener("focusin", function (event) {
    var cell = event.target.closest("th, td");
    if (cell && cell === event.target) enter(cell, false);
  });
  table.addEventListener("keydown", function (event) {
    var cell = event.target.closest("th, td");
    if (!cell || event.target !== cell || event.altKey || event.metaKey) return;
    var row = rows.findIndex(function (cells) { return cells.indexOf(cell) >= 0; });
    var column = rows[row].indexOf(cell);
    var toStart = root.dir === "rtl" ? "ArrowRight" : "ArrowLeft";
    var toEnd = root.dir === "rtl" ? "ArrowLeft" : "ArrowRight";
    switch (event.key) {
      case toStart: column -= 1; break;
      case toEnd: column += 1; break;
      case "ArrowUp": row -= 1; break;
      case "ArrowDown": row += 1; break;
      case "Home": column = 0; if (event.ctrlKey) row = 0; break;
      case "End": column = rows[row].length - 1; if (event.ctrlKey) row = rows.length - 1; break;
      case "Enter":
        if (!cell.id) return;
        event.preventDefault();
        location.hash = encodeURIComponent(cell.id);
        copy(location.href, copied);
        return;
      default: return;
    }
    var next = rows[row] && rows[row][Math.min(column, rows[row].length - 1)];
    if (!next || column < 0) return;
    event.preventDefault();
    enter(next, true);
  });
})();
