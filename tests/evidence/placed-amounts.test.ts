import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placedAmounts } from '../../src/evidence/placed-amounts.ts';
import { documentText } from '../../src/tree/text.ts';
import { randomDocument } from '../support/random-document.ts';

test('amounts of any document stand in its text where they are said to', () => {
  fc.assert(
    fc.property(randomDocument, (document) => {
      const lines = documentText(document);
      for (const { amount, line, at } of placedAmounts(document))
        expect(lines[line - 1]?.slice(at, at + amount.text.length)).toBe(amount.text);
    }),
    { numRuns: 300 },
  );
});
