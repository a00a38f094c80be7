import type { Budget } from '../model/schema.ts';
import { explained, paragraphs } from './paragraphs.ts';
import type { Rule } from './rule.ts';

/**
 * N17: texts do not misspell the name of the body: a character left out, put in or exchanged with its neighbour inside
 * the name. A character that is another makes the name of another body as often as a slip, and is not judged.
 */
export const bodyIsNamedRight: Rule<'N17'> = {
  id: 'N17',
  refs: ['N17'],
  check(budget, report) {
    const { name } = budget.body;
    if (name.length < SHORTEST) return;
    const slip = new RegExp(slipsOf(name).join('|'), 'u');
    for (const { path, text } of paragraphs(budget)) {
      if (!text.includes(name.slice(0, 2))) continue;
      const actual = slip.exec(text)?.[0];
      if (actual !== undefined) report(path, { name }, { expected: name, actual });
    }
  },
  examples: {
    passing: (budget) => named(budget, '上海市普陀区滨河绿地管理办公室和上海市普陀区滨江绿地管理办公室。'),
    failing: (budget) => named(budget, '上海市普陀区滨河绿管理办公室。'),
  },
};

/** A shorter name is a part of too many others. */
const SHORTEST = 8;

/** Characters that make another body’s name: 司法局 and 司法分局, 中学 and 一中学. */
const OTHER_BODY = '[第一二三四五六七八九十分副总原新老大小东西南北中省市县区]';

function slipsOf(name: string): readonly string[] {
  const characters = [...name].map((character) => character.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const known = new Set([name]);
  return characters.flatMap((character, i) => {
    if (i === 0 || i === characters.length - 1) return [];
    const [before, after] = [characters.slice(0, i).join(''), characters.slice(i + 1).join('')];
    const next = characters[i + 1] ?? '';
    const isLast = i + 1 === characters.length - 1;
    return [
      ...(new RegExp(OTHER_BODY).test(character) ? [] : [before + after]),
      ...(isLast || next === character ? [] : [before + next + character + characters.slice(i + 2).join('')]),
      `${before}(?!${OTHER_BODY})\\p{Script=Han}${character}${after}`,
    ].filter((slip) => !known.has(slip));
  });
}

const named = (budget: Budget, text: string): Budget => ({
  ...explained(budget, text),
  body: { ...budget.body, name: '上海市普陀区滨河绿地管理办公室' },
});
