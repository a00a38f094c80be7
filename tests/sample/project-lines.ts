import type { Fund, Line } from './account.ts';
import { placesOf } from './bodies.ts';
import { lastYearOf } from './last-year.ts';
import type { Spending } from './spending.ts';
import { UNIT_PROJECTS } from './words/sentences.ts';

/** Economic subjects of projects; of works the first is 房屋建筑物购建. */
const ECONOMIC = ['30227', '30226', '30201', '30213', '31002', '30216', '30214', '31003', '30218', '30299'];
const WORKS = '31001';
const CAR_PURCHASE = '31013';
const CAR_PROJECT = '公务用车更新购置';

/** Funds beside 一般公共预算 and the functions that they pay for; none where the body's own will do. */
const FUNDS: readonly (readonly [Fund, readonly string[]])[] = [
  ['政府性基金预算', ['2120899', '2120804', '2296002']],
  ['国有资本经营预算', ['2239999', '2230105']],
  ['财政专户管理资金', []],
  ['事业收入', []],
  ['其他收入', []],
];

/** 项目支出 of one body: `count` lines of projects with names of their own, one line at least each. */
export function projectLines(count: number, spending: Spending): readonly Line[] {
  const { traits, random } = spending;
  const lines: Line[] = [];
  const names = projectNames(spending);
  while (lines.length < count) {
    const name = names.next().value as string;
    const share = Math.min(count - lines.length, random.whole(1, 6));
    lines.push(...linesOfProject(name, share, spending));
  }
  if (traits.hasThreePublic && traits.hasAssets && random.chance(0.15)) {
    lines.push(carPurchase(spending));
  }
  return lines;
}

/** The sector's or the unit's projects, then the same in one place after another. */
function* projectNames({ body, random, projectPrefix }: Spending): Generator<string, void> {
  const projects = projectPrefix === '' ? body.sector.projects : UNIT_PROJECTS;
  for (const project of random.shuffled(projects)) yield projectPrefix + project;
  for (const place of placesOf(random))
    for (const project of projects) yield `${projectPrefix}${place}片区${project}`;
}

function linesOfProject(project: string, count: number, spending: Spending): readonly Line[] {
  const { body, traits, random } = spending;
  const [fund, functions] = random.chance(0.82) ? (['一般公共预算', []] as const) : random.pick(FUNDS);
  const functional = random.pick(functions.length > 0 ? functions : body.sector.functions);
  const carriedOver = traits.hasBalances && random.chance(0.25);
  const subjects = [...(project.endsWith('工程') ? [WORKS] : []), ...random.shuffled(ECONOMIC)];
  return subjects.slice(0, count).map((economic) => {
    const amount = Math.round(100 * 60 ** random.next() * (economic === WORKS ? 8 : 1));
    const lastYear = lastYearOf(amount, traits.projectsAreUnchanged, spending);
    return { functional, economic, isBasic: false, fund, carriedOver, project, amount, lastYear };
  });
}

/** A car in place of one that was too old; last year none was bought, unless nothing changes. */
function carPurchase({ body, traits, projectPrefix }: Spending): Line {
  const amount = 1800;
  return {
    functional: body.sector.functions[0] ?? body.running,
    economic: CAR_PURCHASE,
    isBasic: false,
    fund: '一般公共预算',
    carriedOver: false,
    project: projectPrefix + CAR_PROJECT,
    amount,
    lastYear: traits.isNew ? undefined : traits.projectsAreUnchanged ? amount : 0,
  };
}
