"use strict";
(() => {
  const SHOWN = 20;
  const RUN = 6;
  const LETTERS = { "ß": "ss", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h", "ŋ": "n" };
  const UNSPACED = /[⺀-〿぀-ヿ㐀-䶿一-鿿豈-﫿฀-๿຀-໿က-႟ក-៿\u{20000}-\u{3ffff}]/u;
  const WORD = /[\p{L}\p{N}\p{M}]+(?:[.'’][\p{L}\p{N}\p{M}]+)*/gu;
  const here = document.currentScript;
  const form = document.querySelector("form.search");
  const box = document.getElementById("query");
  const found = document.getElementById("found");
  const results = document.getElementById("results");
  const letters = document.getElementById("a-to-z");

  const fold = (text) => text.normalize("NFKD").toLowerCase().replace(/\p{M}/gu, "").replace(/[^\x00-\x7f]/gu, (letter) => LETTERS[letter] || letter);
  const bare = (word) => word.replace(/[.'’]/gu, "");
  const wordsOf = (text) => (fold(text).match(WORD) || []).map(bare).filter(Boolean);
  const hits = (word, token) => word.startsWith(token) || (UNSPACED.test(token) && word.includes(token));
  const rings = SEARCH_INDEX.spellings.map((ring) => ring.map(wordsOf).filter((words) => words.length));
  let begin = 0;
  const groups = SEARCH_INDEX.groups.map(([name, count]) => ({ name, begin, end: (begin += count) }));

  // Scripts, because a page that was opened from disk may fetch nothing.
  const asked = {};
  const load = (name) => {
    asked[name] ||= new Promise((done, fail) => {
      const script = document.createElement("script");
      script.nonce = here.nonce;
      script.src = new URL(`${name}.js?${here.dataset.version}`, document.getElementById("search-index").src);
      script.onload = () => done(SEARCH_PARTS[name]);
      script.onerror = () => { delete asked[name]; fail(new Error(name)); };
      document.head.append(script);
    });
    return asked[name];
  };
  const entryOf = async (number) => {
    const entries = await load(`entries-${Math.floor(number / SEARCH_INDEX.size)}`);
    const [text, target, note, place] = entries[number % SEARCH_INDEX.size];
    return { text, target, note, place };
  };

  // All entries that have a word which begins so.
  const startingWith = async (token) => {
    const shelves = SEARCH_INDEX.words;
    const within = shelves.map((first, number) => number).filter((number) => {
      const next = shelves[number + 1];
      return (shelves[number] <= token || shelves[number].startsWith(token)) && (next === undefined || next > token || next.startsWith(token));
    });
    const numbers = new Set();
    for (const shelf of await Promise.all(within.map((number) => load(`words-${number}`)))) {
      for (const [word, steps] of Object.entries(shelf)) {
        if (!word.startsWith(token)) continue;
        let number = 0;
        for (const step of steps) numbers.add(number += step);
      }
    }
    return numbers;
  };
  const piecesOf = (token) => {
    if (!UNSPACED.test(token) || token.length <= RUN) return [token];
    const places = Array.from({ length: Math.ceil(token.length / RUN) }, (_, piece) => Math.min(piece * RUN, token.length - RUN));
    return places.map((place) => token.slice(place, place + RUN));
  };
  const lookUp = async (queries) => {
    const numbers = new Set();
    for (const tokens of queries) {
      const [first, ...others] = await Promise.all(tokens.flatMap(piecesOf).map(startingWith));
      for (const number of first) if (others.every((one) => one.has(number))) numbers.add(number);
    }
    return [...numbers].sort((one, other) => one - other);
  };

  const placeOf = (part, whole) => {
    for (let start = 0; start + part.length <= whole.length; start += 1) {
      if (part.every((word, step) => word === whole[start + step])) return start;
    }
    return -1;
  };
  const spellings = (tokens) => {
    const queries = [tokens];
    for (const ring of rings) {
      const known = ring.filter((words) => placeOf(words, tokens) >= 0).sort((one, other) => other.length - one.length)[0];
      if (!known) continue;
      const start = placeOf(known, tokens);
      for (const words of ring) {
        if (words !== known) queries.push([...tokens.slice(0, start), ...words, ...tokens.slice(start + known.length)]);
      }
    }
    return queries;
  };

  const make = (name, kind, text) => {
    const one = document.createElement(name);
    if (kind) one.className = kind;
    if (text) one.textContent = text;
    return one;
  };
  const marked = (element, text, tokens) => {
    let end = 0;
    for (const word of text.matchAll(WORD)) {
      const folded = bare(fold(word[0]));
      if (!folded || !tokens.some((token) => hits(folded, token))) continue;
      element.append(text.slice(end, word.index), make("mark", "", word[0]));
      end = word.index + word[0].length;
    }
    element.append(text.slice(end));
    return element;
  };
  const row = (entry, tokens) => {
    const line = make("li");
    const link = make("a");
    link.href = entry.target;
    link.dir = "auto";
    line.append(marked(link, entry.text, tokens));
    if (entry.note) line.append(" ", marked(Object.assign(make("span", "why"), { dir: "auto" }), entry.note, tokens));
    if (entry.place) line.append(" ", Object.assign(make("span", "why", entry.place), { dir: "auto" }));
    return line;
  };
  const rowsOf = async (numbers, tokens) => (await Promise.all(numbers.map(entryOf))).map((entry) => row(entry, tokens));
  const section = async (group, hit, tokens, number) => {
    const part = make("section");
    const heading = make("h2", "", `${group.name} `);
    heading.id = `group-${number}`;
    heading.append(make("span", "count", String(hit.length)));
    part.setAttribute("aria-labelledby", heading.id);
    const list = make("ul", "facts");
    list.append(...await rowsOf(hit.slice(0, SHOWN), tokens));
    part.append(heading, list);
    if (hit.length > SHOWN) {
      const more = make("button", "", `Show all ${hit.length}`);
      more.type = "button";
      more.addEventListener("click", async () => {
        more.disabled = true;
        list.append(...await rowsOf(hit.slice(SHOWN), tokens));
        list.children[SHOWN].querySelector("a").focus();
        more.remove();
      });
      part.append(more);
    }
    return part;
  };

  let announcing;
  const announce = (words) => {
    clearTimeout(announcing);
    announcing = setTimeout(() => { found.textContent = words; }, 200);
  };
  let latest = 0;
  const search = async () => {
    const mine = latest += 1;
    const query = box.value.trim();
    const tokens = wordsOf(query);
    letters.hidden = tokens.length > 0;
    if (!tokens.length) {
      results.replaceChildren();
      announce("");
      return;
    }
    const queries = spellings(tokens);
    const numbers = await lookUp(queries);
    const parts = groups.map((group) => [group, numbers.filter((number) => number >= group.begin && number < group.end)]).filter((part) => part[1].length);
    const sections = await Promise.all(parts.map(([group, hit], number) => section(group, hit, queries.flat(), number)));
    if (mine !== latest) return;
    results.replaceChildren(...sections);
    if (!numbers.length) announce(`Nothing found for “${query}”. Fewer letters or another spelling may help.`);
    else announce(`${numbers.length} ${numbers.length === 1 ? "result" : "results"} for “${query}”`);
  };
  const start = () => search().catch(() => announce("A part of the index cannot be loaded. Reload the page to try again."));
  const remember = () => {
    const address = new URL(location.href);
    if (box.value.trim()) address.searchParams.set("q", box.value.trim());
    else address.searchParams.delete("q");
    try {
      history.replaceState(null, "", address);
    } catch {
      // Some browsers do not let a page that was opened from disk change its address.
    }
  };

  form.hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  box.addEventListener("input", () => { start(); remember(); });
  box.value ||= new URL(location.href).searchParams.get("q") || "";
  start();
})();
