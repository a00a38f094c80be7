import type { Document, NodeId } from '../../tree/node.ts';
import type { GlyphRun, Page, PlacedLine } from '../../typeset/pages.ts';
import { runWidth } from '../../typeset/run-width.ts';

/** A label still to be found at the beginning of a paragraph's lines. */
interface Label {
  /** The list item: its lines are those of the label. */
  readonly item: NodeId;
  characters: number;
}

/**
 * Parts the labels of list items from the paragraphs that they are printed in: what a screen reader calls a label must be
 * marked by itself (PDF 1.7 §14.8.4.3.3). A part is a line of its own at the same place, and belongs to the item.
 */
export function splitLabels(document: Document, pages: readonly Page[]): readonly Page[] {
  const labels = labelsOf(document);
  if (labels.size === 0) return pages;
  return pages.map((page) => {
    const lines: PlacedLine[] = [];
    for (const line of page.lines) {
      const label = labels.get(line.node);
      if (!label || label.characters === 0 || line.artifact) lines.push(line);
      else lines.push(...splitLine(line, label));
    }
    return { ...page, lines };
  });
}

/** By the paragraph that each stands in. */
function labelsOf(document: Document): ReadonlyMap<NodeId, Label> {
  const labels = new Map<NodeId, Label>();
  for (const block of document.sections.flatMap(({ blocks }) => blocks)) {
    if (block.kind !== 'list') continue;
    for (const { id, label, paragraphs } of block.items) {
      const [first] = paragraphs;
      if (first && label !== '') labels.set(first.id, { item: id, characters: [...label].length });
    }
  }
  return labels;
}

function splitLine(line: PlacedLine, label: Label): readonly PlacedLine[] {
  const taken: GlyphRun[] = [];
  const left: GlyphRun[] = [];
  let x = line.x;
  for (const run of line.runs) {
    const count = Math.min(label.characters, run.codePoints.length);
    label.characters -= count;
    const head = part(run, 0, count);
    if (count > 0) taken.push(head);
    if (count < run.codePoints.length) left.push(part(run, count));
    x += runWidth(head);
  }
  const labelLine = { ...line, node: label.item, runs: taken };
  return left.length === 0 ? [labelLine] : [labelLine, { ...line, x, runs: left }];
}

const part = (run: GlyphRun, from: number, to?: number): GlyphRun => ({
  ...run,
  codePoints: run.codePoints.slice(from, to),
  adjust: run.adjust.slice(from, to),
});
