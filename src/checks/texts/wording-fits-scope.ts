import type { Budget } from '../../model/schema.ts';
import type { Rule } from '../rule.ts';
import { explained, paragraphs } from './paragraphs.ts';

/**
 * N19: the document of a unit speaks of 单位预算, that of a department of 部门预算. Told once a chapter. 主管部门,
 * 预算单位, 各单位 and the statutory 部门预算经济分类 are right in both, and so is 本部门, but for a figure of the unit's own
 * where it is 本单位 elsewhere; a department’s own office (本级) may speak as either.
 */
export const wordingFitsScope: Rule<'N19'> = {
  id: 'N19',
  refs: ['N19'],
  check(budget, report) {
    const wrong = WRONG[budget.scope];
    if (!wrong) return;
    const told = new Set<string>();
    const isUnit =
      budget.scope === '所属单位' && budget.narrative.otherMatters.some((text) => text.includes('本单位'));
    for (const { path, text, part } of paragraphs(budget)) {
      if ((path[0] !== 'narrative' && path[0] !== 'otherMatters') || told.has(part)) continue;
      const words = (wrong.pattern.exec(text) ?? (isUnit ? OWN.exec(text) : null))?.[0];
      if (words === undefined) continue;
      told.add(part);
      const expected = words.replace(wrong.said, wrong.meant);
      report(path, { scope: budget.scope, words }, { expected, actual: words });
    }
  },
  examples: {
    passing: (budget) => ofScope(budget, '所属单位', '2026年单位预算安排购置车辆1辆，报主管部门预算处备案。'),
    failing: (budget) => ofScope(budget, '所属单位', '2026年部门预算安排购置车辆1辆。'),
  },
};

/** A figure of the one whose budget it is. */
const OWN =
  /本部门(?=政府采购|面向中小企业|编报|(?:无|没有|未)|(?:财政拨款)?机关运行|“三公”|(?:共有|现有)车辆|\d{4}年)/;

interface Wrong {
  readonly pattern: RegExp;
  readonly said: string;
  readonly meant: string;
}

const WRONG: { readonly [S in Budget['scope']]?: Wrong } = {
  所属单位: {
    pattern:
      /(?:\d{4}年度?|^|[，。；：])部门(?:收支)?预算(?!(?:支出)?经济分类|管理|编制工作|改革)|(?<![管各本])部门预算安排/,
    said: '部门',
    meant: '单位',
  },
  部门: {
    pattern: /\d{4}年度?单位(?:收支)?预算(?!管理|编制工作)|(?<![属各级算本个等])单位预算安排/,
    said: '单位',
    meant: '部门',
  },
};

const ofScope = (budget: Budget, scope: Budget['scope'], text: string): Budget => ({
  ...explained(budget, text),
  scope,
});
