import type { FenLine } from './fen-lines.ts';
import { sum } from './fen-lines.ts';
import type { Facts } from './shanghai-facts.ts';
import { change, fiscalOf, reasonOf, wan } from './shanghai-facts.ts';
import type { Words } from './telling.ts';
import { piece, tell } from './telling.ts';

const RULES = ['N13', 'D07'];

/** 其他相关情况说明, a paragraph each. */
export const otherMatters = (facts: Facts): readonly Words[] => [
  ...threePublic(facts),
  ...operatingCosts(facts),
  ...procurement(facts),
  ...performance(facts),
  ...assets(facts),
];

/** “三公”经费: the total and its parts, each compared with last year. */
function threePublic(facts: Facts): readonly Words[] {
  const { year } = facts;
  const lines = fiscalOf(facts.lines).filter(({ economic }) => /^(30212|30217|30231|31013)$/.test(economic));
  const of = (...economic: readonly string[]) => lines.filter((line) => economic.includes(line.economic));
  const part = (column: string, paid: readonly FenLine[], givesReason = true): Words => {
    const [now, before] = [sum(paid), sum(paid, 'lastBudget')];
    const cells = [{ table: '三公经费表', side: '行', row: '', column }] as const;
    const amount = piece('amount', wan(facts, now), [...RULES, 'I29', 'I30', 'N29'], {
      part: `三公 ${column}`,
      cells,
    });
    const rules = { part: `三公 ${column}`, ids: ['N11', 'N13', 'N23'] };
    const reason =
      now === before || !givesReason
        ? []
        : tell`，主要原因是${reasonOf(facts, now, before, `三公 ${column}`)}`;
    return tell`${amount}万元，${change(facts, now, before, rules)}${reason}`;
  };
  return [
    tell`一、${piece('year', String(year), ['N10', 'D11'])}年“三公”经费预算情况说明`,
    tell`${piece('year', String(year), ['N10', 'D11'])}年“三公”经费预算数为${part('合计', lines, false)}。其中：`,
    tell`（一）因公出国（境）费${part('因公出国（境）费', of('30212'))}。`,
    tell`（二）公务用车购置及运行费${part('公务用车购置及运行费', of('30231', '31013'))}。其中：公务用车购置费${part('公务用车购置费', of('31013'))}；公务用车运行费${part('公务用车运行费', of('30231'))}。`,
    tell`（三）公务接待费${part('公务接待费', of('30217'))}。`,
  ];
}

function operatingCosts(facts: Facts): readonly Words[] {
  const { year, name, operating, word } = facts;
  const heading = tell`二、机关运行经费预算`;
  if (operating === 0) return [heading, tell`本${word}无机关运行经费。`];
  const cells = [{ table: '三公经费表', side: '行', row: '', column: '机关运行经费' }] as const;
  const amount = piece('amount', wan(facts, operating), ['N13', 'D07', 'I33', 'N01'], {
    part: '机关运行经费',
    cells,
  });
  return [
    heading,
    tell`${piece('year', String(year), ['N10', 'D11'])}年${piece('body', name, ['N17'])}机关运行经费预算为${amount}万元。`,
  ];
}

function procurement(facts: Facts): readonly Words[] {
  const { year, name, word, account, random } = facts;
  const { goods, works, services } = account.procurement;
  const heading = tell`三、政府采购预算情况`;
  const total = goods + works + services;
  if (total === 0) return [heading, tell`${name}${String(year)}年未安排政府采购预算。`];
  const amount = (hundredths: number, part: string, ids: readonly string[], loose?: string) =>
    piece('amount', wan(facts, hundredths * 10_000), ids, { part, ...(loose && { loose }) });
  const small = Math.floor(total * 0.4);
  const tiny = Math.floor(small * 0.7);
  const atMost = 'I35 is an inequality: a part may be any share of its whole';
  return [
    heading,
    tell`${piece('year', String(year), ['N10', 'D11'])}年本${word}政府采购预算${amount(total, '采购', ['I34', 'N29'])}万元，其中：政府采购货物预算${amount(goods, '货物', ['I34', 'N29'])}万元、政府采购工程预算${amount(works, '工程', ['I34', 'N29'])}万元、政府采购服务预算${amount(services, '服务', ['I34', 'N29'])}万元。`,
    ...(random.chance(0.6)
      ? [
          tell`${String(year)}年本${word}面向中小企业预留政府采购项目预算金额${amount(small, '中小企业', ['I35'], atMost)}万元，其中，预留给小型和微型企业的政府采购项目预算为${amount(tiny, '小微企业', ['I35'], atMost)}万元。`,
        ]
      : []),
  ];
}

function performance(facts: Facts): readonly Words[] {
  const { year, word, lines, members } = facts;
  const heading = tell`四、绩效目标设置情况`;
  const projects = lines.filter(({ isBasic }) => !isBasic);
  const count = new Set(projects.map(({ project }) => project)).size;
  if (count === 0) return [heading, tell`本${word}${String(year)}年没有编报绩效目标的项目。`];
  const amount = piece('amount', wan(facts, sum(projects)), ['I37', 'D07'], {
    part: '绩效',
    cells: [{ table: '支出总表', side: '行', row: '合计', column: '项目支出' }],
    loose: 'I37 is an inequality: not every project needs goals',
  });
  const units = word === '部门' ? `本部门${members.length}个预算单位` : '本单位';
  return [
    heading,
    tell`${units}编报了${piece('year', String(year), ['N10', 'D11'])}年项目绩效目标，编报绩效目标的项目${String(count)}个，涉及项目预算资金${amount}万元。`,
  ];
}

const USES = ['机要通信用车', '应急保障用车', '执法执勤用车', '其他用车'];

function assets(facts: Facts): readonly Words[] {
  const { year, name, word, account, lines, random } = facts;
  const runs = lines.some(({ economic }) => economic === '30231' || economic === '31013');
  const owned = account.assets.find((asset) => asset.name.startsWith('车辆'))?.quantity ?? (runs ? 1 : 0);
  const bought = lines.some(({ economic }) => economic === '31013') ? 1 : 0;
  const byUse = (total: number): Words => {
    const some = random.whole(0, total);
    const counts = [0, 0, some, total - some];
    return USES.flatMap((use, i) => [
      `${i > 0 ? '、' : ''}${use}`,
      piece('count', String(counts[i]), ['I43', 'N29'], { part: use }),
      '辆',
    ]);
  };
  return [
    tell`五、国有资产占有使用情况`,
    tell`截至${piece('base-year', String(year - 1), ['N10', 'D11'])}年8月31日，${piece('body', name, ['N17'])}共有车辆${piece('count', String(owned), ['I43', 'I45', 'N29'], { part: '车辆' })}辆，其中：${byUse(owned)}；单价100万元（含）以上设备（不含车辆）0台（套）。`,
    tell`${piece('year', String(year), ['N10', 'D11'])}年${word}预算安排购置车辆${piece('count', String(bought), ['I43', 'I44', 'N29'], { part: '购置' })}辆，其中：${byUse(bought)}。`,
  ];
}
