import { expect, test } from 'vitest';
import { assignIds } from '../../src/transforms/assign-ids.ts';
import { linkContents, listContents } from '../../src/transforms/list-contents.ts';
import * as build from '../../src/tree/build.ts';
import type { Block, Heading, HeadingLevel, Toc } from '../../src/tree/node.ts';

const heading = (level: HeadingLevel, label: string, words: string): Heading => ({
  ...build.heading(level, [build.text(words)]),
  label,
});

const table = (caption?: string): Block =>
  build.table({
    name: 't',
    statutory: true,
    columns: [build.column('a', '甲')],
    head: [],
    body: [],
    ...(caption === undefined ? {} : { caption: [build.text(caption)] }),
  });

const finished = (blocks: readonly Block[]) =>
  linkContents(assignIds(listContents([build.section(blocks)])))[0]?.blocks ?? [];

const tocOf = (blocks: readonly Block[]): Toc => blocks.find((block) => block.kind === 'toc') as Toc;

const body = [
  heading(1, '一、', '职能'),
  heading(2, '（一）', '细目'),
  heading(1, '二、', '预算表'),
  table('收入总表'),
  table(),
  { ...heading(1, '三、', '其他'), inlines: [build.text('其他'), build.lineBreak(), build.text('情况')] },
];

test('headings down to the level and captions below theirs are listed, each with its node', () => {
  const blocks = finished([build.toc('目录', { levels: 1, tables: true }), ...body]);
  const { entries } = tocOf(blocks);
  expect(entries.map(({ level, text }) => [level, text])).toEqual([
    [1, '一、职能'],
    [1, '二、预算表'],
    [2, '收入总表'],
    [1, '三、其他情况'],
  ]);
  const targets = entries.map(({ page }) => blocks.findIndex(({ id }) => id === page.target));
  expect(targets).toEqual([1, 3, 4, 6]);
});

test('tables are listed only where it is asked for', () => {
  const { entries } = tocOf(finished([...body, build.toc('目录', { levels: 2, tables: false })]));
  expect(entries.map(({ text }) => text)).toEqual(['一、职能', '（一）细目', '二、预算表', '三、其他情况']);
});

test('contents that would list nothing are left out', () => {
  const nothing = [heading(2, '（一）', '细目'), heading(1, '', ' '), build.paragraph([build.text('正文')])];
  expect(tocOf(finished([build.toc('目录', { levels: 1, tables: true }), ...nothing]))).toBeUndefined();
});
