/** Characters of a text or an attribute value as XML writes them, for the parts made as strings. */
export const escapeXml = (value: string): string =>
  value.replace(INVALID, '').replace(/[&<>"]/g, (c) => ENTITIES[c] as string);

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** XML 1.0 has no way to write these characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is meant
const INVALID = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** Opens every part made as a string. */
export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The namespace of WordprocessingML, ISO/IEC 29500 transitional. */
export const WORD_NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
