import fc from 'fast-check';
import * as build from '../../src/tree/build.ts';
import type { Block, Document, Inline, Row, Table } from '../../src/tree/node.ts';
import { COLOURS, madePicture } from './made-picture.ts';
import { documentOf } from './sample-document.ts';

/** Text with the characters that markup gives a meaning; never empty, since empty lines are no lines. */
const word = fc
  .array(
    fc.constantFrom('预', '算', '堃', '𬭎', '“', '”', '—', '&', '<', '>', '"', "'", ' ', 'a', '9', '%'),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .map((characters) => characters.join(''));

const inline: fc.Arbitrary<Inline> = fc.oneof(
  word.map(build.text),
  word.map((value) => build.strong([build.text(value)])),
  word.map((value) => build.amount(value, 100, ['x'])),
);
const inlines = fc.array(inline, { minLength: 1, maxLength: 3 });
const lines = fc
  .array(inlines, { minLength: 1, maxLength: 2 })
  .map((all) => all.flatMap((line, i) => (i === 0 ? line : [build.lineBreak(), ...line])));
const level = fc.constantFrom(1, 2, 3, 4);

/** Rows of a grid cut into rectangles from the top left: spans both ways, no holes. */
const rows = (columns: number, maximum: number): fc.Arbitrary<readonly Row[]> =>
  fc
    .record({
      height: fc.integer({ min: 0, max: maximum }),
      seeds: fc.array(fc.nat(5), { minLength: 30, maxLength: 30 }),
      texts: fc.array(lines, { minLength: 30, maxLength: 30 }),
    })
    .map(({ height, seeds, texts }) => {
      const taken = Array.from({ length: height }, () => new Array<boolean>(columns).fill(false));
      let next = 0;
      return taken.map((line, r) => {
        const cells = [];
        for (let c = 0; c < columns; c++) {
          if (line[c]) continue;
          const seed = seeds[next % 30] as number;
          let colspan = 1;
          while (seed % 2 === 1 && colspan < 2 && c + colspan < columns && !line[c + colspan]) colspan++;
          const rowspan = seed > 3 && r + 1 < height ? 2 : 1;
          for (let y = r; y < r + rowspan; y++) taken[y]?.fill(true, c, c + colspan);
          cells.push(
            build.cell(seed === 0 ? [] : (texts[next % 30] ?? []), { colspan, rowspan, rowHead: c === 0 }),
          );
          next++;
        }
        return build.row(cells);
      });
    });

const table: fc.Arbitrary<Table> = fc.integer({ min: 1, max: 4 }).chain((count) =>
  fc
    .record({
      caption: fc.option(lines, { nil: undefined }),
      unit: fc.option(word, { nil: undefined }),
      head: rows(count, 2),
      body: rows(count, 4),
    })
    .map(({ caption, unit, head, body }) =>
      build.table({
        name: 't',
        statutory: false,
        columns: Array.from({ length: count }, (_, i) => build.column(`c${i}`, `${i}`)),
        head,
        body,
        ...(caption ? { caption } : {}),
        ...(unit === undefined ? {} : { unit }),
      }),
    ),
);

/** Small, wide, and taller than a page. */
const PICTURES = [
  madePicture(20, 10),
  madePicture(900, 30, COLOURS.rgb),
  madePicture(30, 1500, COLOURS.greyAlpha),
];

const block: fc.Arbitrary<Block> = fc.oneof(
  lines.map(build.title),
  fc.tuple(level, word, lines).map(([n, label, value]) => ({ ...build.heading(n, value), label })),
  fc
    .tuple(lines, fc.constantFrom('body', 'signature', 'date'))
    .map(([value, role]) => build.paragraph(value, role)),
  fc
    .tuple(level, word, fc.array(lines, { minLength: 1, maxLength: 2 }))
    .map(([n, label, paragraphs]) =>
      build.list(n, [{ ...build.item(paragraphs.map((value) => build.paragraph(value))), label }]),
    ),
  lines.map(build.note),
  fc
    .record({
      picture: fc.constantFrom(...PICTURES),
      alt: word.map((words) => `图${words}`),
      caption: fc.option(lines, { nil: undefined }),
    })
    .map(({ picture, alt, caption }) => build.figure(picture, alt, caption)),
  fc.constant(build.pageBreak()),
  fc.tuple(word, level, fc.boolean()).map(([title, levels, tables]) => build.toc(title, { levels, tables })),
  table,
);

/** Small documents of every kind of block, for properties that hold whatever the content. */
export const randomDocument: fc.Arbitrary<Document> = fc
  .array(
    fc
      .tuple(fc.array(block, { maxLength: 6 }), fc.constantFrom('portrait', 'landscape'))
      .map(([blocks, orientation]) => build.section(blocks, orientation)),
    { minLength: 1, maxLength: 3 },
  )
  .map((sections) => documentOf(sections));
