// Measures the diagrams of a page as the browser has laid them out, and answers with a list of complaints.
// Evaluated in the page by check_site.py and check_maps.py; nothing of it is published. Where `measureColumnsOnly` is set,
// only columns are looked at.
(() => {
  const slack = 0.75;
  const complaints = [];

  /** One box a line of text; narrowed to where the letters stand, because line boxes of 14 px text may touch. */
  function lines(text) {
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
    const boxes = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const range = document.createRange();
      range.selectNodeContents(node);
      const box = range.getBoundingClientRect();
      const trim = box.height * 0.15;
      if (box.width > 0.5 && box.height > 0.5) {
        boxes.push({ left: box.left, right: box.right, top: box.top + trim, bottom: box.bottom - trim, text });
      }
    }
    return boxes;
  }

  function words(text) { return JSON.stringify(text.textContent.trim().slice(0, 40)); }

  function complain(kind, text, more) { complaints.push(`${kind}: ${words(text)}${more ? ' ' + more : ''}`); }

  /** Horizontal ranges of the stages, from their headers. */
  function columns(map) {
    const ranges = new Map();
    for (const group of map.querySelectorAll('.d-stages .d-s')) {
      const index = Number([...group.classList].find(name => /^d-s\d+$/.test(name)).slice(3));
      const shape = group.querySelector('.d-stage');
      // The steps of a stage stand in a second group of its number.
      if (!shape) continue;
      const box = shape.getBoundingClientRect();
      ranges.set(index, { left: box.left, right: box.right });
    }
    // The tip of an arrow reaches into the next stage, that of the last beyond the lanes; texts below do not, unless their
    // font stands in for another.
    const rules = [...map.querySelectorAll('.d-body > .d-rule')].map(rule => rule.getBoundingClientRect())
      .filter(rule => rule.width > rule.height);
    if (window.measureColumnsOnly || !rules.length) return ranges;
    const inOrder = [...ranges.values()].sort((a, b) => a.left - b.left);
    const isMirrored = map.classList.contains('d-rtl');
    inOrder.forEach((range, place) => {
      const before = inOrder[place - 1], next = inOrder[place + 1];
      if (isMirrored) range.left = Math.max(range.left, before ? before.right : Math.min(...rules.map(rule => rule.left)));
      else range.right = Math.min(range.right, next ? next.left : Math.max(...rules.map(rule => rule.right)));
    });
    return ranges;
  }

  function checkColumns(map) {
    const ranges = columns(map);
    for (const group of map.querySelectorAll('.d-body .d-s, .d-stages .d-s')) {
      // The words at a curve stand where they meet nothing, which may be over the next stage.
      if (group.closest('.d-lane')?.querySelector('.d-zero')) continue;
      const index = Number([...group.classList].find(name => /^d-s\d+$/.test(name)).slice(3));
      const span = Number(group.dataset.span || 1);
      const first = ranges.get(index), last = ranges.get(index + span - 1) || first;
      if (!first) { complaints.push(`stage ${index} has no header`); continue; }
      for (const text of group.querySelectorAll('text')) {
        for (const box of lines(text)) {
          // The last stage is at the left where a language runs from right to left.
          const left = Math.min(first.left, last.left), right = Math.max(first.right, last.right);
          if (box.left < left - slack || box.right > right + slack) {
            complain('text leaves its column', text,
              `${box.left.toFixed(1)}–${box.right.toFixed(1)} in ${left.toFixed(1)}–${right.toFixed(1)}`);
          }
        }
      }
    }
  }

  function checkRows(map) {
    for (const name of ['.d-names', '.d-body']) {
      const svg = map.querySelector(name);
      if (!svg) continue;
      // Rows are parted by lines that lie; those that stand part the phases of a curve.
      const rules = [...svg.querySelectorAll('.d-rule, .d-border, .d-boundary')].map(rule => rule.getBoundingClientRect())
        .filter(rule => rule.width > rule.height).map(rule => rule.top);
      const edges = [svg.getBoundingClientRect().top, ...rules, svg.getBoundingClientRect().bottom].sort((a, b) => a - b);
      for (const lane of svg.querySelectorAll('.d-lane')) {
        const boxes = [...lane.querySelectorAll('text')].flatMap(lines);
        if (!boxes.length) continue;
        const middle = box => (box.top + box.bottom) / 2;
        const row = edges.findLastIndex(edge => edge <= middle(boxes[0]));
        for (const box of boxes) {
          if (box.top < edges[row] - slack || box.bottom > edges[row + 1] + slack) complain('text leaves its lane', box.text);
        }
      }
    }
  }

  function checkDrawing(svg) {
    const frame = svg.getBoundingClientRect();
    const boxes = [...svg.querySelectorAll('text')].flatMap(lines);
    for (const box of boxes) {
      if (box.left < frame.left - slack || box.right > frame.right + slack
        || box.top < frame.top - slack || box.bottom > frame.bottom + slack) complain('text leaves its drawing', box.text);
    }
    boxes.sort((a, b) => a.top - b.top);
    for (let one = 0; one < boxes.length; one += 1) {
      for (let other = one + 1; other < boxes.length && boxes[other].top < boxes[one].bottom; other += 1) {
        const a = boxes[one], b = boxes[other];
        const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        if (across > slack && down > slack) complain('two texts meet', a.text, 'and ' + words(b.text));
      }
    }
    checkMarks(svg, boxes);
    return boxes.length;
  }

  /** Marks are small: dots of evidence, diamonds, channels, faces, bars. What is larger is ground, on which texts stand. */
  function checkMarks(svg, boxes) {
    if (svg !== document.documentElement && !svg.closest('.d-map')) return;
    const largest = 24 * svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
    const round = element => getComputedStyle(element).strokeLinecap === 'round';
    for (const mark of svg.querySelectorAll('circle, path, rect')) {
      let { left, right, top, bottom } = mark.getBoundingClientRect();
      if (right - left > largest || bottom - top > largest) continue;
      // A dot is a line of no length with round ends.
      if (right - left < 1 && bottom - top < 1 && round(mark)) {
        const radius = parseFloat(getComputedStyle(mark).strokeWidth) / 2;
        [left, right, top, bottom] = [left - radius, right + radius, top - radius, bottom + radius];
      }
      for (const box of boxes) {
        // A letter in a box is at home.
        if (box.left > left && box.right < right) continue;
        const across = Math.min(box.right, right) - Math.max(box.left, left);
        const down = Math.min(box.bottom, bottom) - Math.max(box.top, top);
        if (across > slack && down > slack) complain('a mark meets a text', box.text, `by ${across.toFixed(1)} px: ${mark.outerHTML.slice(0, 60)}`);
      }
    }
  }

  let count = 0;
  const drawings = document.documentElement.tagName === 'svg' ? [document.documentElement] : document.querySelectorAll('svg');
  if (!window.measureColumnsOnly) for (const svg of drawings) count += checkDrawing(svg);
  for (const map of document.querySelectorAll('.d-map')) {
    checkColumns(map);
    if (!window.measureColumnsOnly) checkRows(map);
  }
  return { complaints, count };
})()
