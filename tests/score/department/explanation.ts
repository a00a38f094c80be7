import { percent, rounded } from '../amounts.ts';
import type { FenLine } from './fen-lines.ts';
import { sum } from './fen-lines.ts';
import type { Facts } from './shanghai-facts.ts';
import { change, fiscalOf, ofFund, reasonOf, typedPiece, wan } from './shanghai-facts.ts';
import type { CellRef, Piece, Words } from './telling.ts';
import { piece, tell } from './telling.ts';
import { purposesOf, RUNNING_COSTS } from './words.ts';

const CHANGES = ['N11', 'N24'];

const income = (row: string): CellRef => ({ table: '收支总表', side: '收入', row, column: '合计' });
const spent = (table: string, column: string): CellRef => ({
  table,
  side: table.includes('收支') ? '支出' : '行',
  row: table.includes('收支') ? '支出总计' : '合计',
  column,
});

/** 编制说明, a paragraph each. */
export function explanation(facts: Facts): readonly Words[] {
  const { lines, random } = facts;
  const fiscal = fiscalOf(lines);
  const [now, before] = [sum(fiscal), sum(fiscal, 'lastBudget')];
  const items = itemsOf(facts);
  const reason =
    rounded(now - before) === 0
      ? []
      : [
          tell`财政拨款收入支出${piece('direction', now > before ? '增加' : '减少', ['N24', 'N09', 'D13'], { part: 'why' })}的主要原因是${reasonOf(facts, now, before, 'fiscal')}。`,
        ];
  const openings = random.chance(0.5)
    ? [incomeOf(facts), expenditureOf(facts)]
    : [ownIncomeOf(facts), expenditureOf(facts)];
  const shares = random.chance(0.5) ? [sharesOf(facts)] : [];
  return [
    ...openings,
    ...shares,
    ...reason,
    ...(items.length > 0 ? [tell`财政拨款支出主要内容如下：`, ...items] : []),
  ];
}

const amount = (
  facts: Facts,
  fen: number,
  part: string,
  ids: readonly string[],
  cells: readonly CellRef[],
): Piece => piece('amount', wan(facts, fen), ids, { part, cells });

/** 收入, in the order of the bureau's form. */
function incomeOf(facts: Facts): Words {
  const { year, name } = facts;
  return tell`${piece('year', String(year), ['N10', 'D11'])}年，${piece('body', name, ['N17'])}收入预算${total(facts)}万元，其中：${sources(facts)}。`;
}

/** The same said otherwise. */
function ownIncomeOf(facts: Facts): Words {
  const { year, name } = facts;
  return tell`${piece('body', name, ['N17'])}${piece('year', String(year), ['N10', 'D11'])}年收入预算总额为${total(facts)}万元。其中：${sources(facts)}。`;
}

const total = (facts: Facts): Piece =>
  amount(facts, sum(facts.lines), 'income', ['N01', 'N02', 'N04', 'D07'], [income('收入总计')]);

function sources(facts: Facts): Words {
  const { lines } = facts;
  const fiscal = fiscalOf(lines);
  const paid = (part: string, row: string, of: readonly FenLine[]) =>
    amount(facts, sum(of), part, ['N01', 'N02', 'D07'], [income(row)]);
  return tell`财政拨款收入${paid('income.fiscal', '一、财政拨款收入', fiscal)}万元，${change(facts, sum(fiscal), sum(fiscal, 'lastBudget'), { part: 'income', ids: CHANGES })}；事业收入${paid('income.business', '二、事业收入', ofFund(lines, '事业收入'))}万元；事业单位经营收入${paid('income.trading', '三、事业单位经营收入', [])}万元；其他收入${paid('income.other', '四、其他收入', ofFund(lines, '其他收入'))}万元`;
}

function expenditureOf(facts: Facts): Words {
  const { lines } = facts;
  const fiscal = fiscalOf(lines);
  const all = amount(
    facts,
    sum(lines),
    'expenditure',
    ['N01', 'N03', 'N04', 'D07'],
    [{ table: '收支总表', side: '支出', row: '支出总计', column: '合计' }],
  );
  const allotted = amount(
    facts,
    sum(fiscal),
    'expenditure.fiscal',
    ['N01', 'N03', 'D07'],
    [spent('财政拨款收支总表', '合计')],
  );
  const direction = Math.sign(rounded(sum(fiscal) - sum(fiscal, 'lastBudget')));
  // What is told of all does not say why a part went the other way.
  const against = (of: readonly FenLine[], part: string): Words => {
    const [now, before] = [sum(of), sum(of, 'lastBudget')];
    return [0, direction].includes(Math.sign(rounded(now - before)))
      ? []
      : tell`，主要原因是${reasonOf(facts, now, before, part)}`;
  };
  const fund = (what: string, table: string, column: string, of: readonly FenLine[]) =>
    tell`${what}拨款支出预算${amount(facts, sum(of), `expenditure.${column}`, ['N01', 'N03', 'D07'], [spent('财政拨款收支总表', column), spent(table, '合计')].slice(0, 1))}万元，${change(facts, sum(of), sum(of, 'lastBudget'), { part: column, ids: ['N11', 'N24', 'N23'] })}${against(of, column)}`;
  const funds = [
    fund('一般公共预算', '一般公共预算支出表', '一般公共预算', ofFund(lines, '一般公共预算')),
    fund('政府性基金', '政府性基金预算支出表', '政府性基金预算', ofFund(lines, '政府性基金预算')),
    fund('国有资本经营预算', '国有资本经营预算支出表', '国有资本经营预算', ofFund(lines, '国有资本经营预算')),
  ] as const;
  return tell`支出预算${all}万元，其中：财政拨款支出预算${allotted}万元，${change(facts, sum(fiscal), sum(fiscal, 'lastBudget'), { part: 'fiscal', ids: CHANGES })}。财政拨款支出预算中，${funds[0]}；${funds[1]}；${funds[2]}。`;
}

/** 基本支出 and 项目支出 with their shares of the whole. */
function sharesOf(facts: Facts): Words {
  const { lines } = facts;
  const [basic, project] = [true, false].map((isBasic) =>
    sum(lines.filter((line) => line.isBasic === isBasic)),
  );
  const share = (fen = 0, column: string) => {
    const cells = [{ table: '支出总表', side: '行', row: '合计', column }] as const;
    const told = piece('amount', wan(facts, fen), ['N03', 'D07', 'N12'], { part: column, cells });
    return tell`${column}${told}万元，占${piece('share', percent(fen, sum(lines)), ['N12', 'D12'], { part: column })}%`;
  };
  return tell`支出预算按用途分：${share(basic, '基本支出')}；${share(project, '项目支出')}。`;
}

/** One item for each 项 of 一般公共预算. */
function itemsOf(facts: Facts): readonly Words[] {
  const general = ofFund(facts.lines, '一般公共预算');
  const codes = [...new Set(general.map(({ functional }) => functional))].sort();
  return codes.map((code, i) => itemOf(facts, code, i + 1));
}

interface Row {
  readonly 科目编码?: string;
  readonly 名称?: string;
}

function itemOf(facts: Facts, code: string, number: number): Words {
  const { lines, manner, random, statements } = facts;
  const { 行: rows } = statements.一般公共预算支出表 as { 行: readonly Row[] };
  const nameOf = (of: string) => rows.find((row) => row.科目编码 === of)?.名称 ?? of;
  const own = ofFund(lines, '一般公共预算').filter(({ functional }) => functional === code);
  const [now, before] = [sum(own), sum(own, 'lastYear')];
  const cells = [{ table: '一般公共预算支出表', side: '行', row: code, column: '合计' }] as const;
  const first = piece('amount', wan(facts, now), ['N06', 'N07', 'D07', 'N08'], {
    part: `item ${code}`,
    cells,
  });
  const names = [nameOf(code.slice(0, 3)), nameOf(code.slice(0, 5)), nameOf(code)].map((text, i) =>
    piece('subject', text, ['N16', 'D16', 'D07', 'N06'], { part: code.slice(0, 3 + 2 * i) }),
  ) as [Piece, Piece, Piece];
  const projects = [...new Set(own.map(({ project }) => project).filter(Boolean))].slice(0, 2);
  const isRunning = /运行$/.test(names[2].text) || (projects.length === 0 && !/^(208|210|221)/.test(code));
  const about = projects.join('、') || names[2].text;
  const sentence = random.pick(purposesOf(isRunning ? RUNNING_COSTS : code));
  const purpose = typedPiece(facts, sentence.replaceAll('{}', about), rounded(now * 0.4), {
    ...{ role: 'purpose', text: '', ids: [], part: `item ${code}`, most: rounded(now) },
  });
  const label = manner.label.replace('1', String(number));
  switch (manner.item) {
    case 'dashes':
      return tell`${label}“${names[0]}-${names[1]}-${names[2]}”科目${first}万元，主要用于${purpose}。`;
    case 'codes':
      return tell`${label}${names[0]}（${code.slice(0, 3)}类）${names[1]}（${code.slice(3, 5)}款）${names[2]}（${code.slice(5)}项）${first}万元。主要用于：${purpose}。${executed(facts, now, before, code)}`;
    case 'quotes':
      return tell`${label}“${names[0]}（类）${names[1]}（款）${names[2]}（项）”${first}万元，主要用于${purpose}。${executed(facts, now, before, code)}`;
  }
}

/** Last year's execution beside this year's budget, the rate and the reason. */
function executed(facts: Facts, now: number, before: number, code: string): Words {
  const { year, manner } = facts;
  const part = `item ${code}`;
  const base = () => piece('base-year', String(year - 1), ['N10', 'D11'], { part });
  const last = piece('last', wan(facts, before), ['N08', 'D12'], { part });
  const again = piece('amount', wan(facts, now), ['N07', 'N08'], { part: `again ${code}` });
  const opening = tell`${base()}年当年预算执行数为${last}万元，${piece('year', String(year), ['N10', 'D11'], { part })}年预算安排${again}万元，`;
  const reason = tell`主要原因是：${reasonOf(facts, now, before, part)}。`;
  if (before === 0) return tell`${opening}上年无此项支出，增长率不可比。${reason}`;
  const direction = (text: string) => piece('direction', text, ['N08', 'N09', 'D13'], { part });
  if (rounded(now) === rounded(before))
    return tell`${opening}${manner.same}${base()}年预算执行数${direction('持平')}。${reason}`;
  const printed = percent(now - before, before);
  if (printed === '0.00') {
    const difference = piece('change', wan(facts, Math.abs(now - before)), ['N08'], { part });
    return tell`${opening}${manner.than}${base()}年预算执行数${direction(now > before ? '增加' : '减少')}${difference}万元。${reason}`;
  }
  const rate = piece('rate', printed, ['N08', 'D12'], { part });
  return tell`${opening}${manner.than}${base()}年预算执行数${direction(now > before ? '增加' : '减少')}${rate}%。${reason}`;
}
