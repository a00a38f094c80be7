import type { NodeId } from '../../tree/node.ts';
import type { PlacedLine } from '../../typeset/pages.ts';
import type { ByteWriter } from './byte-writer.ts';
import type { Ref } from './serialize.ts';

/** A stretch of a page's content that belongs to one node. */
export interface Marked {
  readonly page: number;
  readonly mcid: number;
}

/** Numbers the marked content of pages, and remembers which node each piece belongs to. */
export class Marks {
  /** The first piece of each node, and those after it of the few that have more. */
  readonly #first = new Map<NodeId, Marked>();
  readonly #more = new Map<NodeId, Marked[]>();
  /** Of each page, the structure elements of its pieces, once they are known. */
  readonly #elements: Ref[][] = [];

  constructor(readonly tags: ReadonlyMap<NodeId, string>) {}

  /**
   * Opens the marked content that a line begins. Its text, where that must be told, goes on the mark itself: poppler loses
   * count of the marks where a span without a number lies inside one.
   */
  open(out: ByteWriter, line: Pick<PlacedLine, 'node' | 'artifact'>, page: number, text?: string): void {
    if (line.artifact) {
      out.text(artifactMark(line.artifact));
      return;
    }
    const tag = this.tags.get(line.node);
    if (tag === undefined) throw new Error(`a line of node ${line.node}, which is no part of the document`);
    out.text(text === undefined ? `/${tag}<</MCID ` : '/Span<</MCID ');
    out.whole(this.#add(line.node, page));
    if (text !== undefined) putActualText(out, text);
    out.text('>>BDC');
  }

  #add(node: NodeId, page: number): number {
    const elements = this.#elements[page] ?? [];
    this.#elements[page] = elements;
    // No object has the number 0: it is set when the element is written.
    const mcid = elements.push(0) - 1;
    const piece = { page, mcid };
    const more = this.#more.get(node);
    if (more) more.push(piece);
    else if (this.#first.has(node)) this.#more.set(node, [piece]);
    else this.#first.set(node, piece);
    return mcid;
  }

  /** The first piece of a node, in reading order; undefined where it has none. */
  first(node: NodeId): Marked | undefined {
    return this.#first.get(node);
  }

  /** Its pieces after the first. */
  more(node: NodeId): readonly Marked[] {
    return this.#more.get(node) ?? NONE;
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

const NONE: readonly Marked[] = [];

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
