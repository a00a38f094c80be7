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
/** Two figures that are wrong by the same factor may be chance. */
const FEWEST = 3;

/** The tables whose unit is wrong. The one that explains most goes first; what it explains speaks against no other. */
export function wrongUnits(constraints: readonly Constraint[]): readonly WrongUnit[] {
  const open = new Set(
    constraints.filter((constraint) => spans(constraint) && !constraint.holds(({ value }) => value)),
  );
  const found: WrongUnit[] = [];
  for (;;) {
    const best = statementKinds
      .flatMap((kind) => [TEN_THOUSAND, 1 / TEN_THOUSAND].map((factor) => explainedBy(kind, factor, open)))
      .reduce((one, other) => (other.solved.length > one.solved.length ? other : one));
    const figures = new Map(best.solved.map(({ cell }) => [cell.id, cell]));
    if (figures.size < FEWEST || best.solved.length * 2 <= best.asked) return found;
    found.push({ kind: best.kind, factor: best.factor, figures: [...figures.values()] });
    for (const constraint of [...open]) if (has(constraint, best.kind)) open.delete(constraint);
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

/** The broken constraints that one figure of a table would mend, were it so many times as large. */
function explainedBy(kind: StatementKind, factor: number, broken: ReadonlySet<Constraint>) {
  const asked = [...broken].filter((constraint) => has(constraint, kind));
  const solved = asked.flatMap((constraint) => {
    const own = constraint.cells.filter(({ sheet, value }) => sheet === kind && value !== 0);
    const [cell] = own;
    // Of several figures of the table, all would be wrong by the same factor: scaling one of them tells nothing.
    if (!cell || own.length > 1) return [];
    const wanted = constraint.wanted(cell, ({ value }) => value);
    if (wanted === undefined) return [];
    const slack = constraint.cells.reduce((all, each) => all + Math.max(radiusOf(each), ROUNDED), 0);
    const off = Math.abs(wanted - cell.value * factor);
    // A large amount that is far off by its factor, not two small ones that happen to be near.
    return off <= slack && Math.abs(wanted - cell.value) > 10 * slack ? [{ constraint, cell }] : [];
  });
  return { kind, factor, asked: asked.length, solved };
}
