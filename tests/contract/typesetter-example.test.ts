import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as typesetter from '../../src/typesetter.ts';
import { projectPath } from '../support/compile-data.ts';
import { pdfText, readInfo } from '../support/read-pdf.ts';

/** The example of the documentation, without its imports. */
function example(): { readonly names: readonly string[]; readonly body: string } {
  const [, code = ''] =
    /```js\n([\s\S]+?)```/.exec(readFileSync(projectPath('docs/typesetter.md'), 'utf8')) ?? [];
  const names = [...code.matchAll(/^import \{ (.+) \} from/gm)].flatMap((line) =>
    (line[1] ?? '').split(', '),
  );
  return { names, body: code.replace(/^import .+$/gm, '') };
}

test('the example in the documentation makes a PDF of its text, in some ten lines', async () => {
  const { names, body } = example();
  const written = new Map<string, Uint8Array>();
  const known = {
    ...typesetter,
    writeFileSync: (path: string, bytes: Uint8Array) => written.set(path, bytes),
  };
  expect(names.filter((name) => !(name in known))).toEqual([]);
  expect(body.trim().split('\n').length).toBeLessThanOrEqual(10);
  new Function(...names, body)(...names.map((name) => known[name as keyof typeof known]));
  const bytes = written.get('说明.pdf') as Uint8Array;
  expect(await pdfText(bytes)).toContain('2026年预算安排55.5万元，比上年减少3.2万元，下降5.45%。');
  expect(await readInfo(bytes)).toMatchObject({ Title: '2026年部门预算说明', CreationDate: 'D:20260214' });
});
