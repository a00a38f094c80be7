/** The specimen of composition: a page with every rule, set without it and with it. */
import type { Env } from '../../src/env/env.ts';
import { paragraph, section, text, title } from '../../src/tree/build.ts';
import type { Block, Document } from '../../src/tree/node.ts';
import type { Style, TextStyle } from '../../src/tree/style.ts';
import { compose } from '../../src/typeset/compose.ts';
import type { Fonts } from '../../src/typeset/fonts.ts';
import { fontsOf } from '../../src/typeset/fonts.ts';
import type { GlyphRun, PlacedLine, Rule } from '../../src/typeset/pages.ts';
import { prepare } from '../../src/typeset/prepare.ts';
import { printPages } from '../../src/writers/pdf/print.ts';
import { setPlainly } from './set-plainly.ts';
import type { ShownRule } from './shown-rules.ts';
import { shownRules } from './shown-rules.ts';

/** Points. */
const PAGE = { width: 595.276, height: 841.89, left: 40, top: 36, gap: 18, names: 116 };
const SIZE = 9.5;
const PITCH = 16;
const COLUMN = (PAGE.width - 2 * PAGE.left - PAGE.names - 2 * PAGE.gap) / 2;
const X = { name: PAGE.left, before: PAGE.left + PAGE.names + PAGE.gap, after: 0 };
X.after = X.before + COLUMN + PAGE.gap;

const HEAD = '中文排版样张';
const HEADS = ['规则', '没有规则', '本软件'] as const;

/** Lines and rules that a page is put together from, from the top. */
class Sheet {
  readonly lines: PlacedLine[] = [];
  readonly rules: Rule[] = [];
  readonly blocks: Block[] = [];
  y = PAGE.top;

  constructor(
    readonly style: Style,
    readonly fonts: Fonts,
  ) {}

  /** Words composed in lines from a corner; answers the height that they take. */
  composed(words: string, look: Partial<TextStyle>, x: number, width: number): number {
    const node = this.#node(words);
    const set = { ...this.style.text.body, size: SIZE, pitch: PITCH, tracking: 0, firstIndent: 0, ...look };
    const prepared = prepare([text(words)], set, set, this.fonts);
    const lines = compose(prepared, set, width);
    for (const [i, line] of lines.entries())
      this.lines.push({ x: x + line.x, y: this.y + i * set.pitch + line.baseline, node, runs: line.runs });
    return lines.length * set.pitch;
  }

  plain(words: string, x: number, width: number): number {
    const node = this.#node(words);
    const lines = setPlainly(words, this.fonts('fangsong'), SIZE, width);
    lines.forEach((runs: readonly GlyphRun[], i) => {
      this.lines.push({ x, y: this.y + i * PITCH + PITCH / 2 + 0.38 * SIZE, node, runs });
    });
    return lines.length * PITCH;
  }

  /** A line from margin to margin, and one at the right of what was set in columns of a width. */
  across(): void {
    this.rules.push({ x1: PAGE.left, y1: this.y, x2: PAGE.width - PAGE.left, y2: this.y, width: 0.3 });
  }

  margins(height: number, width: number): void {
    for (const x of [X.before, X.before + width, X.after, X.after + width])
      this.rules.push({ x1: x, y1: this.y + 1, x2: x, y2: this.y + height - 1, width: 0.15 });
  }

  #node(words: string): number {
    const id = this.blocks.length + 1;
    const block = id === 1 ? title([text(words)]) : paragraph([text(words)]);
    this.blocks.push({ ...block, id });
    return id;
  }
}

/** The specimen as a PDF. */
export function specimen(style: Style, env: Env): Uint8Array {
  const sheet = new Sheet(style, fontsOf(style, env));
  const width = PAGE.width - 2 * PAGE.left;
  const centred = { font: 'xiaobiaosong', size: 20, pitch: 34, align: 'center' } as const;
  sheet.y += sheet.composed(HEAD, centred, PAGE.left, width);
  const heads = Object.values(X).map((x, i) =>
    sheet.composed(HEADS[i] ?? '', { font: 'heiti', pitch: 20, align: 'left' }, x, COLUMN),
  );
  sheet.y += Math.max(...heads);
  for (const rule of shownRules) showRule(rule, sheet);
  sheet.across();
  return printPages(documentOf(sheet.blocks), [
    { width: PAGE.width, height: PAGE.height, lines: sheet.lines, pictures: [], rules: sheet.rules },
  ]);
}

function showRule({ name, source, words, characters }: ShownRule, sheet: Sheet): void {
  sheet.across();
  sheet.y += 5;
  const measure = Math.min(COLUMN, characters * SIZE);
  const label = sheet.composed(name, { font: 'heiti', size: 9, align: 'left' }, X.name, PAGE.names);
  const start = sheet.y;
  sheet.y += label;
  const below = sheet.composed(source, { size: 8, align: 'left' }, X.name, PAGE.names);
  sheet.y = start;
  const before = sheet.plain(words, X.before, measure);
  const after = sheet.composed(words, {}, X.after, measure);
  sheet.margins(Math.max(before, after), measure);
  sheet.y += Math.max(label + below, before, after) + 5;
}

const documentOf = (blocks: readonly Block[]): Document => ({
  kind: 'document',
  title: HEAD,
  language: 'zh-CN',
  metadata: { author: 'gongkai', keywords: [], tags: [] },
  sections: [{ ...section(blocks), id: blocks.length + 1 }],
});
