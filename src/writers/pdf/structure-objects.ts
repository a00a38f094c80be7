import type { NodeId } from '../../tree/node.ts';
import type { ByteWriter } from './byte-writer.ts';
import { type Link, parentKey } from './links.ts';
import type { Marks } from './marks.ts';
import { type PdfFile, type Ref, refText } from './serialize.ts';
import { textString } from './string.ts';
import type { Element } from './structure.ts';

/** Writes the structure tree and its way back from marked content (PDF 1.7 §14.7); gives its root. */
export function writeStructure(
  file: PdfFile,
  root: Element,
  shared: Pick<Writing, 'marks' | 'pages' | 'links' | 'boxes'>,
): Ref {
  const { marks, pages, links } = shared;
  const treeRoot = file.reserve();
  const linkRefs = new Map<NodeId, Ref>();
  const top = writeElement(root, treeRoot, { file, ...shared, linkRefs });
  const parents = file.reserve();
  const out = file.begin(parents);
  out.text('<</Nums[');
  for (let page = 0; page < pages.length; page++) {
    out.text(`${page}[`);
    for (const element of marks.elements(page)) {
      out.ref(element);
      out.text(' ');
    }
    out.text(']');
  }
  links.forEach(({ entry }, i) => {
    out.text(` ${parentKey(i, pages)} `);
    out.ref(linkRefs.get(entry.id) as Ref);
  });
  out.text(']>>');
  file.end();
  file.set(
    treeRoot,
    `<</Type/StructTreeRoot/K ${refText(top)}/ParentTree ${refText(parents)}/ParentTreeNextKey ${pages.length + links.length}>>`,
  );
  return treeRoot;
}

interface Writing {
  readonly file: PdfFile;
  readonly marks: Marks;
  readonly pages: readonly Ref[];
  readonly links: readonly Link[];
  /** Layout attributes of figures. */
  readonly boxes: ReadonlyMap<NodeId, string>;
  /** The elements of links, found on the way. */
  readonly linkRefs: Map<NodeId, Ref>;
}

/** An element is written after its kids, straight into its object stream. */
function writeElement(element: Element, parent: Ref, writing: Writing): Ref {
  const { file, marks, pages, boxes } = writing;
  const ref = file.reserve();
  const { node, alt, tag } = element;
  const kids: Ref[] = [];
  for (const kid of element.kids) if (hasContent(kid, marks)) kids.push(writeElement(kid, ref, writing));
  const out = file.begin(ref);
  out.text('<</S/');
  out.text(tag);
  out.text('/P ');
  out.ref(parent);
  const first = node === undefined ? undefined : marks.first(node);
  if (first) {
    out.text('/Pg ');
    out.ref(pages[first.page] as Ref);
  }
  const own = node !== undefined && element.isLink ? linkAnnotations(node, ref, writing) : '';
  if (first || kids.length > 0 || own !== '') {
    out.text('/K[');
    if (node !== undefined) writePieces(out, node, ref, writing);
    for (const kid of kids) {
      out.ref(kid);
      out.text(' ');
    }
    out.text(own);
    out.text(']');
  }
  const attributes = element.attributes ?? (node === undefined ? undefined : boxes.get(node));
  if (attributes) out.text(`/A${attributes}`);
  if (alt !== undefined) out.text(`/Alt${textString(alt)}`);
  out.text('>>');
  file.end();
  return ref;
}

/** The marked content of a node: on the element's own page its number alone. */
function writePieces(out: ByteWriter, node: NodeId, ref: Ref, { marks, pages }: Writing): void {
  const first = marks.first(node);
  if (!first) return;
  marks.belongs(first, ref);
  out.whole(first.mcid);
  out.text(' ');
  for (const piece of marks.more(node)) {
    const { page, mcid } = piece;
    marks.belongs(piece, ref);
    out.text(
      page === first.page ? `${mcid} ` : `<</Type/MCR/Pg ${refText(pages[page] as Ref)}/MCID ${mcid}>> `,
    );
  }
}

/** The annotations of an entry of the contents, which are part of its element. */
function linkAnnotations(node: NodeId, ref: Ref, { links, pages, linkRefs }: Writing): string {
  linkRefs.set(node, ref);
  return links
    .filter(({ entry }) => entry.id === node)
    .map((link) => `<</Type/OBJR/Pg ${refText(pages[link.page] as Ref)}/Obj ${refText(link.ref)}>>`)
    .join(' ');
}

const hasContent = (element: Element, marks: Marks): boolean =>
  element.always === true ||
  (element.node !== undefined && marks.first(element.node) !== undefined) ||
  element.kids.some((kid) => hasContent(kid, marks));
