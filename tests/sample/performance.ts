import type { Account } from './account.ts';
import { sumOf } from './account.ts';
import { inWan } from './compared.ts';
import type { Random } from './random.ts';
import {
  ACTIVITY_CONTENT,
  ACTIVITY_GOAL,
  COUNTS,
  DUTY_CONTENT,
  DUTY_GOAL,
  GOAL_OF_AREA,
  LIMITS,
  OVERALL_GOAL,
  SHARES,
} from './words/sentences.ts';

type Fields = Readonly<Record<string, unknown>>;

/** More projects of one duty than this share activities. */
const MOST_ACTIVITIES = 6;
const NUMERALS = [...'一二三四五六七八九'];

const about = (sentence: string, what: string): string => sentence.replaceAll('{}', what);

/** 绩效: the duties' activities pay for the projects, every project in one of them. */
export function performanceFields(account: Account, areas: readonly string[], random: Random): Fields {
  const projects = amountsByProject(account);
  const duties = areas
    .map((area, i) => ({ area, projects: projects.filter((_, j) => j % areas.length === i) }))
    .filter((duty) => duty.projects.length > 0);
  let number = 0;
  return {
    总体绩效目标: about(OVERALL_GOAL, areas.join('、')),
    分类绩效目标: duties.map(({ area }) => about(random.pick(GOAL_OF_AREA), area)),
    职责活动: duties.map((duty, i) => ({
      编号: `${NUMERALS[i]}、`,
      名称: duty.area,
      年度预算数: inWan(sumOf(duty.projects, ([, amount]) => amount)),
      内容描述: about(DUTY_CONTENT, duty.area),
      绩效目标: about(DUTY_GOAL, duty.area),
      工作活动: grouped(duty.projects).map((group) => ({
        编号: `${++number}、`,
        ...activity(group, random),
      })),
    })),
  };
}

type Project = readonly [name: string, amount: number];

function amountsByProject({ lines }: Account): readonly Project[] {
  const amounts = new Map<string, number>();
  for (const { project, amount } of lines)
    if (project) amounts.set(project, (amounts.get(project) ?? 0) + amount);
  return [...amounts];
}

function grouped(projects: readonly Project[]): readonly (readonly Project[])[] {
  const size = Math.ceil(projects.length / MOST_ACTIVITIES);
  return Array.from({ length: Math.ceil(projects.length / size) }, (_, i) =>
    projects.slice(i * size, (i + 1) * size),
  );
}

function activity(projects: readonly Project[], random: Random): Fields {
  const [[first] = ['']] = projects;
  const name = projects.length > 1 ? `${first}等${projects.length}个项目` : first;
  return {
    名称: name,
    年度预算数: inWan(sumOf(projects, ([, amount]) => amount)),
    内容描述: about(random.pick(ACTIVITY_CONTENT), name),
    绩效目标: random.pick(ACTIVITY_GOAL),
    绩效指标: indicators(random),
  };
}

/** One to six indicators with thresholds that fall from 优 to 中, or rise where less is better; 差 is the rest. */
function indicators(random: Random): readonly Fields[] {
  const share = random.whole(17, 19) * 5;
  const count = random.whole(2, 12) * 4;
  const limit = random.whole(1, 5);
  const all = [
    ...SHARES.map((name) => indicator(name, '%', true, [share, share - 5, share - 10])),
    ...COUNTS.map((text) => indicator(...nameAndUnit(text), true, [count, count - 2, count - 4])),
    ...LIMITS.map((text) => indicator(...nameAndUnit(text), false, [limit, limit + 2, limit + 4])),
  ];
  return random.shuffled(all).slice(0, random.whole(1, 6));
}

function nameAndUnit(text: string): [name: string, unit: string] {
  const [name = '', unit = ''] = text.split('|');
  return [name, unit];
}

function indicator(
  name: string,
  unit: string,
  moreIsBetter: boolean,
  [excellent, good, fair]: readonly [number, number, number],
): Fields {
  const [within, beyond] = moreIsBetter ? ['≥', '<'] : ['≤', '>'];
  const reach = (value: number) => `${within}${value}${unit}`;
  return {
    名称: name,
    优: reach(excellent),
    良: reach(good),
    中: reach(fair),
    差: `${beyond}${fair}${unit}`,
  };
}
