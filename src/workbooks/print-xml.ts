import type { PrintSetup } from './workbook-plan.ts';
import { attributes, escapeXml } from './xml.ts';

const A4 = 9;

/** How a sheet is printed, in the schema's order. Margins are inches there. */
export function printXml(print: PrintSetup): string {
  const { margin, orientation, oddFooter, evenFooter } = print;
  const margins = attributes({
    left: inches(margin.left),
    right: inches(margin.right),
    top: inches(margin.top),
    bottom: inches(margin.bottom),
    header: inches(margin.top / 2),
    footer: inches(print.footerDistance),
  });
  return [
    '<printOptions horizontalCentered="1"/>',
    `<pageMargins${margins}/>`,
    `<pageSetup paperSize="${A4}" fitToHeight="0" orientation="${orientation}"/>`,
    '<headerFooter differentOddEven="1">',
    `<oddFooter>${escapeXml(oddFooter)}</oddFooter>`,
    `<evenFooter>${escapeXml(evenFooter)}</evenFooter>`,
    '</headerFooter>',
  ].join('');
}

const inches = (points: number): number => Math.round((points / 72) * 10_000) / 10_000;

/** Where in a footer a text stands, as its letter. */
type Place = 'L' | 'C' | 'R';

/** A footer's text at one place in one font; `{n}` stands for the page's number. */
export function footerText(place: Place, text: string, font: string, size: number): string {
  const plain = text.replaceAll('&', '&&').replaceAll('{n}', '&P');
  return `&${place}&${Math.round(size)}&"${font.replaceAll('"', '')},Regular"${plain}`;
}
