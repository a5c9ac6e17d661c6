/* Make the texts that tests/test_citing.py compares ours with, by the reference program of CSL.

   In a folder of your own: npm install citeproc@2.4.63; get the four styles and the two locales from
   the repositories citation-style-language/styles and citation-style-language/locales (CC BY-SA 3.0;
   neither they nor the program, which is under CPAL or AGPL, are part of this project). Then, there:

     node REPOSITORY/tests/npm/cite.cjs STYLES LOCALES REPOSITORY/tests/fixtures/citations.json

   It reads the items of that file and writes the texts beside them. */
"use strict";

const fs = require("fs");
const path = require("path");
const CSL = require(require.resolve("citeproc", { paths: [process.cwd()] }));

const STYLES = {
  APA: ["apa", "en-US"],
  MLA: ["modern-language-association", "en-US"],
  Chicago: ["chicago-notes-bibliography", "en-US"],
  Harvard: ["harvard-cite-them-right", "en-GB"],
};
const [styles, locales, fixture] = process.argv.slice(2);
const read = (...parts) => fs.readFileSync(path.join(...parts), "utf8");
const whole = JSON.parse(read(fixture));
const items = Object.fromEntries(whole.works.map(({ item }) => [item.id, item]));

for (const [name, [file, language]] of Object.entries(STYLES)) {
  const program = {
    retrieveLocale: (wanted) => read(locales, `locales-${wanted === "en-GB" ? "en-GB" : "en-US"}.xml`),
    retrieveItem: (id) => items[id],
  };
  const engine = new CSL.Engine(program, read(styles, `${file}.csl`), language, true);
  for (const work of whole.works) {
    engine.updateItems([work.item.id]);
    const [entry] = engine.makeBibliography()[1];
    work.texts = { ...work.texts, [name]: entry.trim().replace(/^<div class="csl-entry">|<\/div>$/g, "").trim() };
  }
}
fs.writeFileSync(fixture, `${JSON.stringify(whole, null, 1)}\n`);
