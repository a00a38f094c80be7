import type { Place } from '../diagnostics/place.ts';
import { fieldName } from '../model/fields.ts';
import type { Budget } from '../model/schema.ts';
import { budgetSchema } from '../model/schema.ts';
import type { Valid } from '../model/validate.ts';
import type { AmountText, Document, NodeId } from '../tree/node.ts';
import { documentText } from '../tree/text.ts';
import { contradictionOf } from './contradiction.ts';
import type { Evidence, EvidenceAmount, EvidenceField } from './evidence.ts';
import { EVIDENCE_VERSION } from './evidence.ts';
import type { PlacedAmount } from './placed-amounts.ts';
import { placedAmounts } from './placed-amounts.ts';
import { printedAmount } from './printed-amount.ts';

/** A cell in a file of a format that holds tables alone. */
type CellPlace = NonNullable<EvidenceAmount['cells']>[string];

/** A document's files of one format. */
export interface WrittenFormat {
  readonly format: string;
  readonly endings: readonly string[];
  /** Where each cell of a table stands; absent where the format holds the whole text. */
  readonly cells?: ReadonlyMap<NodeId, CellPlace>;
}

/**
 * The evidence of a document whose quoted amounts are told: every amount with the fields behind it. Throws where an amount is not what its fields
 * come to, or is printed as another: that would be a fault of the program.
 */
export function evidenceOf(
  document: Document,
  budget: Valid<Budget>,
  written: readonly WrittenFormat[],
  data: string,
): Evidence {
  const text = documentText(document);
  const placed = placedAmounts(document);
  const keys = new Set(
    placed.flatMap(({ amount: { sources, subtracted = [] } }) => [...sources, ...subtracted]),
  );
  const fields = Object.fromEntries([...keys].map((key) => [key, fieldOf(key, budget)]));
  const amounts = placed.map((one, i) => amountOf(one, `A${i + 1}`, written, fields));
  for (const amount of amounts) {
    const found = contradictionOf(amount, { text: [...text], fields });
    if (found) throw new Error(`${amount.id}: ${found.about} is ${found.actual} and not ${found.expected}`);
  }
  const { year, body } = budget.value;
  return {
    formatVersion: EVIDENCE_VERSION,
    document: {
      title: document.title,
      department: body.name,
      year,
      data,
      ...(document.stamp !== undefined && { stamp: document.stamp }),
    },
    files: written.flatMap(({ format, endings }) => endings.map((ending) => ({ format, ending }))),
    text: [...text],
    fields,
    amounts,
  };
}

function amountOf(
  { amount, line, at, under, cell }: PlacedAmount,
  id: string,
  written: readonly WrittenFormat[],
  fields: Evidence['fields'],
): EvidenceAmount {
  const { text, value, sources, subtracted } = amount;
  const printed = printedAmount(text, value, cell?.unit);
  if (!printed) throw new Error(`${id}: ${value} 分 is printed as ${text}`);
  const cells = written.flatMap(({ format, cells: places }) => {
    const place = cell && places?.get(cell.id);
    return place ? [[format, place] as const] : [];
  });
  const holding = written.filter(({ cells: places }) => !places || (cell && places.has(cell.id)));
  return {
    id,
    under: [...under],
    ...(cell && { table: cell.table }),
    ...(cell?.row !== undefined && { row: cell.row }),
    ...(cell?.column !== undefined && { column: cell.column }),
    line,
    at,
    text,
    value,
    ...printed,
    derived: derivationOf(amount, fields),
    addends: [...sources],
    ...(subtracted && { subtracted: [...subtracted] }),
    formats: holding.map(({ format }) => format),
    ...(cells.length > 0 && { cells: Object.fromEntries(cells) }),
  };
}

function derivationOf(
  { sources, subtracted }: AmountText,
  fields: Evidence['fields'],
): EvidenceAmount['derived'] {
  const [only, ...others] = sources;
  if (subtracted) return 'difference';
  if (only === undefined) return 'nothing';
  if (others.length > 0) return 'sum';
  return fields[only]?.text === undefined ? 'given' : 'quoted';
}

/** A field by its path of keys joined with full points: its name, what it holds and where that stands. */
function fieldOf(key: string, { value, placeOf }: Valid<Budget>): EvidenceField {
  const path = key.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step));
  const held = path.reduce<unknown>(
    (at, step) => (at as Record<PropertyKey, unknown> | undefined)?.[step],
    value,
  );
  const { field: _, ...place }: Place = placeOf(path);
  const name = fieldName(budgetSchema, path);
  if (typeof held === 'number') return { name, value: held, place };
  if (typeof held === 'string') return { name, text: held, place };
  throw new Error(`${key} is behind an amount and holds none`);
}
