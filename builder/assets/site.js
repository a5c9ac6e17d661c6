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
    link.textContent = "[[ _('Read more') ]]";
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
    return "“" + read(number.parentNode) + "”\n\n" + "[[ _('%(title)s, paragraph %(number)s. %(site)s.') ]]".replace("%(title)s", title).replace("%(number)s", number.textContent).replace("%(site)s", site) + "\n" + number.href.replace(/\?[^#]*/, "");
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
    button.textContent = "[[ _('Copy %(what)s') ]]".replace("%(what)s", what);
    place.append(" ", button);
    copies(button, "[[ _('%(what)s copied') ]]".replace("%(what)s", what), function () { return words; });
  }

  document.querySelectorAll(".numbered > .number").forEach(function (number) {
    number.title = "[[ _('Copy this paragraph and its address') ]]";
    copies(number, "[[ _('Paragraph %(number)s copied, with its address') ]]".replace("%(number)s", number.textContent), function () { return quote(number); });
  });
  document.querySelectorAll(".cite dd").forEach(function (way) {
    addButton(way, way.previousElementSibling.textContent, way.textContent.trim());
  });
  document.querySelectorAll(".pass-on").forEach(function (place) {
    addButton(place, "[[ _('link') ]]", window.location.href.split("#")[0]);
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

/* Some browsers forget that a table is one when its cells are laid out otherwise on a phone. HTML
   itself does not allow these roles there, so they are given here. */
(function () {
  "use strict";

  var ROLES = { table: "table", "thead, tbody": "rowgroup", tr: "row", td: "cell", "thead th": "columnheader", "tbody th": "rowheader" };
  Object.keys(ROLES).forEach(function (name) {
    document.querySelectorAll(".md-content :is(" + name + ")").forEach(function (part) {
      part.setAttribute("role", ROLES[name]);
    });
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

/* A drawing or a table that is wider than the window can be moved with the arrow keys. */
(function () {
  "use strict";

  function reach() {
    document.querySelectorAll("pre > code, .md-typeset__scrollwrap").forEach(function (part) {
      if (part.scrollWidth > part.clientWidth) { part.tabIndex = 0; } else { part.removeAttribute("tabindex"); }
    });
  }

  window.addEventListener("load", reach);
  window.addEventListener("resize", reach);
})();
