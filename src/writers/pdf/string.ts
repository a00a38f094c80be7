import { hex4 } from './number.ts';

/** A text string object: plain where it is ASCII, else UTF-16 with its mark (PDF 1.7 §7.9.2.2). */
export function textString(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return `(${text.replace(/[()\\]/g, '\\$&')})`;
  return hexString(text);
}

/** A text string object in UTF-16, whatever it holds: of two, the one that goes before is the lesser. */
export function hexString(text: string): string {
  let hex = '';
  for (let i = 0; i < text.length; i++) hex += hex4(text.charCodeAt(i));
  return `<FEFF${hex}>`;
}

/** Text inside XML. pdfkit leaves this out, and a department named `A&B` then makes an invalid file. */
export const xmlText = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** Bytes of a string of code units below 256. */
export const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1');
