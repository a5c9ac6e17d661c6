/* The switches of an article: the address of the page keeps which are on, `?show=who,notes`, so that
   they can be linked to and are there again after a reload. Without this script they work all the same. */
(function () {
  "use strict";

  var box = document.querySelector(".switches");
  var switches = Array.from(box.querySelectorAll("input"));
  var wanted = (new URLSearchParams(window.location.search).get("show") || "").split(",");

  function keep() {
    var on = switches.filter(function (one) { return one.checked; });
    var names = on.map(function (one) { return one.name; }).join(",");
    var query = names ? "?show=" + names : "";
    try {
      window.history.replaceState(null, "", window.location.pathname + query + window.location.hash);
    } catch (error) { /* A page opened from a folder cannot change its address. */ }
  }

  switches.forEach(function (one) { one.checked = wanted.includes(one.name); });
  box.addEventListener("change", keep);
})();
