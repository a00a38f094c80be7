/** Writes PDF files one after another in one thread, and prints JSON: node --expose-gc memory-run.mjs */
import { pdf } from '../../../dist/writers/pdf/index.js';
import { countyDocuments, distinct } from './documents.mjs';

const MARKS = [300, 1000, 3000];
const DOCUMENTS = 100;
const MEBIBYTE = 1024 * 1024;

const { documents, style, env } = await countyDocuments(DOCUMENTS);
const marks = [];
for (let count = 1; count <= MARKS.at(-1); count++) {
  await pdf.write(distinct(documents[count % DOCUMENTS], count), style, env);
  if (!MARKS.includes(count)) continue;
  globalThis.gc();
  const { rss, heapUsed } = process.memoryUsage();
  marks.push({ after: count, rss: rss / MEBIBYTE, heap: heapUsed / MEBIBYTE });
}
process.stdout.write(JSON.stringify(marks));
