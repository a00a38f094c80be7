import { layOut } from '../../typeset/layout.ts';
import type { Writer } from '../writer.ts';
import { printPages } from './print.ts';

/** The printed notice: pages from the typesetter, printed by our own serializer. */
export const pdf: Writer = {
  extension: 'pdf',
  mediaType: 'application/pdf',
  async write(document, style, env) {
    const pages = layOut(document, style, env);
    return { bytes: printPages(document, pages), pages: pages.length };
  },
};
