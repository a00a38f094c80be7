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
 * The text of a PDF in the order of its content, a piece of marked content after another. Page numbers, repeated heads
 * and stamps are artifacts and are left out.
 */
async function pdfPieces(bytes: Uint8Array, { getDocument }: PdfJs): Promise<readonly Piece[]> {
  const settings = { verbosity: 0, useSystemFonts: false, disableFontFace: true, isEvalSupported: false };
  // pdf.js takes the memory that it is given for its own, and no `Buffer`.
  const document = await getDocument({ data: new Uint8Array(bytes), ...settings }).promise;
  const pieces: Piece[] = [];
  for (let page = 1; page <= document.numPages; page++) {
    const content = await (await document.getPage(page)).getTextContent({
      includeMarkedContent: true,
      disableNormalization: true,
    });
    const open: { readonly isArtifact: boolean; readonly isSpan: boolean; text: string }[] = [];
    for (const item of content.items) {
      if ('str' in item) {
        const innermost = open.at(-1);
        if (innermost) innermost.text += item.str;
        else pieces.push({ text: item.str, page });
      } else if (item.type === 'endMarkedContent') {
        const closed = open.pop();
        const outer = open.at(-1);
        // A span is part of a line, and says nothing of where the line belongs.
        if (closed?.isSpan && outer) outer.text += closed.text;
        else if (closed && !closed.isArtifact) pieces.push({ text: closed.text, page });
      } else {
        const tag = 'tag' in item ? item.tag : undefined;
        const isArtifact = tag === 'Artifact' || open.some((outer) => outer.isArtifact);
        open.push({ isArtifact, isSpan: tag === 'Span', text: '' });
      }
    }
  }
  await document.destroy();
  return pieces;
}
