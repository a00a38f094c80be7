import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nodeEnv } from '../../src/env/node.ts';
import { documentText } from '../../src/tree/text.ts';
import { docx } from '../../src/writers/docx/index.ts';
import { GBT9704 } from '../support/gbt9704-style.ts';
import { onlyFile } from '../support/only-file.ts';
import { randomDocument } from '../support/random-document.ts';
import { docxLines } from '../support/read-docx.ts';
import { sampleDocument } from '../support/sample-document.ts';

const write = async (document = sampleDocument()) =>
  onlyFile(await docx.write(document, GBT9704, nodeEnv())).bytes;

test('the Word file holds the text of the document, line by line', async () => {
  expect(docxLines(await write())).toEqual(documentText(sampleDocument()));
});

test('so does any small document', async () => {
  await fc.assert(
    fc.asyncProperty(randomDocument, async (document) => {
      expect(docxLines(await write(document))).toEqual(documentText(document));
    }),
    { numRuns: 60 },
  );
});

test('same document, same bytes, in any time zone and after other documents', async () => {
  const first = await write();
  const other = { ...sampleDocument(), sections: sampleDocument().sections.slice(1) };
  await write(other);
  const zone = process.env.TZ;
  process.env.TZ = 'Pacific/Kiritimati';
  try {
    expect(Buffer.from(await write()).equals(first)).toBe(true);
  } finally {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  }
});
