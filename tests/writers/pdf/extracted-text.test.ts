import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { nodeEnv } from '../../../src/env/node.ts';
import { item, list, paragraph, text, title } from '../../../src/tree/build.ts';
import type { Document } from '../../../src/tree/node.ts';
import { documentText } from '../../../src/tree/text.ts';
import { pdf } from '../../../src/writers/pdf/index.ts';
import { onlyFile } from '../../support/only-file.ts';
import { sampleDocument } from '../../support/sample-document.ts';
import { hasTool } from '../../support/tool.ts';
import { documentOf, paragraphs, SENTENCES } from '../../typeset/documents.ts';
import { style } from '../../typeset/style.ts';

const folder = mkdtempSync(join(tmpdir(), 'gongkai-text-'));
afterAll(() => rmSync(folder, { recursive: true }));
const env = nodeEnv();

/** What a program of poppler prints of a document. */
async function extracted(
  document: Document,
  program: readonly string[],
  end: readonly string[] = [],
): Promise<string> {
  const file = join(folder, 'document.pdf');
  writeFileSync(file, onlyFile(await pdf.write(document, style, env)).bytes);
  const [command = '', ...options] = program;
  const { status, stdout } = spawnSync(command, [...options, file, ...end], { encoding: 'utf8' });
  expect(status).toBe(0);
  return stdout;
}

/** The text inside the type area: page numbers stand below it. Lines are joined, as their ends are no text. */
async function typeArea(document: Document): Promise<string> {
  const { width, height, margin } = style.page;
  const whole = (length: number) => String(Math.round(length));
  const place = ['-x', whole(margin.left - 9), '-y', whole(margin.top - 9)];
  const size = [
    '-W',
    whole(width - margin.left - margin.right + 18),
    '-H',
    whole(height - margin.top - margin.bottom + 18),
  ];
  const area = [...place, ...size];
  const printed = await extracted(document, ['pdftotext', '-raw', '-enc', 'UTF-8', ...area], ['-']);
  return printed.replace(/[\n\f]/g, '');
}

const tricky = [
  '⼀一丶⼂一⼀：部首与汉字同形不同码。',
  '𬭎𬬭𬍛珺堃：超出基本平面的字。',
  '2019年APP年审98.5%，A-1类≥95%，25℃～30℃，国发〔2017〕62号；预算年度：2026　　单位：万元。',
  'A & B <C>办公室 “三公”经费——即……不含。',
  ...SENTENCES,
];

const plain = documentOf([
  title([text('测试部门2019年部门预算')]),
  ...tricky.map((words) => paragraph([text(words)])),
  list(1, [
    { ...item([paragraph([text(SENTENCES[0])]), paragraph([text('续段2019年。')])]), label: '（一）' },
    { ...item([paragraph([text('第2项。')])]), label: '（二）' },
  ]),
  ...paragraphs(20),
]);

test.skipIf(!hasTool('pdftotext'))(
  'pdftotext finds every character as it is in the tree, and no blank at the gaps',
  async () => {
    expect(await typeArea(plain)).toBe(documentText(plain).join(''));
  },
);

test.skipIf(!hasTool('pdftotext'))('pdftotext does not end a line where two marks stand close', async () => {
  const words = ['会议指出：“要办好（一）、（二）。”', '是吗？“是的。”'];
  const printed = await extracted(
    documentOf(words.map((one) => paragraph([text(one)]))),
    ['pdftotext', '-raw'],
    ['-'],
  );
  expect(printed.split('\n').slice(0, 2)).toEqual(words);
});

test.skipIf(!hasTool('pdfinfo'))('the text of the structure is the text of the tree', async () => {
  for (const document of [plain, sampleDocument()]) {
    const printed = await extracted(document, ['pdfinfo', '-struct-text', '-enc', 'UTF-8']);
    // A span is the number of a page, in the contents.
    const text = printed.replace(/^ *Span .*\n *".*"$/gm, '');
    const strings = [...text.matchAll(/^ *"(.*)"$/gm)].map((match) => match[1]);
    expect(strings.join('')).toBe(documentText(document).join('').replaceAll('\t', ''));
  }
});
