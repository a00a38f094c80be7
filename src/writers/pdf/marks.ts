import type { NodeId } from '../../tree/node.ts';
import type { PlacedLine } from '../../typeset/pages.ts';
import { hexString } from './string.ts';

/** A stretch of a page's content that belongs to one node. */
export interface Marked {
  readonly page: number;
  readonly mcid: number;
}

/** Numbers the marked content of pages, and remembers which node each piece belongs to. */
export class Marks {
  readonly #byNode = new Map<NodeId, Marked[]>();
  readonly #byPage: NodeId[][] = [];

  constructor(readonly tags: ReadonlyMap<NodeId, string>) {}

  /**
   * Opens the marked content that a line begins. Its text, where that must be told, goes on the mark itself: poppler loses
   * count of the marks where a span without a number lies inside one.
   */
  open(line: Pick<PlacedLine, 'node' | 'artifact'>, page: number, text?: string): string {
    if (line.artifact) return artifactMark(line.artifact);
    const tag = this.tags.get(line.node);
    if (tag === undefined) throw new Error(`a line of node ${line.node}, which is no part of the document`);
    const nodes = this.#byPage[page] ?? [];
    this.#byPage[page] = nodes;
    const mcid = nodes.push(line.node) - 1;
    const pieces = this.#byNode.get(line.node);
    if (pieces) pieces.push({ page, mcid });
    else this.#byNode.set(line.node, [{ page, mcid }]);
    if (text === undefined) return `/${tag}<</MCID ${mcid}>>BDC`;
    return `/Span<</MCID ${mcid}/ActualText${hexString(text)}>>BDC`;
  }

  /** The pieces of a node, in reading order. */
  of(node: NodeId): readonly Marked[] {
    return this.#byNode.get(node) ?? [];
  }

  /** The nodes of a page's pieces, by MCID. */
  onPage(page: number): readonly NodeId[] {
    return this.#byPage[page] ?? [];
  }
}

/** A page number, the head of a table on its later pages, or the dots of a leader (PDF 1.7 §14.8.2.2). */
function artifactMark(artifact: NonNullable<PlacedLine['artifact']>): string {
  if (artifact === 'leader') return '/Artifact<</Type/Layout>>BDC';
  const subtype = artifact === 'page-number' ? '/Subtype/Footer' : '';
  return `/Artifact<</Type/Pagination${subtype}>>BDC`;
}
