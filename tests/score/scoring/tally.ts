import type { Verdict } from './judge.ts';

/** The figures of a set of faults. */
export interface Tally {
  readonly faults: number;
  readonly caught: number;
  readonly byAnother: number;
  readonly missed: number;
  readonly unseen: number;
  /** Of those that were found, by whichever rule. */
  readonly rightCell: number;
  readonly findings: number;
}

export function tally(verdicts: readonly Verdict[]): Tally {
  const count = (test: (verdict: Verdict) => boolean) => verdicts.filter(test).length;
  return {
    faults: verdicts.length,
    caught: count(({ outcome }) => outcome === 'caught'),
    byAnother: count(({ outcome }) => outcome === 'by another rule'),
    missed: count(({ outcome }) => outcome === 'missed'),
    unseen: count(({ outcome, unseen }) => outcome === 'missed' && unseen !== undefined),
    rightCell: count(({ isRightCell }) => isRightCell),
    findings: verdicts.reduce((all, { findings }) => all + findings.length, 0),
  };
}

export const share = (part: number, whole: number): string =>
  whole === 0 ? '—' : `${((100 * part) / whole).toFixed(1)} %`;
