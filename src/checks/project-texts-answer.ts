import type { Budget } from '../model/schema.ts';
import type { Rule } from './rule.ts';

/** D05: each heading of a project’s description has a text, and that of 年度预算安排 an amount. One finding a heading. */
export const projectTextsAnswer: Rule<'D05'> = {
  id: 'D05',
  refs: ['D05', 'N26'],
  check(budget, report) {
    budget.narrative.projects.forEach(({ paragraphs }, i) => {
      for (const { heading, body, at } of chaptersOf(paragraphs)) {
        const path = ['narrative', 'projects', i, 'paragraphs', at];
        const text = body.join('');
        if (text === '')
          report(path, { heading, kind: 'empty' }, { expected: `${heading}……`, actual: heading });
        else if (/预算安排|资金安排|年度预算$/.test(heading) && !/\d\s*(?:万|亿)?元/.test(text))
          report(path, { heading, kind: 'no-amount' }, { expected: '…万元', actual: text.slice(0, 24) });
      }
    });
  },
  examples: {
    passing: (budget) => described(budget, '一、项目概述', '修泵站。', '二、年度预算安排', '300万元。'),
    failing: (budget) => described(budget, '一、项目概述', '修泵站。', '二、年度预算安排', '按进度支付。'),
  },
};

interface Chapter {
  readonly heading: string;
  readonly body: readonly string[];
  /** Where the heading stands. */
  readonly at: number;
}

const HEADING =
  /^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）)\s*([^。，；：:]{2,16})(?:[：:]\s*(.*))?$/;

/** The chapters of a description; what stands before the first heading is none. */
function chaptersOf(paragraphs: readonly string[]): readonly Chapter[] {
  const heads = paragraphs.flatMap((text, at) => {
    const match = HEADING.exec(text.trim());
    return match ? [{ heading: (match[1] ?? '').trim(), said: match[2] ?? '', at }] : [];
  });
  return heads.map(({ heading, said, at }, i) => ({
    heading,
    body: [said, ...paragraphs.slice(at + 1, heads[i + 1]?.at)].filter(Boolean),
    at,
  }));
}

const described = (budget: Budget, ...paragraphs: readonly string[]): Budget => ({
  ...budget,
  narrative: { ...budget.narrative, projects: [{ title: '泵站项目', paragraphs: [...paragraphs] }] },
});
