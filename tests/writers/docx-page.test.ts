import { beforeAll, expect, test } from 'vitest';
import { nodeEnv } from '../../src/env/node.ts';
import { docx } from '../../src/writers/docx/index.ts';
import { GBT9704 } from '../support/gbt9704-style.ts';
import { onlyFile } from '../support/only-file.ts';
import { docxParts } from '../support/read-docx.ts';
import { sampleDocument } from '../support/sample-document.ts';

let parts: ReadonlyMap<string, string>;
const part = (path: string): string => parts.get(path) ?? '';
const count = (xml: string, piece: string): number => xml.split(piece).length - 1;

beforeAll(async () => {
  parts = docxParts(onlyFile(await docx.write(sampleDocument(), GBT9704, nodeEnv())).bytes);
});

test('the page is that of GB/T 9704, landscape turned', () => {
  const sections = [...part('word/document.xml').matchAll(/<w:sectPr>.*?<\/w:sectPr>/g)].map(([xml]) => xml);
  expect(sections).toHaveLength(3);
  expect(sections[0]).toMatch(/<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"\/>/);
  expect(sections[0]).toMatch(
    /<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="\d+" w:footer="1008"/,
  );
  expect(sections[0]).toContain('<w:docGrid w:type="lines" w:linePitch="579"/>');
  expect(sections[1]).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"\/>/);
  expect(sections[1]).toMatch(/<w:pgMar w:top="1588" w:right="2098" w:bottom="1474" w:left="1984"/);
});

test('headings use the built-in styles, and labels are text', () => {
  const xml = part('word/document.xml');
  for (const [level, label] of [
    [1, '一、'],
    [2, '（一）'],
    [3, '1.'],
    [4, '（1）'],
  ] as const) {
    expect(xml).toMatch(new RegExp(`<w:pStyle w:val="Heading${level}"/></w:pPr>.{0,160}>${label}<`));
    expect(part('word/styles.xml')).toContain(
      `w:styleId="Heading${level}"><w:name w:val="heading ${level}"/>`,
    );
  }
  expect(xml).not.toContain('w:numPr');
  expect(parts.has('word/numbering.xml')).toBe(false);
});

test('styles state face, language, spacing and indents', () => {
  const xml = part('word/styles.xml');
  const normal = xml.slice(xml.indexOf('w:styleId="Normal"'), xml.indexOf('w:styleId="Title"'));
  expect(xml).toContain('<w:lang w:val="en-US" w:eastAsia="zh-CN"');
  expect(normal).toContain('w:ascii="仿宋_GB2312" w:eastAsia="仿宋_GB2312" w:hAnsi="仿宋_GB2312"');
  expect(normal).toContain('<w:spacing w:val="-5"/>');
  expect(normal).toContain('w:line="579" w:lineRule="exact"');
  expect(normal).toContain('w:firstLineChars="200" w:firstLine="632"');
  expect(count(xml, '<w:snapToGrid w:val="0"/>')).toBe(count(xml, 'w:type="paragraph"'));
  expect(count(xml, 'w:styleId="Normal"')).toBe(1);
});

test('the font table names the alternatives', () => {
  expect(part('word/fontTable.xml')).toContain('<w:font w:name="黑体"><w:altName w:val="SimHei,FandolHei"/>');
});

test('table heads repeat, rows hold together and cells merge', () => {
  const xml = part('word/document.xml');
  expect(count(xml, '<w:tblHeader/>')).toBe(4);
  expect(count(xml, '<w:cantSplit/>')).toBe(count(xml, '<w:tr>'));
  expect(count(xml, '<w:vMerge w:val="restart"/>')).toBe(3);
  expect(count(xml, '<w:vMerge w:val="continue"/>')).toBe(3);
  expect(xml).toContain('<w:gridSpan w:val="3"/>');
  for (const [grid] of xml.matchAll(/<w:tblGrid>.*?<\/w:tblGrid>/g)) {
    const sum = [...grid.matchAll(/w:w="(\d+)"/g)].reduce((all, [, width]) => all + Number(width), 0);
    expect([8844, 12756]).toContain(sum);
  }
});

test('odd and even pages have their own footer with a page field', () => {
  const section = /<w:sectPr>.*?<\/w:sectPr>/.exec(part('word/document.xml'))?.[0] ?? '';
  expect(part('word/settings.xml')).toContain('<w:evenAndOddHeaders/>');
  expect(part('word/settings.xml')).toContain('w:val="15" w:name="compatibilityMode"');
  expect(section).toContain('<w:footerReference w:type="default"');
  expect(section).toContain('<w:footerReference w:type="even"');
  const footers = [part('word/footer1.xml'), part('word/footer2.xml')];
  for (const footer of footers) expect(footer).toMatch(/>— <.*>PAGE<.*> —</);
  expect(footers.map((footer) => /<w:jc w:val="(\w+)"/.exec(footer)?.[1]).sort()).toEqual(['left', 'right']);
});

test('the properties are those of the document', () => {
  const core = part('docProps/core.xml');
  expect(core).toContain('<dc:title>某市财政局2025年部门预算公开</dc:title>');
  expect(core).toContain('<dc:creator>市财政局</dc:creator>');
  expect(core).toContain('2025-02-14T00:00:00Z');
  expect(core).toContain('&amp; &quot;三公&quot;经费');
});

test('a row taller than a page may split', async () => {
  const document = sampleDocument();
  const long = { kind: 'text', text: '长'.repeat(6000) } as const;
  const sections = document.sections.slice(2).map((section) => ({
    ...section,
    blocks: section.blocks.map((block) =>
      block.kind === 'table'
        ? {
            ...block,
            body: block.body.map((row) => ({
              ...row,
              cells: row.cells.map((cell) => ({ ...cell, inlines: [long] })),
            })),
          }
        : block,
    ),
  }));
  const { bytes } = onlyFile(await docx.write({ ...document, sections }, GBT9704, nodeEnv()));
  expect(count(docxParts(bytes).get('word/document.xml') ?? '', '<w:cantSplit/>')).toBe(1);
});
