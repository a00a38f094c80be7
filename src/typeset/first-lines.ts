import type { NodeId } from '../tree/node.ts';
import type { Page, PlacedLine } from './pages.ts';

/** A line and the page that it stands on, counted from 0. */
export interface FirstLine {
  readonly page: number;
  readonly line: PlacedLine;
}

/** Where each of these nodes begins. A node without any line is left out. */
export function firstLines(
  pages: readonly Page[],
  nodes: ReadonlySet<NodeId>,
): ReadonlyMap<NodeId, FirstLine> {
  const found = new Map<NodeId, FirstLine>();
  pages.forEach(({ lines }, page) => {
    for (const line of lines)
      if (!line.artifact && nodes.has(line.node) && !found.has(line.node))
        found.set(line.node, { page, line });
  });
  return found;
}
