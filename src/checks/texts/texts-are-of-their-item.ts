import type { Rule } from '../rule.ts';
import type { ExplainedItem } from './explained-items.ts';
import { explainedItems, ownName } from './explained-items.ts';
import { explained } from './paragraphs.ts';

/**
 * D17: the purpose and the reason of an item are its own: not those of another item, naming that item’s subject. Words
 * that fit every item (业务量增加) are not copies. One finding an item; where two have one text and it is not known whose it
 * is, one for both.
 */
export const textsAreOfTheirItem: Rule<'D17'> = {
  id: 'D17',
  refs: ['D17'],
  check(budget, report) {
    const items = explainedItems(budget);
    const sharing = { purpose: bySame(items, 'purpose'), reason: bySame(items, 'reason') };
    const sources = new Map<ExplainedItem, ExplainedItem>();
    for (const item of items) {
      const other = FIELDS.map((field) => sourceOf(item, field, sharing[field])).find(Boolean);
      if (!other) continue;
      sources.set(item, other);
      if (sources.get(other) === item) continue;
      const [expected, actual] = [ownName(item), ownName(other)];
      report(item.path, { own: expected, other: actual }, { expected, actual, related: [other.path] });
    }
  },
  examples: {
    passing: (budget) =>
      explained(
        budget,
        ITEM('泵站巡查', '泵站巡查经费'),
        ITEM('河道保洁', '河道保洁经费'),
        ITEM('防汛演练', '各类防汛经费'),
        ITEM('堤防养护', '各类防汛经费'),
      ),
    failing: (budget) =>
      explained(budget, ITEM('泵站巡查', '泵站巡查经费'), ITEM('河道保洁', '泵站巡查经费')),
  },
};

const FIELDS = ['purpose', 'reason'] as const;
type Field = (typeof FIELDS)[number];

/** A purpose long enough that no two subjects of different 类 share it by chance. */
const LONG = 15;

/** Items by their text, with a rise and a fall taken for the same. */
function bySame(
  items: readonly ExplainedItem[],
  field: Field,
): ReadonlyMap<string, readonly ExplainedItem[]> {
  const groups = new Map<string, ExplainedItem[]>();
  for (const item of items) {
    const key = keyOf(item[field]);
    if (key !== undefined) groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
}

const keyOf = (text: string | undefined): string | undefined =>
  text?.replace(/增加|减少|下降|增长|保持不变/g, '').replace(/\s/g, '');

/** The item whose text this one has. */
function sourceOf(
  item: ExplainedItem,
  field: Field,
  groups: ReadonlyMap<string, readonly ExplainedItem[]>,
): ExplainedItem | undefined {
  const text = item[field];
  if (text === undefined || text.includes(ownName(item))) return undefined;
  const own = item.names.join('');
  return groups.get(keyOf(text) ?? '')?.find((other) => {
    const name = ownName(other);
    if (other === item || name === ownName(item) || name.length < 3) return false;
    const isNamed = text.includes(name) && !own.includes(name);
    const isLong = field === 'purpose' && text.length >= LONG && other.names.length > 1;
    return isNamed || (isLong && other.names[0] !== item.names[0]);
  });
}

const ITEM = (name: string, purpose: string): string =>
  `“农林水支出（类）水利（款）${name}（项）”10万元，主要用于${purpose}。`;
