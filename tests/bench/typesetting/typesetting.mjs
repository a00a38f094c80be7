import { docx } from '../../../dist/writers/docx/index.js';
import { html } from '../../../dist/writers/html/index.js';
import { pdf } from '../../../dist/writers/pdf/index.js';
import { median } from '../race.mjs';
import { countyDocuments } from './documents.mjs';
import { printWithPdfmake, version } from './pdfmake.mjs';
import { startTypst } from './typst.mjs';

const DOCUMENTS = 72;
/** The first documents warm everybody up and are not counted. */
const WARM_UP = 12;

/**
 * Time and bytes of a document against Typst making PDF/A-2a and PDF/UA-1: the same text and faces, one document after
 * another, each by everybody in turn. Typst stands twice, in two processes, since it remembers what it has set.
 */
export async function typesetting() {
  const { documents, style, env } = await countyDocuments(DOCUMENTS);
  const typst = startTypst();
  const again = startTypst();
  const write = (writers) => async (document) => {
    const [first] = await Promise.all(writers.map(async (writer) => (await writer.write(document, style, env))[0]));
    return first.bytes.length;
  };
  const contestants = [
    ...(typst ? [{ what: 'Typst 0.15.2, PDF/A-2a and PDF/UA-1', run: (document) => typst.measure(document, style) }] : []),
    ...(again ? [{ what: 'Typst again (control)', run: (document) => again.measure(document, style) }] : []),
    { what: 'PDF of a department', run: timed(write([pdf])) },
    { what: 'PDF, Word and web page together', run: timed(write([pdf, docx, html])) },
    { what: `pdfmake ${version} as its manual says`, run: timed(async (document) => (await printWithPdfmake(document, style)).length) },
  ];
  const measured = contestants.map(() => []);
  for (const [i, document] of documents.entries())
    for (const [k, { run }] of contestants.entries()) {
      const one = await run(document);
      if (i >= WARM_UP) measured[k].push(one);
    }
  typst?.stop();
  again?.stop();
  const medians = (key) => measured.map((list) => median(list.map((one) => one[key])));
  const ms = medians('ms');
  const bytes = medians('bytes');
  return [
    ...contestants.map(({ what }, k) => [what, `${ms[k].toFixed(1)} ms`, ms[k] / ms[0]]),
    ...contestants.flatMap(({ what }, k) =>
      what.includes('again') || what.includes('together')
        ? []
        : [[`size: ${what}`, `${(bytes[k] / 1000).toFixed(0)} KB`, bytes[k] / bytes[0]]],
    ),
  ];
}

const timed = (write) => async (document) => {
  const since = performance.now();
  const bytes = await write(document);
  return { ms: performance.now() - since, bytes };
};
