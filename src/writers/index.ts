import type { Writer } from './writer.ts';

/** The formats. A new one is a file or folder beside this and a line here; each is loaded when first wanted. */
export const writers = {
  pdf: () => import('./pdf/index.ts').then((module) => module.pdf),
  docx: () => import('./docx/index.ts').then((module) => module.docx),
  html: () => import('./html/index.ts').then((module) => module.html),
  xlsx: () => import('./xlsx/index.ts').then((module) => module.xlsx),
  csv: () => import('./csv/index.ts').then((module) => module.csv),
} satisfies Record<string, () => Promise<Writer>>;

export type Format = keyof typeof writers;

export const formats = Object.keys(writers) as readonly Format[];

/** The formats that are made where none is named: those that show the whole document. */
export const defaultFormats: readonly Format[] = ['pdf', 'docx', 'html'];

export const isFormat = (name: string): name is Format => Object.hasOwn(writers, name);
