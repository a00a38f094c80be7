import type { Piece, ReadBack } from './reading.ts';

/** Reads a PDF with pdf.js, which is installed where npm may install what is optional. */
export const pdf: ReadBack = {
  ending: '.pdf',
  read: async (bytes) => {
    const reader = await pdfJs();
    return reader && { kind: 'pieces', pieces: await pdfPieces(bytes, reader) };
  },
};

type PdfJs = typeof import('pdfjs-dist/legacy/build/pdf.mjs');

async function pdfJs(): Promise<PdfJs | undefined> {
  try {
    return await import('pdfjs-dist/legacy/build/pdf.mjs');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND') return undefined;
    throw error;
  }
}

/**
 * The text of a PDF in the order of its content: a piece is what an element of its structure has on a page. Page numbers,
 * repeated heads and stamps are artifacts and are left out, and so are numbers of pages in the contents: the only spans.
 */
async function pdfPieces(bytes: Uint8Array, { getDocument }: PdfJs): Promise<readonly Piece[]> {
  const settings = { verbosity: 0, useSystemFonts: false, disableFontFace: true, isEvalSupported: false };
  // pdf.js takes the memory that it is given for its own, and no `Buffer`.
  const document = await getDocument({ data: new Uint8Array(bytes), ...settings }).promise;
  const pieces: Piece[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const content = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
    const elements = elementsByMark((await page.getStructTree()) as StructureNode | null);
    pieces.push(...pagePieces(content.items as readonly ContentItem[], elements, number));
  }
  await document.destroy();
  return pieces;
}

/** A piece of text, or the beginning or end of marked content. */
type ContentItem =
  | { readonly str: string }
  | { readonly type: string; readonly tag?: string; readonly id?: string };

interface StructureNode {
  readonly role?: string;
  readonly id?: string;
  readonly children?: readonly StructureNode[];
}

/** The element of each piece of marked content. A label is part of the paragraph that it is printed in. */
function elementsByMark(root: StructureNode | null): ReadonlyMap<string, StructureNode> {
  const elements = new Map<string, StructureNode>();
  const visit = (node: StructureNode, owner: StructureNode): void => {
    for (const child of node.children ?? []) {
      if (child.id !== undefined) elements.set(child.id, owner);
      else visit(child, child.role === 'Lbl' ? paragraphAfter(node) : child);
    }
  };
  if (root) visit(root, root);
  return elements;
}

/** The first paragraph of a list item. */
const paragraphAfter = (item: StructureNode): StructureNode =>
  item.children?.find(({ role }) => role === 'LBody')?.children?.[0] ?? item;

function pagePieces(
  items: readonly ContentItem[],
  elements: ReadonlyMap<string, StructureNode>,
  page: number,
): readonly Piece[] {
  const pieces: { text: string; readonly page: number; readonly element: StructureNode | undefined }[] = [];
  const open: { readonly isArtifact: boolean; readonly element: StructureNode | undefined }[] = [];
  for (const item of items) {
    if ('str' in item) {
      const { isArtifact = false, element } = open.at(-1) ?? {};
      if (isArtifact) continue;
      const last = pieces.at(-1);
      if (last && element && last.element === element) last.text += item.str;
      else pieces.push({ text: item.str, page, element });
    } else if (item.type === 'endMarkedContent') open.pop();
    else {
      const element = elements.get(item.id ?? '') ?? open.at(-1)?.element;
      const isArtifact =
        item.tag === 'Artifact' || element?.role === 'Span' || open.at(-1)?.isArtifact === true;
      open.push({ isArtifact, element });
    }
  }
  return pieces;
}
