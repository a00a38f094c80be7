import type { Share } from './claim.ts';
import type { Paragraph } from './paragraph.ts';
import { ratesOf } from './read-rates.ts';

const SHARE =
  /占(?:比|比重|比例)?(?<of>[^占。;!?，,\n\d]{0,24}?)(?:的?(?:比例|比重)|的)?(?:[为约达: ]){0,3}(?=\d)/g;

/** What part of a whole is said of an amount, in order: 占支出总额的12.5%, 占比12.5%. */
export function sharesOf(paragraph: Paragraph): readonly Share[] {
  const { text, plain } = paragraph;
  const rates = new Map(ratesOf(paragraph).map((rate) => [rate.start, rate]));
  return [...plain.matchAll(SHARE)].flatMap(({ 0: words, index: start, groups }) => {
    const rate = rates.get(start + words.length);
    if (rate === undefined) return [];
    return { start, end: rate.end, text: text.slice(start, rate.end), of: groups?.of ?? '', rate };
  });
}
