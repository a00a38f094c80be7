import { layOut } from '../../typeset/layout.ts';
import type { Writer } from '../writer.ts';
import { printPages } from './print.ts';

/** The printed notice: pages from the typesetter, printed by our own serializer. */
export const pdf: Writer = {
  async write(document, style, env) {
    const pages = layOut(document, style, env);
    const bytes = printPages(document, pages);
    return [{ ending: '.pdf', mediaType: 'application/pdf', bytes, pages: pages.length }];
  },
};
