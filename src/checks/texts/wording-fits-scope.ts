import type { Budget } from '../../model/schema.ts';
import type { Rule } from '../rule.ts';
import { explained, paragraphs } from './paragraphs.ts';

/**
 * N19: the document of a unit speaks of 单位预算, that of a department of 部门预算. Told once a chapter. 主管部门,
 * 预算单位, 各单位 and the statutory 部门预算经济分类 are right in both, and so are 本部门 and 本单位, but for a figure of its
 * own where it calls itself rightly elsewhere, and for the one paragraph of a chapter that does not do as the others;
 * a department’s own office (本级) may speak as either.
 */
export const wordingFitsScope: Rule<'N19'> = {
  id: 'N19',
  refs: ['N19'],
  check(budget, report) {
    const wrong = WRONG[budget.scope];
    if (!wrong) return;
    const told = new Set<string>();
    const all = paragraphs(budget).filter(
      ({ path }) => path[0] === 'narrative' || path[0] === 'otherMatters',
    );
    const isOwn = all.some(({ text }) => text.includes(`本${wrong.meant}`));
    for (const { path, text, part } of all) {
      if (told.has(part)) continue;
      const odd = oddOne(
        all.filter((other) => other.part === part).map((other) => other.text),
        wrong,
      );
      const found =
        wrong.pattern.exec(text) ??
        (isOwn ? wrong.own.exec(text) : null) ??
        (odd === text ? wrong.self.exec(text) : null);
      const words = found?.[0];
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

/** What stands behind a figure of the one whose budget it is. */
const FIGURE =
  '政府采购|面向中小企业|编报|(?:无|没有|未)|(?:财政拨款)?机关运行|“三公”|(?:共有|现有)车辆|\\d{4}年|\\d+[个家]预算单位';

interface Wrong {
  readonly pattern: RegExp;
  /** A figure of its own, which is wrong where the others are called right. */
  readonly own: RegExp;
  /** What it calls itself, which is wrong where it alone of a chapter is called so. */
  readonly self: RegExp;
  readonly said: string;
  readonly meant: string;
}

const WRONG: { readonly [S in Budget['scope']]?: Wrong } = {
  所属单位: {
    pattern:
      /(?:\d{4}年度?|^|[，。；：])部门(?:收支)?预算(?!(?:支出)?经济分类|管理|编制工作|改革)|(?<![管各本])部门预算安排/,
    own: new RegExp(`本部门(?=${FIGURE}|预算即)|(?<=：是?指)本部门(?=当年|本年)`),
    self: /本部门/,
    said: '部门',
    meant: '单位',
  },
  部门: {
    pattern: /\d{4}年度?单位(?:收支)?预算(?!管理|编制工作)|(?<![属各级算本个等])单位预算(?:安排|是包括)/,
    own: new RegExp(`本单位(?=${FIGURE}|中[，,]|预算)|(?<=：是?指)本单位(?=当年|本年)`),
    self: /本单位/,
    said: '单位',
    meant: '部门',
  },
};

/** So many of a chapter have to say the right word, for the one that says the other. */
const FEWEST = 2;

/** The one text of a chapter that calls itself wrongly. */
function oddOne(texts: readonly string[], { self, meant }: Wrong): string | undefined {
  const odd = texts.filter((text) => self.test(text));
  const right = texts.filter((text) => text.includes(`本${meant}`)).length;
  return odd.length === 1 && right >= FEWEST ? odd[0] : undefined;
}

const ofScope = (budget: Budget, scope: Budget['scope'], text: string): Budget => ({
  ...explained(budget, text),
  scope,
});
