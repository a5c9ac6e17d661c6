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
      button.parentNode.querySelector(".count").textContent = "[[ _('%(count)s events') ]]".replace("%(count)s", zoom.querySelectorAll("li:not([hidden])").length);
    });
    finders.querySelector(".found").textContent = shown.size === rows.length ? "" : "[[ _('%(shown)s of %(all)s events') ]]".replace("%(shown)s", shown.size).replace("%(all)s", rows.length);
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
