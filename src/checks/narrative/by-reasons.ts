import { isOfCompared, valueAt, withValue } from '../../model/figures.ts';
import type { Budget } from '../../model/schema.ts';
import type { Ledger } from '../figures/ledger.ts';
import type { Correction, Fault } from '../figures/locate.ts';
import type { Path } from '../rule.ts';
import { reasonsOfNoChange } from '../stated/stated-changes.ts';
import { unfitReasons, wrongReasons } from './changes-have-reasons.ts';

/**
 * A fault of which sums alone do not tell the figure, at the one by whose correction a reason fits its change: a turned
 * direction, or a change where there was none, is then the same fault.
 */
export function byReasons(fault: Fault, { budget, narrative }: Ledger): Fault {
  const { alike = [], others } = fault;
  if (alike.length === 0 || others.length > 0) return fault;
  const meant = ofGroup(fault, alike, budget) ?? turned(fault, alike, () => unfitReasons(narrative));
  return meant ? { ...fault, ...meant } : fault;
}

/** The figure of a stated group whose reason is right once it is. */
function ofGroup(fault: Fault, alike: readonly Correction[], budget: Budget): Correction | undefined {
  const ofGroups = alike.filter(
    ({ cell: { path }, value = -1 }) =>
      value >= 0 && isOfCompared(path) && valueAt(budget, path) !== undefined,
  );
  if (ofGroups.length === 0) return undefined;
  const left = ({ cell: { path }, value }: Pick<Correction, 'cell' | 'value'>): number => {
    const isNone = value === undefined || valueAt(budget, path) === undefined;
    const mended = isNone ? budget : withValue(budget, path, value);
    return wrongReasons(mended).length + reasonsOfNoChange(mended).length;
  };
  const most = left(fault);
  const [best, next] = ofGroups
    .map((each) => ({ each, wrong: left(each) }))
    .filter(({ wrong }) => wrong < most)
    .sort((a, b) => a.wrong - b.wrong);
  return best && best.wrong !== next?.wrong ? best.each : undefined;
}

/** The only change of a text that should go the other way by as much, where its reason says so too, or is that of its whole. */
function turned(
  { breaks }: Fault,
  alike: readonly Correction[],
  contrary: () => readonly Path[],
): Correction | undefined {
  const isRightTurned = ({ cell }: Correction): boolean =>
    breaks.every((constraint) =>
      constraint.holds((other) => (other.id === cell.id ? -cell.value : other.value)),
    );
  const ones = alike.filter(
    (each) => each.cell.path[0] === 'narrative' && each.value !== undefined && isRightTurned(each),
  );
  if (ones.length === 0) return undefined;
  const places = new Set(contrary().map((path) => path.join('.')));
  const [one, ...more] = ones.filter(({ cell }) => places.has(cell.path.join('.')));
  return more.length === 0 ? one : undefined;
}
