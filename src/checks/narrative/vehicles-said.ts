import type { SaidCount } from '../../claims/claim.ts';
import type { Budget } from '../../model/schema.ts';
import type { Path } from '../rule.ts';
import type { Narrative } from './narrative.ts';

/** A number of vehicles of the text: those that there are, or those to be bought. */
export interface Vehicles {
  readonly path: Path;
  readonly count: Pick<SaidCount, 'hundredths' | 'text'>;
}

/** Said in words of the vehicles that there are: 没有车辆; 无公务用车购置 is of money. */
const NONE = /(?:没有|无|未保有|未配备)(?:车辆|公务用车)(?!购置|运行|更新|预算|费|支出)/;

/** The first numbers of vehicles that the text tells. */
export function vehiclesSaid(narrative: Narrative): {
  readonly owned?: Vehicles | undefined;
  readonly bought?: Vehicles;
} {
  const found: { owned?: Vehicles | undefined; bought?: Vehicles } = {};
  for (const section of narrative.sections)
    for (const count of narrative.counts(section)) {
      if (count.unit !== '辆' || !/车辆|公务用车$|^车$/.test(count.noun)) continue;
      const before = section.text.slice(Math.max(0, count.start - 10), count.end);
      const which = /购置|购买|新购/.test(before) ? 'bought' : 'owned';
      found[which] ??= { path: narrative.pathAt(section, count.start), count };
    }
  found.owned ??= noneOf(narrative);
  return found;
}

function noneOf(narrative: Narrative): Vehicles | undefined {
  for (const section of narrative.sections) {
    const said = NONE.exec(section.text);
    if (said) return { path: narrative.pathAt(section, said.index), count: { hundredths: 0, text: said[0] } };
  }
  return undefined;
}

/** The line of vehicles in the list of assets, where it says that there are none and none is bought. */
export function noneListed(budget: Budget): Vehicles | undefined {
  const { assets } = budget;
  if (vehicleCost(budget, 'purchase') !== 0) return undefined;
  const at = assets?.items.findIndex(({ name }) => /^(?:车辆|公务用车)/.test(name)) ?? -1;
  const quantity = assets?.items[at]?.quantity;
  if (quantity === undefined || Number(quantity) !== 0) return undefined;
  return { path: ['assets', 'items', at, 'quantity'], count: { hundredths: 0, text: `${quantity}辆` } };
}

/** What the budget has for buying vehicles, or for running them. */
export const vehicleCost = ({ threePublic }: Budget, kind: 'purchase' | 'running'): number | undefined =>
  threePublic.vehicles?.[kind].amount;
