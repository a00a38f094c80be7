import { excerpt } from '../../model/scalar.ts';
import type { Budget } from '../../model/schema.ts';
import type { Report, Rule } from '../rule.ts';
import { checkBothSides, checkMissingMatters } from './missing-matters.ts';
import type { ProjectChapter } from './project-chapters.ts';
import { projectChapters } from './project-chapters.ts';

/**
 * N26: a project’s description names the project, has a text under each heading, and an amount under 年度预算安排. One
 * finding a heading. What is asked for in 其他相关情况说明 is there too, and the purpose of 机关运行经费 says something.
 */
export const projectTextsAnswer: Rule<'N26'> = {
  id: 'N26',
  refs: ['N26', 'D05'],
  check(budget, report) {
    checkMissingMatters(budget, report);
    checkBothSides(budget, report);
    checkPurpose(budget, report);
    budget.narrative.projects.forEach(({ title, paragraphs }, i) => {
      const at = ['narrative', 'projects', i];
      if (title === FORM_TITLE)
        report(
          [...at, 'title'],
          { heading: title, kind: 'nameless' },
          { expected: `〈项目名称〉${FORM_TITLE}`, actual: title, refs: ['N17', 'D18'] },
        );
      const chapters = projectChapters(paragraphs);
      for (const heading of missingHeadings(chapters))
        report([...at, 'paragraphs', 0], { heading, kind: 'missing' }, { expected: heading, actual: '' });
      for (const { heading, body, from } of chapters) {
        const path = [...at, 'paragraphs', from];
        if (body === '')
          report(path, { heading, kind: 'empty' }, { expected: `${heading}……`, actual: heading });
        else if (/预算安排|资金安排|年度预算$/.test(heading) && !/\d\s*(?:万|亿)?元/.test(body))
          report(path, { heading, kind: 'no-amount' }, { expected: '…万元', actual: excerpt(body) });
      }
    });
  },
  examples: {
    passing: (budget) => described(budget, '一、项目概述', '修泵站。', '二、年度预算安排', '300万元。'),
    failing: (budget) => described(budget, '一、项目概述', '修泵站。', '二、年度预算安排', '按进度支付。'),
  },
};

/** A purpose without a word. One that is not given is the form’s to ask for. */
function checkPurpose({ operatingCosts }: Budget, report: Report<'N26'>): void {
  const purpose = operatingCosts?.purpose;
  if (purpose === undefined || /[\p{L}\p{N}]/u.test(purpose)) return;
  const details = { expected: '主要用于……', actual: purpose, severity: 'error' } as const;
  report(['operatingCosts', 'purpose'], { heading: '机关运行经费的用途', kind: 'empty' }, details);
}

/** The form’s own words, to which the project’s name is added. */
const FORM_TITLE = '项目经费情况说明';

/** What the form asks of a project, and how the headings may be called. */
const ASKED: readonly (readonly [heading: string, words: RegExp])[] = [
  ['项目概述', /概述|概况|项目内容|基本情况/],
  ['立项依据', /立项|依据/],
  ['实施主体', /主体|单位/],
  ['实施方案', /方案|计划/],
  ['实施周期', /周期|期限|时间/],
  ['年度预算安排', /预算|资金/],
  ['绩效目标', /绩效|目标/],
];

/** The one heading that a description lacks which has all the others. */
function missingHeadings(chapters: readonly ProjectChapter[]): readonly string[] {
  const lacking = ASKED.filter(([, words]) => !chapters.some(({ heading }) => words.test(heading)));
  return lacking.length === 1 && chapters.length >= ASKED.length - 1
    ? lacking.map(([heading]) => heading)
    : [];
}

const described = (budget: Budget, ...paragraphs: readonly string[]): Budget => ({
  ...budget,
  narrative: { ...budget.narrative, projects: [{ title: '泵站项目', paragraphs: [...paragraphs] }] },
});
