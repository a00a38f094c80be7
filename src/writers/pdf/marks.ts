import type { NodeId } from '../../tree/node.ts';
import type { PlacedLine } from '../../typeset/pages.ts';
import type { ByteWriter } from './byte-writer.ts';
import type { Ref } from './serialize.ts';
import type { Element } from './structure.ts';

/** A stretch of a page's content that belongs to one node. */
export interface Marked {
  readonly page: number;
  readonly mcid: number;
}

/** A node that an element of the structure is made for, and its pieces: most have one. */
class MarkedNode implements Marked {
  /** Where the first piece is; no page before there is one. */
  page = -1;
  mcid = 0;
  more: Marked[] | undefined;

  constructor(readonly tag: string) {}
}

const NONE: readonly Marked[] = [];

/** Numbers the marked content of pages, and remembers which node each piece belongs to. */
export class Marks {
  readonly #nodes = new Map<NodeId, MarkedNode>();
  /** Of each page, the structure elements of its pieces, once they are known. */
  readonly #elements: Ref[][] = [];

  /** @param root the structure that the nodes are elements of */
  constructor(root: Element) {
    this.#visit(root);
  }

  #visit({ node, tag, kids }: Element): void {
    if (node !== undefined) this.#nodes.set(node, new MarkedNode(tag));
    for (const kid of kids) this.#visit(kid);
  }

  /**
   * Opens the marked content that a line begins. Its text, where that must be told, goes on the mark itself: poppler loses
   * count of the marks where a span without a number lies inside one.
   */
  open(out: ByteWriter, line: Pick<PlacedLine, 'node' | 'artifact'>, page: number, text?: string): void {
    if (line.artifact) {
      out.text(artifactMark(line.artifact));
      return;
    }
    const node = this.#nodes.get(line.node);
    if (!node) throw new Error(`a line of node ${line.node}, which is no part of the document`);
    if (text === undefined) {
      out.text('/');
      out.text(node.tag);
    } else out.text('/Span');
    out.text('<</MCID ');
    out.whole(this.#add(node, page));
    if (text !== undefined) putActualText(out, text);
    out.text('>>BDC');
  }

  #add(node: MarkedNode, page: number): number {
    let elements = this.#elements[page];
    if (!elements) {
      elements = [];
      this.#elements[page] = elements;
    }
    // No object has the number 0: it is set when the element is written.
    const mcid = elements.push(0) - 1;
    if (node.page < 0) {
      node.page = page;
      node.mcid = mcid;
    } else {
      node.more ??= [];
      node.more.push({ page, mcid });
    }
    return mcid;
  }

  /** The first piece of a node, in reading order; undefined where it has none. */
  first(node: NodeId): Marked | undefined {
    const found = this.#nodes.get(node);
    return found && found.page >= 0 ? found : undefined;
  }

  /** Its pieces after the first. */
  more(node: NodeId): readonly Marked[] {
    return this.#nodes.get(node)?.more ?? NONE;
  }

  /** Tells the structure element that a piece belongs to. */
  belongs({ page, mcid }: Marked, element: Ref): void {
    (this.#elements[page] as Ref[])[mcid] = element;
  }

  /** The structure elements of a page's pieces, by MCID. */
  elements(page: number): readonly Ref[] {
    return this.#elements[page] ?? [];
  }
}

/** A text string in UTF-16 with its mark (PDF 1.7 §7.9.2.2). */
function putActualText(out: ByteWriter, text: string): void {
  out.text('/ActualText(\xfe\xff');
  for (let i = 0; i < text.length; i++) out.pair(text.charCodeAt(i));
  out.text(')');
}

/** A page number, the head of a table on its later pages, or the dots of a leader (PDF 1.7 §14.8.2.2). */
function artifactMark(artifact: NonNullable<PlacedLine['artifact']>): string {
  if (artifact === 'leader') return '/Artifact<</Type/Layout>>BDC';
  const subtype = artifact === 'page-number' ? '/Subtype/Footer' : '';
  return `/Artifact<</Type/Pagination${subtype}>>BDC`;
}
