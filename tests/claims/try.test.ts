import { readFileSync } from 'node:fs';
import { test } from 'vitest';
import { readClaims, readReasons } from '../../src/claims/read-claims.ts';
import { readCounts } from '../../src/claims/read-counts.ts';
import { readYears } from '../../src/claims/read-years.ts';
import { printClaims, printCounts, printReasons } from './print-claims.ts';
test('try', () => {
  for (const text of readFileSync(process.env.TRY!, 'utf8').split('\n'))
    console.log(`# ${text}\n${printClaims(readClaims(text.replaceAll('|', '\n')))}${printReasons(readReasons(text))}${printCounts(readCounts(text))}${readYears(text).map((y) => y.text + (y.isReference ? '*' : '')).join(' ')}`);
});
