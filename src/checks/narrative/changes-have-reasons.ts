import type { Direction, ReasonSaid, Span } from '../../claims/claim.ts';
import { readClaims } from '../../claims/read-claims.ts';
import type { Budget } from '../../model/schema.ts';
import { withExplanation } from '../figures/example-tables.ts';
import type { Path, Rule } from '../rule.ts';
import type { StatedChange } from '../stated/stated-changes.ts';
import { ownName, statedChanges } from '../stated/stated-changes.ts';
import type { Meaning } from './meaning.ts';
import { meaningOf } from './meaning.ts';
import type { Narrative, PlacedClaim, Section } from './narrative.ts';
import { oncePerChange } from './once-per-change.ts';
import type { ReasonFault } from './reason-fault.ts';
import { goesAgainstWhole, hasExplainedKin, hasReason, isAboutAll } from './reasons-given.ts';
import { goesByWords } from './saves-or-adds.ts';

/**
 * N09: a change of money has a reason, the reason says something, and it does not say the contrary of the change. What
 * stays as it was needs none.
 */
export const changesHaveReasons: Rule<'N09'> = {
  id: 'N09',
  refs: ['N09', 'D13', 'D14'],
  check(budget, report, { ledger, mended = budget, isPrinted = () => true, isTold = () => false }) {
    // Where the layout prints no reasons of groups, none is demanded of them.
    const stated = isPrinted('增减原因')
      ? statedChanges(mended).flatMap((change) => faultOf(change, isTold))
      : [];
    for (const { path, kind, label, placed: _, ...details } of [
      ...oncePerChange(faultsOf(ledger.narrative), ledger.narrative),
      ...stated,
    ])
      report(path, { kind, label }, details);
  },
  examples: {
    passing: withExplanation('会议费3.00万元，比2025年预算减少1.00万元，主要原因是会议改为线上召开。'),
    failing: withExplanation('会议费3.00万元，比2025年预算减少1.00万元，主要原因是。'),
  },
};

/** The paragraphs of which a reason says that money went the other way than they do, or none is for that way. */
export const unfitReasons = (narrative: Narrative): readonly Path[] =>
  faultsOf(narrative).flatMap(({ kind, path }) => (kind === 'empty' ? [] : [path]));

/** What is wrong for certain with the reasons of stated groups. */
export const wrongReasons = (budget: Budget): readonly ReasonFault[] =>
  statedChanges(budget).flatMap((change) => faultOf(change, () => true));

/** What is wrong with the reason of a stated group. */
function faultOf(change: StatedChange, isTold: (group: Path) => boolean): readonly ReasonFault[] {
  const { path, label, difference, reason } = change;
  const at = { path: [...path, 'reason'], label };
  const [direction, word] = difference > 0 ? (['up', '增加'] as const) : (['down', '减少'] as const);
  if (reason === undefined) return [{ ...at, kind: 'missing', expected: '主要原因是……', actual: '' }];
  if (isEmpty(reason)) return [{ ...at, kind: 'empty', expected: '主要原因是……', actual: reason }];
  const contrary = isContrary(direction, reason) ? reason : changeSaidOf(ownName(change), reason, direction);
  if (contrary !== undefined) return [{ ...at, kind: 'contrary', expected: word, actual: contrary }];
  // What was saved in one thing may be spent on another that the reason does not name; and where an amount of the group
  // is told as wrong, so may its direction be.
  return isTold(path) || (goesByWords(reason) ?? direction) === direction
    ? []
    : [{ ...at, kind: 'contrary', expected: word, actual: reason, severity: 'warning' }];
}

/** What a reason says of its own group where that goes the other way: 机关运行经费比上年增加8.3万元. */
function changeSaidOf(own: string, reason: string, direction: 'up' | 'down'): string | undefined {
  const said = readClaims(reason).find(
    ({ label: words, change }) =>
      words === own && change !== undefined && change.direction !== 'same' && change.direction !== direction,
  );
  return said?.change && own + said.change.text;
}

function faultsOf(narrative: Narrative): readonly ReasonFault[] {
  const missingAt = (placed: PlacedClaim, { start }: Span, actual: string) => ({
    ...{ placed, path: narrative.pathAt(placed.section, start), label: placed.claim.label },
    ...{ kind: 'missing' as const, expected: `${actual}，主要原因是……`, actual },
  });
  const told = narrative.sections.flatMap((section) =>
    section.reasons.flatMap((said): readonly ReasonFault[] => {
      const { reason, about } = said;
      const direction = said.direction ?? directionByAmounts(said, section, narrative);
      const path = narrative.pathAt(section, reason.introducer.start);
      const words = section.text.slice(reason.introducer.start, reason.end);
      const fault = { path, label: about, actual: words };
      if (isEmpty(reason.text)) return [{ ...fault, kind: 'empty', expected: `${reason.introducer.text}……` }];
      const expected = direction === 'up' ? '增加' : '减少';
      return isContrary(direction, reason.text) ? [{ ...fault, kind: 'contrary', expected }] : [];
    }),
  );
  const missing = narrative.claims.flatMap((placed): readonly ReasonFault[] => {
    const { change, label, lastYear, amount } = placed.claim;
    // 增加0万元 is 持平 in the words of the form.
    if (change?.direction === 'same' || change?.amount?.value === 0 || !isOfMoney(placed)) return [];
    if (change && lacksItsOwn(placed))
      return [{ ...missingAt(placed, change, change.text), severity: 'warning' }];
    if (hasReason(placed, narrative)) return [];
    const severity = isFundOfExplained(placed) ? ({ severity: 'warning' } as const) : {};
    if (change) return [{ ...missingAt(placed, change, change.text), ...severity }];
    // 上年无此项支出，增长率不可比: no word of direction, so only where all beside it give their reason, or where it goes
    // the other way than what it is a part of.
    const isChanged = lastYear && amount && lastYear.value !== amount.value;
    const isAsked = hasExplainedKin(placed, narrative) || goesAgainstWhole(placed);
    return isChanged && isAsked ? [missingAt(placed, amount, label)] : [];
  });
  return [...told, ...missing];
}

/**
 * Of the two costs of vehicles, one that changes and has no reason, where the other does and the whole has its own: the
 * form asks for each (N13), but that of the whole may be meant for it.
 */
function lacksItsOwn(placed: PlacedClaim): boolean {
  const { claim, parent } = placed;
  if (claim.reason !== undefined || parent?.claim.reason === undefined) return false;
  if (!COSTS.includes(meaningOf(placed) ?? 'vehicles')) return false;
  return parent.parts.some(
    ({ claim: other }) => other !== claim && other.reason !== undefined && other.change?.direction !== 'same',
  );
}

/**
 * Whether it is what one fund spends, where a sentence tells why all 财政拨款 changes. The form asks for no other reason; one
 * that goes the other way is not explained by it all the same.
 */
const isFundOfExplained = (placed: PlacedClaim): boolean =>
  FUNDS.includes(meaningOf(placed) ?? 'spending') &&
  placed.section.reasons.some(({ about, reason }) => isAboutAll(about) && !isEmpty(reason.text));

const FUNDS: readonly Meaning[] = ['generalSpending', 'governmentFundSpending', 'stateCapitalSpending'];

const COSTS: readonly Meaning[] = ['purchase', 'running'];

const isEmpty = (text: string): boolean =>
  !/[\p{Script=Han}\p{L}\p{N}]/u.test(text) || /^(无|略|没有|正常变动|正常增减)[。；]?$/.test(text.trim());

/** How a reason ends that says of the money itself that it rose, or fell. */
const ROSE = /(经费|支出|预算|费用|资金|投入)(有所|略有|相应|大幅)?(增加|增长|上升|提高)了?$/;
const FELL = /(经费|支出|预算|费用|资金|投入)(有所|略有|相应|大幅)?(减少|下降|降低|压减)了?$/;
const KEPT = /(保持不变|无变[化动]|没有变[化动]|未变|与上年(?:基本)?(?:相当|一致|持平|相同))$/;

/** Whether a reason says that the money went the other way. One that names both directions explains itself. */
function isContrary(direction: Direction | undefined, text: string): boolean {
  const [rose, fell] = [/增加|增长|上升|提高/.test(text), /减少|下降|降低|压减/.test(text)];
  if (rose && fell) return false;
  if (direction === 'up') return FELL.test(text) || KEPT.test(text);
  if (direction === 'down') return ROSE.test(text) || KEPT.test(text);
  return false;
}

/** Where amounts of both years stand before a reason and no word of direction: 上年无此项支出，主要原因是…. */
function directionByAmounts(
  { reason }: ReasonSaid,
  section: Section,
  narrative: Narrative,
): Direction | undefined {
  const of = narrative.claims.find(
    (placed) =>
      placed.section === section && placed.claim.reason?.introducer.start === reason.introducer.start,
  );
  const [now, before] = [of?.claim.amount?.value, of?.claim.lastYear?.value];
  if (now === undefined || before === undefined || now === before) return undefined;
  return now > before ? 'up' : 'down';
}

/** What is told of something else than money (群众投诉同比减少) is no change of the budget. */
function isOfMoney(placed: PlacedClaim): boolean {
  const { amount, lastYear, change, label, subject } = placed.claim;
  if (amount ?? lastYear ?? change?.amount ?? change?.base?.amount ?? subject) return true;
  return meaningOf(placed) !== undefined || /经费|费用?$|支出|收入|预算|资金|拨款/.test(label);
}
