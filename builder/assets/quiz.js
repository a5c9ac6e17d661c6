/* Quizzes: tells right from wrong by fingerprints when a button asks for it, and keeps the answers in
   this browser until they are cleared. Nothing is sent. Without this script the form can be read. */
(function () {
  "use strict";

  var quiz = document.querySelector(".quiz[data-quiz]");
  if (!quiz) return;
  var KEY = "quiz." + quiz.dataset.quiz;
  var fields = quiz.querySelectorAll("input, select, textarea");
  var questions = quiz.querySelectorAll("fieldset[data-keys]");
  var score = quiz.querySelector(".score");
  var checked = {};

  function load() {
    try {
      return JSON.parse(localStorage.getItem(KEY)) || {};
    } catch (error) {
      return {};
    }
  }

  function isChoice(field) {
    return field.type === "radio" || field.type === "checkbox";
  }

  function save() {
    var answers = {};
    fields.forEach(function (field) {
      if (isChoice(field) ? field.checked : field.value) {
        (answers[field.name] = answers[field.name] || []).push(field.value);
      }
    });
    try {
      localStorage.setItem(KEY, JSON.stringify({ answers: answers, checked: checked }));
    } catch (error) {
      /* A browser that keeps nothing: the quiz works all the same. */
    }
  }

  function fill(answers) {
    fields.forEach(function (field) {
      var values = answers[field.name] || [];
      if (isChoice(field)) field.checked = values.indexOf(field.value) >= 0;
      else field.value = values[0] || "";
    });
  }

  function fingerprint(text) {
    var number = 0x811c9dc5;
    new TextEncoder().encode(text).forEach(function (byte) {
      number = Math.imul(number ^ byte, 0x01000193) >>> 0;
    });
    return number.toString(16).padStart(8, "0");
  }

  function simplify(text) {
    return text.normalize("NFKC").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  }

  /* What was answered, as one text; empty while something is missing. */
  function read(question) {
    var own = Array.from(question.querySelectorAll("input, select"));
    if (own[0].type === "text") return simplify(own[0].value);
    if (isChoice(own[0])) {
      return own.filter(function (field) { return field.checked; })
        .map(function (field) { return field.value; }).sort().join(",");
    }
    return own.every(function (field) { return field.value; })
      ? own.map(function (field) { return field.value; }).join(",") : "";
  }

  function show(question, state, words) {
    var result = question.querySelector(".result");
    question.dataset.state = state;
    result.textContent = "";
    setTimeout(function () { result.textContent = words; }, 60);
  }

  function check(question) {
    var answer = read(question);
    var print = fingerprint(question.dataset.name + ":" + answer);
    if (!answer) {
      delete checked[question.dataset.name];
      show(question, "", question.querySelector("select") ? "[[ _('Choose something in every list first.') ]]" : "[[ _('Give an answer first.') ]]");
    } else {
      checked[question.dataset.name] = 1;
      if (question.dataset.keys.split(" ").indexOf(print) >= 0) show(question, "right", "[[ _('✓ Right.') ]]");
      else show(question, "wrong", "[[ _('✗ Not right yet. Look again, and try once more.') ]]");
    }
    count();
  }

  function count() {
    var right = quiz.querySelectorAll('[data-state="right"]').length;
    score.textContent = right ? "[[ _('%(right)s of %(all)s right so far.') ]]".replace("%(right)s", right).replace("%(all)s", questions.length) : "";
  }

  function clear() {
    fill({});
    checked = {};
    questions.forEach(function (question) { show(question, "", ""); });
    try {
      localStorage.removeItem(KEY);
    } catch (error) {
      /* Nothing was kept. */
    }
    score.textContent = "[[ _('Your answers are cleared.') ]]";
  }

  quiz.querySelectorAll(".with-script").forEach(function (part) { part.hidden = false; });
  quiz.querySelector(".without-script").hidden = true;
  questions.forEach(function (question) {
    question.querySelector("button").addEventListener("click", function () {
      check(question);
      save();
    });
  });
  quiz.addEventListener("keydown", function (event) {
    var question = event.target.closest("fieldset[data-keys]");
    if (event.key === "Enter" && event.target.type === "text" && question) {
      event.preventDefault();
      question.querySelector("button").click();
    }
  });
  quiz.addEventListener("input", function (event) {
    var question = event.target.closest("fieldset[data-keys]");
    if (question && question.dataset.state) {
      delete checked[question.dataset.name];
      show(question, "", "");
      count();
    }
    save();
  });
  quiz.querySelector(".clear").addEventListener("click", clear);

  var kept = load();
  fill(kept.answers || {});
  checked = kept.checked || {};
  questions.forEach(function (question) {
    if (checked[question.dataset.name]) check(question);
  });
})();
