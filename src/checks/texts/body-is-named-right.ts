import type { Budget } from '../../model/schema.ts';
import { plainName } from '../publication/file-name-is-short.ts';
import type { Rule } from '../rule.ts';
import { bodyMeant } from './body-meant.ts';
import { namedBody } from './named-bodies.ts';
import { explained, paragraphs } from './paragraphs.ts';

/**
 * N17: texts name the body, and rightly: no character of its name is left out, put in or exchanged with its neighbour,
 * and no other body stands where a sentence of the form has this one. A character that is another makes the name of
 * another body as often as a slip, and is not judged.
 */
export const bodyIsNamedRight: Rule<'N17'> = {
  id: 'N17',
  refs: ['N17'],
  check(budget, report, { meantBody = bodyMeant(budget) }) {
    const { name, shortName } = budget.body;
    const { given, places } = meantBody;
    if (places.length > 0) {
      const details = {
        expected: meantBody.name,
        actual: given,
        severity: 'error',
        related: places,
      } as const;
      report(['body', 'name'], { kind: 'given', name: given, other: meantBody.name }, details);
    }
    const slipIn = slipsIn(name);
    const isOwn = (other: string): boolean =>
      [name, shortName ?? name].some((own) => own.includes(other) || other.includes(own));
    for (const { path, text } of paragraphs(budget)) {
      const actual = slipIn(text);
      // Of a character in the name that belongs in none, D25 has spoken.
      if (actual !== undefined && actual === plainName(name)) continue;
      if (actual !== undefined) {
        report(path, { kind: 'slip', name, other: actual }, { expected: name, actual });
        continue;
      }
      const other = path[0] === 'narrative' ? namedBody(text) : undefined;
      if (other && !isOwn(other.name))
        report(
          path,
          { kind: 'other', name, other: other.name },
          { expected: name, actual: other.name, severity: other.severity, refs: ['D17'] },
        );
    }
  },
  examples: {
    passing: (budget) => named(budget, '上海市普陀区滨河绿地管理办公室和上海市普陀区滨江绿地管理办公室。'),
    failing: (budget) => named(budget, '2026年，上海市普陀区水务局收入预算80万元。'),
  },
};

/** A shorter name is a part of too many others. */
const SHORTEST = 8;

/** Finds the first slip in a text. Few texts say the name other than rightly, so that slips are seldom looked for. */
function slipsIn(name: string): (text: string) => string | undefined {
  let slip: RegExp | undefined;
  return (text) => {
    if (name.length < SHORTEST || !text.replaceAll(name, '\n').includes(name.slice(0, 2))) return undefined;
    slip ??= new RegExp(slipsOf(name).join('|'), 'u');
    return slip.exec(text)?.[0];
  };
}

/** Characters that make another body’s name: 司法局 and 司法分局, 中学 and 一中学. */
const OTHER_BODY = '[第一二三四五六七八九十分副总原新老大小东西南北中省市县区]';

/** Without its 中, 中心 is no word. */
const makesOtherBody = (character: string, next: string): boolean =>
  character + next !== '中心' && new RegExp(OTHER_BODY).test(character);

function slipsOf(name: string): readonly string[] {
  const characters = [...name].map((character) => character.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const known = new Set([name]);
  return characters.flatMap((character, i) => {
    if (i === 0 || i === characters.length - 1) return [];
    const [before, after] = [characters.slice(0, i).join(''), characters.slice(i + 1).join('')];
    const next = characters[i + 1] ?? '';
    const isLast = i + 1 === characters.length - 1;
    return [
      ...(makesOtherBody(character, next) ? [] : [before + after]),
      ...(isLast || next === character ? [] : [before + next + character + characters.slice(i + 2).join('')]),
      `${before}(?!${OTHER_BODY})\\p{Script=Han}${character}${after}`,
    ].filter((slip) => !known.has(slip));
  });
}

const named = (budget: Budget, text: string): Budget => ({
  ...explained(budget, text),
  body: { ...budget.body, name: '上海市普陀区滨河绿地管理办公室' },
});
