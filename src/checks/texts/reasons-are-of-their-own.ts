import type { Budget } from '../../model/schema.ts';
import type { Rule } from '../rule.ts';
import type { ExplainedItem } from './explained-items.ts';
import { explainedItems } from './explained-items.ts';
import { explained } from './paragraphs.ts';

/** D14: reasons say why, not that: told once where nearly all of them have the form 〈科目〉经费增加. */
export const reasonsAreOfTheirOwn: Rule<'D14'> = {
  id: 'D14',
  refs: ['D14'],
  check(budget, report) {
    const items = explainedItems(budget).filter(({ reason }) => reason !== undefined);
    const [first] = items;
    const empty = items.filter(saysNothing).length;
    if (!first || empty < FEWEST || empty < items.length * SHARE) return;
    report(
      first.path,
      { empty, all: items.length },
      { expected: '0', actual: String(empty), related: items.slice(1).map(({ path }) => path) },
    );
  },
  examples: {
    passing: (budget) => withReasons(budget, '泵站大修', '河道加长', '业务量增加', '人员退休', '堤防加固'),
    failing: (budget) =>
      withReasons(budget, '泵站巡查经费增加', '业务量减少', '项目调整', '支出增加', '经费保持不变'),
  },
};

const FEWEST = 5;
const SHARE = 0.8;

const GENERIC =
  /^(?:项目|业务量|工作量|工作任务|支出|经费|预算|费用|资金|工作需要)?(?:经费|支出|预算)?(?:增加|减少|调整|变化|保持不变|无变化|有所增加|有所减少|增长|下降)?$/;

/** Whether a reason is only the item’s name and a direction. */
function saysNothing({ names, reason = '' }: ExplainedItem): boolean {
  const longestFirst = [...names].sort((a, b) => b.length - a.length);
  const rest = longestFirst.reduce((text, name) => text.replace(name, ''), reason).replace(/\s/g, '');
  return GENERIC.test(rest);
}

const withReasons = (budget: Budget, ...reasons: readonly string[]): Budget =>
  explained(
    budget,
    ...reasons.map((reason) => `“农林水支出（类）水利（款）泵站巡查（项）”10万元，主要原因是：${reason}。`),
  );
