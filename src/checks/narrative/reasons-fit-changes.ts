import type { Claim, Direction, ReasonSaid, SaidAmount } from '../../claims/claim.ts';
import { DIRECTION, directionOf } from '../../claims/directions.ts';
import { readAmounts } from '../../claims/read-amounts.ts';
import { spokenAmount } from '../../model/money.ts';
import { withExplanation } from '../figures/example-tables.ts';
import type { Path, Rule } from '../rule.ts';
import { ownChanges } from '../stated/own-changes.ts';
import type { StatedChange } from '../stated/stated-changes.ts';
import { statedChanges } from '../stated/stated-changes.ts';
import { isSaidOf } from './is-said-of.ts';
import type { Narrative, Section } from './narrative.ts';

/**
 * S10: amounts of a reason fit what they explain, and those of a purpose what is spent on it. A reason that names what
 * went the same way explains no more than the change; one that names the other way too may. Nothing that rose is
 * more than what there is now, nothing that fell more than what there was.
 */
export const reasonsFitChanges: Rule<'S10'> = {
  id: 'S10',
  refs: ['N11', 'N29', 'D07'],
  check(budget, report, { ledger: { narrative }, mended = budget, isPrinted = () => true }) {
    const stated = isPrinted('增减原因')
      ? statedChanges(mended).flatMap((change) => ofStated(change, budget.year))
      : [];
    for (const { path, label, said, most } of [...faultsOf(narrative), ...stated]) {
      const expected = `≤${spokenAmount(most)}`;
      report(path, { label, said: said.text }, { expected, actual: said.text });
    }
  },
  examples: {
    passing: withExplanation(
      '会议费5.00万元，比2025年预算增加1.00万元，主要原因是场租增加1.5万元，差旅减少0.5万元。',
    ),
    failing: withExplanation('会议费5.00万元，比2025年预算增加1.00万元，主要原因是场租增加1.5万元。'),
  },
};

interface TooMuch {
  readonly path: Path;
  readonly label: string;
  readonly said: SaidAmount;
  readonly most: number;
}

/** How an amount changed; `by` is at most so much, and `whole` is what there is or was. */
interface Known {
  readonly direction: Direction;
  readonly by: number | undefined;
  readonly whole: number | undefined;
}

const faultsOf = (narrative: Narrative): readonly TooMuch[] => [
  ...narrative.claims.flatMap((placed) => {
    const { claim, section } = placed;
    const { reason, purpose, label, amount } = claim;
    // Of an amount that is told again otherwise nobody knows which it is.
    const known = [claim.amount, ...claim.restated].flatMap(
      (each) => changeOf({ ...claim, ...(each && { amount: each }) }) ?? [],
    );
    const path = (at: number) => narrative.pathAt(section, at);
    const [why, ...others] = reason ? known.map((each) => tooMuch(reason.text, each)) : [];
    const what =
      purpose && amount && amount.value >= 0
        ? largest(purpose.text, amount.value + amount.radius)
        : undefined;
    return [
      ...(why && reason && others.every(Boolean) ? [{ path: path(reason.start), label, ...why }] : []),
      ...(what && purpose ? [{ path: path(purpose.start), label, ...what }] : []),
    ];
  }),
  ...narrative.sections.flatMap((section) =>
    section.reasons.flatMap((said) => ofSentence(said, section, narrative)),
  ),
];

/** A sentence of its own about why several things changed: it explains no more than the one that changed most. */
function ofSentence(
  { about, reason, direction }: ReasonSaid,
  section: Section,
  narrative: Narrative,
): readonly TooMuch[] {
  const own = narrative.claims.some(({ claim }) => claim.reason?.start === reason.start);
  if (own || about === '') return [];
  const changes = narrative.claims.flatMap((placed) =>
    placed.section === section && isSaidOf(about, placed) ? (changeOf(placed.claim) ?? []) : [],
  );
  const along = changes.filter((change) => direction === undefined || change.direction === direction);
  const found = along.map((change) => tooMuch(reason.text, change));
  const [first] = found;
  if (!first || found.some((each) => each === undefined)) return [];
  return [{ path: narrative.pathAt(section, reason.start), label: about, ...first }];
}

/** What a reason says of the group itself is no part of what it explains; N08 holds it against the group. */
function ofStated(change: StatedChange, year: number): readonly TooMuch[] {
  const { path, label, difference, reason } = change;
  if (reason === undefined) return [];
  const rest = ownChanges(change, year).reduce(
    (text, { start, end }) => text.slice(0, start) + '　'.repeat(end - start) + text.slice(end),
    reason,
  );
  const by = Math.abs(difference);
  const found = tooMuch(rest, { direction: difference > 0 ? 'up' : 'down', by, whole: undefined });
  return found ? [{ path: [...path, 'reason'], label, ...found }] : [];
}

function changeOf(claim: Claim): Known | undefined {
  const { change, amount } = claim;
  const last = claim.lastYear;
  const direction = change?.direction ?? directionByAmounts(claim);
  if (direction === undefined || direction === 'same') return undefined;
  const whole = direction === 'up' ? amount : last;
  const slack = (amount?.radius ?? 0) + (last?.radius ?? 0);
  const by = change?.amount
    ? change.amount.value + change.amount.radius
    : amount && last && Math.abs(amount.value - last.value) + slack;
  return { direction, by, whole: whole && whole.value + whole.radius };
}

function directionByAmounts({ amount, lastYear }: Claim): Direction | undefined {
  if (!amount || !lastYear || amount.value === lastYear.value) return undefined;
  return amount.value > lastYear.value ? 'up' : 'down';
}

/** The amount of a reason that is too much, alone or with those before it. */
function tooMuch(text: string, { direction, by, whole }: Known): Pick<TooMuch, 'said' | 'most'> | undefined {
  const amounts = readAmounts(text).filter(({ isThreshold }) => !isThreshold);
  if (amounts.length === 0 || OTHER_MONEY.test(text)) return undefined;
  const goes = amounts.map((said) => wayOf(text, said));
  const along = amounts.filter((_, i) => goes[i] === undefined || goes[i] === direction);
  const isBothWays = new RegExp(AGAINST[direction === 'up' ? 'up' : 'down']).test(text);
  const most = isBothWays ? whole : (by ?? whole);
  if (most === undefined) return undefined;
  const said = along.find(({ value, radius }) => value - radius > most);
  if (said) return { said, most };
  const sum = isBothWays ? 0 : along.reduce((all, { value, radius }) => all + value - radius, 0);
  const isListed = along.every((each) => wayOf(text, each) === direction);
  const last = along[along.length - 1];
  return isListed && last && sum > most ? { said: last, most } : undefined;
}

/** Words of what goes the other way, which leaves more to explain. */
const AGAINST = {
  up: '减少|下降|降低|压减|缩减|削减|调减|核减|抵消|同时|另一方面',
  down: '增加|增长|提高|上升|新增|上调|调增|抵消|同时|另一方面',
} as const;

/** Amounts of something else than this year's budget. */
const OTHER_MONEY =
  /总投资|概算|合同|累计|总额|规模|由[^，。；]*(?:调整|提高|降低|变)[为至到]|从[^，。；]*[到至]/;

/** Which way an amount went, by the word of direction at it. */
function wayOf(text: string, { start, end }: SaidAmount): Direction | undefined {
  const word =
    BEFORE.exec(text.slice(Math.max(0, start - 16), start))?.[1] ?? AFTER.exec(text.slice(end))?.[1];
  return word === undefined ? undefined : directionOf(word);
}

const BEFORE = new RegExp(`(${DIRECTION})(?:支出|经费|预算|资金|投入|费用|开支|了|约|共|近)*$`);
const AFTER = new RegExp(`^的?(${DIRECTION})`);

/** The amount of a purpose that is more than all. */
function largest(text: string, most: number): Pick<TooMuch, 'said' | 'most'> | undefined {
  if (OTHER_MONEY.test(text)) return undefined;
  const said = readAmounts(text).find(
    ({ isThreshold, value, radius }) => !isThreshold && value - radius > most,
  );
  return said && { said, most };
}
