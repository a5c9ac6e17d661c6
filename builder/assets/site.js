/* Short definitions on hover, focus and touch. Everything shown stands at the end of the same page or
   in its list of sources, so nothing is fetched; without this script every link is a plain link. */
(function () {
  "use strict";

  var OPEN_AFTER = 250;
  var CLOSE_AFTER = 200;
  var GAP = 6;
  var box = null;
  var owner = null;
  var timer = 0;
  var byTouch = false;

  function makeParagraph(name, words) {
    var paragraph = document.createElement("p");
    paragraph.className = name;
    paragraph.textContent = words.trim();
    return paragraph;
  }

  function makeLink(href) {
    var link = document.createElement("a");
    link.href = href;
    link.textContent = "Read more";
    return link;
  }

  /* What the box says about a link: a title and some words, or nothing. */
  function explain(link) {
    var entry = link.dataset.entry;
    var term = document.getElementById("def--" + entry.replace("/", "-"));
    var source = document.querySelector('.sources a[data-entry="' + entry + '"]');
    if (term && !term.contains(link)) {
      return [term.textContent, term.parentNode.querySelector("dd").textContent];
    }
    if (source && source !== link) {
      return [source.textContent, source.parentNode.textContent.trim().slice(source.textContent.length)];
    }
    return null;
  }

  function makeBox() {
    box = document.createElement("div");
    box.className = "popover";
    box.id = "popover--";
    box.tabIndex = -1;
    box.addEventListener("mouseenter", keep);
    box.addEventListener("mouseleave", closeSoon);
    (document.querySelector("main") || document.body).appendChild(box);
  }

  /* A finger cannot rest on a link: the box then holds a way on, and so it is a dialog, not a tip. */
  function fill(words, link) {
    box.replaceChildren(makeParagraph("popover-title", words[0]), makeParagraph("", words[1]));
    box.setAttribute("role", byTouch ? "dialog" : "tooltip");
    if (byTouch) {
      box.setAttribute("aria-label", words[0]);
      box.appendChild(makeLink(link.href.baseVal || link.href));
    } else {
      box.removeAttribute("aria-label");
      link.setAttribute("aria-describedby", "popover--");
    }
  }

  /* A link may run over two lines: the box belongs to the line where the pointer is. */
  function findLine(link, point) {
    var lines = Array.from(link.getClientRects());
    return lines.find(function (line) { return point && point.y >= line.top && point.y <= line.bottom; }) || lines[0];
  }

  function place(line) {
    var room = document.documentElement.clientWidth - box.offsetWidth - 8;
    var below = line.bottom + GAP;
    var above = line.top - box.offsetHeight - GAP;
    var fits = below + box.offsetHeight < window.innerHeight || above < 0;
    box.style.left = Math.max(8, Math.min(line.left, room)) + window.scrollX + "px";
    box.style.top = (fits ? below : above) + window.scrollY + "px";
  }

  function open(link, point) {
    var words = explain(link);
    close();
    if (!words) { return; }
    if (!box) { makeBox(); }
    owner = link;
    box.hidden = false;
    fill(words, link);
    place(findLine(link, point));
    if (byTouch) { box.focus({ preventScroll: true }); }
  }

  function close() {
    window.clearTimeout(timer);
    if (owner) { owner.removeAttribute("aria-describedby"); }
    if (box) { box.hidden = true; }
    owner = null;
  }

  function keep() { window.clearTimeout(timer); }

  function closeSoon() {
    window.clearTimeout(timer);
    timer = window.setTimeout(close, CLOSE_AFTER);
  }

  function openSoon(link, point) {
    window.clearTimeout(timer);
    timer = window.setTimeout(function () { open(link, point); }, OPEN_AFTER);
  }

  function findLink(event) {
    return event.target.closest ? event.target.closest(".md-content a[data-entry]") : null;
  }

  document.addEventListener("pointerdown", function (event) {
    byTouch = event.pointerType === "touch";
    if (owner && !findLink(event) && !box.contains(event.target)) { close(); }
  });
  document.addEventListener("pointerover", function (event) {
    var link = findLink(event);
    byTouch = event.pointerType === "touch";
    if (!link || byTouch) { return; }
    if (link === owner) { keep(); } else { openSoon(link, { y: event.clientY }); }
  });
  document.addEventListener("pointerout", function (event) {
    if (findLink(event) && !byTouch) { closeSoon(); }
  });
  document.addEventListener("focusin", function (event) {
    var link = findLink(event);
    if (link && !byTouch && link.matches(":focus-visible")) { open(link); }
  });
  document.addEventListener("focusout", function (event) {
    if (findLink(event) && !byTouch) { closeSoon(); }
  });
  document.addEventListener("click", function (event) {
    var link = findLink(event);
    if (link && byTouch && link !== owner && explain(link)) {
      event.preventDefault();
      open(link);
    } else if (link) {
      close();
    }
  });
  document.addEventListener("keydown", function (event) {
    byTouch = false;
    if (event.key !== "Escape" || !owner) { return; }
    if (box.contains(document.activeElement)) { owner.focus(); }
    close();
  });
  window.addEventListener("pagehide", close);
  window.addEventListener("resize", close);
})();

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
    finders.querySelector(".found").textContent = shown.length + " of " + rows.length + " claims";
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

/* The timeline: only what one person or one place has a part in; the address of the page keeps that.
   A link to an event opens the drawing it stands in. */
(function () {
  "use strict";

  var timeline = document.querySelector(".timeline");
  if (!timeline) { return; }
  var finders = timeline.querySelector(".event-finders");
  var selects = Array.from(finders.querySelectorAll("select"));
  var rows = Array.from(timeline.querySelectorAll(".happenings > li"));
  var marks = Array.from(timeline.querySelectorAll(".mark"));
  var buttons = Array.from(timeline.querySelectorAll("[name=zoom]"));

  function fits(row) {
    return selects.every(function (select) {
      return !select.value || row.dataset[select.name].split(" ").includes(select.value);
    });
  }

  function show() {
    var shown = new Set(rows.filter(fits).map(function (row) { return "#" + row.id; }));
    rows.forEach(function (row) { row.hidden = !shown.has("#" + row.id); });
    marks.forEach(function (mark) { mark.classList.toggle("apart", !shown.has(mark.getAttribute("xlink:href"))); });
    buttons.forEach(function (button) {
      var zoom = timeline.querySelector("." + button.value);
      button.parentNode.querySelector(".count").textContent = zoom.querySelectorAll("li:not([hidden])").length + " events";
    });
    finders.querySelector(".found").textContent = shown.size === rows.length ? "" : shown.size + " of " + rows.length + " events";
  }

  function keep() {
    var url = new URL(window.location.href);
    selects.forEach(function (select) {
      if (select.value) { url.searchParams.set(select.name, select.value); } else { url.searchParams.delete(select.name); }
    });
    try { window.history.replaceState(null, "", url); } catch (error) { /* Not in a page opened from a folder. */ }
  }

  function follow() {
    var target = document.getElementById(window.location.hash.slice(1));
    var zoom = target && target.closest(".zoom");
    var button = zoom && document.getElementById(zoom.id + "--zoom");
    if (button && !button.checked) {
      button.checked = true;
      target.scrollIntoView();
    }
  }

  finders.addEventListener("change", function () { keep(); show(); });
  finders.querySelector("button").addEventListener("click", function () {
    selects.forEach(function (select) { select.value = ""; });
    keep();
    show();
  });
  window.addEventListener("hashchange", follow);
  selects.forEach(function (select) {
    select.value = new URLSearchParams(window.location.search).get(select.name) || "";
    if (!select.value) { select.value = ""; }
  });
  show();
  follow();
  finders.hidden = false;
})();

/* Maps: one step earlier or later; without this script the steps can be chosen all the same. */
(function () {
  "use strict";

  var ways = document.querySelector(".map .ways");
  if (!ways) { return; }
  var steps = Array.from(document.querySelectorAll(".map [name=step]"));
  var buttons = Array.from(ways.querySelectorAll("button"));

  function find() {
    return steps.findIndex(function (step) { return step.checked; });
  }

  function show() {
    buttons.forEach(function (button) { button.disabled = !steps[find() + Number(button.dataset.way)]; });
  }

  buttons.forEach(function (button) {
    button.addEventListener("click", function () {
      steps[find() + Number(button.dataset.way)].checked = true;
      show();
    });
  });
  document.querySelector(".map .steps").addEventListener("change", show);
  show();
  ways.hidden = false;
})();

/* The number of a paragraph copies its words with where they come from; below a page, buttons copy
   its address and how to cite it. Where copying is not allowed, links and words stay as they are. */
(function () {
  "use strict";

  var heading = document.querySelector("h1");
  if (!heading || !navigator.clipboard) { return; }
  var said = document.createElement("span");
  said.className = "copied";
  said.setAttribute("role", "status");
  heading.closest("article").appendChild(said);

  /* The words of the report alone, without what the switches put between them. */
  function read(paragraph) {
    var copy = paragraph.cloneNode(true);
    copy.querySelectorAll(".number, .beside, .of-who, .of-became, .of-later, .headerlink").forEach(function (part) { part.remove(); });
    return copy.textContent.replace(/\s+/g, " ").trim();
  }

  function quote(number) {
    var title = heading.firstChild.textContent.trim();
    var site = document.querySelector(".nameplate").textContent.trim();
    return "“" + read(number.parentNode) + "”\n\n" + title + ", paragraph " + number.textContent + ". " + site + ".\n" + number.href;
  }

  function hush() { said.textContent = ""; }

  function copies(element, done, write) {
    element.addEventListener("click", function () {
      navigator.clipboard.writeText(write()).then(function () { said.textContent = done; }, hush);
    });
    element.addEventListener("blur", hush);
  }

  function addButton(place, what, words) {
    var button = document.createElement("button");
    button.type = "button";
    button.textContent = "Copy " + what;
    place.append(" ", button);
    copies(button, what + " copied", function () { return words; });
  }

  document.querySelectorAll(".numbered > .number").forEach(function (number) {
    number.title = "Copy this paragraph and its address";
    copies(number, "Paragraph " + number.textContent + " copied, with its address", function () { return quote(number); });
  });
  document.querySelectorAll(".cite dd").forEach(function (way) {
    addButton(way, way.previousElementSibling.textContent, way.textContent.trim());
  });
  document.querySelectorAll(".pass-on").forEach(function (place) {
    addButton(place, "link", window.location.href.split("#")[0]);
  });
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape") { hush(); }
  });
})();

/* The list of all sections closes with Escape and when the focus or a click goes elsewhere. */
(function () {
  "use strict";

  var sections = document.querySelector(".all-sections");
  if (!sections) { return; }

  function leave(event) {
    if (!sections.contains(event.target)) { sections.open = false; }
  }

  document.addEventListener("click", leave);
  document.addEventListener("focusin", leave);
  sections.addEventListener("keydown", function (event) {
    if (event.key !== "Escape" || !sections.open) { return; }
    sections.open = false;
    sections.querySelector("summary").focus();
  });
})();

/* At an address of before, go where its line leads; a page that is gone has a line for itself. */
(function () {
  "use strict";

  function follow() {
    var place = location.hash && document.getElementById(location.hash.slice(1));
    var sign = place && place.closest(".moved") ? place : document.querySelector(".moved.whole");
    if (sign) { location.replace(sign.querySelector("a").href); }
  }

  window.addEventListener("hashchange", follow);
  follow();
})();
