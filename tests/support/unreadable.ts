import type { ReadGlyph, ReadPage } from './read-pdf.ts';

/** The type area, in points from the page's top left corner. */
export interface Area {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface Stretch {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/** Marks whose blank half may stand outside the margin, on either side. */
const HALF_BLANK = /[\p{Ps}\p{Pi}\p{Pe}\p{Pf}\p{Po}]/u;

/** What a reader of a page could not read: glyphs outside the type area, lines over one another. */
export function unreadable(page: ReadPage, area: Area): readonly string[] {
  const stretches = stretchesOf(page.glyphs.filter(({ marks }) => !marks.includes('Artifact')));
  const faults: string[] = [];
  stretches.forEach((a, i) => {
    if (a.left < area.left - 0.05) faults.push(`left of the area: ${a.text}`);
    if (a.right > area.right + 0.05) faults.push(`right of the area: ${a.text}`);
    if (a.y - 0.9 * a.size < area.top - 0.5) faults.push(`above the area: ${a.text}`);
    if (a.y + 0.2 * a.size > area.bottom + 2) faults.push(`below the area: ${a.text}`);
    for (const b of stretches.slice(i + 1)) {
      const apart = Math.abs(a.y - b.y) >= 0.95 * Math.min(a.size, b.size);
      const beside = a.right <= b.left + 0.05 || b.right <= a.left + 0.05;
      if (!apart && !beside) faults.push(`over one another: ${a.text} and ${b.text}`);
    }
  });
  return faults;
}

/** Glyphs that follow each other on a baseline; what the ink of marks leaves blank is not counted. */
function stretchesOf(glyphs: readonly ReadGlyph[]): readonly Stretch[] {
  const stretches: ReadGlyph[][] = [];
  let open: ReadGlyph[] = [];
  for (const glyph of glyphs) {
    const last = open.at(-1);
    if (!last || last.y !== glyph.y || last.mark !== glyph.mark || glyph.x < last.x) {
      open = [];
      stretches.push(open);
    }
    open.push(glyph);
  }
  return stretches.flatMap((all) => {
    const inked = all.filter(({ char }) => char.trim() !== '');
    const [first] = inked;
    const last = inked.at(-1);
    if (!first || !last) return [];
    const blank = ({ char, size }: ReadGlyph) => (HALF_BLANK.test(char) ? size / 2 : 0);
    const right = last.x + last.advance - blank(last);
    const text = all.map(({ char }) => char).join('');
    return [{ text, left: first.x + blank(first), right, y: first.y, size: first.size }];
  });
}
