import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cell, row } from '../../src/tree/build.ts';
import { grid } from '../../src/tree/grid.ts';
import type { Row } from '../../src/tree/node.ts';

/** Rows that tile a grid of random size: free slots are taken by random spans, from the top left. */
const tiled = fc
  .record({
    rows: fc.integer({ min: 1, max: 8 }),
    columns: fc.integer({ min: 1, max: 8 }),
    sizes: fc.array(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 })), {
      minLength: 64,
      maxLength: 64,
    }),
  })
  .map(({ rows, columns, sizes }) => ({ columns, rows: tile(rows, columns, sizes) }));

function tile(rows: number, columns: number, sizes: readonly (readonly [number, number])[]): readonly Row[] {
  const taken = Array.from({ length: rows }, () => new Array<boolean>(columns).fill(false));
  let next = 0;
  return taken.map((line, r) => {
    const cells = [];
    for (let c = 0; c < columns; c++) {
      if (line[c]) continue;
      const [high = 1, wide = 1] = sizes[next++ % sizes.length] ?? [];
      let colspan = 1;
      while (colspan < wide && c + colspan < columns && !line[c + colspan]) colspan++;
      const rowspan = Math.min(high, rows - r);
      for (let y = r; y < r + rowspan; y++) taken[y]?.fill(true, c, c + colspan);
      cells.push(cell([], { colspan, rowspan }));
    }
    return row(cells);
  });
}

describe('the grid of merged cells', () => {
  test('is covered whole, each cell by a rectangle that begins once', () => {
    fc.assert(
      fc.property(tiled, ({ rows, columns }) => {
        const slots = grid(rows, columns).flat();
        expect(slots).toHaveLength(rows.length * columns);
        const begun = slots.filter((slot) => slot.begins).map((slot) => slot.cell);
        expect(begun).toEqual(rows.flatMap((r) => r.cells));
        for (const one of begun) {
          const area = slots.filter((slot) => slot.cell === one).length;
          expect(area).toBe(one.colspan * one.rowspan);
        }
      }),
    );
  });

  test('refuses a hole, an overlap and a cell that sticks out', () => {
    fc.assert(
      fc.property(tiled, fc.nat(), ({ rows, columns }, seed) => {
        const r = seed % rows.length;
        const broken = rows.map((line, i) => (i === r ? row([...line.cells, cell([])]) : line));
        expect(() => grid(broken, columns)).toThrow(/tile/);
        expect(() => grid(rows, columns + 1)).toThrow(/tile/);
      }),
    );
    expect(() => grid([row([cell([], { rowspan: 2 })])], 1)).toThrow(/tile/);
  });
});
