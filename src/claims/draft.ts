import type { Base, Change, Claim, Purpose, Reason, SaidAmount, SaidSubject, Share } from './claim.ts';
import type { Label } from './labels.ts';

/** An amount of the item that has no name of its own: 2025年当年预算执行数为57.43万元. */
export interface Other {
  readonly amount: SaidAmount;
  readonly age: 'last' | 'this';
  readonly base: Base;
}

/** A claim while its paragraph is being read. */
export interface Draft {
  readonly label: string;
  readonly start: number;
  /** How many claims it is a part within. */
  readonly depth: number;
  end: number;
  readonly year?: number;
  readonly subject?: SaidSubject;
  readonly amount?: SaidAmount;
  readonly others: Other[];
  readonly parts: Draft[];
  change?: Change;
  reason?: Reason;
  purpose?: Purpose;
  share?: Share;
}

/** Begins a claim whose label stands `at` this place of the paragraph, as a part of another or not. */
export function draftOf(
  { label, start, year, subject }: Label,
  at: number,
  whole: Draft | undefined,
  amount: SaidAmount | undefined,
): Draft {
  const placed = subject && { ...subject, start: subject.start + at, end: subject.end + at };
  return {
    ...{ label, start: start + at, end: start + at, others: [], parts: [] },
    depth: whole === undefined ? 0 : whole.depth + 1,
    ...(year === undefined ? {} : { year }),
    ...(placed === undefined ? {} : { subject: placed }),
    ...(amount === undefined ? {} : { amount }),
  };
}

/** The claim as it is when its paragraph has been read: which amount is whose year's is known only then. */
export function claimOf(draft: Draft, budgetYear: number | undefined): Claim {
  const { label, start, year, subject, amount, others, change, reason, purpose, share } = draft;
  const parts = draft.parts.map((part) => claimOf(part, budgetYear));
  const earlier = lastYearsOf(draft, budgetYear);
  const last = earlier.find(({ base }) => base.kind === change?.base?.kind) ?? earlier[0];
  const lastYear = last?.amount ?? change?.base?.amount;
  const base = last?.base ?? (change?.base?.amount && change.base);
  return {
    ...{ label, start, end: Math.max(draft.end, ...parts.map(({ end }) => end)) },
    ...(year === undefined ? {} : { year }),
    ...(amount === undefined ? {} : { amount }),
    restated: others.filter((other) => !earlier.includes(other)).map((other) => other.amount),
    ...(lastYear === undefined ? {} : { lastYear }),
    ...(base === undefined ? {} : { lastYearBase: base }),
    ...(change === undefined ? {} : { change }),
    ...(reason === undefined ? {} : { reason }),
    ...(purpose === undefined ? {} : { purpose }),
    ...(share === undefined ? {} : { share }),
    ...(subject === undefined ? {} : { subject }),
    parts,
  };
}

/** The amounts of the year before: so said, of the earlier of two years, or else of the year compared with. */
function lastYearsOf({ year, others, change }: Draft, budgetYear: number | undefined): readonly Other[] {
  const years = [budgetYear, year, ...others.map(({ base }) => base.year)].filter(
    (said) => said !== undefined,
  );
  const latest = Math.max(...years);
  const earlier = others.filter(({ age, base }) => age === 'last' || (base.year ?? latest) < latest);
  if (earlier.length > 0) return earlier;
  return others.filter(
    ({ base }) => base.year !== undefined && base.year !== year && base.year === change?.base?.year,
  );
}
