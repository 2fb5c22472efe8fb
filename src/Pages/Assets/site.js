// Works beside the pages, never instead of them: every page is whole without it.
"use strict";

// Brings an element to what the server says it is now. Only what differs is touched, so scroll, focus, selection, open details
// and what somebody is typing stay. Children are told apart by id or data-key.
const morph = (() => {
  const touched = new WeakSet();
  document.addEventListener("input", (event) => touched.add(event.target.form ?? event.target));

  const keyOf = (node) => (node.nodeType === Node.ELEMENT_NODE ? node.id || node.dataset.key : "") || "";
  const isSame = (a, b) => a.nodeType === b.nodeType && a.nodeName === b.nodeName && keyOf(a) === keyOf(b);
  const move = (parent, node, before) =>
    node.isConnected && parent.moveBefore ? parent.moveBefore(node, before) : parent.insertBefore(node, before);

  function mark(element) {
    if (!element.classList.contains("changed")) {
      element.classList.add("changed");
      setTimeout(() => element.classList.remove("changed"), 1300);
    }
  }

  function attributes(from, to) {
    const isChanged = from.classList.contains("changed");
    from.classList.remove("changed");
    for (const { name, value } of [...to.attributes]) {
      if (from.getAttribute(name) !== value) from.setAttribute(name, value);
    }
    for (const { name } of [...from.attributes]) {
      // Whoever opened it closes it.
      if (!to.hasAttribute(name) && !(name === "open" && from.nodeName === "DETAILS")) from.removeAttribute(name);
    }
    if (isChanged) from.classList.add("changed");
  }

  function children(from, to) {
    const keyed = new Map();
    for (const child of from.childNodes) if (keyOf(child)) keyed.set(keyOf(child), child);
    const wanted = new Set([...to.childNodes].map(keyOf));
    let at = from.firstChild;
    for (const child of [...to.childNodes]) {
      while (at && keyOf(at) && !wanted.has(keyOf(at))) {
        const gone = at;
        at = at.nextSibling;
        gone.remove();
      }
      const old = keyOf(child) ? keyed.get(keyOf(child)) : at;
      if (old && isSame(old, child)) {
        if (old === at) at = at.nextSibling;
        else move(from, old, at);
        morph(old, child);
      } else {
        from.insertBefore(document.adoptNode(child), at);
      }
    }
    while (at) {
      const gone = at;
      at = at.nextSibling;
      gone.remove();
    }
  }

  return function morph(from, to) {
    if (from.isEqualNode(to) || touched.has(from)) return;
    if (from.nodeType !== Node.ELEMENT_NODE) {
      from.nodeValue = to.nodeValue;
      if (/\d/.test(to.nodeValue)) mark(from.parentElement);
      return;
    }
    const focused = document.activeElement;
    attributes(from, to);
    children(from, to);
    // A browser without moveBefore takes the focus from what it moves.
    if (focused !== document.activeElement && focused?.isConnected) focused.focus({ preventScroll: true });
  };
})();

// Follows what changes while the page is open: data-live of the body says what it shows.
(() => {
  const body = document.body;
  const shows = (body.dataset.live ?? "").split(" ").filter(Boolean);
  const say = (id, en) => (document.documentElement.lang === "en" ? en : id);
  const parse = (html) => new DOMParser().parseFromString(html, "text/html");
  const isNation = shows.includes("nation");
  const silenceMax = 40_000;
  let source = null;
  let pending = {};
  let heardAt = Date.now();
  let lostAt = null;

  function address() {
    const query = isNation ? new URLSearchParams(location.search) : new URLSearchParams();
    query.set("election", body.dataset.election);
    return `/live/${isNation ? "nation" : "changes"}?${query}`;
  }

  // Not drawn while nobody looks: what came meanwhile is one change.
  function draw() {
    const parts = pending;
    pending = {};
    for (const [id, html] of Object.entries(parts)) {
      const [from, to] = [document.getElementById(id), parse(html).getElementById(id)];
      if (from && to) morph(from, to);
    }
  }

  function take(event) {
    heardAt = Date.now();
    const { parts } = JSON.parse(event.data);
    if (Object.keys(pending).length === 0) requestAnimationFrame(draw);
    for (const [id, text] of Object.entries(parts)) {
      if (text.startsWith("<")) pending[id] = text;
      else if (concerns(id) && Number(text) > Number(body.dataset.since) - 500) reread();
    }
  }

  const concerns = (mark) => shows.includes(mark) || (mark.startsWith("agency:") && shows.includes("*"));

  // The page's own address again, at most once a second; not all viewers in the same moment.
  let rereading = null;
  function reread(wait = 0) {
    rereading ??= setTimeout(async () => {
      try {
        await rereadNow();
      } catch {
        lose();
      }
      setTimeout(() => (rereading = null), 1000);
    }, wait + Math.random() * 300);
  }

  async function rereadNow() {
    const answer = await fetch(location.href, { cache: "no-store", headers: { accept: "text/html", "x-unasked": "1" } });
    if (new URL(answer.url).pathname !== location.pathname) location.assign(answer.url);
    if (!answer.ok) return;
    const page = parse(await answer.text());
    body.dataset.since = page.body.dataset.since ?? "";
    for (const id of ["stale", "main"]) {
      const [from, to] = [document.getElementById(id), page.getElementById(id)];
      if (from && to) morph(from, to);
    }
  }

  function connect() {
    source?.close();
    heardAt = Date.now();
    source = new EventSource(address());
    let isAgain = lostAt !== null;
    source.addEventListener("parts", take);
    source.onopen = () => {
      find();
      if (isAgain && !isNation) reread();
      isAgain = true;
    };
    source.onerror = () => {
      lose();
      // Refused, and not only broken: perhaps the session has ended, which the page itself says.
      if (source.readyState === EventSource.CLOSED) {
        reread();
        setTimeout(connect, 3000 + Math.random() * 2000);
      }
    };
  }

  function lose() {
    lostAt ??= Date.now();
    setTimeout(() => lostAt !== null && showLost(), 1500);
  }

  function find() {
    lostAt = null;
    document.getElementById("lost")?.remove();
  }

  function showLost() {
    if (document.getElementById("lost")) return;
    const clock = new Date(lostAt + 7 * 3600_000).toISOString().slice(11, 19);
    const note = document.createElement("p");
    note.id = "lost";
    note.className = "banner bad";
    note.setAttribute("role", "status");
    note.textContent = say(
      `Server tidak terjangkau sejak pukul ${clock.replaceAll(":", ".")} WIB. Halaman ini menyambung lagi sendiri.`,
      `The server has been out of reach since ${clock} WIB. This page reconnects by itself.`,
    );
    document.getElementById("stale").after(note);
  }

  if (shows.length > 0) {
    connect();
    setInterval(() => {
      if (source && Date.now() - heardAt > silenceMax) {
        lose();
        connect();
      }
    }, 5000);
    // A browser has few connections to one server: a window nobody looks at gives its back.
    let leaving = null;
    document.addEventListener("visibilitychange", () => {
      clearTimeout(leaving);
      if (document.hidden) {
        leaving = setTimeout(() => {
          source?.close();
          source = null;
        }, 20_000);
      } else if (!source) {
        connect();
        if (!isNation) reread();
      }
    });
    addEventListener("pagehide", () => source?.close());
    addEventListener("pageshow", (event) => event.persisted && connect());
  }

  const retry = document.querySelector("[data-retry]");
  if (retry) setTimeout(() => location.reload(), Number(retry.dataset.retry) * 1000);
})();
