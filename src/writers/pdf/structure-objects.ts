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
  const byNode = new Map<NodeId, Ref>();
  const top = writeElement(root, treeRoot, { file, ...shared, byNode });
  const lists = pages.map((_, page) => {
    const elements = marks.onPage(page).map((node) => refText(byNode.get(node) as Ref));
    return `${page}[${elements.join(' ')}]`;
  });
  const annotations = links.map(
    ({ entry }, i) => ` ${parentKey(i, pages)} ${refText(byNode.get(entry.id) as Ref)}`,
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
  readonly byNode: Map<NodeId, Ref>;
}

function writeElement(element: Element, parent: Ref, writing: Writing): Ref {
  const { file, marks, pages, links, boxes, byNode } = writing;
  const ref = file.reserve();
  const { node, alt, isLink } = element;
  const attributes = element.attributes ?? (node === undefined ? undefined : boxes.get(node));
  if (node !== undefined) byNode.set(node, ref);
  const pieces = node === undefined ? [] : marks.of(node);
  const first = pieces[0]?.page;
  const content = pieces.map(({ page, mcid }) =>
    page === first ? String(mcid) : `<</Type/MCR/Pg ${refText(pages[page] as Ref)}/MCID ${mcid}>>`,
  );
  const kids = element.kids
    .filter((kid) => hasContent(kid, marks))
    .map((kid) => refText(writeElement(kid, ref, writing)));
  const own = isLink ? links.filter(({ entry }) => entry.id === node) : [];
  const annotations = own.map(
    (link) => `<</Type/OBJR/Pg ${refText(pages[link.page] as Ref)}/Obj ${refText(link.ref)}>>`,
  );
  const k = [...content, ...kids, ...annotations].join(' ');
  const entries = [
    first === undefined ? '' : `/Pg ${refText(pages[first] as Ref)}`,
    k === '' ? '' : `/K[${k}]`,
    attributes ? `/A${attributes}` : '',
    alt === undefined ? '' : `/Alt${textString(alt)}`,
  ];
  file.set(ref, `<</S/${element.tag}/P ${refText(parent)}${entries.join('')}>>`);
  return ref;
}

const hasContent = (element: Element, marks: Marks): boolean =>
  element.always === true ||
  (element.node !== undefined && marks.of(element.node).length > 0) ||
  element.kids.some((kid) => hasContent(kid, marks));
