import type { StatementKind } from '../../model/statements/statement-schema.ts';
import { statementKinds } from '../../model/statements/statement-schema.ts';
import type { Cell } from './cell.ts';
import { radiusOf } from './cell.ts';
import type { Constraint } from './constraint.ts';

/** A table whose figures are all ten thousand times what others say, or as much less: its unit is wrong. */
export interface WrongUnit {
  readonly kind: StatementKind;
  /** What its figures must be multiplied by. */
  readonly factor: number;
  /** Figures that would then fit, of each a cell. */
  readonly figures: readonly Cell[];
}

/** 元 in 万元. */
const TEN_THOUSAND = 10_000;
/** The amount behind a figure of two decimals of 万元 may be so far away. */
const ROUNDED = 5000;
/** One figure alone may have been typed in the other unit. */
const FEWEST = 2;

/** The tables whose unit is wrong. The one that explains most goes first; what it explains speaks against no other. */
export function wrongUnits(constraints: readonly Constraint[]): readonly WrongUnit[] {
  const across = constraints.filter(spans);
  const broken = across.filter((constraint) => !constraint.holds(({ value }) => value));
  if (broken.length < FEWEST) return [];
  const others = new Set(across);
  const found: WrongUnit[] = [];
  for (;;) {
    const best = statementKinds
      .flatMap((kind) => [TEN_THOUSAND, 1 / TEN_THOUSAND].map((factor) => explainedBy(kind, factor, others)))
      .reduce((one, other) => (other.gain > one.gain ? other : one));
    const figures = new Map(best.solved.map(({ cell }) => [cell.id, cell]));
    if (figures.size < FEWEST || best.gain <= 0) return found;
    if (isOfOneUnit(figures, constraints))
      found.push({ kind: best.kind, factor: best.factor, figures: [...figures.values()] });
    for (const constraint of others) if (has(constraint, best.kind)) others.delete(constraint);
  }
}

/** Constraints that still say something of figures: those that hold a table of a wrong unit against another do not. */
export const comparable = (
  constraints: readonly Constraint[],
  units: readonly WrongUnit[],
): readonly Constraint[] =>
  units.length === 0
    ? constraints
    : constraints.filter((c) => !spans(c) || units.every(({ kind }) => !has(c, kind)));

const has = ({ cells }: Constraint, kind: StatementKind): boolean =>
  cells.some(({ sheet }) => sheet === kind);

const spans = ({ cells }: Constraint): boolean => cells.some(({ sheet }) => sheet !== cells[0]?.sheet);

/** Whether the figures fit those beside them in their table: else a column is of another unit, and not the table. */
function isOfOneUnit(figures: ReadonlyMap<string, Cell>, constraints: readonly Constraint[]): boolean {
  const beside = constraints.filter((c) => !spans(c) && c.cells.some(({ id }) => figures.has(id)));
  const broken = beside.filter((constraint) => !constraint.holds(({ value }) => value));
  return broken.length * 2 <= beside.length;
}

/** The constraints that one figure of a table would mend, were it so many times as large; what holds speaks against it. */
function explainedBy(kind: StatementKind, factor: number, across: ReadonlySet<Constraint>) {
  const asked = [...across].flatMap((constraint) => {
    const own = constraint.cells.filter(({ sheet, value }) => sheet === kind && value !== 0);
    const [cell] = own;
    // Of several figures of the table, all would be wrong by the same factor: scaling one of them tells nothing.
    const wanted = cell && own.length === 1 ? constraint.wanted(cell, ({ value }) => value) : undefined;
    return cell && wanted ? [{ constraint, cell, wanted }] : [];
  });
  const solved = asked.filter(({ constraint, cell, wanted }) => {
    const slack = constraint.cells.reduce((all, each) => all + Math.max(radiusOf(each), ROUNDED), 0);
    // A large amount that is far off by its factor, not two small ones that happen to be near.
    return Math.abs(wanted - cell.value * factor) <= slack && Math.abs(wanted - cell.value) > 10 * slack;
  });
  return { kind, factor, solved, gain: 2 * solved.length - asked.length };
}
