import type { NodeId } from '../../tree/node.ts';
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
  const lists = pages.map((_, page) => `${page}[${marks.elements(page).map(refText).join(' ')}]`);
  const annotations = links.map(
    ({ entry }, i) => ` ${parentKey(i, pages)} ${refText(linkRefs.get(entry.id) as Ref)}`,
  );
  const parents = file.add(`<</Nums[${lists.join('')}${annotations.join('')}]>>`);
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

/** An element is written after its kids, so that nothing of it is kept. */
function writeElement(element: Element, parent: Ref, writing: Writing): Ref {
  const { file, marks, pages, boxes } = writing;
  const ref = file.reserve();
  const { node, alt } = element;
  const attributes = element.attributes ?? (node === undefined ? undefined : boxes.get(node));
  const pieces = node === undefined ? [] : marks.of(node);
  const first = pieces[0]?.page;
  let content = '';
  for (const piece of pieces) {
    const { page, mcid } = piece;
    marks.belongs(piece, ref);
    content += page === first ? ` ${mcid}` : ` <</Type/MCR/Pg ${refText(pages[page] as Ref)}/MCID ${mcid}>>`;
  }
  for (const kid of element.kids)
    if (hasContent(kid, marks)) content += ` ${refText(writeElement(kid, ref, writing))}`;
  if (node !== undefined && element.isLink) content += linkAnnotations(node, ref, writing);
  const on = first === undefined ? '' : `/Pg ${refText(pages[first] as Ref)}`;
  const told = (attributes ? `/A${attributes}` : '') + (alt === undefined ? '' : `/Alt${textString(alt)}`);
  const k = content === '' ? '' : `/K[${content.slice(1)}]`;
  file.set(ref, `<</S/${element.tag}/P ${refText(parent)}${on}${k}${told}>>`);
  return ref;
}

/** The annotations of an entry of the contents, which are part of its element. */
function linkAnnotations(node: NodeId, ref: Ref, { links, pages, linkRefs }: Writing): string {
  linkRefs.set(node, ref);
  return links
    .filter(({ entry }) => entry.id === node)
    .map((link) => ` <</Type/OBJR/Pg ${refText(pages[link.page] as Ref)}/Obj ${refText(link.ref)}>>`)
    .join('');
}

const hasContent = (element: Element, marks: Marks): boolean =>
  element.always === true ||
  (element.node !== undefined && marks.has(element.node)) ||
  element.kids.some((kid) => hasContent(kid, marks));
