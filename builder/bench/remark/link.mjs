// Reads the texts of a file with remark, and again with the glossary plugin; tells what each costs.
import { readFileSync } from "node:fs";
import glossary from "docusaurus-plugin-glossary/remark/glossary-terms";
import parse from "remark-parse";
import { unified } from "unified";

const { texts, names } = JSON.parse(readFileSync(process.argv[2], "utf8"));
const terms = names.map((term) => ({ term, definition: "A word." }));

function count(node) {
  const own = node.name === "GlossaryTerm" ? 1 : 0;
  return (node.children ?? []).reduce((sum, child) => sum + count(child), own);
}

function read(processor) {
  const began = process.cpuUsage();
  const trees = texts.map((text) => processor.runSync(processor.parse(text)));
  const { user, system } = process.cpuUsage(began);
  return { seconds: (user + system) / 1e6, links: trees.reduce((sum, tree) => sum + count(tree), 0) };
}

const plain = unified().use(parse).freeze();
const linking = unified().use(parse).use(glossary, { terms }).freeze();
const best = (processor) =>
  [1, 2, 3].map(() => read(processor)).reduce((one, other) => (one.seconds < other.seconds ? one : other));
const [without, within] = [best(plain), best(linking)];
const node = process.versions.node;
console.log(JSON.stringify({ linking: within.seconds, alone: without.seconds, links: within.links, node }));
