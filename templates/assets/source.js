"use strict";
(() => {
  for (const one of document.querySelectorAll("button.set-off")) {
    const words = [one.textContent, "show the facts again"];
    one.addEventListener("click", () => {
      const isUnmarked = one.closest("section").classList.toggle("unmarked");
      one.textContent = words[Number(isUnmarked)];
    });
    one.hidden = false;
  }

  // Words and the facts that they carry show each other.
  const columns = document.querySelector(".columns");
  const indexesOf = (one) => {
    if (one.matches("a.index")) return [one];
    if (one.matches("li")) return [...one.querySelectorAll("a.index")];
    const found = [];
    for (let next = one.nextElementSibling; next && next.matches("a.index"); next = next.nextElementSibling) found.push(next);
    return found;
  };
  const meant = ({ hash }) => {
    const place = document.getElementById(hash.slice(1));
    return place && (place.closest("li") || (place.matches("mark") ? place : place.parentNode.querySelector(`#${place.id} ~ mark`)));
  };
  let shown = [];
  const point = ({ target }) => {
    for (const one of shown) one.classList.remove("is-meant");
    const over = target.closest && target.closest("a.index, mark.evidence, .found li");
    shown = over ? indexesOf(over).map(meant).filter(Boolean) : [];
    for (const one of shown) one.classList.add("is-meant");
  };
  if (columns) for (const kind of ["pointerover", "focusin"]) columns.addEventListener(kind, point);
})();
