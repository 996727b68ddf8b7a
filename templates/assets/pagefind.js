"use strict";
(() => {
  const SHOWN = 10;
  const KINDS = { facts: "Fact", sources: "Source", entities: "Name", disagreements: "Disagreements", timeline: "Timeline" };
  const here = document.currentScript;
  const form = document.querySelector("form.search");
  const box = document.getElementById("query");
  const found = document.getElementById("found");
  const results = document.getElementById("results");
  const letters = document.getElementById("a-to-z");

  // From disk, or where its parts cannot be loaded, the built-in search takes over.
  const add = (source, kind = {}) => {
    const script = Object.assign(document.createElement("script"), kind, { nonce: here.nonce, async: false, src: source });
    script.dataset.version = here.dataset.version;
    document.head.append(script);
  };
  const fallBack = () => {
    add(`${here.dataset.index}?${here.dataset.version}`, { id: "search-index" });
    add(here.dataset.search);
  };

  const make = (name, kind, text) => {
    const one = document.createElement(name);
    if (kind) one.className = kind;
    if (text) one.textContent = text;
    return one;
  };
  const excerpt = (html) => {
    const line = make("p", "why");
    for (const node of new DOMParser().parseFromString(html, "text/html").body.childNodes) {
      line.append(node.nodeName === "MARK" ? make("mark", "", node.textContent) : node.textContent);
    }
    line.dir = "auto";
    return line;
  };
  // At the root of several stories all have indexes of their own, and stand in the list from A to Z.
  const script = new URL(here.dataset.pagefind, location.href);
  const root = new URL("../..", script);
  const stories = [...letters.querySelectorAll("li a")]
    .map((link) => ({ title: link.textContent, path: new URL(".", link.href).pathname }))
    .filter(() => root.pathname !== new URL("..", location.href).pathname);

  const row = (page) => {
    const line = make("li");
    const link = make("a", "", page.meta.title);
    link.href = page.url;
    link.dir = "auto";
    const story = stories.find(({ path }) => page.url.startsWith(path));
    const kind = KINDS[page.raw_url.split("/").filter(Boolean)[0]] || "Summary";
    line.append(link, " ", make("span", "why", story ? `${kind} · ${story.title}` : kind), excerpt(page.excerpt));
    return line;
  };
  const rowsOf = async (hits) => (await Promise.all(hits.map((hit) => hit.data()))).map(row);

  const announce = (words) => { found.textContent = words; };
  const show = (list, hits) => {
    const more = make("button", "", "Show more");
    more.type = "button";
    let shown = SHOWN;
    more.addEventListener("click", async () => {
      const first = shown;
      list.append(...await rowsOf(hits.slice(shown, shown += SHOWN)));
      list.children[first].querySelector("a").focus();
      if (shown >= hits.length) more.remove();
    });
    results.replaceChildren(list);
    if (hits.length > SHOWN) results.append(more);
  };

  const begin = (pagefind) => {
    let latest = 0;
    const search = async () => {
      const mine = latest += 1;
      const query = box.value.trim();
      letters.hidden = query.length > 0;
      if (!query) {
        results.replaceChildren();
        announce("");
        return;
      }
      const hits = (await pagefind.search(query)).results;
      const list = make("ul", "facts");
      list.append(...await rowsOf(hits.slice(0, SHOWN)));
      if (mine !== latest) return;
      show(list, hits);
      if (hits.length) announce(`${hits.length} ${hits.length === 1 ? "page" : "pages"} for “${query}”`);
      else announce(`Nothing found for “${query}”. Fewer letters or another spelling may help.`);
    };
    const remember = () => {
      const address = new URL(location.href);
      if (box.value.trim()) address.searchParams.set("q", box.value.trim());
      else address.searchParams.delete("q");
      history.replaceState(null, "", address);
    };
    let waiting;
    form.hidden = false;
    form.addEventListener("submit", (event) => event.preventDefault());
    box.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => { search(); remember(); }, 150);
    });
    box.value ||= new URL(location.href).searchParams.get("q") || "";
    search();
  };

  const open = async () => {
    const pagefind = await import(script);
    await pagefind.options({ baseUrl: root.pathname });
    await pagefind.init();
    for (const { path } of stories) {
      if (path !== root.pathname) await pagefind.mergeIndex(`${path}search/pagefind/`, { baseUrl: path });
    }
    return pagefind;
  };
  if (location.protocol === "file:") fallBack();
  else open().then(begin, fallBack);
})();
