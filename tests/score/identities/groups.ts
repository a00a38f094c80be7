import { fenOf } from '../amounts.ts';
import type { Plain } from '../plain.ts';
import { valueAt } from '../plain.ts';
import type { Book, Equation, Member } from './book.ts';
import { atMost, equal, when } from './book.ts';
import { threePublicParts } from './by-economy.ts';

const FUNDS = ['一般公共预算收入', '基金预算拨款', '国有资本经营预算拨款', '财政专户核拨', '其他来源收入'];
const HALF = 5_000;

/** The groups of figures that the text of Hebei is made from: N01–N05, N13, I29, I30, I34, I36, I38, I39. */
export function groupEquations(book: Book, budget: Plain): readonly Equation[] {
  const at = (path: string): Member => ({ path, value: fenOf(valueAt(budget, path)) ?? 0 });
  const has = (path: string): boolean => valueAt(budget, path) !== undefined;
  if (!has('收入')) return [];
  const income = book.rows('收支总表', '收入').find(({ name }) => name === '本年收入合计');
  const vehicles = '三公经费.公务用车购置及运行维护费';
  const parts = threePublicParts(book);
  const told = (path: string, part: Member | undefined) =>
    part && has(path) ? [equal('N13', [at(path)], [part])] : [];
  return [
    equal(
      'N02',
      [at('收入.收入合计')],
      FUNDS.map((fund) => at(`收入.${fund}`)),
    ),
    ...(income
      ? [equal('N01', [at('收入.收入合计')], [book.member('收支总表', '本年收入合计', '合计', '收入')])]
      : []),
    ...fundsTold(book, at),
    equal('N03', [at('支出.支出合计')], [at('支出.基本支出.金额'), at('支出.项目支出.金额')]),
    equal('N03', [at('支出.支出合计')], [book.last('支出总表', '合计')]),
    equal('N03', [at('支出.基本支出.金额')], [book.last('支出总表', '基本支出')]),
    equal('N03', [at('支出.项目支出.金额')], [book.last('支出总表', '项目支出')]),
    equal(
      'N05',
      [at('支出.基本支出.金额')],
      [at('支出.基本支出.人员经费'), at('支出.基本支出.日常公用经费')],
    ),
    equal('N05', [at('支出.基本支出.人员经费')], [book.last('一般公共预算基本支出表', '人员经费')]),
    equal('N05', [at('支出.基本支出.日常公用经费')], [book.last('一般公共预算基本支出表', '公用经费')]),
    ...when(
      has('支出.上年支出合计'),
      equal('N11', [at('支出.上年支出合计')], [at('支出.基本支出.上年金额'), at('支出.项目支出.上年金额')]),
    ),
    ...when(
      has('三公经费.公务接待费'),
      equal(
        'I29',
        [at('三公经费.合计.金额')],
        [at('三公经费.因公出国（境）费.金额'), at(`${vehicles}.合计.金额`), at('三公经费.公务接待费.金额')],
      ),
      equal(
        'I30',
        [at(`${vehicles}.合计.金额`)],
        [at(`${vehicles}.公务用车购置费.金额`), at(`${vehicles}.公务用车运行维护费.金额`)],
      ),
      equal(
        'N11',
        [at('三公经费.合计.上年金额')],
        [
          at('三公经费.因公出国（境）费.上年金额'),
          at(`${vehicles}.合计.上年金额`),
          at('三公经费.公务接待费.上年金额'),
        ],
      ),
      equal(
        'N11',
        [at(`${vehicles}.合计.上年金额`)],
        [at(`${vehicles}.公务用车购置费.上年金额`), at(`${vehicles}.公务用车运行维护费.上年金额`)],
      ),
    ),
    ...told('三公经费.合计.金额', parts?.total),
    ...told('三公经费.因公出国（境）费.金额', parts?.abroad),
    ...told(`${vehicles}.合计.金额`, parts?.vehicles),
    ...told(`${vehicles}.公务用车购置费.金额`, parts?.purchase),
    ...told(`${vehicles}.公务用车运行维护费.金额`, parts?.running),
    ...told('三公经费.公务接待费.金额', parts?.reception),
    ...when(
      has('政府采购'),
      equal('I34', [at('政府采购.合计')], [at('政府采购.货物'), at('政府采购.工程'), at('政府采购.服务')]),
      atMost('I36', [at('政府采购.合计')], [book.last('支出总表', '合计')], HALF),
    ),
    ...dutyEquations(budget, at),
  ];
}

const ROW_OF: readonly (readonly [fund: string, row: RegExp])[] = [
  ['一般公共预算收入', /一般公共/],
  ['基金预算拨款', /政府性基金/],
  ['国有资本经营预算拨款', /国有资本/],
  ['财政专户核拨', /财政专户/],
  ['其他来源收入', /单位资金/],
];

const fundsTold = (book: Book, at: (path: string) => Member): readonly Equation[] =>
  ROW_OF.flatMap(([fund, pattern]) => {
    const row = book.rows('收支总表', '收入').find(({ name }) => pattern.test(name));
    return row
      ? [equal('N01', [at(`收入.${fund}`)], [{ path: `${row.path}.合计`, value: fenOf(row.row.合计) ?? 0 }])]
      : [];
  });

/** I38 and I39: duties are their activities, and together 项目支出. */
function dutyEquations(budget: Plain, at: (path: string) => Member): readonly Equation[] {
  const duties = (valueAt(budget, '绩效.职责活动') ?? []) as readonly Plain[];
  const path = (i: number) => `绩效.职责活动[${i + 1}]`;
  return when(
    duties.length > 0,
    equal(
      'I39',
      [at('支出.项目支出.金额')],
      duties.map((_, i) => at(`${path(i)}.年度预算数`)),
    ),
    ...duties.map((duty, i) =>
      equal(
        'I38',
        [at(`${path(i)}.年度预算数`)],
        ((duty.工作活动 ?? []) as readonly Plain[]).map((_, j) =>
          at(`${path(i)}.工作活动[${j + 1}].年度预算数`),
        ),
      ),
    ),
  );
}
