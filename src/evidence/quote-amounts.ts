import { parseAmount } from '../model/money.ts';
import type { Budget } from '../model/schema.ts';
import * as build from '../tree/build.ts';
import type { Document, Inline } from '../tree/node.ts';
import { withInlines } from '../tree/with-inlines.ts';

/** A text of the data, a line of it, by its path of English keys joined with full points. */
interface DataText {
  readonly path: string;
  readonly text: string;
}

const WITH_UNIT = /\d[\d,]*(?:\.\d+)?(?:万元|元)/g;

/**
 * The document with amounts that stand in the data's own sentences made amounts, from the field that has the sentence.
 * Those in a layout's own words, such as a threshold in the law, come from no data and stay words.
 */
export function quoteAmounts(document: Document, budget: Budget): Document {
  const texts = textsOf(budget, '');
  const quote = (inline: Inline): readonly Inline[] => {
    if (inline.kind === 'strong') return [{ ...inline, inlines: inline.inlines.flatMap(quote) }];
    return inline.kind === 'text' ? quoted(inline.text, texts) : [inline];
  };
  return withInlines(document, (inlines) => inlines.flatMap(quote));
}

function textsOf(value: unknown, path: string): readonly DataText[] {
  if (typeof value === 'string')
    return value.split('\n').flatMap((line) => (line.match(WITH_UNIT) ? [{ path, text: line.trim() }] : []));
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, item]) => textsOf(item, path === '' ? key : `${path}.${key}`));
}

function quoted(words: string, texts: readonly DataText[]): readonly Inline[] {
  const parts: Inline[] = [];
  let done = 0;
  for (const match of words.matchAll(WITH_UNIT)) {
    const amount = parseAmount(match[0]);
    const source = texts.find((text) => holds(words, match, text));
    if (typeof amount !== 'number' || !source) continue;
    if (match.index > done) parts.push(build.text(words.slice(done, match.index)));
    parts.push(build.amount(match[0], amount, [source.path]));
    done = match.index + match[0].length;
  }
  return done < words.length ? [...parts, build.text(words.slice(done))] : parts;
}

/** Whether a piece of the document says a text of the data, or part of it, where the amount stands. */
function holds(words: string, { index, 0: amount }: RegExpExecArray, { text }: DataText): boolean {
  if (text.includes(words.trim())) return true;
  for (let at = words.indexOf(text); at >= 0 && at <= index; at = words.indexOf(text, at + 1))
    if (index + amount.length <= at + text.length) return true;
  return false;
}
