import type { Budget } from '../../model/schema.ts';
import { withTables } from '../figures/example-tables.ts';

type Indicator = Budget['performance']['duties'][number]['indicators'][number];

/** The example with one activity of its project money, and an indicator or none. */
export function withIndicator(budget: Budget, indicator: Indicator | undefined): Budget {
  const tables = withTables(budget);
  const { amount } = tables.expenditure.project;
  const common = { name: '活动', amount, content: '内容', goal: '目标' };
  const activities = [{ ...common, indicators: indicator ? [indicator] : [] }];
  const duty = { ...common, name: '职责', indicators: [], activities };
  return { ...tables, performance: { goals: [], duties: [duty] } };
}
