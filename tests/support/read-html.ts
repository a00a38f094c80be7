import * as verify from '../../src/verify/html.ts';

/** The text of a web page's main part, line by line, as `gongkai verify` reads it. */
export const htmlLines = (bytes: Uint8Array): readonly string[] =>
  verify.htmlLines(bytes, '').map(({ text }) => text);
