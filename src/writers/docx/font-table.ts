import type { FontStack, Style } from '../../tree/style.ts';
import { escapeXml, WORD_NAMESPACE, XML_DECLARATION } from './xml.ts';

/**
 * The part `word/fontTable.xml`: each face with the names to try where the official one is not installed.
 * Made here because the library only lists fonts that it embeds.
 */
export function fontTable(style: Style): string {
  const stacks = new Map(Object.values(style.fonts).map((stack) => [stack.officeName, stack]));
  const fonts = [...stacks.values()].map(font).join('');
  return `${XML_DECLARATION}<w:fonts xmlns:w="${WORD_NAMESPACE}">${fonts}</w:fonts>`;
}

/** `charset` 86 is GB 2312; alternatives are one list parted by commas (ISO/IEC 29500-1, 17.8.3.1). */
function font(stack: FontStack): string {
  const names = escapeXml(stack.alternatives.join(','));
  const alternatives = names === '' ? '' : `<w:altName w:val="${names}"/>`;
  return `<w:font w:name="${escapeXml(stack.officeName)}">${alternatives}<w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>`;
}
