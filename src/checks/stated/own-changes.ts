import type { Change } from '../../claims/claim.ts';
import { plainText } from '../../claims/plain-text.ts';
import { readChanges } from '../../claims/read-changes.ts';
import type { Cell } from '../figures/cell.ts';
import type { Constraint } from '../figures/constraint.ts';
import { sumsAgree } from '../figures/constraint.ts';
import type { Ledger } from '../figures/ledger.ts';
import { isRate } from '../figures/rate-constraint.ts';
import type { StatedChange } from './stated-changes.ts';
import { ownName, statedChanges } from './stated-changes.ts';

/** What reasons say of how their own groups changed, by how much or at what rate, fits the amounts of the groups. */
export const ownChangesFit = (ledger: Ledger): readonly Constraint[] =>
  statedChanges(ledger.budget).flatMap((stated): readonly Constraint[] => {
    const [now, before] = (['amount', 'lastYear'] as const).map((key) => ledger.figure(...stated.path, key));
    if (!now || !before) return [];
    return ownChanges(stated, ledger.budget.year).flatMap((change) => demandsOf(change, stated, now, before));
  });

function demandsOf(
  change: Change,
  { path, label, difference }: StatedChange,
  now: Cell,
  before: Cell,
): readonly Constraint[] {
  // The contrary of the change is told by N09.
  if (change.direction !== (difference > 0 ? 'up' : 'down')) return [];
  const { amount, rate } = change;
  const sign = change.direction === 'down' ? -1 : 1;
  const reason = [...path, 'reason'];
  const at = {
    path: reason,
    sheet: reason.join('.'),
    name: `${label}的原因“${change.text}”`,
    isGiven: true,
  };
  const id = `${reason.join('.')}@${change.start}`;
  const by = amount && {
    ...at,
    id: `${id} amount`,
    value: sign * amount.value,
    unit: amount.unit === '元' ? ('元' as const) : ('万元' as const),
    radius: amount.radius,
  };
  const percent = rate && {
    ...at,
    id: `${id} rate`,
    value: sign * rate.hundredths,
    unit: '±%' as const,
    radius: rate.radius,
  };
  return [
    ...(by ? [sumsAgree('N08', [by, before], [now], { isRounded: true })] : []),
    ...(percent ? [isRate('N08', percent, now, { amount: before })] : []),
  ];
}

/** Numbers that are not meant to be exact. */
const ROUGH = /[约近余多]|不到|超过|以上|左右/;

/** The changes in a reason that are certainly of the group itself and measured against last year’s budget. */
export function ownChanges(stated: StatedChange, year: number): readonly Change[] {
  const { reason = '' } = stated;
  const plain = plainText(reason);
  return readChanges(reason).filter((change) => {
    const { end, amount, also, text } = change;
    if (also !== undefined || amount?.isThreshold || ROUGH.test(text + plain.slice(end, end + 2)))
      return false;
    return isOfLastYear(change, year) && isOfGroup(change, plain, plainText(ownName(stated)));
  });
}

const isOfLastYear = ({ base }: Change, year: number): boolean =>
  base === undefined || ((base.year ?? year - 1) === year - 1 && (base.kind ?? 'budget') === 'budget');

/** What may lead to the name of the group in its clause, and what may follow it. */
const LEADING = /^(?:因此|因而|从而|使得?|致使|导致|所以|故|本年度?|今年|当年|全年|20\d\d年度?)+/;
const TRAILING = /(?:预算|支出|总额|总计|合计|总量)+$/;
const WHOLE = /^(?:总额|总计|合计|总量)$/;

/**
 * Whether the clause of a change names the group and nothing else: 机关运行经费比上年减少. Where no year is named it may be
 * the part of one cause, unless it ends the reason and is the first number of it.
 */
function isOfGroup({ base, start, end }: Change, plain: string, own: string): boolean {
  const clause =
    plain
      .slice(0, start)
      .split(/[，,。;]/)
      .at(-1)
      ?.replace(/[“”"\s]/g, '') ?? '';
  const said = clause.replace(LEADING, '');
  const names = [own, own.replace('运行维护费', '运行费')].map((name) => name.replace(TRAILING, ''));
  const isNamed = said !== '' && names.includes(said.replace(TRAILING, ''));
  if (base) return isNamed || WHOLE.test(said) || start === 0;
  return isNamed && !/\d/.test(plain.slice(0, start)) && /^(?:[，,;]其中|[。;\s]*$)/.test(plain.slice(end));
}
