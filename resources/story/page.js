"use strict";
(() => {
  const data = JSON.parse(document.getElementById("data").textContent), words = data.words;
  const by = id => document.getElementById(id), NS = "http://www.w3.org/2000/svg";
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  const make = (tag, text = "", more = {}) => Object.assign(document.createElement(tag), { textContent: text }, more);
  const map = by("map"), pages = [...by("pages").children], GLIDE = 520, LABEL = 15, LEAST = 0.034, MOST = 0.062;

  // Ink: shapes and styles are numbered; letters are outlines set down one after the other.
  const drawn = new Map();
  function shape(number, style) {
    const text = data.shapes[number];
    if (text[0] === "<") return text;
    if (text[0] !== "T") return `<path d="${text}" ${style}/>`;
    const bar = text.indexOf("|");
    let path = "";
    for (const one of text.slice(bar + 1).split(" ")) {
      const comma = one.indexOf(",");
      path += `M${one.slice(comma + 1)} 0${data.letters[one.slice(0, comma)]}`;
    }
    return `<path transform="matrix(${text.slice(1, bar)})" d="${path}" ${style}/>`;
  }
  function stroke(number) {
    let text = drawn.get(number);
    if (text === undefined) {
      text = shape(data.strokes[2 * number], data.styles[data.strokes[2 * number + 1]]);
      drawn.set(number, text);
    }
    return text;
  }
  function ink(runs) {
    const parts = [];
    for (let at = 0; at < runs.length; at += 2)
      for (let step = 0; step < runs[at + 1]; step++) parts.push(stroke(runs[at] + step));
    return parts.join("");
  }
  function picture(runs, box) {
    const svg = document.createElementNS(NS, "svg");
    svg.setAttribute("viewBox", `${box[0]} ${box[1]} ${box[2] - box[0]} ${box[3] - box[1]}`);
    svg.setAttribute("aria-hidden", "true");
    svg.innerHTML = ink(runs);
    return svg;
  }

  // The bounds of everything, so that the picture never moves under the camera.
  const whole = data.pages.reduce((all, page) => [Math.min(all[0], page.f[0]), Math.min(all[1], page.f[1]),
    Math.max(all[2], page.f[2]), Math.max(all[3], page.f[3])], [1e9, 1e9, -1e9, -1e9]);
  for (const [, l, t, r, b] of data.elements) {
    whole[0] = Math.min(whole[0], l); whole[1] = Math.min(whole[1], t);
    whole[2] = Math.max(whole[2], r); whole[3] = Math.max(whole[3], b);
  }
  const pad = 60; whole[0] -= pad; whole[1] -= pad; whole[2] += pad; whole[3] += pad;

  // The camera: the map place in the middle of what is seen, and the scale. A move slides the
  // picture that is there; it is drawn sharply when the move has ended.
  let camera = { x: 0, y: 0, s: 1 }, sharp = 0, shownPicture = -1, svg = null, timer = 0, moving = 0, chosen = null;
  document.body.classList.add("live");
  map.hidden = false;
  const world = make("div", "", { id: "world" }), ring = make("div", "", { id: "ring" });
  map.append(world, ring);
  const size = () => [map.clientWidth || 800, map.clientHeight || 500];
  function place() {
    const [w, h] = size(), s = camera.s;
    const x = w / 2 + (whole[0] - camera.x) * s, y = h / 2 + (whole[1] - camera.y) * s;
    world.style.transform = `translate(${x}px, ${y}px) scale(${sharp ? s / sharp : 1})`;
    if (chosen) {
      const [, l, t, r, b] = chosen;
      ring.style.transform = `translate(${w / 2 + (l - camera.x) * s - 7}px, ${h / 2 + (t - camera.y) * s - 7}px)`;
      ring.style.width = `${(r - l) * s + 14}px`; ring.style.height = `${(b - t) * s + 14}px`;
    }
    ring.style.display = chosen ? "block" : "none";
  }
  function sharpen() {
    timer = 0;
    if (!svg || sharp === camera.s) return;
    sharp = camera.s;
    svg.setAttribute("width", (whole[2] - whole[0]) * sharp);
    svg.setAttribute("height", (whole[3] - whole[1]) * sharp);
    place();
  }
  function settle() { clearTimeout(timer); timer = setTimeout(sharpen, 160); }
  function look(to) {
    camera = { x: to.x, y: to.y, s: Math.min(Math.max(to.s, 0.02), 8) };
    place();
    if (camera.s !== sharp) settle();
  }
  function glide(to) {
    cancelAnimationFrame(moving);
    if (calm.matches) { look(to); sharpen(); return; }
    const from = camera, start = performance.now();
    const step = now => {
      const t = Math.min(1, (now - start) / GLIDE), e = t * t * (3 - 2 * t), s = from.s * Math.pow(to.s / from.s, e);
      const k = Math.abs(to.s / from.s - 1) < 1e-3 ? e : (1 / from.s - 1 / s) / (1 / from.s - 1 / to.s);
      look({ x: from.x + (to.x - from.x) * k, y: from.y + (to.y - from.y) * k, s });
      if (t < 1) moving = requestAnimationFrame(step); else { clearTimeout(timer); sharpen(); }
    };
    moving = requestAnimationFrame(step);
  }
  const fits = (box, w, h) => Math.min(w / Math.max(box[2] - box[0], 1), h / Math.max(box[3] - box[1], 1));
  const middle = box => [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
  function framing(page) {
    const [w, h] = size(), high = innerHeight, least = high * LEAST / LABEL;
    let s = Math.min(fits(page.f, w, h), high * MOST / LABEL), [x, y] = middle(page.f);
    if (page.c && s < least * 0.8) {
      const near = Math.min(fits(page.c, w, h), least);
      if (near > s) { s = near; [x, y] = middle(page.c); }
    }
    return { x, y, s };
  }

  // Pages
  let now = 0;
  function draw(number) {
    if (number === shownPicture) return;
    shownPicture = number;
    svg = picture(data.pictures[number], whole);
    sharp = sharp || 1;
    svg.setAttribute("width", (whole[2] - whole[0]) * sharp);
    svg.setAttribute("height", (whole[3] - whole[1]) * sharp);
    world.replaceChildren(svg);
  }
  function open(number, cut = false) {
    now = Math.min(Math.max(number, 0), data.pages.length - 1);
    pages.forEach((page, rank) => page.classList.toggle("now", rank === now));
    const page = data.pages[now];
    draw(page.p);
    choose(null);
    const to = framing(page);
    if (cut) { look(to); clearTimeout(timer); sharpen(); } else glide(to);
    count.textContent = words.page.replace("{n}", now + 1).replace("{all}", data.pages.length);
    back.disabled = now === 0; next.disabled = now === data.pages.length - 1;
  }
  const key = (text, name, run) => {
    const made = make("button", text, { type: "button", title: name, onclick: run });
    made.setAttribute("aria-label", name);
    return made;
  };
  const back = key("‹", words.previous, () => open(now - 1)), next = key("›", words.next, () => open(now + 1));
  const count = make("span", "");
  count.setAttribute("aria-live", "polite");
  const turns = make("div", "", { className: "tools" });
  turns.append(back, count, next);
  if (data.pages.length > 1) by("story").append(turns);

  // Zoom buttons
  const zoom = make("div", "", { id: "zoom" });
  const by_factor = (factor, at) => {
    const [w, h] = size(), p = at || [w / 2, h / 2], s = Math.min(Math.max(camera.s * factor, 0.02), 8);
    const x = camera.x + (p[0] - w / 2) / camera.s, y = camera.y + (p[1] - h / 2) / camera.s;
    look({ x: x - (p[0] - w / 2) / s, y: y - (p[1] - h / 2) / s, s });
  };
  const all = () => { const [w, h] = size(), [x, y] = middle(whole); glide({ x, y, s: fits(whole, w, h) }); };
  zoom.append(key("+", words.in, () => by_factor(1.3)), key("−", words.out, () => by_factor(1 / 1.3)),
    key(words.whole, words.whole, all));
  document.querySelector("footer").append(zoom);

  // Hands: one finger or the mouse drags, two fingers pinch, the wheel zooms.
  const fingers = new Map();
  let dragged = 0, spread = 0, asked = 0, want = null;
  const soon = to => { want = to; asked = asked || requestAnimationFrame(() => { asked = 0; look(want); }); };
  map.addEventListener("pointerdown", event => {
    if (event.target.closest("#zoom")) return;
    cancelAnimationFrame(moving);
    fingers.set(event.pointerId, [event.clientX, event.clientY]);
    try { map.setPointerCapture(event.pointerId); } catch { /* a pointer that is not there any more */ }
    dragged = 0; spread = 0; want = null;
  });
  map.addEventListener("pointermove", event => {
    const from = fingers.get(event.pointerId);
    if (!from) return;
    const base = asked && want ? want : camera;
    if (fingers.size === 1) {
      const dx = event.clientX - from[0], dy = event.clientY - from[1];
      dragged += Math.abs(dx) + Math.abs(dy);
      soon({ x: base.x - dx / base.s, y: base.y - dy / base.s, s: base.s });
    }
    fingers.set(event.pointerId, [event.clientX, event.clientY]);
    if (fingers.size === 2) {
      const [a, b] = [...fingers.values()], apart = Math.hypot(a[0] - b[0], a[1] - b[1]);
      const rect = map.getBoundingClientRect();
      if (spread) by_factor(apart / spread, [(a[0] + b[0]) / 2 - rect.left, (a[1] + b[1]) / 2 - rect.top]);
      spread = apart; dragged = 99;
    }
  });
  for (const name of ["pointerup", "pointercancel"]) map.addEventListener(name, event => {
    const known = fingers.delete(event.pointerId);
    spread = 0;
    if (known && name === "pointerup" && dragged < 5) point(event);
  });
  map.addEventListener("wheel", event => {
    event.preventDefault();
    cancelAnimationFrame(moving);
    const rect = map.getBoundingClientRect(), lines = event.deltaMode === 1 ? 16 : 1;
    by_factor(Math.exp(-event.deltaY * lines * 0.0016), [event.clientX - rect.left, event.clientY - rect.top]);
  }, { passive: false });
  function point(event) {
    const rect = map.getBoundingClientRect(), [w, h] = size();
    const x = camera.x + (event.clientX - rect.left - w / 2) / camera.s;
    const y = camera.y + (event.clientY - rect.top - h / 2) / camera.s;
    const seen = data.pages[now].e, ranks = seen || data.elements.keys();
    let hit = null;
    for (const rank of ranks) {
      const one = data.elements[rank];
      if (x >= one[1] && x <= one[3] && y >= one[2] && y <= one[4]) hit = one;
    }
    if (hit) show(hit); else shut();
  }

  // Cards: what an element is, and its relations in sentences, out of the list that is always there.
  const items = new Map([...by("elements").children].map(item => [item.dataset.e, item]));
  const ties = [...by("relations").children];
  const card = make("aside", "", { id: "card", className: "panel", hidden: true });
  document.body.append(card);
  let from = null;
  function choose(one) { chosen = one; place(); }
  function fill(panel, parts) { panel.replaceChildren(key("×", words.close, shut), ...parts); }
  function show(one) {
    const item = items.get(one[0]);
    if (!item) return;
    const copy = item.cloneNode(true), list = make("ul");
    for (const tie of ties)
      if (tie.dataset.a === one[0] || tie.dataset.b === one[0]) list.append(tie.cloneNode(true));
    const head = make("h2");
    head.dir = "auto";
    head.append(copy.querySelector("b").textContent);
    shut();
    fill(card, [head, ...copy.querySelectorAll("i"), ...copy.querySelectorAll("p"), list]);
    card.hidden = false;
    choose(one);
    from = document.activeElement;
    card.querySelector("button").focus({ preventScroll: true });
  }
  function go(one) {
    const [x, y] = middle(one.slice(1)), s = Math.max(camera.s, innerHeight * LEAST * 0.8 / LABEL);
    show(one);
    glide({ x: x + Math.min(200, innerWidth / 6) / s, y, s });
  }
  function shut() {
    const was = !card.hidden || document.querySelector("section.panel");
    card.hidden = true;
    for (const name of ["list", "legend"]) {
      by(name).classList.remove("panel");
      by(name).querySelector(":scope > button")?.remove();
    }
    choose(null);
    if (was && from && document.contains(from)) from.focus({ preventScroll: true });
    return Boolean(was);
  }
  function unfold(name) {
    const open = by(name).classList.contains("panel");
    shut();
    if (open) return;
    from = document.activeElement;
    by(name).classList.add("panel");
    by(name).prepend(key("×", words.close, shut));
    by(name).querySelector("button").focus();
  }
  by("elements").addEventListener("click", event => {
    const item = event.target.closest("li");
    const one = item && data.elements.find(each => each[0] === item.dataset.e);
    if (one) go(one);
  });

  // Search: blind to accents and capitals.
  const fold = text => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[’ʼ]/g, "'").toLowerCase();
  const index = data.elements.map(one => [one, items.get(one[0])]).filter(([, item]) => item)
    .map(([one, item]) => [one, item.querySelector("b").textContent, fold(item.textContent)]);
  const field = make("input", "", { type: "search", placeholder: words.search, id: "find" });
  field.setAttribute("aria-label", words.search);
  field.setAttribute("role", "combobox"); field.setAttribute("aria-controls", "found");
  field.setAttribute("aria-expanded", "false");
  const found = make("ul", "", { id: "found", hidden: true });
  found.setAttribute("role", "listbox");
  let answers = [], at = 0;
  function seek() {
    const query = fold(field.value.trim()), all = query.split(/\s+/);
    answers = query ? index.filter(row => all.every(word => row[2].includes(word)))
      .sort((a, b) => fold(b[1]).startsWith(query) - fold(a[1]).startsWith(query)).slice(0, 12) : [];
    found.replaceChildren(...answers.map(([one, label], rank) => {
      const item = make("li", label, { onclick: () => { found.hidden = true; go(one); }, id: `found${rank}` });
      item.setAttribute("role", "option");
      item.dir = "auto";
      return item;
    }));
    if (query && !answers.length) found.append(make("li", words.none));
    found.hidden = !query;
    field.setAttribute("aria-expanded", String(!found.hidden));
    mark(0);
  }
  function mark(rank) {
    at = answers.length ? (rank + answers.length) % answers.length : 0;
    [...found.children].forEach((item, place) => item.setAttribute("aria-selected", String(place === at)));
    field.setAttribute("aria-activedescendant", answers.length ? `found${at}` : "");
    found.children[at]?.scrollIntoView({ block: "nearest" });
  }
  field.addEventListener("input", seek);
  field.addEventListener("keydown", event => {
    if (event.key === "ArrowDown") mark(at + 1); else if (event.key === "ArrowUp") mark(at - 1);
    else if (event.key === "Enter" && answers[at]) { found.hidden = true; go(answers[at][0]); }
    else if (event.key === "Escape") { found.hidden = true; map.focus(); } else return;
    event.preventDefault(); event.stopPropagation();
  });
  const search = make("div"), bar = make("div", "", { className: "tools" });
  search.append(field, found);
  bar.append(search, key(words.words, words.list, () => unfold("list")),
    key(words.key, words.key, () => unfold("legend")));
  document.querySelector("header").append(bar);
  document.querySelectorAll(".sample").forEach((spot, rank) => {
    const sample = picture(data.samples[rank], [-2, -2, data.sample[0] + 2, data.sample[1] + 2]);
    sample.setAttribute("width", data.sample[0]); sample.setAttribute("height", data.sample[1]);
    spot.append(sample);
  });

  // Keys
  const push = (dx, dy) => look({ x: camera.x + dx / camera.s, y: camera.y + dy / camera.s, s: camera.s });
  const keys = {
    PageDown: () => open(now + 1), PageUp: () => open(now - 1), Home: () => open(0),
    End: () => open(data.pages.length - 1), " ": () => open(now + 1), n: () => open(now + 1), p: () => open(now - 1),
    ArrowLeft: () => push(-80, 0), ArrowRight: () => push(80, 0), ArrowUp: () => push(0, -80),
    ArrowDown: () => push(0, 80), "+": () => by_factor(1.3), "=": () => by_factor(1.3), "-": () => by_factor(1 / 1.3),
    0: all, "/": () => field.focus(), Escape: () => { if (!shut()) map.focus(); },
  };
  document.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target === field) return;
    const moves = event.key.startsWith("Arrow") || event.key === "Home" || event.key === "End";
    const pressed = event.target.closest("button") && (event.key === " " || event.key === "Enter");
    if (pressed || (moves && event.target.closest(".panel"))) return;
    if (event.target.closest(".panel") && event.key !== "Escape") return;
    if (keys[event.key]) { event.preventDefault(); keys[event.key](); }
  });
  addEventListener("resize", () => { look(framing(data.pages[now])); settle(); });
  addEventListener("beforeprint", () => { all(); sharpen(); });
  open(0, true);
  document.body.dataset.ready = "yes";
})();
