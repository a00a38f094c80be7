import { readRates } from '../../claims/read-rates.ts';
import type { Rule } from '../rule.ts';
import { explained, paragraphs } from './paragraphs.ts';

/**
 * S09: no text says of a share, a rate of what is done well or of a fall that it is more than all. What grows, or is
 * fulfilled beyond its plan, may. One finding a paragraph.
 */
export const ratesArePossible: Rule<'S09'> = {
  id: 'S09',
  refs: ['I41', 'N28'],
  check(budget, report) {
    for (const { path, text } of paragraphs(budget)) {
      const words = text.includes('%') || text.includes('％') ? tooMuch(text) : undefined;
      if (words !== undefined) report(path, { words }, { expected: '≤100%', actual: words });
    }
  },
  examples: {
    passing: (budget) =>
      explained(budget, '满意度不低于95%，验收合格率达到100%，计划完成率120%，收入比上年增长150%。'),
    failing: (budget) => explained(budget, '服务对象满意度不低于950%。'),
  },
};

const ALL = 10_000;

/** Words of a share right before its figure, and those of a fall. */
const SHARE =
  /(?:满意度|覆盖面|占比|比例|占[^，。；、]{1,16}的|(?<!增长|增加|提高|上升|收益|回报|利润|完成|执行|周转|贡献|负债|利|汇|税|费|倍|速|频|功|效|增)率)(?:不低于|不少于|不得低于|达到?|保持在|控制在|为|在|[≥>＞]|[:：])*\s*$/;
const FALL = /(?:减少|下降|降低|压减|削减|降幅)(?:了|为|约|近|达)*\s*$/;

/** What is said of the first rate of more than a hundred per cent that cannot be. */
function tooMuch(text: string): string | undefined {
  for (const { start, end, hundredths } of readRates(text)) {
    if (hundredths <= ALL) continue;
    const before = text.slice(Math.max(0, start - 24), start);
    const words = SHARE.exec(before) ?? FALL.exec(before);
    if (words) return words[0] + text.slice(start, end);
  }
  return undefined;
}
