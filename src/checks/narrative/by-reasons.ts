import { COMPARED, valueAt, withValue } from '../../model/figures.ts';
import type { Budget } from '../../model/schema.ts';
import type { Correction, Fault } from '../figures/locate.ts';
import { wrongReasons } from './changes-have-reasons.ts';

const GROUPS = new Set(COMPARED.map((path) => path.join('.')));

/**
 * A fault of which sums alone do not tell the figure, at the one of a stated group by whose correction the group's reason
 * fits its change: a turned direction, or a change where there was none, is then the same fault.
 */
export function byReasons(fault: Fault, budget: Budget): Fault {
  const { alike = [], others, ...own } = fault;
  const ofGroups = alike.filter(
    ({ cell: { path }, value = -1 }) =>
      value >= 0 && GROUPS.has(path.slice(0, -1).join('.')) && valueAt(budget, path) !== undefined,
  );
  if (ofGroups.length === 0 || others.length > 0) return fault;
  const left = ({ cell: { path }, value }: Pick<Correction, 'cell' | 'value'>): number =>
    wrongReasons(
      value === undefined || valueAt(budget, path) === undefined ? budget : withValue(budget, path, value),
    ).length;
  const most = left(own);
  const [best, next] = ofGroups
    .map((each) => ({ each, wrong: left(each) }))
    .filter(({ wrong }) => wrong < most)
    .sort((a, b) => a.wrong - b.wrong);
  return best && best.wrong !== next?.wrong ? { ...fault, ...best.each } : fault;
}
