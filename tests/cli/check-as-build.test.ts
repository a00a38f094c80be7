import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { memoryTree } from '../../src/env/memory.ts';
import { Shelf } from '../../src/shelf.ts';
import type { Format } from '../../src/writers/index.ts';
import { defaultFormats } from '../../src/writers/index.ts';
import { env, PUBLISHED } from '../support/compile-data.ts';

const published = readFileSync(PUBLISHED, 'utf8');

async function told(yaml: string, formats: readonly Format[]) {
  const own = { ...env, data: memoryTree({ 'a.yaml': new TextEncoder().encode(yaml) }) };
  const { diagnostics } = await compile(
    { input: 'a.yaml', formats, saysOnly: formats.length === 0 },
    own,
    new Shelf(own),
  );
  return diagnostics;
}

test.each([
  ['nothing', published, undefined],
  ['a character that no font has', published.replace('负责处理', '由𠮷负责处理'), 'missing-glyph'],
  [
    'a value that the text needs',
    published.replace('新成立单位: 是', '新成立单位: 否'),
    'template-needs-value',
  ],
])('check, which writes no format, tells what build tells: %s', async (_, yaml, code) => {
  const checked = await told(yaml, []);
  expect(checked).toEqual(await told(yaml, defaultFormats));
  if (code !== undefined) expect(checked.map((d) => d.code)).toContain(code);
});
