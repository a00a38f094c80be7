import { review } from '../diagnostics/review.ts';
import { formatAmount } from '../model/money.ts';
import type { AmountNote, AmountText, Block, Cell, Document, Inline, Row } from '../tree/node.ts';
import { assertNever } from '../tree/node.ts';
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
  return {
    ...document,
    title: review.title(document.title),
    metadata: { ...document.metadata, tags: [] },
    stamp: review.stamp,
    notice: review.notice,
    sections: document.sections.map((section) => ({
      ...section,
      blocks: section.blocks.map((block) => blockWith(block, noted)),
    })),
  };
}

type Change = (amount: AmountText) => AmountText;

function blockWith(block: Block, change: Change): Block {
  switch (block.kind) {
    case 'title':
    case 'heading':
    case 'paragraph':
    case 'note':
      return { ...block, inlines: inlinesWith(block.inlines, change) };
    case 'list':
      return {
        ...block,
        items: block.items.map((item) => ({
          ...item,
          paragraphs: item.paragraphs.map((p) => ({ ...p, inlines: inlinesWith(p.inlines, change) })),
        })),
      };
    case 'table':
      return {
        ...block,
        ...(block.caption && { caption: inlinesWith(block.caption, change) }),
        head: block.head.map((row) => rowWith(row, change)),
        body: block.body.map((row) => rowWith(row, change)),
      };
    case 'page-break':
      return block;
    default:
      return assertNever(block);
  }
}

const rowWith = (row: Row, change: Change): Row => ({
  ...row,
  cells: row.cells.map((cell): Cell => ({ ...cell, inlines: inlinesWith(cell.inlines, change) })),
});

const inlinesWith = (inlines: readonly Inline[], change: Change): readonly Inline[] =>
  inlines.map((inline) => {
    if (inline.kind === 'strong') return { ...inline, inlines: inlinesWith(inline.inlines, change) };
    return inline.kind === 'amount' ? change(inline) : inline;
  });

function noteOf(amount: EvidenceAmount, fields: Evidence['fields']): AmountNote {
  const { id, text, value, derived, addends, subtracted = [], rounded } = amount;
  const terms = addends.length + subtracted.length;
  const term = (key: string, sign: '＋' | '－'): string => {
    const field = fields[key];
    if (!field) throw new Error(`${id} came from ${key}, which is not told`);
    return review.term(terms > 1 ? sign : '', yuan(field.value), field.name, review.place(field.place));
  };
  return {
    id,
    lines: [
      review.amount(id, text, yuan(value)),
      ...(rounded ? [review.rounded] : []),
      review.derived[derived](terms),
      ...addends.map((key) => term(key, '＋')),
      ...subtracted.map((key) => term(key, '－')),
    ],
  };
}

const yuan = (value: number): string =>
  `${formatAmount(value, { unit: '元', decimals: 2, trailingZeros: true, thousands: true })}元`;
