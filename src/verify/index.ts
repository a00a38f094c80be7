import { docx } from './docx.ts';
import { html } from './html.ts';
import { pdf } from './pdf.ts';
import type { ReadBack } from './reading.ts';
import { xlsx } from './xlsx.ts';

/** The formats that can be read back, by the name of the format. A new one is a file beside this and a line here. */
export const readBacks = { pdf, docx, html, xlsx } satisfies Record<string, ReadBack>;

export type ReadableFormat = keyof typeof readBacks;
