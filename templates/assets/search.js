"use strict";
(() => {
  const SHOWN = 30;
  const LETTERS = { "ß": "ss", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h", "ŋ": "n" };
  const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}]/u;
  const WORD = /[\p{L}\p{N}\p{M}]+(?:[.'’][\p{L}\p{N}\p{M}]+)*/gu;
  const form = document.querySelector("form.search");
  const box = document.getElementById("query");
  const found = document.getElementById("found");
  const results = document.getElementById("results");
  const letters = document.getElementById("a-to-z");

  const fold = (word) => word.normalize("NFKD").toLowerCase().replace(/[\p{M}.'’]/gu, "").replace(/[^\x00-\x7f]/gu, (letter) => LETTERS[letter] || letter);
  const wordsOf = (text) => (text.match(WORD) || []).map(fold).filter(Boolean);
  const hits = (word, token) => word.startsWith(token) || (UNSPACED.test(token) && word.includes(token));
  const groups = SEARCH_INDEX.groups.map(([name, entries]) => ({ name, entries: entries.map(([text, target, note, place]) => ({ text, target, note, place, words: null })) }));
  const rings = SEARCH_INDEX.spellings.map((ring) => ring.map(wordsOf).filter((words) => words.length));

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
  const matches = (entry, queries) => {
    entry.words = entry.words || [...new Set(wordsOf(`${entry.text} ${entry.note}`))];
    return queries.some((tokens) => tokens.every((token) => entry.words.some((word) => hits(word, token))));
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
      const folded = fold(word[0]);
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
  const section = (group, hit, tokens, number) => {
    const part = make("section");
    const heading = make("h2", "", `${group.name} `);
    heading.id = `group-${number}`;
    heading.append(make("span", "count", String(hit.length)));
    part.setAttribute("aria-labelledby", heading.id);
    const list = make("ul", "facts");
    list.append(...hit.slice(0, SHOWN).map((entry) => row(entry, tokens)));
    part.append(heading, list);
    if (hit.length > SHOWN) {
      const more = make("button", "", `Show all ${hit.length}`);
      more.type = "button";
      more.addEventListener("click", () => {
        list.append(...hit.slice(SHOWN).map((entry) => row(entry, tokens)));
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
  const search = () => {
    const query = box.value.trim();
    const tokens = wordsOf(query);
    letters.hidden = tokens.length > 0;
    if (!tokens.length) {
      results.replaceChildren();
      announce("");
      return;
    }
    const queries = spellings(tokens);
    const all = queries.flat();
    const parts = groups.map((group) => [group, group.entries.filter((entry) => matches(entry, queries))]).filter((part) => part[1].length);
    const count = parts.reduce((sum, part) => sum + part[1].length, 0);
    results.replaceChildren(...parts.map(([group, hit], number) => section(group, hit, all, number)));
    if (!count) announce(`Nothing found for “${query}”. Fewer letters or another spelling may help.`);
    else announce(`${count} ${count === 1 ? "result" : "results"} for “${query}”`);
  };
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
  box.addEventListener("input", () => { search(); remember(); });
  box.value = new URL(location.href).searchParams.get("q") || "";
  search();
})();
