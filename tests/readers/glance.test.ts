import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { Reporter } from '../../src/diagnostics/reporter.ts';
import { memoryTree } from '../../src/env/memory.ts';
import { identityOf } from '../../src/model/identity.ts';
import { budgetSchema } from '../../src/model/schema.ts';
import { validate } from '../../src/model/validate.ts';
import { abridge } from '../../src/readers/abridge.ts';
import { readData } from '../../src/readers/read-data.ts';
import { Shelf } from '../../src/shelf.ts';
import { glance } from '../../src/survey.ts';
import { sampleFiles } from '../sample/files.ts';
import { dataFiles, env } from '../support/compile-data.ts';

const subjects = new Shelf(env).layout('hebei', new Reporter())?.layout.subjects;
if (!subjects) throw new Error('the layout is faulty');

const FILES: Readonly<Record<string, Uint8Array>> = {
  ...Object.fromEntries([...sampleFiles(5, 1, subjects)].map(({ file, bytes }) => [file, bytes])),
  ...Object.fromEntries(
    [...sampleFiles(1, 2, subjects)]
      .filter(({ file }) => file.endsWith('.yaml'))
      .map(({ file, bytes }) => [
        file.replace('yaml', 'json'),
        new TextEncoder().encode(JSON.stringify(parse(new TextDecoder().decode(bytes)))),
      ]),
  ),
  ...Object.fromEntries(dataFiles().map((file) => [file.replace(/.*data/, ''), readFileSync(file)])),
};

test.each(Object.keys(FILES))('%s is of the same body at a glance as when it is read whole', async (file) => {
  const data = memoryTree(FILES);
  const raw = await readData({ ...env, data }, file, new Reporter());
  const budget = raw && validate(budgetSchema, raw, new Reporter())?.value;
  if (!budget) throw new Error('the file is faulty');
  const { institutions } = budget;
  expect(await glance(file, { ...env, data })).toEqual({
    identity: identityOf(budget),
    file,
    ...(typeof institutions !== 'string' && { units: institutions.map(({ name }) => name) }),
  });
});

test.each<[string, string, string]>([
  [
    'lists and texts are passed over with their field',
    '年度: 1\n明细:\n- a: 1\n  年度: 2\n单位:\n  名称: 甲\n',
    '年度: 1\n单位:\n  名称: 甲\n',
  ],
  ['English and quoted keys', '"year": 1\nlines:\n  - a\nscope: 本级\n', '"year": 1\nscope: 本级\n'],
  ['comments stay out of the way', '# 年度\n年度: 1\n其他事项: |\n  年度: 2\n\n# 单位\n', '# 年度\n年度: 1'],
  ['JSON is read whole', '{"年度": 1,\n"明细": []}', '{"年度": 1,\n"明细": []}'],
  ['so is what is not plainly written', '---\n年度: 1\n明细: []\n', '---\n年度: 1\n明细: []\n'],
])('%s', (_, text, expected) => {
  expect(abridge(text, ['year', 'scope', 'body'])).toBe(expected);
});

test('a file that does not say whose it is, or is none, is nobody’s', async () => {
  const data = memoryTree({ 'a.yaml': '年度: 2026\n', 'b.yaml': '\0', 'c.xlsx': 'PK' });
  for (const file of ['a.yaml', 'b.yaml', 'c.xlsx', 'd.yaml'])
    expect(await glance(file, { ...env, data })).toBeUndefined();
});
