import type { NodeId } from '../../tree/node.ts';
import { firstLines } from '../../typeset/first-lines.ts';
import type { Page } from '../../typeset/pages.ts';
import { pdfNumber } from './number.ts';
import { type Ref, refText } from './serialize.ts';

/** Where these nodes begin: explicit destinations (PDF 1.7 §12.3.2.2), three points above the characters of the first line. */
export function destinations(
  nodes: ReadonlySet<NodeId>,
  pages: readonly Page[],
  refs: readonly Ref[],
): ReadonlyMap<NodeId, string> {
  const found = new Map<NodeId, string>();
  for (const [node, { page, line }] of firstLines(pages, nodes)) {
    const top = (pages[page] as Page).height - line.y + (line.runs[0]?.size ?? 0) + 3;
    found.set(node, `[${refText(refs[page] as Ref)}/XYZ null ${pdfNumber(top, 1)} null]`);
  }
  return found;
}
