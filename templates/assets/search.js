// Search: loaded when somebody searches, never before. A classic script that fetches its index as classic scripts, so
// that it also runs from a folder. What the index holds is told in docs/architecture.md; words are cut and shortened
// here as the indexer does it, by the same lines of rules.
(function (root) {
  "use strict";

  // Words ----------------------------------------------------------------------------------------------------------

  function kind(code) {
    if (code >= 0x30 && code <= 0x39 || code >= 0x41 && code <= 0x5A || code >= 0x61 && code <= 0x7A) return "letter";
    if (code === 0xAA || code === 0xB5 || code === 0xBA) return "letter";
    if (code === 0xAD || code >= 0x300 && code <= 0x36F || code >= 0x200B && code <= 0x200D || code === 0x2060 ||
      code >= 0xFE00 && code <= 0xFE0F) return "ignored";
    if (code < 0xC0 || code === 0xD7 || code === 0xF7 || code >= 0x2000 && code <= 0x2BFF ||
      code >= 0x2E00 && code <= 0x2E7F || code >= 0x3000 && code <= 0x3004 || code >= 0x3008 && code <= 0x303F ||
      code === 0x30FB || code >= 0xFE10 && code <= 0xFE6F || code >= 0xFF00 && code <= 0xFF0F ||
      code >= 0xFF1A && code <= 0xFF20 || code >= 0xFF3B && code <= 0xFF40 || code >= 0xFF5B && code <= 0xFF65 ||
      code >= 0xFFF0 && code <= 0xFFFF || code >= 0x1F000 && code <= 0x1FAFF) return "separator";
    if (code >= 0x3005 && code <= 0x3007 || code >= 0x3040 && code <= 0x30FF || code >= 0x3400 && code <= 0x9FFF ||
      code >= 0xF900 && code <= 0xFAFF || code >= 0x20000 && code <= 0x3FFFF) return "ideograph";
    return "letter";
  }

  function Rules(lines) {
    var folds = this.folds = new Map();
    var stops = this.stops = new Set();
    var steps = this.steps = {};
    lines.forEach(function (line) {
      var parts = line.split(" ").filter(Boolean);
      var head = parts[0];
      if (head === "fold") {
        parts.slice(1).forEach(function (pair) {
          var sides = pair.split("=");
          if (sides.length === 2) folds.set(sides[0], sides[1]);
        });
      } else if (head === "stop") {
        parts.slice(1).forEach(function (word) { stops.add(word); });
      } else if (head) {
        var more = head.endsWith("+");
        var language = more ? head.slice(0, -1) : head;
        var own = steps[language] = steps[language] || [];
        if (!more) own.push({ least: Number(parts[1]), endings: [] });
        var step = own[own.length - 1];
        parts.slice(more ? 1 : 2).forEach(function (pair) {
          var sides = pair.split("=");
          step.endings.push({ ending: sides[0], instead: sides[1] || "" });
        });
      }
    });
    Object.keys(steps).forEach(function (language) {
      steps[language].forEach(function (step) {
        step.endings.sort(function (a, b) { return b.ending.length - a.ending.length; });
      });
    });
  }

  Rules.prototype.stem = function (word, language) {
    (this.steps[language] || []).forEach(function (step) {
      var letters = Array.from(word).length;
      var found = step.endings.find(function (pair) {
        return word.length > pair.ending.length && word.endsWith(pair.ending) &&
          letters - pair.ending.length >= step.least;
      });
      if (found) word = word.slice(0, word.length - found.ending.length) + found.instead;
    });
    return word;
  };

  // The words of a text, each with the place where it stands.
  Rules.prototype.words = function (text) {
    var found = [], word = "", start = 0, run = [], place = 0, folds = this.folds;
    function finish(end) {
      if (word.length > 1 || /^[0-9]$/.test(word) || word >= "\u0800") found.push({ text: word, start: start, end: end });
      word = "";
    }
    function finishRun() {
      run.forEach(function (letter, index) {
        var next = run[index + 1];
        if (!next && run.length > 1) return;
        found.push({ text: letter.text + (next ? next.text : ""), start: letter.at, end: (next || letter).end });
      });
      run = [];
    }
    for (var letter of text) {
      var end = place + letter.length;
      var what = kind(letter.codePointAt(0));
      if (what === "separator") {
        finish(place);
        finishRun();
      } else if (what !== "ignored") {
        var folded = "";
        for (var lower of letter.toLowerCase()) {
          if (kind(lower.codePointAt(0)) !== "ignored") folded += folds.has(lower) ? folds.get(lower) : lower;
        }
        if (what === "ideograph") {
          finish(place);
          run.push({ text: folded, at: place, end: end });
        } else {
          finishRun();
          if (!word) start = place;
          word += folded;
        }
      }
      place = end;
    }
    finish(place);
    finishRun();
    return found;
  };

  // One slip: a letter more, less or other, or two neighbours in the wrong order. Two in long words.
  function distance(a, b, most) {
    if (Math.abs(a.length - b.length) > most) return most + 1;
    var before = [], row = [], next, i, j;
    for (j = 0; j <= b.length; j += 1) row[j] = j;
    for (i = 1; i <= a.length; i += 1) {
      next = [i];
      var least = i;
      for (j = 1; j <= b.length; j += 1) {
        var same = a[i - 1] === b[j - 1];
        next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (same ? 0 : 1));
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) next[j] = Math.min(next[j], before[j - 2] + 1);
        if (next[j] < least) least = next[j];
      }
      if (least > most) return most + 1;
      before = row;
      row = next;
    }
    return row[b.length];
  }

  // Numbers --------------------------------------------------------------------------------------------------------

  var digits = new Uint8Array(128);
  "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".split("").forEach(function (letter, index) {
    digits[letter.charCodeAt(0)] = index;
  });
  function Numbers(text) { this.text = text; this.at = 0; }
  Numbers.prototype.next = function () {
    var value = 0, factor = 1;
    for (;;) {
      var digit = digits[this.text.charCodeAt(this.at)];
      this.at += 1;
      value += (digit & 31) * factor;
      if (digit < 32) return value;
      factor *= 32;
    }
  };
  Numbers.prototype.list = function () {
    var list = [];
    for (var left = this.next(); left > 0; left -= 1) list.push(this.next());
    return list;
  };
  Numbers.prototype.hasMore = function () { return this.at < this.text.length; };

  // The index ------------------------------------------------------------------------------------------------------

  var index, rules, loading = {};
  var units = [], starts = [];
  var wordFiles = {}, tailFiles = {}, textFiles = {};
  var base = root.document && root.document.currentScript ? new URL("../search/", root.document.currentScript.src) : null;

  function load(name) {
    if (!loading[name]) {
      loading[name] = new Promise(function (resolve, reject) {
        var script = document.createElement("script");
        script.src = new URL(name + ".js", base).href;
        script.onload = resolve;
        script.onerror = reject;
        document.head.append(script);
      });
    }
    return loading[name];
  }

  // Each script of the index calls this with what it holds.
  function take(what, number, contents) {
    if (what === "index") {
      index = contents;
      rules = new Rules(index.lines);
    } else if (what === "words") {
      var parts = contents.split(";");
      wordFiles[number] = pairs(parts[0]).map(function (pair) { return { stem: pair[0], numbers: pair[1] }; });
      tailFiles[number] = parts[1] || "";
    } else if (what === "texts") {
      textFiles[number] = contents;
    } else {
      readPlaces(contents, number);
    }
  }

  function pairs(text) {
    return text ? text.split(",").map(function (entry) {
      var space = entry.indexOf(" ");
      return [entry.slice(0, space), entry.slice(space + 1)];
    }) : [];
  }

  var placeFiles = [];
  function readPlaces(text, number) {
    var row = new Numbers(text), read = [];
    while (row.hasMore()) {
      var unit = { kind: row.next(), language: row.next(), original: row.next(), personas: row.list() };
      if (unit.kind === 2) {
        unit.stages = [];
        unit.size = 1;
      } else if (unit.kind === 1) {
        unit.lists = [row.next(), row.next(), row.next(), row.next(), row.next()];
        unit.stages = [];
        unit.size = 1 + unit.lists.reduce(function (sum, count) { return sum + count; }, 0);
      } else {
        unit.stages = [];
        for (var stages = row.next(); stages > 0; stages -= 1) {
          unit.stages.push({ phase: row.next() - 1, teams: row.list() });
        }
        unit.lanes = row.list();
        unit.cells = [];
        var total = 0;
        for (var cell = 0; cell < unit.lanes.length * unit.stages.length; cell += 1) {
          unit.cells.push(total);
          total += row.next();
        }
        unit.cells.push(total);
        unit.own = {};
        var item = 0;
        for (var own = row.next(); own > 0; own -= 1) {
          item += row.next();
          unit.own[item] = row.list();
        }
        unit.size = 1 + unit.stages.length + total;
      }
      read.push(unit);
    }
    placeFiles[number] = read;
  }

  function begin() {
    return load("index").then(function () {
      var names = [];
      for (var number = 0; number < index.places; number += 1) names.push("places-" + number);
      return Promise.all(names.map(load));
    }).then(function () {
      if (units.length) return;
      var start = 0;
      placeFiles.forEach(function (file) {
        file.forEach(function (unit) {
          unit.number = units.length;
          unit.start = start;
          units.push(unit);
          starts.push(start);
          start += unit.size;
        });
      });
    });
  }

  // The last entry of an ascending list that is not above a value.
  function below(list, value) {
    var low = 0, high = list.length - 1;
    while (low < high) {
      var middle = (low + high + 1) >> 1;
      if (list[middle] <= value) low = middle; else high = middle - 1;
    }
    return low;
  }

  // Where a document of a unit belongs.
  function describe(document, unit) {
    var offset = document - unit.start;
    var place = { unit: unit, document: document, stage: -1, lane: -1, item: -1, phase: -1, teams: none, score: 0 };
    if (offset === 0) return place;
    if (unit.kind > 0) {
      place.item = offset - 1;
      return place;
    }
    if (offset <= unit.stages.length) {
      place.stage = offset - 1;
    } else {
      place.item = offset - 1 - unit.stages.length;
      var cell = below(unit.cells, place.item);
      place.stage = cell % unit.stages.length;
      place.lane = (cell - place.stage) / unit.stages.length;
    }
    var stage = unit.stages[place.stage];
    place.phase = stage.phase;
    place.teams = unit.own[place.item] || stage.teams;
    return place;
  }
  var none = [];

  // Finding --------------------------------------------------------------------------------------------------------

  function filesFor(word, isWide) {
    var files = [];
    index.cuts.forEach(function (cut, number) {
      var next = index.cuts[number + 1];
      var from = isWide ? word.slice(0, 1) : word.slice(0, 3);
      var to = from + "\uFFFF";
      if (cut === "" && number > 0) return;
      if ((number === 0 || cut <= to) && (next === undefined || next === "" || next >= from)) files.push(number);
    });
    return files;
  }

  function decoded(numbers) {
    var documents = [], row = new Numbers(numbers), last = 0;
    while (row.hasMore()) {
      last += row.next();
      documents.push(last);
    }
    return Uint32Array.from(documents);
  }

  // The forms under which a typed word may stand in the index.
  function forms(word) {
    var forms = [word];
    index.languages.forEach(function (language) {
      var stem = rules.stem(word, language.split("-")[0]);
      if (forms.indexOf(stem) < 0) forms.push(stem);
    });
    return forms;
  }

  // Stems of the index that a typed word may mean, each with how well it fits.
  function matches(word, isLast, files, isWide) {
    var own = forms(word), found = [];
    var slips = word.length > 7 ? 2 : word.length > 3 ? 1 : 0;
    files.forEach(function (number) {
      (wordFiles[number] || []).forEach(function (entry) {
        var stem = entry.stem, weight = 0;
        if (own.indexOf(stem) >= 0) weight = 1;
        else if (isLast && stem.startsWith(word)) weight = 0.7;
        else if (stem.length > 3 && stem.length >= word.length - 3 && word.startsWith(stem)) weight = 0.6;
        else if (isWide && slips && stem[0] === word[0]) {
          for (var form of own) {
            if (form.length < 4) continue;
            var away = distance(form, stem, slips);
            if (away <= slips) weight = Math.max(weight, 0.5 - 0.15 * away);
          }
        }
        if (weight) found.push({ entry: entry, weight: weight });
      });
    });
    return found;
  }

  function loadAll(kind, numbers) { return Promise.all(numbers.map(function (number) { return load(kind + "-" + number); })); }

  function term(word, isLast) {
    var files = filesFor(word, false);
    return loadAll("words", files).then(function () {
      var found = matches(word, isLast, files, false);
      if (found.length) return found;
      // Nothing fits: perhaps a slip of the fingers. All words of the same first letter are looked at, and those that
      // differ in it alone.
      var wide = filesFor(word, true);
      return loadAll("words", wide).then(function () {
        return firstSlips(word, isLast).then(function (slipped) {
          return matches(word, isLast, wide, true).concat(slipped);
        });
      });
    });
  }

  // Words with a slip in their first letter: it is another one, it is missing, it is one too many, or it has changed
  // places with the second.
  function firstSlips(word, isLast) {
    var letters = Array.from(word);
    if (letters.length < 4) return Promise.resolve([]);
    var tail = letters.slice(1).join("");
    var written = [letters[1] + letters[0] + letters.slice(2).join("")];
    if (letters.length > 4) written.push(tail);
    var ends = letters.length > 4 ? forms(tail).concat(forms(word)) : forms(word);
    var files = Array.from(new Set([].concat(filesFor(tail, false), filesFor(word, false))));
    return loadAll("words", files).then(function () {
      files.forEach(function (number) {
        pairs(tailFiles[number]).forEach(function (pair) {
          if (ends.indexOf(pair[0]) < 0 && !(isLast && pair[0].length > 3 && pair[0].startsWith(tail))) return;
          for (var letter of pair[1]) written.push(letter + pair[0]);
        });
      });
      return Promise.all(written.map(function (other) {
        var near = filesFor(other, false);
        return loadAll("words", near).then(function () {
          return matches(other, false, near, false).filter(function (match) { return match.weight === 1; });
        });
      }));
    }).then(function (found) {
      return [].concat.apply([], found).map(function (match) { return { entry: match.entry, weight: 0.35 }; });
    });
  }

  // The documents that some words were found in, ascending, with the sum of what each word is worth there. A row of
  // scores holds one number for each document of the site.
  function gather(rows, documents, language, isLenient) {
    var places = [], at = 0;
    for (var document of documents) {
      while (at + 1 < starts.length && starts[at + 1] <= document) at += 1;
      var place = describe(document, units[at]);
      var start = place.unit.start, total = 0, missing = 0;
      for (var row of rows) {
        var best = row[document];
        if (!best && place.item >= 0 && place.stage >= 0) best = 0.6 * row[start + 1 + place.stage];
        if (!best) best = 0.5 * row[start];
        if (!best) missing += 1;
        total += best;
      }
      if (missing && !isLenient) continue;
      if (place.item < 0) total *= place.stage < 0 ? 2.5 : 1.6;
      // What the reader can read comes first.
      if (index.languages[place.unit.language] === language) total += 500;
      place.score = total - 1000 * missing;
      places.push(place);
    }
    return places;
  }

  // The best first, of equals in the order of the site: numbers sort faster than objects.
  function sorted(places) {
    var keys = Float64Array.from(places, function (place, at) {
      return Math.round((20000 - place.score) * 1000) * 4194304 + at;
    }).sort();
    return Array.from(keys, function (key) { return places[key % 4194304]; });
  }

  // What is found in several languages is one thing: the first of them stands for the others. Versions have the same
  // stages; their lanes are paired by kind, and items by position where a cell has as many in both.
  function markRepeats(places) {
    var seen = new Set();
    places.forEach(function (place) {
      var unit = place.unit, at = place.item, size = 0, kind = -1, rank = 0;
      if (place.lane >= 0) {
        var cell = place.lane * unit.stages.length + place.stage;
        at -= unit.cells[cell];
        size = unit.cells[cell + 1] - unit.cells[cell];
        kind = unit.lanes[place.lane];
        rank = unit.lanes.slice(0, place.lane).filter(function (other) { return other === kind; }).length;
      }
      var thing = [unit.kind, unit.original, place.stage, kind, rank, size, at].join();
      place.isRepeat = seen.has(thing);
      seen.add(thing);
    });
    return places;
  }

  // The documents that hold every word, themselves or through their stage, their journey or their persona.
  function find(query, language) {
    var words = rules.words(query.normalize("NFC")).map(function (word) { return word.text; });
    var kept = words.filter(function (word) { return !rules.stops.has(word); });
    if (!kept.length) return Promise.resolve({ places: [], stems: new Set() });
    var isOpen = /[^\s]$/.test(query);
    return Promise.all(kept.map(function (word, place) {
      return term(word, isOpen && place === kept.length - 1);
    })).then(function (terms) {
      var stems = new Set();
      var seen = new Uint8Array(index.documents), count = 0;
      var rows = terms.map(function (found) {
        var row = new Float32Array(index.documents);
        found.forEach(function (match) {
          var entry = match.entry;
          stems.add(entry.stem);
          entry.documents = entry.documents || decoded(entry.numbers);
          var worth = match.weight * Math.log(1 + index.documents / entry.documents.length);
          for (var document of entry.documents) {
            if (row[document] < worth) row[document] = worth;
            if (!seen[document]) {
              seen[document] = 1;
              count += 1;
            }
          }
        });
        return row;
      });
      var documents = new Uint32Array(count);
      for (var document = 0, place = 0; place < count; document += 1) {
        if (seen[document]) documents[place++] = document;
      }
      var places = gather(rows, documents, language, false);
      // No place holds them all: those that hold some, the most first.
      if (!places.length && rows.length > 1) places = gather(rows, documents, language, true);
      return { places: markRepeats(sorted(places)), stems: stems };
    });
  }

  // What there is to choose from: the values of a place in each of the five ways to narrow down.
  var ways = {
    persona: function (place) { return place.unit.personas; },
    phase: function (place) { return place.phase < 0 ? [] : [place.phase]; },
    lane: function (place) { return place.lane < 0 ? [] : [place.unit.lanes[place.lane]]; },
    team: function (place) { return place.teams; },
    language: function (place) { return [place.unit.language]; }
  };
  var wayNames = Object.keys(ways);
  function fits(place, chosen) {
    if (place.isRepeat && chosen.language === undefined) return false;
    return wayNames.every(function (way) {
      return chosen[way] === undefined || ways[way](place).indexOf(chosen[way]) >= 0;
    });
  }

  // How many places each choice would leave, the other choices kept. Who asks for a language sees what repeats another.
  function countChoices(places, chosen) {
    var counts = {};
    wayNames.forEach(function (way) { counts[way] = new Map(); });
    var asked = wayNames.filter(function (way) { return chosen[way] !== undefined; });
    places.forEach(function (place) {
      var misses = asked.filter(function (way) { return ways[way](place).indexOf(chosen[way]) < 0; });
      if (misses.length > 1) return;
      if (place.isRepeat && chosen.language === undefined) {
        if (!misses.length) counts.language.set(place.unit.language, (counts.language.get(place.unit.language) || 0) + 1);
        return;
      }
      (misses.length ? misses : wayNames).forEach(function (way) {
        var own = counts[way];
        for (var value of ways[way](place)) own.set(value, (own.get(value) || 0) + 1);
      });
    });
    return counts;
  }

  root.journeybookSearch = {
    take: take, Rules: Rules, begin: begin, find: find,
    get rules() { return rules; }
  };

  if (!root.document || !root.document.body) return;

  // What readers see -------------------------------------------------------------------------------------------------

  var shownAtOnce = 20;

  function element(name, attributes, children) {
    var node = document.createElement(name);
    Object.keys(attributes || {}).forEach(function (key) {
      if (attributes[key] !== undefined) node.setAttribute(key, attributes[key]);
    });
    (children || []).forEach(function (child) { if (child) node.append(child); });
    return node;
  }

  // Where a word was found that neither the result nor its place says: the part of a text around it, with the word marked.
  function passage(texts, stems, language) {
    for (var text of texts) {
      var piece = marked(text, stems, language);
      if (!piece.querySelector("mark")) continue;
      var words = text.split(" "), first = words.findIndex(function (word) {
        return marked(word, stems, language).querySelector("mark");
      });
      if (words.length < 24 || first < 0) return piece;
      var from = Math.max(0, first - 8), to = from + 20;
      return marked((from ? "… " : "") + words.slice(from, to).join(" ") + (to < words.length ? " …" : ""), stems, language);
    }
    return null;
  }

  // The text with the words that were found marked.
  function marked(text, stems, language) {
    var piece = document.createDocumentFragment(), done = 0;
    var short = language.split("-")[0];
    rules.words(text).forEach(function (word) {
      if (!stems.has(word.text) && !stems.has(rules.stem(word.text, short))) return;
      if (word.start < done) return;
      piece.append(text.slice(done, word.start), element("mark", {}, [text.slice(word.start, word.end)]));
      done = word.end;
    });
    piece.append(text.slice(done));
    return piece;
  }

  var boxes = 0;
  function SearchBox(holder, isPage) {
    var language = document.body.dataset.index;
    var names = index[language] || index[index.languages[0]];
    var words = names.words;
    var number = boxes += 1;
    var chosen = {}, result = { places: [], stems: new Set() }, shown = shownAtOnce, turn = 0;

    var field = element("input", {
      type: "search", id: ":search-field-" + number, autocomplete: "off", autocapitalize: "off", spellcheck: "false",
      enterkeyhint: "search", placeholder: words["search-label"], "aria-describedby": ":search-hint-" + number
    });
    var label = element("label", { "for": field.id, "class": "unseen" }, [words["search-label"]]);
    var hint = element("p", { id: ":search-hint-" + number, "class": "hint" }, [words["search-hint"]]);
    var status = element("p", { role: "status", "class": "search-status" });
    var list = element("ol", { "class": "search-results" });
    var more = element("button", { type: "button", "class": "search-more", hidden: "" }, [words["show-more"]]);
    var narrow = element("div", { "class": "search-narrow", role: "group", "aria-label": words["search-narrow"], hidden: "" });
    var all = isPage ? null : element("a", { "class": "search-all", hidden: "" }, [words["search-all"]]);
    var selects = {};
    Object.keys(ways).forEach(function (way) {
      var select = element("select", { id: ":search-" + way + "-" + number });
      select.addEventListener("change", function () {
        if (select.value === "") delete chosen[way]; else chosen[way] = Number(select.value);
        shown = shownAtOnce;
        draw();
      });
      selects[way] = select;
      narrow.append(element("p", {}, [element("label", { "for": select.id }, [words[way]]), select]));
    });
    holder.replaceChildren(element("div", { role: "search", "class": "search-box" }, [
      element("div", { "class": "search-line" }, [label, field]), hint, narrow, status, list, more, all
    ]));

    function nameOf(way, value) {
      if (way === "language") return index.names[value];
      return names[way + "s"][value];
    }

    function drawChoices() {
      var all = countChoices(result.places, chosen);
      wayNames.forEach(function (way) {
        var counts = all[way];
        if (chosen[way] !== undefined && !counts.has(chosen[way])) counts.set(chosen[way], 0);
        var values = Array.from(counts.keys()).sort(function (a, b) { return a - b; });
        var options = [element("option", { value: "" }, [words["search-everything"]])];
        values.forEach(function (value) {
          var option = element("option", { value: String(value) }, [nameOf(way, value) + " (" + counts.get(value) + ")"]);
          option.selected = chosen[way] === value;
          options.push(option);
        });
        selects[way].replaceChildren.apply(selects[way], options);
        selects[way].parentElement.hidden = values.length < 2 && chosen[way] === undefined;
      });
      narrow.hidden = !result.places.length;
    }

    function entry(place) {
      var file = below(index.files, place.unit.number);
      var text = textFiles[file][place.unit.number - index.files[file]];
      var own = index.languages[place.unit.language];
      var address = text[0], what, context = [];
      if (place.unit.kind === 2) {
        what = text[1];
        context = [words[text[3][0]], text[2]];
      } else if (place.unit.kind === 1) {
        what = place.item < 0 ? text[1] : text[5][2 * place.item + 1];
        var list = -1;
        for (var left = place.item; left >= 0 && list < 4; left -= place.unit.lists[list]) list += 1;
        context = place.item < 0 ? [words.persona, text[2]] : [text[1], names.lists[list]];
      } else if (place.stage < 0) {
        what = text[1];
        context = [words.journey, text[2]];
      } else {
        var stageID = text[3][2 * place.stage], stageName = text[3][2 * place.stage + 1];
        if (place.item < 0) {
          what = stageName;
          address += "#" + encodeURIComponent(stageID);
          context = [text[1], text[2], words.stage];
        } else {
          var id = text[5][2 * place.item];
          what = text[5][2 * place.item + 1];
          address += "#" + encodeURIComponent(id[0] === "#" ? id.slice(1) : stageID + "." + text[4][2 * place.lane] + id);
          context = [text[1], text[2], stageName, text[4][2 * place.lane + 1]];
        }
      }
      var lang = own === document.documentElement.lang ? undefined : own;
      var link = element("a", { href: new URL("../" + address, base).href, lang: lang }, [marked(what, result.stems, own)]);
      var line = element("p", { "class": "search-place", lang: lang });
      context.filter(Boolean).forEach(function (part, at) {
        if (at) line.append(" · ");
        line.append(marked(part, result.stems, own));
      });
      var lines = [element("p", {}, [link]), line];
      if (!link.querySelector("mark") && !line.querySelector("mark")) {
        var found = passage(place.item < 0 && place.stage < 0 && text[6] || [], result.stems, own);
        lines.push(found ? element("p", { "class": "search-place", lang: lang }, [found])
          : element("p", { "class": "search-place" }, [words["search-in-text"]]));
      }
      return element("li", {}, lines);
    }

    function draw() {
      var mine = turn += 1;
      var query = field.value.trim();
      var places = result.places.filter(function (place) { return fits(place, chosen); });
      var first = places.slice(0, shown);
      var files = Array.from(new Set(first.map(function (place) { return below(index.files, place.unit.number); })));
      return loadAll("texts", files).then(function () {
        if (mine !== turn) return;
        list.replaceChildren.apply(list, first.map(entry));
        more.hidden = places.length <= shown;
        status.textContent = !query ? "" : places.length
          ? words.results.replace("{number}", places.length.toLocaleString(language))
          : words.none.replace("{query}", query);
        hint.hidden = Boolean(query);
        if (all) {
          all.hidden = !places.length;
          all.href = page(query);
        }
        root.journeybookSearch.drawn = performance.now();
        // What there is to choose from may come a moment after the results.
        setTimeout(function () { if (mine === turn) drawChoices(); }, 0);
      });
    }

    function page(query) {
      var first = index.languages[0];
      var path = (language === first ? "" : language + "/") + "search.html";
      return new URL("../" + path, base).href + "?q=" + encodeURIComponent(query);
    }

    var asked = 0;
    function ask() {
      var mine = asked += 1;
      shown = shownAtOnce;
      if (isPage) {
        var address = new URL(location.href);
        if (field.value) address.searchParams.set("q", field.value); else address.searchParams.delete("q");
        try { history.replaceState(null, "", address); } catch (error) { /* from a folder some browsers refuse */ }
      }
      return find(field.value, language).then(function (found) {
        if (mine !== asked) return;
        result = found;
        return draw();
      }, function () { /* a file of the index is missing: what stands stays */ });
    }
    field.addEventListener("input", ask);
    more.addEventListener("click", function () {
      var at = list.children.length;
      shown += shownAtOnce;
      draw().then(function () {
        var next = list.children[at];
        if (next) next.querySelector("a").focus();
      });
    });

    // Arrows move through the results; Enter in the field opens the first.
    holder.addEventListener("keydown", function (event) {
      if (event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return;
      if (event.key === "Escape" && !isPage) {
        // In a field of this kind the key would only empty it.
        event.preventDefault();
        dialog.close();
        return;
      }
      var links = Array.from(list.querySelectorAll("a"));
      var at = links.indexOf(document.activeElement);
      if (document.activeElement !== field && at < 0) return;
      if (event.key === "ArrowDown" && links.length) {
        event.preventDefault();
        links[Math.min(at + 1, links.length - 1)].focus();
      } else if (event.key === "ArrowUp" && at >= 0) {
        event.preventDefault();
        (links[at - 1] || field).focus();
      } else if (event.key === "Enter" && at < 0 && links.length) {
        event.preventDefault();
        links[0].click();
      }
    });
    this.field = field;
    this.ask = ask;
  }

  var dialog, box;
  root.journeybookSearch.open = function () {
    return begin().then(function () {
      if (!dialog) {
        var words = (index[document.body.dataset.index] || index[index.languages[0]]).words;
        dialog = element("dialog", { "class": "search-dialog", "aria-label": words.search });
        var holder = element("div", {});
        var close = element("button", { type: "button", "class": "search-close", "aria-label": words.close }, ["×"]);
        close.addEventListener("click", function () { dialog.close(); });
        dialog.append(holder, close);
        document.body.append(dialog);
        box = new SearchBox(holder, false);
        // A click beside the box closes it, as does following a link to a place of this page.
        dialog.addEventListener("click", function (event) {
          if (event.target === dialog || event.target.closest("a")) dialog.close();
        });
      }
      if (!dialog.open) dialog.showModal();
      box.field.focus();
      box.field.select();
    });
  };
  root.journeybookSearch.fill = function (holder) {
    return begin().then(function () {
      var box = new SearchBox(holder, true);
      box.field.value = new URLSearchParams(location.search).get("q") || "";
      return box.field.value ? box.ask() : undefined;
    });
  };
})(typeof window === "object" ? window : globalThis);
