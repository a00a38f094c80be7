import type { Place } from '../diagnostics/place.ts';
import type { Reporter } from '../diagnostics/reporter.ts';
import { ruleIds } from './index.ts';

/** Found in reading, where the figures can stand all the same: such a finding is answered for like those of rules. */
const OF_READING = ['code-padded'];

/** Reports a rule that there is none of; true if it did. */
export function reportUnknownRule(rule: string, place: Place, reporter: Reporter): boolean {
  const known = [...ruleIds, ...OF_READING];
  if (known.includes(rule)) return false;
  reporter.report('unknown-rule', { rule, known: known.join('、') }, place);
  return true;
}
