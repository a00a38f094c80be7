import type { PrintSetup } from './workbook.ts';
import { attributes, escapeXml } from './xml.ts';

const A4 = 9;

/** How a sheet is printed, in the schema's order. Margins are inches there. */
export function printXml(print: PrintSetup): string {
  const { margin, orientation, header, oddFooter, evenFooter } = print;
  const margins = attributes({
    left: inches(margin.left),
    right: inches(margin.right),
    top: inches(margin.top),
    bottom: inches(margin.bottom),
    header: inches(print.headerDistance),
    footer: inches(print.footerDistance),
  });
  const above = (name: string) => (header === undefined ? '' : `<${name}>${escapeXml(header)}</${name}>`);
  return [
    '<printOptions horizontalCentered="1"/>',
    `<pageMargins${margins}/>`,
    `<pageSetup paperSize="${A4}" fitToHeight="0" orientation="${orientation}"/>`,
    '<headerFooter differentOddEven="1">',
    above('oddHeader'),
    `<oddFooter>${escapeXml(oddFooter)}</oddFooter>`,
    above('evenHeader'),
    `<evenFooter>${escapeXml(evenFooter)}</evenFooter>`,
    '</headerFooter>',
  ].join('');
}

const inches = (points: number): number => Math.round((points / 72) * 10_000) / 10_000;

/** Where in a header or footer a text stands, as its letter. */
type Place = 'L' | 'C' | 'R';

/** The text of a header or footer at one place in one font; `{n}` stands for the page's number. */
export function headerFooterText(place: Place, text: string, font: string, size: number): string {
  const plain = text.replaceAll('&', '&&').replaceAll('{n}', '&P');
  return `&${place}&${Math.round(size)}&"${font.replaceAll('"', '')},Regular"${plain}`;
}
