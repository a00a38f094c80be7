import { excerpt } from '../../model/scalar.ts';
import type { Budget } from '../../model/schema.ts';
import type { Path } from '../rule.ts';
import type { Paragraph } from './paragraphs.ts';
import { paragraphs, tableNotes } from './paragraphs.ts';
import { projectChapters } from './project-chapters.ts';
import type { WrongYear } from './wrong-year.ts';
import { wrongYear } from './wrong-year.ts';

/** A field whose words name another year than a budget's. */
export interface SaidYear {
  readonly path: Path;
  readonly found: WrongYear;
}

const KNOWN = new WeakMap<Budget, Map<number, readonly SaidYear[]>>();

/** Every field that speaks of the budget and names a year that it cannot mean, were the budget of that year. */
export function wrongYears(budget: Budget, year: number): readonly SaidYear[] {
  const known = KNOWN.get(budget) ?? new Map<number, readonly SaidYear[]>();
  const said = known.get(year) ?? lookForYears(budget, year);
  KNOWN.set(budget, known.set(year, said));
  return said;
}

function lookForYears(budget: Budget, year: number): readonly SaidYear[] {
  const said: SaidYear[] = [];
  const add = (path: Path, found: WrongYear | undefined) => {
    if (found) said.push({ path, found });
  };
  for (const paragraph of paragraphs(budget))
    if (speaksOfBudget(paragraph)) add(paragraph.path, wrongYear(paragraph.text, year));
  for (const { path, text } of [...tableNotes(budget), ...titles(budget)]) add(path, otherYears(text, year));
  budget.narrative.projects.forEach((project, i) => {
    for (const { heading, body, from } of projectChapters(project.paragraphs)) {
      const path = ['narrative', 'projects', i, 'paragraphs', from];
      if (/周期|期限/.test(heading)) add(path, outsidePeriod(body, year));
      else if (/预算安排/.test(heading)) add(path, otherYears(body, year));
    }
  });
  return said;
}

/** What a workbook has above its tables and in its contents. */
const titles = ({ statements, contents = [] }: Budget): readonly { path: Path; text: string }[] => [
  ...contents.map((text, i) => ({ path: ['contents', i], text })),
  ...Object.entries(statements).flatMap(([kind, table]) =>
    (table?.head ?? []).map((text, i) => ({ path: ['statements', kind, 'head', i], text })),
  ),
];

/** Chapters that speak of this budget alone: the form's explanations, not duties, goals or projects of many years. */
const speaksOfBudget = ({ path, part }: Paragraph): boolean =>
  path[0] === 'otherMatters' || part === 'narrative.explanation' || part === 'narrative.otherMatters';

const QUOTED = /《[^《》]{0,200}》|〔[^〔〕]{0,20}〕|【[^【】]{0,20}】|[（(]\d{4}[)）]/g;
const yearsOf = (text: string): readonly number[] =>
  [...text.replace(QUOTED, '').matchAll(/(?<!\d)20\d\d(?= ?全?年|[.\-/~～—至]|$)/g)].map(([year]) =>
    Number(year),
  );

/** Years are named, but not that of the budget. */
function otherYears(text: string, year: number): WrongYear | undefined {
  const [first, ...more] = yearsOf(text);
  if (first === undefined || [first, ...more].includes(year)) return undefined;
  return { year: first, expected: `${year}年`, actual: excerpt(text) };
}

/** A period before or after the year of the budget; of several years it may be right, since payments come later. */
function outsidePeriod(text: string, year: number): WrongYear | undefined {
  const years = yearsOf(text);
  const [from, to] = [Math.min(...years), Math.max(...years)];
  const goesOn = /长期|每年|逐年|持续|常年|以后|起/.test(text);
  if (years.length === 0 || (from <= year && year <= to) || (goesOn && from <= year)) return undefined;
  const isPlain = from === to && !/尾款|质保|审价|审计|结算|验收/.test(text);
  const severity = isPlain ? 'error' : 'warning';
  return { year: from, expected: `${year}年`, actual: excerpt(text), severity };
}
