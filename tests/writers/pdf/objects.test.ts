import { describe, expect, test } from 'vitest';
import { nodeEnv } from '../../../src/env/node.ts';
import { heading, paragraph, text, title } from '../../../src/tree/build.ts';
import { pdf } from '../../../src/writers/pdf/index.ts';
import { onlyFile } from '../../support/only-file.ts';
import { pdfObjects } from '../../support/pdf-objects.ts';
import { sampleDocument } from '../../support/sample-document.ts';
import { documentOf, SENTENCES, tenPages } from '../../typeset/documents.ts';
import { style } from '../../typeset/style.ts';

const bytesOf = async (document: Parameters<typeof pdf.write>[0], env = nodeEnv()) =>
  onlyFile(await pdf.write(document, style, env)).bytes;
const of = (objects: readonly string[], type: string) =>
  objects.filter((body) => body.includes(`/Type/${type}/`));

describe('what no checker of PDF/A and PDF/UA misses', () => {
  test('tabs follow the structure on every page', async () => {
    const pages = of(pdfObjects(await bytesOf(sampleDocument())), 'Page');
    expect(pages.length).toBeGreaterThan(3);
    expect(pages.filter((page) => page.includes('/Tabs/S'))).toHaveLength(pages.length);
  });

  test('the catalogue tells language, title bar, marks, bookmarks and intent', async () => {
    const [catalogue] = of(pdfObjects(await bytesOf(sampleDocument())), 'Catalog');
    for (const entry of [
      '/Lang(zh-CN)',
      '/MarkInfo<</Marked true>>',
      '/ViewerPreferences<</DisplayDocTitle true>>',
    ])
      expect(catalogue).toContain(entry);
    expect(catalogue).toMatch(/\/Outlines \d+ 0 R\/PageMode\/UseOutlines/);
    expect(catalogue).toMatch(/\/OutputIntents\[<<\/Type\/OutputIntent\/S\/GTS_PDFA1/);
  });

  test('heads of columns and rows have their scope, and cells their spans', async () => {
    const objects = pdfObjects(await bytesOf(sampleDocument()));
    const cells = objects.filter((body) => /^<<\/S\/T[HD]\//.test(body));
    const attributes = (pattern: RegExp) => cells.filter((body) => pattern.test(body)).length;
    expect(attributes(/^<<\/S\/TH\//)).toBe(attributes(/\/A<<\/O\/Table\/Scope\/(Column|Row)/));
    // 科目, 基本支出 and 上年结转 lie over several columns, 合计 and 项目支出 over both rows of the head.
    expect(attributes(/\/Scope\/Column\/ColSpan [23]>>/)).toBe(3);
    expect(attributes(/\/Scope\/Column\/RowSpan 2>>/)).toBe(2);
    expect(attributes(/\/Scope\/Row\/RowSpan 2>>/)).toBe(1);
  });
});

describe('the /ID', () => {
  const idOf = (bytes: Uint8Array) =>
    /\/ID\[<(\w{32})><\1>\]/.exec(Buffer.from(bytes).toString('latin1'))?.[1];

  test('is the same for the same document and another for any other', async () => {
    const one = (words: string) => bytesOf(documentOf([paragraph([text(words)])]));
    expect(idOf(await one('甲'))).toBeDefined();
    expect(idOf(await one('甲'))).toBe(idOf(await one('甲')));
    expect(idOf(await one('甲'))).not.toBe(idOf(await one('乙')));
  });
});

test('bytes do not depend on what was written before in the same process', async () => {
  const document = tenPages();
  const others = [
    documentOf([
      title([text('别的部门')]),
      heading(1, [text('罕用字堃喆昇珺')]),
      paragraph([text(SENTENCES[3])]),
    ]),
    sampleDocument(),
  ];
  const alone = await bytesOf(document);
  const env = nodeEnv();
  for (const other of others) await bytesOf(other, env);
  const after = await bytesOf(document, env);
  expect(Buffer.compare(after, alone)).toBe(0);
  expect(Buffer.compare(await bytesOf(document, env), alone)).toBe(0);
});
