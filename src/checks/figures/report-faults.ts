import type { Severity } from '../../diagnostics/diagnostic.ts';
import type { IdentityFacts } from '../../diagnostics/identity-sentence.ts';
import type { AnyIdentity, FindingDetails, Path } from '../rule.ts';
import type { Cell } from './cell.ts';
import { written } from './cell.ts';
import type { Constraint } from './constraint.ts';
import type { Correction, Fault } from './locate.ts';

/** A fault of figures as a finding: told by one rule, naming the others that it breaks. */
export interface FigureFinding {
  readonly rule: AnyIdentity;
  readonly path: Path;
  /** What the figure should be, where one value mends it. */
  readonly value?: number;
  /** The figures that are wrong with it. */
  readonly others: readonly Pick<Correction, 'cell' | 'value'>[];
  readonly facts: IdentityFacts;
  readonly details: FindingDetails & { readonly severity: Severity };
}

/** So many other figures are told with what they should be. */
const MOST_TOLD = 6;

/** So many other places are named beside the first. */
const MOST_RELATED = 12;

/** A subject that is left out: the table is not as detailed as it must be. */
const LEFT_OUT = 'D05';

const GRAVITY: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };

/**
 * Puts a fault into a finding. Of the rules that it breaks the gravest speaks, of those one within its own table, and
 * of those the one that holds the fewest figures together, since it says most closely what is wrong.
 */
export function findingOf(
  { cell, value, breaks, others, expected, isWhole, isSameChange }: Fault,
  identities: ReadonlyMap<string, AnyIdentity>,
  severityOf: (rule: string) => Severity,
): FigureFinding {
  const weight = ({ rule, cells }: Constraint): number =>
    GRAVITY[severityOf(rule)] * 1e6 +
    (cells.every(({ sheet }) => sheet === cell.sheet) ? 0 : 1e5) +
    cells.length;
  const [speaking] = [...breaks].sort((a, b) => weight(a) - weight(b));
  const rule = identities.get(speaking?.rule ?? '');
  if (!rule) throw new Error(`no identity ${speaking?.rule}`);
  const ids = [...new Set(breaks.map((constraint) => constraint.rule as string))];
  const absent = cell.isOfSubject ? [LEFT_OUT] : [];
  const refs = [...ids.flatMap((id) => identities.get(id)?.refs ?? []), ...absent];
  const around = [...others.map((other) => other.cell), ...breaks.flatMap(({ cells }) => cells)].filter(
    (other) => other.id !== cell.id,
  );
  const related = new Map(around.map((other) => [other.path.join('.'), other.path]));
  related.delete(cell.path.join('.'));
  return {
    rule,
    path: cell.path,
    ...(value !== undefined && { value }),
    others,
    facts: {
      at: cell.name,
      difference: value === undefined ? '' : written(sizeOf(cell), Math.abs(value - cell.value)),
      others: others.slice(0, MOST_TOLD).map(inWords),
      untold: Math.max(0, others.length - MOST_TOLD),
      also: ids.filter((id) => id !== rule.id).join('、'),
      ...(isWhole && { isWhole }),
      ...(isSameChange && { isSameChange }),
    },
    details: {
      severity: severityOf(rule.id),
      expected: value === undefined ? expected : written(cell, value),
      actual: written(cell, cell.value),
      refs,
      related: [...related.values()].slice(0, isWhole ? others.length : MOST_RELATED),
    },
  };
}

const inWords = ({ cell, value, expected }: Correction): IdentityFacts['others'][number] => ({
  at: cell.name,
  expected: value === undefined ? expected : written(cell, value),
  actual: written(cell, cell.value),
});

/** How far two rates are apart has no direction. */
const sizeOf = ({ unit }: Cell): Pick<Cell, 'unit'> => ({ unit: unit === '±%' ? '%' : unit });
