import type { Random } from '../../sample/random.ts';
import type { Department } from '../department/department.ts';
import type { Plain } from '../plain.ts';
import { valueAt, withValue } from '../plain.ts';
import type { Fault, FaultKind } from './fault.ts';
import { TABLES } from './table-cells.ts';

/** What stands around a department's tables: heads and contents of a workbook, tags of its web page. */
export const headsAndSite: readonly FaultKind[] = [
  { id: '表头 编制名称', make: headOfOther },
  { id: '表头 年份', make: headOfOtherYear },
  { id: '目录 表数', make: contentsWithout },
  { id: '网站 缺标签', make: siteWithoutTags },
];

const isYaml = ({ form }: Department): boolean => form === 'yaml';
const scopeOf = ({ budget }: Department): string => String(budget.编制口径 ?? '部门');
const nameOf = ({ budget }: Department): string => String((budget.单位 as Plain).名称);
const wordOf = (department: Department): string => (scopeOf(department) === '所属单位' ? '单位' : '部门');

/** A head that names the other kind, or a body that is another's. */
function headOfOther(department: Department, random: Random): Fault | undefined {
  if (!isYaml(department)) return undefined;
  const table = random.pick(TABLES);
  if (valueAt(department.budget, `法定表.${table}`) === undefined) return undefined;
  const other = wordOf(department) === '部门' ? '单位' : '部门';
  const head = random.chance(0.5)
    ? `编制${other}：${nameOf(department)}`
    : `编制${wordOf(department)}：${nameOf(department)}服务中心`;
  return {
    budget: withValue(department.budget, `法定表.${table}.表头`, [head]),
    what: `${table}: ${head}`,
    ids: ['N27', 'N17'],
    places: [`法定表.${table}.表头*`],
  };
}

/** A title that still has last year's number. */
function headOfOtherYear(department: Department, random: Random): Fault | undefined {
  if (!isYaml(department)) return undefined;
  const table = random.pick(TABLES);
  if (valueAt(department.budget, `法定表.${table}`) === undefined) return undefined;
  const title = `${Number(department.budget.年度) - 1}年${wordOf(department)}${table}`;
  return {
    budget: withValue(department.budget, `法定表.${table}.表头`, [title]),
    what: title,
    ids: ['D11', 'N17'],
    places: [`法定表.${table}.表头*`],
  };
}

/** Contents that leave out a table, or have one too many. */
function contentsWithout(department: Department, random: Random): Fault | undefined {
  if (!isYaml(department)) return undefined;
  const tables = Object.keys(department.budget.法定表 as Plain);
  const listed = random.chance(0.5) ? tables.slice(0, -1) : [...tables, '政府采购预算表'];
  return {
    budget: withValue(
      department.budget,
      '目录',
      listed.map((table, i) => `${i + 1}. ${department.budget.年度}年${wordOf(department)}${table}`),
    ),
    what: `${listed.length} of ${tables.length} tables in the contents`,
    ids: ['N22'],
    places: ['目录*'],
  };
}

/** A web page whose portal is named and of which the tags are not all there. */
function siteWithoutTags(department: Department, random: Random): Fault | undefined {
  if (!isYaml(department) || valueAt(department.budget, '公开信息.网站') === undefined) return undefined;
  const gone = random.pick(['网站域名', '网站标识码', '栏目名称'] as const);
  return {
    budget: withValue(department.budget, `公开信息.网站.${gone}`, undefined),
    what: `${gone} left out`,
    ids: ['D19'],
    places: ['公开信息.网站*'],
  };
}
