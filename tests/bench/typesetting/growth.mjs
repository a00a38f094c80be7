import { nodeEnv } from '../../../dist/env/node.js';
import { Reporter } from '../../../dist/diagnostics/reporter.js';
import { Shelf } from '../../../dist/shelf.js';
import { pdf } from '../../../dist/writers/pdf/index.js';
import { median } from '../race.mjs';
import { paragraphOf, sentences, tableOf, documentOf } from './made-documents.mjs';

const ROUNDS = 7;

/** Time per page of long documents against that of short ones: none may grow faster than its pages. */
export async function growth() {
  const env = nodeEnv();
  const { layout } = new Shelf(env).layout('hebei', new Reporter());
  const pairs = [
    ['10 pages of text', (round) => texts(10, round), '500 pages', (round) => texts(500, round)],
    ['paragraphs of 250 characters', (round) => cut(250, round), 'one paragraph of 50,000', (round) => cut(50_000, round)],
    ['a table of 100 rows', (round) => tables(100, round), '5,000 rows', (round) => tables(5000, round)],
  ];
  const rows = [];
  for (const [short, makeShort, long, makeLong] of pairs) {
    const a = [];
    const b = [];
    for (let round = -2; round < ROUNDS; round++) {
      // As many pages of short documents as of the long one take a time that can be compared.
      const one = await perPage(makeShort(round), layout.style, env);
      const other = await perPage(makeLong(round), layout.style, env);
      if (round >= 0) a.push(one);
      if (round >= 0) b.push(other);
    }
    rows.push([`a page: ${short}`, `${median(a).toFixed(2)} ms`, 1]);
    rows.push([`a page: ${long}`, `${median(b).toFixed(2)} ms`, median(b) / median(a)]);
  }
  return rows;
}

/** Milliseconds a page, over all documents. */
async function perPage(documents, style, env) {
  let pages = 0;
  const since = performance.now();
  for (const document of documents) {
    const [file] = await pdf.write(document, style, env);
    pages += file.pages;
  }
  return (performance.now() - since) / pages;
}

const CHARACTERS = 50_000;
const PAGE = 560;

const texts = (pages, round) =>
  Array.from({ length: pages < 100 ? 50 : 1 }, (_, i) =>
    documentOf(sentences(pages * PAGE, `${round}${i}`).map(paragraphOf)),
  );

/** The same characters in paragraphs of so many. */
function cut(length, round) {
  const text = sentences(CHARACTERS * 1.2, `${round}`).join('').slice(0, CHARACTERS);
  const parts = Array.from({ length: CHARACTERS / length }, (_, i) => text.slice(i * length, (i + 1) * length));
  return [documentOf(parts.map(paragraphOf))];
}

const tables = (rows, round) =>
  Array.from({ length: rows < 1000 ? 50 : 1 }, (_, i) => documentOf([tableOf(rows, `${round}${i}`)]));
