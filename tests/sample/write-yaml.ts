import { Document, isMap, isSeq } from 'yaml';
import type { SampleBudget } from './budget.ts';

/** Lists whose items stand on one line each. */
const ON_ONE_LINE = [['明细'], ['科目名称'], ['国有资产', '明细']];

/** A budget as a data file. */
export function writeYaml(budget: SampleBudget): string {
  const document = new Document(budget);
  for (const path of ON_ONE_LINE) {
    const list = document.getIn(path);
    if (isSeq(list)) for (const item of list.items) if (isMap(item)) item.flow = true;
  }
  return document.toString({ lineWidth: 0 });
}
