import type { Cell } from '../figures/cell.ts';
import { radiusOf, WAN_RADIUS } from '../figures/cell.ts';
import type { Constraint } from '../figures/constraint.ts';
import { isSame } from '../figures/constraint.ts';
import type { Ledger } from '../figures/ledger.ts';
import { figureSaid } from './figure-said.ts';
import type { Meaning } from './meaning.ts';
import { meaningOf } from './meaning.ts';

/** Amounts of the text that are of some meanings = the figures of the tables, the text rounded. */
export const figuresSaid = (
  rule: 'N01' | 'N13',
  meanings: readonly Meaning[],
  ledger: Ledger,
): readonly Constraint[] =>
  ledger.narrative.claims.flatMap((placed) => {
    const meaning = meaningOf(placed);
    const { amount, restated } = placed.claim;
    const figure = meaning && meanings.includes(meaning) ? figureSaid(placed, ledger) : undefined;
    if (!amount || !figure) return [];
    return [amount, ...restated].map((said) => isRounded(rule, ledger.narrative.cell(placed, said), figure));
  });

/** An amount of the text is a figure, or in a text that rounds more than the table does what the figure rounds to. */
function isRounded(rule: 'N01' | 'N13', said: Cell, figure: Cell): Constraint {
  const within = radiusOf(said);
  return isSame(rule, said, figure, said.unit === figure.unit && within > WAN_RADIUS ? { within } : {});
}
