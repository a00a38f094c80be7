import { rounded } from '../amounts.ts';
import type { FenLine } from './fen-lines.ts';
import { sum } from './fen-lines.ts';
import type { Facts } from './shanghai-facts.ts';
import { typedPiece, wan } from './shanghai-facts.ts';
import type { Piece, Words } from './telling.ts';
import { piece, tell } from './telling.ts';
import { OVERVIEW, PROJECT_BASIS, PROJECT_GOAL, PROJECT_PLAN, TERMS } from './words.ts';

/** 机构设置: how many units of which kind there are, and their names. */
export function institutions({ name, word, members, random }: Facts): readonly Words[] {
  if (members.length === 1)
    return [
      tell`${name}没有下属预算单位，本${word}预算即本级预算。`,
      ...posts(random.whole(6, 40), random.whole(2, 9)),
    ];
  const offices = members.filter(({ isAuthority }) => isAuthority).length;
  const count = (number: number, part: string) => piece('count', String(number), ['I46'], { part });
  return [
    tell`${piece('body', name, ['N17'])}部门预算是包括本部以及下属${count(members.length - 1, '下属')}家预算单位的综合收支计划。`,
    tell`本部门中，行政单位${count(offices, '行政')}家，事业单位${count(members.length - offices, '事业')}家，具体包括：`,
    ...members.map(
      (member, i) =>
        tell`${String(i + 1)}. ${member.name.replaceAll('青禾县', '上海市普陀区').replaceAll('县', '区')}${i === 0 ? '（本部）' : ''}。`,
    ),
  ];
}

/** 编制, whose parts add up. */
const posts = (offices: number, institutes: number): readonly Words[] => {
  const count = (number: number, part: string) => piece('count', String(number), ['I47', 'N29'], { part });
  return [
    tell`编制${count(offices + institutes, '编制')}名，其中：行政编制${count(offices, '行政编制')}名、事业编制${count(institutes, '事业编制')}名。`,
  ];
};

export const terms = ({ word }: Facts): readonly Words[] =>
  TERMS.map((text, i) => {
    const [before = '', ...after] = `（${'一二三四五六七'[i]}）${text.replaceAll('{}', `本${word}`)}`.split(
      '区级',
    );
    return after.length === 0
      ? [before]
      : tell`${before}${piece('level', '区级', ['N18', 'D17'])}${after.join('区级')}`;
  });

/** 项目经费情况说明 of the largest projects. */
export function projects(
  facts: Facts,
): readonly { readonly title: string; readonly paragraphs: readonly Words[] }[] {
  const byName = new Map<string, FenLine[]>();
  for (const line of facts.lines)
    if (line.project) byName.set(line.project, [...(byName.get(line.project) ?? []), line]);
  return [...byName]
    .sort(([, a], [, b]) => sum(b) - sum(a))
    .slice(0, 2)
    .map(([name, lines]) => ({
      title: `${name}项目经费情况说明`,
      paragraphs: project(facts, rounded(sum(lines))),
    }));
}

function project(facts: Facts, total: number): readonly Words[] {
  const { year, random, name, word } = facts;
  const quarter = Math.floor(total / 40_000) * 10_000;
  const parts = [quarter, quarter, quarter, total - 3 * quarter];
  const amount = (fen: number, part: string) => piece('amount', wan(facts, fen), ['N29'], { part });
  const plan = parts.flatMap((fen, i) => [
    `${i > 0 ? '、' : ''}第${'一二三四'[i]}季度`,
    amount(fen, `季度${i + 1}`),
    '万元',
  ]);
  const told = (sentence: string, part: string): Piece =>
    typedPiece(facts, sentence, 0, { role: 'purpose', text: '', ids: [], part }, random.whole(90, 99));
  const loose = 'no table has the amount of a single project';
  const arranged = random.chance(0.6)
    ? tell`${String(year)}年共安排${amount(total, '项目')}万元，其中：${plan}。`
    : tell`${String(year)}年安排${piece('amount', wan(facts, total), ['N29'], { part: '项目', loose })}万元，按合同约定支付。`;
  return [
    tell`一、项目概述`,
    tell`${told(random.pick(OVERVIEW), '概述')}`,
    tell`二、立项依据`,
    tell`${random.pick(PROJECT_BASIS).replaceAll('{}', word)}`,
    tell`三、实施主体`,
    tell`由${name}负责组织实施。`,
    tell`四、实施方案`,
    tell`${told(random.pick(PROJECT_PLAN), '方案')}`,
    tell`五、实施周期`,
    tell`${piece('year', String(year), ['D11'], { part: '周期' })}年1月至12月。`,
    tell`六、年度预算安排`,
    arranged,
    tell`七、绩效目标`,
    tell`${told(random.pick(PROJECT_GOAL), '目标')}`,
  ];
}
