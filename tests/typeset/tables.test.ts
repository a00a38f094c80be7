import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nodeEnv } from '../../src/env/node.ts';
import { cell, column, paragraph, row, table, text } from '../../src/tree/build.ts';
import type { Cell, Row, Table } from '../../src/tree/node.ts';
import { inlineText } from '../../src/tree/text.ts';
import { layOut } from '../../src/typeset/layout.ts';
import type { Page, PlacedLine } from '../../src/typeset/pages.ts';
import { documentOf } from './documents.ts';
import { style } from './style.ts';

const env = nodeEnv();
const mm = (length: number) => (length * 72) / 25.4;

/** How a table is made up: cells are laid in the first free slot, spans clipped to what is free. */
interface Recipe {
  readonly before: number;
  readonly columns: number;
  readonly head: number;
  readonly rows: number;
  readonly cells: readonly {
    readonly colspan: number;
    readonly rowspan: number;
    readonly characters: number;
  }[];
}

const small = fc.nat({ max: 40 });
const recipe: fc.Arbitrary<Recipe> = fc.record({
  before: fc.nat({ max: 22 }),
  columns: fc.integer({ min: 1, max: 5 }),
  head: fc.nat({ max: 3 }),
  rows: fc.integer({ min: 1, max: 25 }),
  cells: fc.array(
    fc.record({
      colspan: fc.integer({ min: 1, max: 3 }),
      rowspan: fc.oneof(fc.constant(1), fc.constant(1), fc.integer({ min: 1, max: 21 })),
      characters: fc.oneof(small, small, small, small, fc.nat({ max: 1500 })),
    }),
    { minLength: 5, maxLength: 60 },
  ),
});

function tableOf({ columns, head, rows, cells }: Recipe): Table {
  let next = 0;
  const make = (count: number): readonly Row[] => {
    const taken = Array.from({ length: count }, () => new Array<boolean>(columns).fill(false));
    return taken.map((line, r) => {
      const own: Cell[] = [];
      for (let c = 0; c < columns; c++) {
        if (line[c]) continue;
        const { colspan, rowspan, characters } = cells[next++ % cells.length] as Recipe['cells'][number];
        const free = line.slice(c).findIndex((slot) => slot);
        const across = Math.min(colspan, free < 0 ? columns - c : free);
        const down = Math.min(rowspan, count - r);
        for (let i = r; i < r + down; i++) taken[i]?.fill(true, c, c + across);
        own.push(cell([text('格'.repeat(characters))], { colspan: across, rowspan: down }));
      }
      return row(own);
    });
  };
  const list = Array.from({ length: columns }, (_, i) => column(`c${i}`, '列', { width: 1 + (i % 3) }));
  return table({ name: '表', statutory: false, columns: list, head: make(head), body: make(rows) });
}

const codePoints = (line: PlacedLine) => line.runs.flatMap((run) => run.codePoints);

function box(line: PlacedLine) {
  const characters = line.runs.flatMap((run) =>
    run.codePoints.map((c, i) => run.face.advance(c) * run.size + (run.adjust[i] ?? 0)),
  );
  const width = characters.reduce((sum, advance) => sum + advance, 0);
  const size = line.runs[0]?.size ?? 0;
  return { left: line.x, right: line.x + width, top: line.y - 0.88 * size, bottom: line.y + 0.12 * size };
}

function checkPage(page: Page): void {
  const boxes = page.lines.filter((line) => line.artifact !== 'page-number').map(box);
  boxes.forEach((a, i) => {
    expect(a.left).toBeGreaterThanOrEqual(mm(28) - 0.01);
    expect(a.right).toBeLessThanOrEqual(mm(184) + 0.5);
    expect(a.top).toBeGreaterThanOrEqual(mm(37) - 0.01);
    expect(a.bottom).toBeLessThanOrEqual(mm(262) + 0.01);
    for (const b of boxes.slice(i + 1)) {
      const apart =
        a.right <= b.left + 0.01 ||
        b.right <= a.left + 0.01 ||
        a.bottom <= b.top + 0.01 ||
        b.bottom <= a.top + 0.01;
      if (!apart) throw new Error(`lines overlap: ${JSON.stringify([a, b])}`);
    }
  });
}

test('any table: every line once, in order, in the type area, none over another', () => {
  fc.assert(
    fc.property(recipe, (made) => {
      const above = Array.from({ length: made.before }, () => paragraph([text('上')]));
      const document = documentOf([...above, tableOf(made), paragraph([text('下')])]);
      const pages = layOut(document, style, env);
      for (const page of pages) checkPage(page);
      const placed = new Map<number, number>();
      for (const line of pages.flatMap((page) => page.lines.filter((candidate) => !candidate.artifact))) {
        placed.set(line.node, (placed.get(line.node) ?? 0) + codePoints(line).length);
      }
      const found = document.sections[0]?.blocks.find((block) => block.kind === 'table');
      for (const { cells } of [...(found?.head ?? []), ...(found?.body ?? [])]) {
        for (const { id, inlines } of cells) expect(placed.get(id) ?? 0).toBe(inlineText(inlines).length);
      }
    }),
    { numRuns: 300, seed: 1 },
  );
}, 120_000);

test('the order of lines in a cell is kept over pages', () => {
  const digits = Array.from({ length: 3000 }, (_, i) => String.fromCodePoint(0x4e00 + (i % 200))).join('');
  const body = [row([cell([text(digits)]), cell([text('右')])])];
  const list = [column('a', '甲', { width: 3 }), column('b', '乙')];
  const head = [row([cell([text('甲')]), cell([text('乙')])])];
  const document = documentOf([table({ name: '表', statutory: false, columns: list, head, body })]);
  const pages = layOut(document, style, env);
  expect(pages.length).toBeGreaterThan(1);
  const lines = pages.flatMap((page) =>
    page.lines.filter((line) => !line.artifact && line.runs[0]?.size === 9),
  );
  const tall = lines.filter((line) => codePoints(line).length > 1).flatMap(codePoints);
  expect(String.fromCodePoint(...tall)).toBe(digits);
  for (const page of pages.slice(1))
    expect(page.lines.some((line) => line.artifact === 'repeated-head')).toBe(true);
});

test('rules are merged: one for each straight line of the grid', () => {
  const body = Array.from({ length: 5 }, () => row([cell([text('一')]), cell([text('二')])]));
  const document = documentOf([
    table({ name: '表', statutory: false, columns: [column('a', '甲'), column('b', '乙')], head: [], body }),
  ]);
  expect(layOut(document, style, env)[0]?.rules).toHaveLength(3 + 6);
});
