import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { WAN_RADIUS } from '../figures/cell.ts';
import type { Relation } from './places.ts';
import { inChapter, inFieldRow, inTable, inText } from './places.ts';

/** Whether a text is an amount of nothing. */
export const isNothing = (text: string | undefined): boolean => /^[0.]+(?:万?元)?$/.test(text ?? '');

/** Of one text, of which the cause says that an amount is not nothing, as it stands there. */
export const whereNothingStands: Relation = (finding, cause) =>
  inText(finding, cause) && isNothing(cause.actual);

/** Of one text, of which the cause says that an amount of last year should be nothing. */
export const whereNothingWas: Relation = (finding, cause) =>
  inText(finding, cause) && isNothing(cause.expected);

/** Of one table, in which the cause says that there should be nothing. */
export const whereNothingShould: Relation = (finding, cause) =>
  inTable(finding, cause) && isNothing(cause.expected);

/** Of one row of a table that should have no amount, as nothing else has its code. */
export const whereRowShouldBeNone: Relation = (finding, cause) =>
  inFieldRow(finding, cause) && isNothing(finding.expected);

const near = (one: number, other: number): boolean => Math.abs(Math.abs(one) - other) <= 2 * WAN_RADIUS;

/** The first amount of a text, in 分. */
export function amountIn(text = ''): number | undefined {
  const [, amount = '', unit] = /(-?[\d,.]+)(万元|元)/.exec(text) ?? [];
  return amount === '' ? undefined : Number(amount.replaceAll(',', '')) * (unit === '元' ? 100 : 1_000_000);
}

/**
 * Of one text, of which the cause says that an amount lacks its unit: what quotes that amount, is apart by as much as the
 * unit makes, or compares no amounts. That something rose and not fell does not follow from a unit.
 */
export const whereUnitIsLost: Relation = (finding, cause) => {
  if (!inText(finding, cause)) return false;
  const [wanted, is] = [amountIn(finding.expected), amountIn(finding.actual)];
  const [meant, read] = [amountIn(cause.expected), amountIn(cause.actual)];
  if (wanted === undefined || is === undefined || meant === undefined || read === undefined) return true;
  if (wanted === -is) return false;
  return near(is, read) || near(wanted, read) || near(wanted - is, meant - read);
};

/** A sum in another text of the chapter, apart by as much as the unit makes which the cause says an amount lacks. */
export const whereAddendLacksUnit: Relation = (finding, cause) => {
  if (!inChapter(finding, cause)) return false;
  const [wanted, is, meant, read] = [finding.expected, finding.actual, cause.expected, cause.actual].map(
    amountIn,
  );
  if (wanted === undefined || is === undefined || meant === undefined || read === undefined) return false;
  return near(wanted - is, meant - read);
};

/** The amounts below zero of which a finding tells. */
const belowZero = (cause: Diagnostic): readonly number[] =>
  [cause.actual, ...(cause.code === 'N28' ? cause.facts.more : [])].flatMap((text) => amountIn(text) ?? []);

/** A text that should give an amount below zero of which the cause tells, and gives it without its sign. */
export const whereSignIsLost: Relation = ({ expected }, cause) => {
  const wanted = amountIn(expected) ?? 0;
  return wanted < 0 && belowZero(cause).some((told) => Math.abs(wanted - told) <= WAN_RADIUS);
};

/** A figure that would not be above its limit if an amount below zero, of which the cause tells, were above it. */
export const whereItIsTheExcess: Relation = ({ expected, actual }, cause) => {
  const [most, is] = [amountIn(expected), amountIn(actual)];
  if (most === undefined || is === undefined) return false;
  return belowZero(cause).some((told) => told < 0 && is - most <= -2 * told);
};

/** A fall by an amount below zero of which the cause tells: there was nothing before. */
export const whereItFell: Relation = ({ actual = '' }, cause) => {
  const by = amountIn(actual);
  return by !== undefined && actual.includes('减少') && belowZero(cause).some((told) => told + by === 0);
};

/** A limit of all that is spent, which what is below zero lowers by nobody knows how much. */
export const whereLimitIsLowered: Relation = ({ place, expected = '' }, cause) =>
  expected.startsWith('≤') && place.file === cause.place.file;

/** A fall by more than all there was, which only what is below zero has. */
export const whereMoreThanAllFell: Relation = ({ actual = '' }) =>
  Number(/减少([\d.]+)%/.exec(actual)?.[1] ?? 0) > 100;
