import type { Budget } from '../../model/schema.ts';
import type { Path } from '../rule.ts';

type Duty = Budget['performance']['duties'][number];
export type Indicator = Duty['indicators'][number];

/** Every indicator with its place, those of duties and of activities. */
export const indicatorsOf = ({ performance }: Budget): readonly { path: Path; indicator: Indicator }[] =>
  performance.duties.flatMap((duty, d) => {
    const path = ['performance', 'duties', d];
    const of = (owner: Pick<Duty, 'indicators'>, at: Path) =>
      owner.indicators.map((indicator, i) => ({ path: [...at, 'indicators', i], indicator }));
    return [...of(duty, path), ...duty.activities.flatMap((a, i) => of(a, [...path, 'activities', i]))];
  });
