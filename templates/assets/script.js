"use strict";
(() => {
  const make = (name, kind, text) => Object.assign(document.createElement(name), { className: kind || "", textContent: text || "" });

  const toast = make("div", "toast");
  toast.setAttribute("role", "status");
  document.body.append(toast);
  let fading;
  const tell = (words) => {
    toast.textContent = words;
    clearTimeout(fading);
    fading = setTimeout(() => { toast.textContent = ""; }, 2500);
  };
  const copy = (text) => {
    const done = () => tell("Copied");
    if (navigator.clipboard) navigator.clipboard.writeText(text).then(done, () => tell("The browser does not allow copying"));
    else tell("The browser does not allow copying");
  };
  const lineOf = (quote) => {
    const place = quote.querySelector(".tools a");
    return quote.dataset.copy + (place ? " " + place.href : "");
  };
  const button = (kind, words, act) => {
    const one = make("button", kind, words);
    one.type = "button";
    one.addEventListener("click", act);
    return one;
  };
  const idly = window.requestIdleCallback || ((act) => setTimeout(act, 50, { timeRemaining: () => 10 }));
  const equip = (root) => {
    const waiting = [...root.querySelectorAll("[data-copy]")];
    const next = () => {
      const quote = waiting.shift();
      const tools = quote.querySelector(".tools");
      if (tools) tools.append(" ", button("copy", "copy quote", () => copy(lineOf(quote))));
    };
    // Those on the first screen at once, so that nothing moves; the others when there is time.
    const later = (deadline) => {
      while (waiting.length && deadline.timeRemaining() > 4) next();
      if (waiting.length) idly(later);
    };
    for (let count = 0; count < 10 && waiting.length; count += 1) next();
    if (waiting.length) idly(later);
  };

  const cites = [...document.querySelectorAll("a.cite")];
  if (cites.length && "popover" in HTMLElement.prototype) {
    const box = make("div", "evidence-box");
    box.popover = "auto";
    box.setAttribute("role", "dialog");
    document.body.append(box);
    let current = null;
    let timer;

    const place = (cite) => {
      box.style.inset = "";
      if (matchMedia("(max-width: 43.99rem)").matches) {
        if (cite.getBoundingClientRect().bottom > box.getBoundingClientRect().top) cite.scrollIntoView({ block: "start" });
        return;
      }
      const at = cite.getBoundingClientRect();
      const size = box.getBoundingClientRect();
      const left = Math.max(16, Math.min(at.left - 24, innerWidth - size.width - 16));
      const below = at.bottom + 6;
      const top = below + size.height < innerHeight || at.top < size.height + 6 ? below : at.top - size.height - 6;
      box.style.inset = `${Math.max(8, Math.min(top, innerHeight - size.height - 8))}px auto auto ${left}px`;
    };
    const show = (cite) => {
      const note = document.getElementById(cite.hash.slice(1));
      if (!note) return false;
      const copied = note.cloneNode(true);
      const head = copied.querySelector(".head");
      copied.removeAttribute("id");
      head.id = "evidence-head";
      box.setAttribute("aria-labelledby", head.id);
      const whole = () => copy([note.querySelector(".noted").textContent, ...[...note.querySelectorAll("[data-copy]")].map(lineOf)].join("\n"));
      const foot = make("p", "onward");
      foot.append(button("copy", "copy sentence and sources", whole));
      copied.querySelectorAll(".tools .copy").forEach((one) => one.remove());
      box.replaceChildren(button("close", "Close", () => box.hidePopover()), ...copied.childNodes, foot);
      equip(box);
      box.showPopover();
      box.scrollTop = 0;
      current = cite;
      cite.classList.add("is-open");
      place(cite);
      return true;
    };
    box.addEventListener("toggle", (event) => {
      if (event.newState === "closed" && current) {
        current.classList.remove("is-open");
        current = null;
      }
    });
    for (const cite of cites) {
      cite.addEventListener("click", (event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        clearTimeout(timer);
        cite.focus();
        if (current !== cite && box.matches(":popover-open")) box.hidePopover();
        if (current === cite || show(cite)) {
          event.preventDefault();
          box.querySelector("button").focus({ preventScroll: true });
        }
      });
    }
    if (matchMedia("(hover: hover) and (pointer: fine)").matches) {
      const leave = () => {
        clearTimeout(timer);
        timer = setTimeout(() => { if (current && !box.contains(document.activeElement)) box.hidePopover(); }, 300);
      };
      for (const cite of cites) {
        cite.addEventListener("pointerenter", () => {
          clearTimeout(timer);
          timer = setTimeout(() => { if (current !== cite && !box.contains(document.activeElement)) show(cite); }, 250);
        });
        cite.addEventListener("pointerleave", leave);
      }
      box.addEventListener("pointerenter", () => clearTimeout(timer));
      box.addEventListener("pointerleave", leave);
    }
  }
  equip(document);

  const turnOf = { ascending: 1, descending: -1 };
  const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });
  const keyOf = {
    text: (body) => body.querySelector("th a").textContent,
    rank: (body) => body.dataset.rank,
    moment: (body) => body.dataset.moment || "9999",
  };
  for (const table of document.querySelectorAll("table.matrix")) {
    const inOrder = [...table.tBodies];
    const heads = [...table.querySelectorAll("th[data-sort]")];
    const sortBy = (head) => {
      const next = { ascending: "descending", descending: "" }[head.getAttribute("aria-sort")] ?? "ascending";
      for (const one of heads) one.removeAttribute("aria-sort");
      if (next) head.setAttribute("aria-sort", next);
      const keys = new Map(inOrder.map((body) => [body, keyOf[head.dataset.sort](body)]));
      const compare = (one, other) => collator.compare(keys.get(one), keys.get(other)) * turnOf[next];
      table.append(...(next ? [...inOrder].sort(compare) : inOrder));
    };
    for (const head of heads) head.replaceChildren(button("sort", head.textContent, () => sortBy(head)));
    table.classList.add("is-sortable");
    table.querySelector(".sortable").hidden = false;
  }

  for (const form of document.querySelectorAll("form.sift")) {
    const entries = [...document.querySelectorAll(form.dataset.of)];
    const fields = [...form.querySelectorAll("select")];
    const years = [...document.querySelectorAll("section.year")];
    const output = form.querySelector("output");
    const nameOf = (field) => `‘${field.parentNode.firstChild.textContent.trim()}: ${field.selectedOptions[0].textContent.replace(/ \(\d+\)$/, "")}’`;
    const clear = (field) => {
      field.value = "";
      form.dispatchEvent(new Event("change"));
      field.focus();
    };
    const sift = () => {
      const wanted = fields.filter((field) => field.value);
      const fits = (entry) => wanted.every(({ name, value }) => entry.dataset[name].split(" ").includes(value));
      for (const entry of entries) entry.hidden = !fits(entry);
      const left = entries.filter((entry) => !entry.hidden).length;
      for (const one of years) one.hidden = wanted.length > 0 && !one.querySelector(`:is(${form.dataset.of}):not([hidden])`);
      const noun = form.dataset.noun;
      output.textContent = !wanted.length ? "" : left ? `${left} of ${entries.length} ${noun}` : `None of ${entries.length} ${noun} matches.`;
      while (output.nextSibling) output.nextSibling.remove();
      if (wanted.length && left) output.after(" ", button("copy", "copy link to this view", () => copy(location.href)));
      if (!left) output.after(...wanted.flatMap((field) => [" ", button("copy", `clear ${nameOf(field)}`, () => clear(field))]));
    };
    const asked = new URLSearchParams(location.search);
    for (const field of fields) {
      if ([...field.options].some((option) => option.value === asked.get(field.name))) field.value = asked.get(field.name);
      if (field.value && form.closest("details")) form.closest("details").open = true;
    }
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("change", () => {
      sift();
      const query = new URLSearchParams(fields.filter((field) => field.value).map(({ name, value }) => [name, value]));
      try {
        history.replaceState(null, "", location.pathname + (`${query}` ? `?${query}` : ""));
      } catch {
        // Some browsers do not let a page that was opened from disk change its address.
      }
    });
    form.hidden = false;
    sift();
  }

  // Who comes back learns that the page has changed; what was seen stays in the reader's own browser.
  const summary = document.querySelector("body.home .summary");
  try {
    if (summary) {
      const now = document.querySelector(".status").textContent + summary.textContent;
      const key = `seen ${location.pathname}`;
      const seen = JSON.parse(localStorage.getItem(key) || "null");
      if (seen && seen.text !== now) {
        const link = make("a", "", "changed since your last visit");
        link.href = [...document.querySelectorAll(".top nav a")].pop().href;
        link.title = new Date(seen.at).toLocaleDateString(document.documentElement.lang, { dateStyle: "long" });
        document.querySelector(".status").append(" · ", link);
      }
      if (!seen || seen.text !== now) localStorage.setItem(key, JSON.stringify({ text: now, at: Date.now() }));
    }
  } catch {
    // Storage may be forbidden, and full.
  }

  const lost = document.querySelector(".nearest");
  const named = location.pathname.match(/^(.*\/)facts\/(f-[0-9a-z]{5})(?![0-9a-z])/i);
  if (lost && named && named[2] !== named[2].toLowerCase()) {
    const path = `facts/${named[2].toLowerCase()}/`;
    lost.append(Object.assign(make("a", "", path), { href: named[1] + path }));
    lost.hidden = false;
  }

  const unfold = () => {
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const folded = target && target.closest("details");
    if (folded && !folded.open) {
      folded.open = true;
      target.scrollIntoView();
    }
  };
  addEventListener("hashchange", unfold);
  unfold();
})();
