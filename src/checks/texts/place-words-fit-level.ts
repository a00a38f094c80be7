import type { Budget } from '../../model/schema.ts';
import type { Rule } from '../rule.ts';
import { explained, paragraphs } from './paragraphs.ts';

/**
 * N18: words that speak of the department's own place are of its level: no 市级预算主管部门 in a district, no 全县 in a
 * city. Told once a chapter. Words that may mean a place above or beside (全市, 市级以上媒体) are not judged.
 */
export const placeWordsFitLevel: Rule<'N18'> = {
  id: 'N18',
  refs: ['N18', 'D17'],
  check(budget, report) {
    const { place, name: body } = budget.body;
    const { level, name } = place;
    const isOfZone = /区/.test(body);
    const patterns = [
      ...CLAIMS,
      ...placeOfOtherLevel(name, level, body),
      ...(isOfZone ? [] : [OWN_DISTRICT]),
    ];
    const told = new Set<string>();
    for (const { path, text, part } of paragraphs(budget)) {
      if (told.has(part)) continue;
      const said = [...claimsOf(text, patterns), ...(/glossary/.test(part) ? definitionsOf(text) : [])];
      const found = said.find((claim) => isOther(claim, level, text));
      if (!found) continue;
      told.add(part);
      report(
        path,
        { words: found.words, place: name, level },
        { expected: expectedWords(found, level), actual: found.words },
      );
    }
  },
  examples: {
    passing: (budget) => atLevel(budget, '区', '是区级预算主管部门，在市级以上媒体宣传，服务全市大局。'),
    failing: (budget) => atLevel(budget, '区', '使用市级财政拨款安排的支出，是市级预算主管部门。'),
  },
};

type Level = Budget['body']['place']['level'];

/** Words that claim a level: by definition, by naming the place one’s own or its offices, by what one is responsible for. */
interface Claim {
  readonly kind: 'definition' | 'own' | 'office' | 'pair' | 'duty' | 'order' | 'place';
  readonly level: Level;
  readonly words: string;
}

type Pattern = readonly [kind: Claim['kind'], pattern: RegExp];

/** No city or county speaks of itself as 我区; the offices of a zone (开发区) within it do. */
const OWN_DISTRICT: Pattern = ['own', /我(区)(?![域间内块])/g];

const CLAIMS: readonly Pattern[] = [
  [
    'definition',
    /是([省市县区])级预算主管部门|使用([省市县区])级财政拨款|与([省市县区])级财政有经费领拨关系/g,
  ],
  ['own', /(?:全|我|本)([县乡镇])(?![域级长城志土镇村])/g],
  [
    'office',
    /(?<![省市县区各地旗]级?[、和或及]?)(县)(?:级(?!以上|及以上|市|市以上|医院|储备)|[委府](?!员)|政府|人大|政协|财政)/g,
  ],
  ['pair', /([省市县区])委、(?!\1)[省市县区]政府/g],
  [
    'duty',
    /(?:负责|拟订|拟定|制定|编制)(?!.{0,4}(?:落实|配合|参与|贯彻|承接|执行))[^，。；、]{0,6}?全([省市县区])(?![域])/g,
  ],
  ['order', /完成([省市县区])委、[省市县区]政府(?:和[^，。]{0,12})?交办/g],
];

/**
 * The district's own name with another level after it. Counties often lie in a city of the same name, and a body may
 * bear both.
 */
function placeOfOtherLevel(place: string, level: Level, body: string): readonly Pattern[] {
  const own = /^(?:.*[省市])?([^省市]{2,})区$/.exec(place)?.[1];
  if (level !== '区' || own === undefined || new RegExp(`${own}[市县]`).test(place + body)) return [];
  return [['place', new RegExp(`${own}([市县])(?![场政民容志城区])`, 'g')]];
}

/** A term's definition that has its money from the finances of a level; what comes from above has its own terms. */
const definitionsOf = (text: string): readonly Claim[] =>
  /上级|下级|附属|转移支付|补助|中央|专项/.test(text)
    ? []
    : [...text.matchAll(/(?<![省市县区和、及])([省市县区])级财政/g)].map(({ 0: words, 1: said }) => ({
        kind: 'definition',
        level: said as Level,
        words,
      }));

const claimsOf = (text: string, patterns: readonly Pattern[]): readonly Claim[] =>
  patterns.flatMap(([kind, pattern]) =>
    // Most texts make none, and a search leaves nothing behind.
    text.search(pattern) < 0
      ? []
      : [...text.matchAll(pattern)].map((match) => ({
          kind,
          level: (match[1] ?? match[2] ?? match[3]) as Level,
          words: match[0],
        })),
  );

/** A city may be one of county level, and its texts speak of 县级; towns speak of their county. */
function isOther({ kind, level: said, words }: Claim, level: Level, text: string): boolean {
  if (said === level && kind !== 'pair') return false;
  switch (kind) {
    case 'definition':
      return ['省', '市', '县', '区'].includes(level) && !(level === '市' && said === '县');
    case 'own':
      if (said === '区') return level === '市' || level === '县';
      return said === '县' ? level === '市' || level === '区' : level === '乡' || level === '镇';
    case 'place':
    case 'office':
      return level === '区';
    case 'pair':
      return words.includes(`${level}委`) || words.includes(`${level}政府`);
    case 'duty':
      return ['市', '县', '区'].includes(level);
    case 'order':
      return ['市', '县', '区'].includes(level) && !text.includes(`${level}委`);
  }
}

const expectedWords = ({ kind, words, level: said }: Claim, level: Level): string =>
  kind === 'pair' ? `${level}委、${level}政府` : words.replaceAll(said, level);

const atLevel = (budget: Budget, level: Level, text: string): Budget => ({
  ...explained(budget, text),
  body: { ...budget.body, place: { name: '沙河市', level } },
});
