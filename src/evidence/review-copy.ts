import { review } from '../diagnostics/review.ts';
import { formatAmount } from '../model/money.ts';
import type { AmountNote, AmountText, Document, Inline } from '../tree/node.ts';
import { withInlines } from '../tree/with-inlines.ts';
import type { Evidence, EvidenceAmount } from './evidence.ts';

/**
 * The copy of a document in which every amount has a note of where it came from. It says in its title, above its text
 * and across it that it is none to publish, and has no tags of the portal's.
 */
export function reviewCopy(document: Document, { amounts, fields }: Evidence): Document {
  const notes = amounts[Symbol.iterator]();
  const noted = (amount: AmountText): AmountText => {
    const { value: of } = notes.next();
    if (!of || of.text !== amount.text) throw new Error(`no evidence for ${amount.text}`);
    return { ...amount, note: noteOf(of, fields) };
  };
  const note = (inline: Inline): Inline => {
    if (inline.kind === 'strong') return { ...inline, inlines: inline.inlines.map(note) };
    return inline.kind === 'amount' ? noted(inline) : inline;
  };
  return {
    ...withInlines(document, (inlines) => inlines.map(note)),
    title: review.title(document.title),
    metadata: { ...document.metadata, tags: [] },
    stamp: review.stamp,
    notice: review.notice,
  };
}

function noteOf(amount: EvidenceAmount, fields: Evidence['fields']): AmountNote {
  const { id, text, value, derived, addends, subtracted = [], rounded } = amount;
  const terms = addends.length + subtracted.length;
  const files = new Set([...addends, ...subtracted].map((key) => fields[key]?.place.file));
  const [only] = files.size === 1 ? files : [];
  const term = (key: string, sign: '＋' | '－'): string => {
    const field = fields[key];
    if (!field) throw new Error(`${id} came from ${key}, which is not told`);
    const { file, ...within } = field.place;
    const place = review.place(only === undefined ? field.place : within);
    if (field.value === undefined) return review.quoted(field.name, place);
    return review.term(terms > 1 ? sign : '', yuan(field.value), field.name, place);
  };
  return {
    id,
    lines: [
      review.amount(id, text, yuan(value)),
      ...(rounded ? [review.rounded] : []),
      review.derived[derived](terms),
      ...(only === undefined ? [] : [review.file(only)]),
      ...addends.map((key) => term(key, '＋')),
      ...subtracted.map((key) => term(key, '－')),
    ],
  };
}

const yuan = (value: number): string =>
  `${formatAmount(value, { unit: '元', decimals: 2, trailingZeros: true, thousands: true })}元`;
