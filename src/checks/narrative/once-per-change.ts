import type { Narrative } from './narrative.ts';
import type { ReasonFault } from './reason-fault.ts';
import { isExplainedByWhole } from './reasons-given.ts';

/**
 * Money that is told as income, as spending and by its fund changes once: of one chapter, what lacks its reason by the same
 * amount and with the same base lacks one sentence. So does a part that the reason of its whole would explain.
 */
export function oncePerChange(faults: readonly ReasonFault[], narrative: Narrative): readonly ReasonFault[] {
  const first = new Map<ReasonFault, ReasonFault>();
  for (const fault of faults) {
    const whole = isChange(fault) ? wholeOf(fault, faults, narrative) : undefined;
    const same = faults.find((other) => other === fault || isSame(other, fault)) as ReasonFault;
    first.set(fault, whole ?? same);
  }
  const rootOf = (fault: ReasonFault): ReasonFault => {
    const other = first.get(fault) ?? fault;
    return other === fault ? fault : rootOf(other);
  };
  return faults
    .filter((fault) => rootOf(fault) === fault)
    .map((fault) => {
      const alike = faults.filter((other) => other !== fault && rootOf(other) === fault);
      return alike.length > 0 ? { ...fault, alike: alike.map(({ path }) => path) } : fault;
    });
}

/** A subject's money is none of another's. */
const isChange = ({ kind, actual, placed }: ReasonFault): boolean =>
  kind === 'missing' && placed?.claim.subject === undefined && /\d万?元/.test(actual);

const isSame = (one: ReasonFault, other: ReasonFault): boolean =>
  isChange(one) && isChange(other) && keyOf(one) === keyOf(other);

const keyOf = ({ path, actual, severity }: Pick<ReasonFault, 'path' | 'actual' | 'severity'>): string =>
  JSON.stringify([path.slice(0, -1).map(String), actual, severity]);

/** The fault of the whole, or of the same change told elsewhere, where its reason is missing too and would be the part's. */
const wholeOf = (
  fault: ReasonFault,
  faults: readonly ReasonFault[],
  narrative: Narrative,
): ReasonFault | undefined => {
  const { placed } = fault;
  if (!placed?.parent || !isExplainedByWhole(placed, narrative)) return undefined;
  const { change } = placed.parent.claim;
  const key = change && keyOf({ ...fault, actual: change.text });
  return faults.find((other) => isChange(other) && (other.placed === placed.parent || keyOf(other) === key));
};
