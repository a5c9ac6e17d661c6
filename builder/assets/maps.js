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
