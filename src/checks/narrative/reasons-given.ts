import type { Claim, Direction, ReasonSaid } from '../../claims/claim.ts';
import { isSaidOf } from './is-said-of.ts';
import type { Narrative, PlacedClaim, Section } from './narrative.ts';

/**
 * Whether a change is explained: by a reason of its own, of what it is a part of, of its parts, or by a sentence about
 * all that is told. Where the parts of a whole each have a reason of their own, one that has none is not explained by
 * that of the whole, and never by that of another part. Why a whole rose does not say why a part of it fell.
 */
export function hasReason(placed: PlacedClaim, narrative: Narrative): boolean {
  if (hasReasonBelow(placed.claim)) return true;
  const words = plain(placed.claim.label);
  if (words !== '' && placed.section.reasons.some(({ about }) => plain(about) === words)) return true;
  if (hasExplainedKin(placed, narrative)) return false;
  const direction = directionOf(placed.claim);
  const mistaken = placed.section.reasons.filter((said) => isMistaken(said, placed.section, narrative));
  return isToldAbove(placed.parent, direction, mistaken) || isTold(placed, direction, mistaken);
}

/**
 * Whether a sentence says another direction than all changes that it is about, which N23 tells: its word is wrong, and it
 * is their reason all the same.
 */
function isMistaken(
  { about, direction, also }: ReasonSaid,
  section: Section,
  { claims }: Narrative,
): boolean {
  if (direction === undefined || also !== undefined) return false;
  const changes = claims.flatMap((placed) =>
    placed.section === section && placed.claim.change && isSaidOf(about, placed) ? [placed.claim.change] : [],
  );
  return changes.length > 0 && changes.every((change) => !goesAlong(change.direction, direction));
}

/** Whether a part goes the other way than its whole, whose reason then says nothing of it. */
export const goesAgainstWhole = (placed: PlacedClaim): boolean =>
  placed.parent?.claim.reason !== undefined && isAgainstWhole(placed);

const isAgainstWhole = ({ claim, parent }: PlacedClaim): boolean =>
  !goesAlong(parent && directionOf(parent.claim), directionOf(claim));

/** Whether a reason of its whole would be that of a part: both go the same way, and the other parts have none of their own. */
export const isExplainedByWhole = (placed: PlacedClaim, narrative: Narrative): boolean =>
  goesAlong(directionOf(placed.claim), placed.parent && directionOf(placed.parent.claim)) &&
  !hasExplainedKin(placed, narrative);

/** Where a claim goes, by its word or by both years' amounts. */
function directionOf({ change, amount, lastYear }: Claim): Direction | undefined {
  if (change) return change.direction;
  if (!amount || !lastYear || amount.value === lastYear.value) return undefined;
  return amount.value > lastYear.value ? 'up' : 'down';
}

/** Of two that go up or down, whether they go the same way; what is not known goes with all. */
const goesAlong = (one: Direction | undefined, other: Direction | undefined): boolean =>
  one === undefined || other === undefined || one === other || one === 'same' || other === 'same';

const hasReasonBelow = (claim: Claim): boolean =>
  claim.reason !== undefined || claim.parts.some(hasReasonBelow);

/** So many of those beside it have to have a reason of their own, for one that has none. */
const FEWEST = 2;

/**
 * Whether nearly all parts of the same whole, or items of subjects, tell a reason each. One that goes the other way than the
 * whole has to, whatever the others do.
 */
export function hasExplainedKin(placed: PlacedClaim, { claims }: Narrative): boolean {
  const isItem = placed.claim.subject !== undefined;
  const kin = claims.filter(
    ({ claim, parent, section }) =>
      section === placed.section &&
      parent === placed.parent &&
      (isItem ? claim.subject !== undefined : parent !== undefined && claim.subject === undefined),
  );
  const explained = kin.filter((each) => hasReasonBelow(each.claim) && !isAgainstWhole(each)).length;
  const unexplained = kin.filter(({ claim }) => isChanged(claim) && !hasReasonBelow(claim)).length;
  return explained >= FEWEST * unexplained;
}

/** Whether the text says that an amount changes, by a word or by both years' amounts. */
const isChanged = ({ change, amount, lastYear }: Claim): boolean =>
  change ? change.direction !== 'same' : lastYear !== undefined && amount?.value !== lastYear.value;

/** Whether what it is a part of has a reason for going this way, or is told of in a sentence with one. */
const isToldAbove = (
  placed: PlacedClaim | undefined,
  direction: Direction | undefined,
  mistaken: readonly ReasonSaid[],
): boolean =>
  placed !== undefined &&
  ((placed.claim.reason !== undefined && goesAlong(directionOf(placed.claim), direction)) ||
    isTold(placed, direction, mistaken) ||
    isToldAbove(placed.parent, direction, mistaken));

const isTold = (
  { section, claim: { label, subject } }: PlacedClaim,
  direction: Direction | undefined,
  mistaken: readonly ReasonSaid[],
): boolean =>
  section.reasons.some(
    (said) =>
      said.about !== '' &&
      (said.also !== undefined || mistaken.includes(said) || goesAlong(said.direction, direction)) &&
      isAbout(said.about, label, subject !== undefined),
  );

const plain = (label: string): string => label.replace(/预算|[“”"\s]/g, '');

/** What a sentence about all income or expenditure names: 财政拨款收入支出; 项目支出 is a part of it. */
const ALL =
  /^(?:本年度?|当年|财政拨款|一般公共预算|部门|单位|预算|总)*(?:收入|支出|收支|[和与、])+(?:总额|总计|合计|总体)?$/;

/** Whether a sentence is about all income or expenditure. */
export const isAboutAll = (about: string): boolean => ALL.test(plain(about));

/** 财政拨款收入支出 is about 财政拨款收入预算 and 支出预算 alike, and about every item of expenditure. */
function isAbout(about: string, label: string, isItem: boolean): boolean {
  const [said, words] = [plain(about), plain(label)];
  if (words === '' || said === '') return false;
  if (said.includes(words) || words.includes(said)) return true;
  if (!ALL.test(said)) return false;
  return (
    (/收入|收支/.test(said) && /收入/.test(words)) ||
    (/支出|收支/.test(said) && (isItem || /支出/.test(words)))
  );
}
