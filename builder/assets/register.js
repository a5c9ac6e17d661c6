/* The register of claims: found by speaker, subject and paragraph, sorted by column; the address of
   the page keeps what was chosen. Without this script the states can be chosen all the same. */
(function () {
  "use strict";

  var register = document.querySelector(".register");
  if (!register) { return; }
  var finders = register.querySelector(".finders");
  var selects = Array.from(finders.querySelectorAll("select"));
  var states = Array.from(register.querySelectorAll("[name=status]"));
  var heads = Array.from(register.querySelectorAll("th"));
  var body = register.querySelector("tbody");
  var rows = Array.from(body.rows);
  var chosen = new URLSearchParams(window.location.search);

  function fits(row) {
    return selects.every(function (select) {
      return !select.value || row.dataset[select.name].split(" ").includes(select.value);
    });
  }

  function hasState(row) {
    var state = chosen.get("status");
    return !state || row.classList.contains("is-" + state);
  }

  function show() {
    rows.forEach(function (row) { row.hidden = !fits(row); });
    var shown = rows.filter(function (row) { return !row.hidden && hasState(row); });
    finders.querySelector(".found").textContent = "[[ _('%(shown)s of %(all)s claims') ]]".replace("%(shown)s", shown.length).replace("%(all)s", rows.length);
  }

  function sort() {
    var way = chosen.get("sort") || "paragraph";
    var down = way.charAt(0) === "-";
    var place = heads.findIndex(function (head) { return head.dataset.sort === way.slice(down ? 1 : 0); });
    var read = function (row) { return row.cells[Math.max(place, 0)].textContent.trim(); };
    var ordered = rows.slice().sort(function (one, other) {
      return (down ? -1 : 1) * read(one).localeCompare(read(other), undefined, { numeric: true });
    });
    body.append.apply(body, ordered);
    heads.forEach(function (head, number) {
      if (number === place) { head.setAttribute("aria-sort", down ? "descending" : "ascending"); }
      else { head.removeAttribute("aria-sort"); }
    });
  }

  function choose(name, value) {
    if (value) { chosen.set(name, value); } else { chosen.delete(name); }
    var query = chosen.toString();
    try {
      window.history.replaceState(null, "", window.location.pathname + (query && "?" + query) + window.location.hash);
    } catch (error) { /* A page opened from a folder cannot change its address. */ }
  }

  function fill() {
    selects.forEach(function (select) {
      select.value = chosen.get(select.name) || "";
      if (!select.value) { select.value = ""; }
    });
    states.forEach(function (state) { state.checked = state.value === (chosen.get("status") || "all"); });
  }

  heads.forEach(function (head) {
    var button = document.createElement("button");
    button.type = "button";
    button.append.apply(button, Array.from(head.childNodes));
    button.addEventListener("click", function () {
      choose("sort", (head.getAttribute("aria-sort") === "ascending" ? "-" : "") + head.dataset.sort);
      sort();
    });
    head.appendChild(button);
  });
  register.addEventListener("change", function (event) {
    choose(event.target.name, event.target.value === "all" ? "" : event.target.value);
    show();
  });
  finders.querySelector("button").addEventListener("click", function () {
    ["status", "speaker", "about", "paragraph"].forEach(function (name) { choose(name, ""); });
    fill();
    show();
  });
  if (!states.some(function (state) { return state.value === chosen.get("status"); })) { chosen.delete("status"); }
  fill();
  show();
  sort();
  register.classList.add("is-live");
  finders.hidden = false;
})();
