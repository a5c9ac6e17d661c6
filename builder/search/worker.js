/* The search of a large site. The theme starts this file as a worker, hands it what is typed, and
   draws what it answers; on a disk it runs in a hidden frame (offline.js). Of the index it fetches
   only the files that a query needs; builder/search/ writes them and says what is in each. */

(function () {
  "use strict";
  const SETUP = 0, READY = 1, QUERY = 2, RESULT = 3; // as the theme numbers its messages
  const FILES = 3; // so many files of words may one word ask for
  const SHOWN = 30; // so many finds are shown
  const NEAR = 0.5; // what a word counts that is one letter away from what was typed
  const AROUND = 90; // signs of the text before the first word that was found
  const LENGTH = 260; // signs of the text that are shown
  const WORD = /([\p{L}\p{N}\p{M}\u200c'’ʼʿ]+)/gu; // a word as it is written
  const here = self.document ? document.currentScript.src : location.href;
  const kept = new Map();
  let latest;
  self.parts = {};

  function load(name) {
    if (!kept.has(name)) { kept.set(name, self.document ? run(name) : get(name)); }
    kept.get(name).catch(() => kept.delete(name)); // the next letter tries again
    return kept.get(name);
  }

  async function get(name) {
    const answer = await fetch(new URL(`${name}.json`, here));
    return answer.json();
  }

  async function run(name) {
    await importScripts(new URL(`${name}.js`, here));
    return parts[name];
  }

  function listWords(text, letters) {
    const plain = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
    const folded = plain.replace(/./gsu, (letter) => letters[letter] ?? letter);
    const words = folded.match(/[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*/gu) ?? [];
    return words.map((word) => word.replace(/'s$/, "").replace(/'/g, ""));
  }

  /* A single letter stands for itself only: too many words begin with it. */
  function begins(one, word) {
    return one === word || (word.length > 1 && one.startsWith(word));
  }

  /* One letter more, less, other, or two that changed places. */
  function isNear(one, other) {
    let same = 0;
    while (same < one.length && one[same] === other[same]) { same += 1; }
    const [a, b] = [one.slice(same), other.slice(same)];
    return a.slice(1) === b.slice(1) || a.slice(1) === b || a === b.slice(1)
      || (a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2));
  }

  /* The words of the index that begin with this one, with what each counts. */
  async function complete(word, directory) {
    const first = directory.words.filter((one) => one <= word).length - 1;
    const last = directory.words.filter((one) => one < word + "\uffff").length - 1;
    const numbers = directory.words.map((_, n) => n)
      .filter((n) => first <= n && n <= last && n < Math.max(first, 0) + FILES);
    const files = await Promise.all(numbers.map((n) => load(`words/${n}`)));
    return files.flatMap(Object.entries).filter(([one]) => begins(one, word))
      .map(([one, numbers]) => ({ word: one, numbers, counts: word.length / one.length }));
  }

  /* The same for a word with a slip of a letter in it: only names are guessed. */
  async function guess(word, directory) {
    if (word.length < 4) { return []; }
    const names = (await load("names")).split(" ").filter((name) => isNear(name, word));
    const found = await Promise.all(names.map((name) => complete(name, directory)));
    return found.flatMap((matches, n) => matches.filter((match) => match.word === names[n]))
      .map((match) => ({ ...match, counts: NEAR }));
  }

  /* A word that is still being typed may become any longer one; a finished word means itself. */
  async function find(word, isFinished, directory) {
    const begun = await complete(word, directory);
    const whole = begun.filter((match) => match.word === word);
    const matches = isFinished && whole.length ? whole : begun;
    return { word, matches: matches.length ? matches : await guess(word, directory) };
  }

  /* Adds to each find what the best match of one word says about it. */
  function weigh(finds, { word, matches }) {
    const best = new Map();
    for (const match of matches) {
      for (let n = 1, number = -1; n < match.numbers.length; n += 2) {
        number += match.numbers[n];
        const weight = match.numbers[n + 1] * match.counts;
        if (weight > (best.get(number)?.weight ?? 0)) { best.set(number, { weight, match }); }
      }
    }
    for (const [number, { weight, match }] of best) {
      const one = finds.get(number) ?? { number, weight: 0, words: [], met: [] };
      one.weight += weight;
      one.met.push(word);
      one.words.push(match.word.startsWith(word) ? word : match.word);
      finds.set(number, one);
    }
  }

  /* A find that lacks a word counts less, the more so the rarer the word is. */
  function rank(found) {
    const finds = new Map();
    const rarities = new Map(found.map(({ word, matches }) =>
      [word, Math.max(0, ...matches.map((match) => match.numbers[0]))]));
    const sum = (words) => words.reduce((all, word) => all + rarities.get(word), 0);
    const whole = sum([...rarities.keys()]);
    found.forEach((one) => weigh(finds, one));
    for (const one of finds.values()) {
      one.score = one.weight * (whole ? sum(one.met) / whole : 1) ** 2;
      one.missing = found.map(({ word }) => word)
        .filter((word) => rarities.get(word) && !one.met.includes(word));
    }
    return [...finds.values()].sort((a, b) => b.score - a.score || a.number - b.number)
      .slice(0, SHOWN);
  }

  function escape(text) {
    return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  }

  /* What stands around the first of the words that were found. */
  function cut(text, isFound) {
    const place = [...text.matchAll(WORD)].find(([word]) => isFound(word))?.index ?? 0;
    const start = place > AROUND ? text.indexOf(" ", place - AROUND) + 1 : 0;
    const blank = text.lastIndexOf(" ", start + LENGTH);
    const end = text.length > start + LENGTH && blank > start ? blank : text.length;
    return (start > 0 ? "… " : "") + text.slice(start, end) + (end < text.length ? " …" : "");
  }

  function mark(text, isFound) {
    const pieces = text.split(WORD).map((piece, n) =>
      n % 2 && isFound(piece) ? `<mark data-md-highlight>${escape(piece)}</mark>` : escape(piece));
    return pieces.join("");
  }

  function show(row, one, letters) {
    const isFound = (piece) => listWords(piece, letters)
      .some((word) => one.words.some((wanted) => begins(word, wanted)));
    const terms = one.words.map((word) => [word, true]);
    return {
      location: row.location,
      title: mark(row.title, isFound),
      text: row.text && `<p>${mark(cut(row.text, isFound), isFound)}</p>`,
      score: one.score,
      terms: Object.fromEntries([...terms, ...one.missing.map((word) => [word, false])]),
    };
  }

  /* Results stand under their page, which the theme wants among them; Enter opens the best one. */
  function group(rows, items) {
    const pages = new Map();
    items.forEach((item, n) => {
      const page = item.location.split("#")[0];
      const one = pages.get(page) ?? { page, title: escape(rows[n].page), items: [] };
      one.items.push(item);
      pages.set(page, one);
    });
    return [...pages.values()].map(({ page, title, items }) =>
      items.some(({ location }) => location === page) ? items
        : [...items, { ...items[0], location: page, title, text: "" }]);
  }

  async function answer(query) {
    if (!query.trim()) { return []; }
    const directory = await load("directory");
    const asked = [...new Set(listWords(query, directory.letters))];
    const found = asked.map((word, n) => find(word, n < asked.length - 1, directory));
    const ranked = rank(await Promise.all(found));
    const rows = await Promise.all(ranked.map(async ({ number }) => {
      const file = await load(`texts/${Math.floor(number / directory.rows)}`);
      return file[number % directory.rows];
    }));
    return group(rows, rows.map((row, n) => show(row, ranked[n], directory.letters)));
  }

  self.addEventListener("message", async ({ data }) => {
    if (data.type === SETUP) { self.postMessage({ type: READY }); }
    if (data.type !== QUERY) { return; }
    latest = data;
    const items = await answer(data.data);
    if (latest === data) { self.postMessage({ type: RESULT, data: { items } }); }
  });
})();
