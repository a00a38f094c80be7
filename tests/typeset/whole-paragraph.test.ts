import { beforeAll, describe, expect, test } from 'vitest';
import { inlineText } from '../../src/tree/text.ts';
import { breakParagraph } from '../../src/typeset/break-paragraph.ts';
import { fontsOf } from '../../src/typeset/fonts.ts';
import { prepare } from '../../src/typeset/prepare.ts';
import { setLine } from '../../src/typeset/set-line.ts';
import { compileFile, dataFiles, env } from '../support/compile-data.ts';
import { inventedParagraphs } from './measure/invented-text.ts';
import { lineByLine } from './measure/line-by-line.ts';
import { quantile } from './measure/measure-lines.ts';
import { style } from './style.ts';

const look = style.text.body;
const character = look.size + look.tracking;
const measure = { first: 26 * character, rest: 28 * character, justified: true };

/** `FIGURES=1 npx vitest run` of this file prints what `docs/composition.md` tells. */

/** How paragraphs come out: their lines, the largest gap of each (em), and last lines of one character. */
interface Set {
  lines: number;
  single: number;
  readonly gaps: number[];
  /** The largest gap between two Han characters. */
  readonly hanGaps: number[];
}

function set(texts: readonly string[], way: typeof lineByLine): Set {
  const fonts = fontsOf(style, env);
  const found: Set = { lines: 0, single: 0, gaps: [], hanGaps: [] };
  for (const words of texts) {
    const prepared = prepare([{ kind: 'text', text: words }], look, style.text.strong, fonts);
    const spans = way(prepared, measure);
    found.lines += spans.length;
    spans.forEach((span, i) => {
      const room = i === 0 ? measure.first : measure.rest;
      const { runs } = setLine(prepared, span, look, 0, room);
      const added = runs.flatMap((run) => run.adjust).map((points) => (points - look.tracking) / look.size);
      const chars = runs.flatMap((run) => run.codePoints).map((codePoint) => String.fromCodePoint(codePoint));
      const inner = added.slice(0, -1);
      const isHan = (i: number) => /\p{Script=Han}/u.test(chars[i] ?? '');
      if (!span.last) {
        found.gaps.push(Math.max(0, ...inner));
        found.hanGaps.push(Math.max(0, ...inner.filter((_, i) => isHan(i) && isHan(i + 1))));
      }
      const rest = words.slice(span.start, span.end).replace(/[，。、；：？！）”’》]+$/u, '');
      if (span.last && spans.length > 1 && rest.length <= 1) found.single++;
    });
  }
  return found;
}

/** Running text of all samples of the project. */
async function sampleTexts(): Promise<readonly string[]> {
  const texts: string[] = [];
  for (const file of dataFiles()) {
    const { document } = await compileFile(file, ['html']);
    for (const block of document?.sections.flatMap((section) => section.blocks) ?? []) {
      if (block.kind === 'paragraph' && block.role === 'body') texts.push(inlineText(block.inlines));
      if (block.kind === 'list')
        for (const item of block.items)
          texts.push(
            ...item.paragraphs.map((one, i) => (i === 0 ? item.label : '') + inlineText(one.inlines)),
          );
    }
  }
  return texts;
}

describe.each([
  ['the samples', sampleTexts],
  ['invented text', async () => inventedParagraphs(21, 300)],
])('%s, broken as whole paragraphs and line by line', (name, texts) => {
  let whole: Set;
  let plain: Set;
  beforeAll(async () => {
    const all = await texts();
    whole = set(all, breakParagraph);
    plain = set(all, lineByLine);
    if (process.env.FIGURES) {
      const shares = (gaps: readonly number[]) =>
        [0.5, 0.95, 1].map((share) => quantile(gaps, share).toFixed(3)).join(' / ');
      const of = ({ lines, single, gaps, hanGaps }: Set) =>
        `${lines} lines, gap ${shares(gaps)}, Han ${shares(hanGaps)}, single ${single}`;
      const fonts = fontsOf(style, env);
      const other = all.filter((words) => {
        const prepared = prepare([{ kind: 'text', text: words }], look, style.text.strong, fonts);
        return (
          JSON.stringify(breakParagraph(prepared, measure)) !== JSON.stringify(lineByLine(prepared, measure))
        );
      });
      process.stdout.write(
        `${name}: ${all.length} paragraphs, ${other.length} broken otherwise; whole ${of(whole)}; line by line ${of(plain)}\n`,
      );
    }
  });

  test('takes fewer lines', () => {
    expect(whole.lines).toBeLessThan(plain.lines);
  });

  test('opens lines less', () => {
    for (const share of [0.5, 0.95, 1])
      expect(quantile(whole.gaps, share)).toBeLessThanOrEqual(quantile(plain.gaps, share));
    for (const share of [0.5, 0.95])
      expect(quantile(whole.hanGaps, share)).toBeLessThan(quantile(plain.hanGaps, share));
  });

  test('leaves fewer last lines of one character', () => {
    expect(whole.single).toBeLessThan(plain.single);
  });
});
