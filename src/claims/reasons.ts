import type { Introduced, Reason } from './claim.ts';
import type { Paragraph } from './paragraph.ts';

const INTRODUCER =
  '(?:主要)*原因(?:主要)?(?:是|为|系|在于)?(?:由于|因为)? ?:?|主要(?:是)?(?:由于|因为)(?:是|为)? ?:?|主要系(?!列|统) ?:?|系(?=[^，。；]{2,40}所致)|(?<=[，；])原因(?=同上)';

/** What leads to a reason, for expressions made of it. */
export const REASONING = `(?:${INTRODUCER})`;

const FIND = new RegExp(`(?:${INTRODUCER}) *`, 'g');
/** A reason goes on over a mark where it is a list: 一是…；二是…. */
const END = /[!?\n]|[。;](?! *[二三四五六七八九十]是)|[，,](?=其中)/g;

/** Every reason, in order. `原因` without 是, 为 or a colon is a word of the sentence and leads to none. */
export const reasonsOf = (paragraph: Paragraph): readonly Reason[] =>
  introduced(
    paragraph,
    FIND,
    END,
    (words) => words === '原因' || /[是为系于:]/.test(words.replace('原因', '')),
  );

/** What stands between the words that lead to it and its end, in order; inside one there is no other. */
export function introduced(
  { text, plain }: Paragraph,
  find: RegExp,
  end: RegExp,
  leads: (words: string) => boolean,
): readonly Introduced[] {
  const cut = (from: number, to: number) => {
    const stop = from + plain.slice(from, to).trimEnd().length;
    return { start: from, end: stop, text: text.slice(from, stop) };
  };
  let done = 0;
  return [...plain.matchAll(find)].flatMap(({ 0: words, index }) => {
    if (index < done || !leads(words)) return [];
    const start = index + words.length;
    done = endOf(plain, start, end);
    return { ...cut(start, done), introducer: cut(index, start) };
  });
}

/** Where the first match from `start` on begins, or the end of the text. */
function endOf(plain: string, start: number, expression: RegExp): number {
  expression.lastIndex = start;
  return expression.exec(plain)?.index ?? plain.length;
}
