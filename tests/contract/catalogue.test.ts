import { expect, test } from 'vitest';
import { catalogues, codes } from '../../src/diagnostics/catalogue.ts';

test.each(codes)('%s is said in both languages', (code) => {
  const { zh, en } = catalogues;
  expect(zh[code].explain).toMatch(/\p{Script=Han}/u);
  expect(en[code].explain).not.toBe(zh[code].explain);
  expect(en[code].severity).toBe(zh[code].severity);
  expect(en[code].hint === undefined).toBe(zh[code].hint === undefined);
});
