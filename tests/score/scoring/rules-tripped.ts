import { ruleIds } from '../../../src/checks/index.ts';
import type { Verdict } from './judge.ts';

/** A rule of the registries, with the faults that trip it. */
export interface Tripped {
  readonly rule: string;
  readonly faults: number;
  /** Of these, those of which a finding names the rule. */
  readonly told: number;
  /** Why there are no more. */
  readonly why?: string;
}

/** So many faults have to trip every rule that a fault can trip. */
export const FEWEST = 30;

/** Rules that faults in source files cannot trip so often, and why. */
const WHY: Readonly<Record<string, string>> = {};

/** Every rule, whether or not a fault trips it, in the order of their ids. */
export const rulesTripped = (verdicts: readonly Verdict[]): readonly Tripped[] =>
  [...ruleIds].sort().map((rule) => {
    const of = verdicts.filter(({ ids, refs }) => ids.includes(rule) || refs.includes(rule));
    const why = of.length < FEWEST ? WHY[rule] : undefined;
    return {
      rule,
      faults: of.length,
      told: of.filter(({ refs }) => refs.includes(rule)).length,
      ...(why !== undefined && { why }),
    };
  });
