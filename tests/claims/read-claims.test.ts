import { describe, expect, test } from 'vitest';
import { readClaims, readReasons } from '../../src/claims/read-claims.ts';
import { printClaims, printReasons } from './print-claims.ts';

const said = (paragraph: string, budgetYear?: number): string =>
  `\n${printClaims(readClaims(paragraph, budgetYear))}`;

describe('the opening of an explanation', () => {
  test('income with its sources, the comparison belongs to the amount before it', () => {
    expect(
      said(
        '2027年，上海市某区档案局收入预算1,234.50万元，其中：财政拨款收入1,200万元，比2026年预算增加34.5万元；事业收入34.50万元；其他收入0万元。',
      ),
    ).toMatchInlineSnapshot(`
      "
      2027 收入预算 = 1234500000±5000 万元
        财政拨款收入 = 1200000000±500000 万元 | up 增加 (2026 budget) 34500000±50000 万元
        事业收入 = 34500000±5000 万元
        其他收入 = 0±500000 万元
      "
    `);
  });

  test('parts of a part that is named again', () => {
    expect(
      said(
        '支出预算880万元，其中：财政拨款支出预算860万元，比2026年预算减少12.5万元。财政拨款支出预算中，一般公共预算拨款支出预算860万元，比2026年预算减少12.5万元；政府性基金拨款支出预算0万元，与2026年预算持平。',
      ),
    ).toMatchInlineSnapshot(`
      "
      支出预算 = 880000000±500000 万元
        财政拨款支出预算 = 860000000±500000 万元 | down 减少 (2026 budget) 12500000±50000 万元
          一般公共预算拨款支出预算 = 860000000±500000 万元 | down 减少 (2026 budget) 12500000±50000 万元
          政府性基金拨款支出预算 = 0±500000 万元 | same 持平 (2026 budget)
      "
    `);
  });

  test('income and expenditure in one sentence are two wholes', () => {
    expect(
      said('收入预算60万元，其中：财政拨款60万元；支出预算60万元，其中：基本支出45万元；项目支出15万元。'),
    ).toMatchInlineSnapshot(`
      "
      收入预算 = 60000000±500000 万元
        财政拨款 = 60000000±500000 万元
      支出预算 = 60000000±500000 万元
        基本支出 = 45000000±500000 万元
        项目支出 = 15000000±500000 万元
      "
    `);
  });
});

describe('items by subject', () => {
  test('codes of the levels beside their names', () => {
    expect(
      said(
        '3、文化旅游体育与传媒支出（207类）文化和旅游（01款）图书馆（04项）45.6万元。主要用于：购置图书、举办讲座。2026年当年预算执行数为40.00万元，2027年预算安排46.6万元，比2026年预算执行数增加14.00%。主要原因是：新馆开放。',
      ),
    ).toMatchInlineSnapshot(`
      "
      图书馆 = 45600000±50000 万元 | 科目 文化旅游体育与传媒支出[207]/文化和旅游[01]/图书馆[04] | again 46600000±50000 万元 | last 40000000±5000 万元 (2026 execution) | up 增加 (2026 execution) 1400±0.5%% | because “新馆开放” | for “购置图书、举办讲座”
      "
    `);
  });

  test('names in quotation marks with the level after each', () => {
    expect(
      said(
        '12. “教育支出（类）普通教育（款）学前教育（项）”8.00万元，主要用于幼儿园设备。2026年当年预算执行数为8.00万元，2027年预算安排8.00万元，比2026年预算执行数持平。主要原因是：规模未变。',
      ),
    ).toMatchInlineSnapshot(`
      "
      学前教育 = 8000000±5000 万元 | 科目 教育支出/普通教育/学前教育 | again 8000000±5000 万元 | last 8000000±5000 万元 (2026 execution) | same 持平 (2026 execution) | because “规模未变” | for “幼儿园设备”
      "
    `);
  });

  test('names joined by dashes', () => {
    expect(
      said('7. “教育支出-普通教育-学前教育”科目1,020.5万元，主要用于聘请教师（包括代课教师），维修校舍。'),
    ).toMatchInlineSnapshot(`
      "
      学前教育 = 1020500000±50000 万元 | 科目 教育支出/普通教育/学前教育 | for “聘请教师（包括代课教师），维修校舍”
      "
    `);
  });

  test('amounts after a colon, and a code in full before the names of its levels', () => {
    expect(
      said(
        '（一）教育支出（205类）普通教育（02款）学前教育（01项）：2027年预算25万元，2026年预算执行数20万元，增长25%，主要是新园开办。',
      ),
    ).toMatchInlineSnapshot(`
      "
      2027 学前教育 = 25000000±500000 万元 | 科目 教育支出[205]/普通教育[02]/学前教育[01] | last 20000000±500000 万元 (2026 execution) | up 增长 2500±50%% | because “新园开办”
      "
    `);
    expect(said('2、2050201教育支出（类）—普通教育（款）—学前教育（项）25万元。')).toMatchInlineSnapshot(`
      "
      学前教育 = 25000000±500000 万元 | 科目 教育支出/普通教育/学前教育[2050201]
      "
    `);
    expect(said('3. “教育支出”科目25万元，主要用于办园。')).toMatchInlineSnapshot(`
      "
      教育支出 = 25000000±500000 万元 | for “办园”
      "
    `);
  });

  test('brackets in a name', () => {
    expect(
      said(
        '1. “一般公共服务支出（类）政府办公厅（室）及相关机构事务（款）行政运行（项）”2027年预算数为9万元。',
      ),
    ).toMatchInlineSnapshot(`
      "
      2027 行政运行 = 9000000±500000 万元 | 科目 一般公共服务支出/政府办公厅（室）及相关机构事务/行政运行
      "
    `);
  });

  test('codes in full, before or after the name', () => {
    expect(said('2070104图书馆5万元，比上年增加1万元，增长25%。')).toMatchInlineSnapshot(`
      "
      图书馆 = 5000000±500000 万元 | 科目 ·/·/图书馆[2070104] | up 增加 (上年) 1000000±500000 万元 2500±50%%
      "
    `);
    expect(said('图书馆（2070104）支出预算5.00万元，较上年决算数下降3.2%。')).toMatchInlineSnapshot(`
      "
      图书馆 = 5000000±5000 万元 | 科目 ·/·/图书馆[2070104] | down 下降 (上年 final) 320±5%%
      "
    `);
    expect(said('（2）207-01-04图书馆5万元。')).toMatchInlineSnapshot(`
      "
      图书馆 = 5000000±500000 万元 | 科目 ·/·/图书馆[207-01-04]
      "
    `);
  });

  test('the year’s part of a project over years is an amount of its own', () => {
    expect(said('项目总投资500万元，2027年预算安排100万元，比上年增加20万元。')).toMatchInlineSnapshot(`
      "
      项目总投资 = 500000000±500000 万元
      2027 ? = 100000000±500000 万元 | up 增加 (上年) 20000000±500000 万元
      "
    `);
  });

  test('a base said once for the sentence', () => {
    expect(
      said(
        '收入总计60万元。与2026年预算相比，收入总计增加5万元，增长9.09%，其中：基本支出增加6万元；项目支出减少1万元。',
      ),
    ).toMatchInlineSnapshot(`
      "
      收入总计 = 60000000±500000 万元 | up 增加 (2026 budget) 5000000±500000 万元 909±0.5%%
        基本支出 | up 增加 (2026 budget) 6000000±500000 万元
        项目支出 | down 减少 (2026 budget) 1000000±500000 万元
      "
    `);
  });

  test('two budgets without a word on execution', () => {
    expect(said('会议费6万元，2026年预算数5万元，增加1万元，增长20%。', 2027)).toMatchInlineSnapshot(`
      "
      会议费 = 6000000±500000 万元 | last 5000000±500000 万元 (2026 budget) | up 增加 1000000±500000 万元 2000±50%%
      "
    `);
    expect(said('会议费6万元，2026年预算数5万元，比2026年预算数增加1万元。')).toMatchInlineSnapshot(`
      "
      会议费 = 6000000±500000 万元 | last 5000000±500000 万元 (2026 budget) | up 增加 (2026 budget) 1000000±500000 万元
      "
    `);
  });

  test('a comparison with the amount of last year in it', () => {
    expect(said('会议费5.5万元，比上年预算数5万元增加0.5万元（增长10%）。')).toMatchInlineSnapshot(`
      "
      会议费 = 5500000±50000 万元 | last 5000000±500000 万元 (上年 budget 5000000±500000 万元) | up 增加 (上年 budget 5000000±500000 万元) 500000±50000 万元 1000±50%%
      "
    `);
  });
});

describe('other matters', () => {
  test('three public expenditures in lines of their own', () => {
    expect(
      said(
        [
          '一、2027年“三公”经费预算情况说明',
          '2027年“三公”经费预算数为6.2万元，比2026年预算数减少0.8万元。其中：',
          '（一）因公出国（境）费0万元，与2026年预算数持平。',
          '（二）公务用车购置及运行费5万元，与2026年预算数持平，主要原因是。其中：公务用车购置费0万元，与2026年预算数持平，主要原因是没有购车；公务用车运行费5万元，与2026年预算数持平，主要原因是车辆未增加。',
          '（三）公务接待费1.2万元。比2026年预算数减少0.8万元，主要原因是来访减少。',
          '二、机关运行经费预算',
          '2027年某区档案局（部门）下属1家机关财政拨款的机关运行经费预算为88.1万元。',
        ].join('\n'),
      ),
    ).toMatchInlineSnapshot(`
      "
      2027 “三公”经费预算 = 6200000±50000 万元 | down 减少 (2026 budget) 800000±50000 万元
        因公出国（境）费 = 0±500000 万元 | same 持平 (2026 budget)
        公务用车购置及运行费 = 5000000±500000 万元 | same 持平 (2026 budget) | because “”
          公务用车购置费 = 0±500000 万元 | same 持平 (2026 budget) | because “没有购车”
          公务用车运行费 = 5000000±500000 万元 | same 持平 (2026 budget) | because “车辆未增加”
        公务接待费 = 1200000±50000 万元 | down 减少 (2026 budget) 800000±50000 万元 | because “来访减少”
      2027 机关运行经费预算 = 88100000±50000 万元
      "
    `);
  });

  test('parts in lists within lists', () => {
    expect(
      said(
        [
          '“三公”经费预算数6万元。其中：',
          '（一）因公出国（境）费0万元，无变化。',
          '（二）公务用车购置及运行费5万元。其中：',
          '1.公务用车购置费0万元。',
          '2.公务用车运行费5万元。',
          '（三）公务接待费1万元。',
          '二、会议费2万元。',
        ].join('\n'),
      ),
    ).toMatchInlineSnapshot(`
      "
      “三公”经费预算 = 6000000±500000 万元
        因公出国（境）费 = 0±500000 万元 | same 无变化
        公务用车购置及运行费 = 5000000±500000 万元
          公务用车购置费 = 0±500000 万元
          公务用车运行费 = 5000000±500000 万元
        公务接待费 = 1000000±500000 万元
      会议费 = 2000000±500000 万元
      "
    `);
  });

  test('parts in brackets', () => {
    expect(
      said(
        '“三公”经费6万元，其中：公务用车购置及运行费5万元（其中：购置费0万元，运行费5万元）、公务接待费1万元。',
      ),
    ).toMatchInlineSnapshot(`
      "
      “三公”经费 = 6000000±500000 万元
        公务用车购置及运行费 = 5000000±500000 万元
          购置费 = 0±500000 万元
          运行费 = 5000000±500000 万元
        公务接待费 = 1000000±500000 万元
      "
    `);
  });

  test('parts in brackets without a word', () => {
    expect(
      said('公务用车购置及运行费5万元（购置费0万元，运行费5万元），会议费2万元（含税0.1万元）。'),
    ).toMatchInlineSnapshot(`
      "
      公务用车购置及运行费 = 5000000±500000 万元
        购置费 = 0±500000 万元
        运行费 = 5000000±500000 万元
      会议费 = 2000000±500000 万元
      含税 = 100000±50000 万元
      "
    `);
  });

  test('a department’s name before the words of the budget', () => {
    expect(
      said('2027年某区第一小学收入预算为人民币250.00万元。2027年某区旅行社协会办公室会议费2万元。'),
    ).toMatchInlineSnapshot(`
      "
      2027 收入预算 = 250000000±5000 万元
      2027 会议费 = 2000000±500000 万元
      "
    `);
  });

  test('procurement by kind, performance, thresholds', () => {
    expect(
      said(
        '2027年度本单位政府采购预算30万元，其中：政府采购货物预算10万元、政府采购工程预算0元、政府采购服务预算20万元。本单位编报绩效目标的项目共4个，涉及项目预算资金0.5亿元。共有单价50万元（含）以上设备2台（套）。',
      ),
    ).toMatchInlineSnapshot(`
      "
      2027 政府采购预算 = 30000000±500000 万元
        政府采购货物预算 = 10000000±500000 万元
        政府采购工程预算 = 0±50 元
        政府采购服务预算 = 20000000±500000 万元
      项目预算资金 = 5000000000±500000000 亿元
      "
    `);
  });
});

describe('shares of a whole', () => {
  test('with the whole named or not', () => {
    expect(
      said(
        '本年收入合计200万元，其中：财政拨款收入179.8万元，占本年收入的89.9%，比上年增加3万元；事业收入20.2万元，占比10.1%。',
      ),
    ).toMatchInlineSnapshot(`
      "
      收入合计 = 200000000±500000 万元
        财政拨款收入 = 179800000±50000 万元 | up 增加 (上年) 3000000±500000 万元 | 8990%% of 本年收入
        事业收入 = 20200000±50000 万元 | 1010%% of ?
      "
    `);
  });
});

describe('a county in Hebei', () => {
  test('income and expenditure, parts within a part end at the semicolon', () => {
    expect(
      said(
        '反映本部门当年全部收入。2027年预算收入安排62.5万元，其中：一般公共预算收入60万元，基金预算拨款2.5万元。2027年支出预算62.5万元，其中基本支出42.5万元，包括人员经费40万元和日常公用经费2.5万元；项目支出20万元，主要是档案整理、设备更新。',
      ),
    ).toMatchInlineSnapshot(`
      "
      2027 预算收入 = 62500000±50000 万元
        一般公共预算收入 = 60000000±500000 万元
        基金预算拨款 = 2500000±50000 万元
      2027 支出预算 = 62500000±50000 万元
        基本支出 = 42500000±50000 万元
          人员经费 = 40000000±500000 万元
          日常公用经费 = 2500000±50000 万元
        项目支出 = 20000000±500000 万元 | for “档案整理、设备更新”
      "
    `);
  });

  test('changes of parts whose amounts are not told', () => {
    expect(
      said(
        '2027年预算收支安排62.5万元，较2026年预算增加5.5万元，其中：基本支出增加5.5万元，主要原因是人员增加；项目支出与上年持平。',
      ),
    ).toMatchInlineSnapshot(`
      "
      2027 预算收支 = 62500000±50000 万元 | up 增加 (2026 budget) 5500000±50000 万元
        基本支出 | up 增加 5500000±50000 万元 | because “人员增加”
        项目支出 | same 持平 (上年)
      "
    `);
  });

  test('running costs with their purpose before the comparison', () => {
    expect(
      said('机关运行经费共计安排2.5万元，主要用于办公、差旅，较上年减少0.5万元，主要原因是压减会议。'),
    ).toMatchInlineSnapshot(`
      "
      机关运行经费 = 2500000±50000 万元 | down 减少 (上年) 500000±50000 万元 | because “压减会议” | for “办公、差旅”
      "
    `);
  });

  test('parts in lines without numbers', () => {
    expect(
      said(
        '2027年，我部门“三公”经费预算安排3万元，与上年持平。其中：\n因公出国（境）费0万元，与上年持平。\n公务接待费3万元，与上年持平。\n2027年，我部门安排政府采购预算12万元。',
      ),
    ).toMatchInlineSnapshot(`
      "
      2027 “三公”经费预算 = 3000000±500000 万元 | same 持平 (上年)
        因公出国（境）费 = 0±500000 万元 | same 持平 (上年)
        公务接待费 = 3000000±500000 万元 | same 持平 (上年)
      2027 政府采购预算 = 12000000±500000 万元
      "
    `);
  });
});

describe('slips that rules ask for', () => {
  test('two words of direction', () => {
    expect(said('公务接待费3万元，比2026年预算数增加（减少）0万元，主要原因是。')).toMatchInlineSnapshot(`
      "
      公务接待费 = 3000000±500000 万元 | up 增加+减少 (2026 budget) 0±500000 万元 | because “”
      "
    `);
    expect(said('培训费3万元，比2026年预算增加1万元（持平）；会议费2万元。')).toMatchInlineSnapshot(`
      "
      培训费 = 3000000±500000 万元 | up 增加+持平 (2026 budget) 1000000±500000 万元
      会议费 = 2000000±500000 万元
      "
    `);
    expect(said('培训费3万元，比2026年预算增加持平。')).toMatchInlineSnapshot(`
      "
      培训费 = 3000000±500000 万元 | up 增加+持平 (2026 budget)
      "
    `);
    expect(said('培训费3万元，比上年增加1万元，下降50%。')).toMatchInlineSnapshot(`
      "
      培训费 = 3000000±500000 万元 | up 增加+下降 (上年) 1000000±500000 万元 5000±50%%
      "
    `);
  });

  test('a base that is the year itself beside both amounts', () => {
    expect(
      said(
        '1. “教育支出（类）普通教育（款）学前教育（项）”8万元。2026年当年预算执行数为5万元，2027年预算安排9万元，比2027年预算执行数增加60%。',
      ),
    ).toMatchInlineSnapshot(`
      "
      学前教育 = 8000000±500000 万元 | 科目 教育支出/普通教育/学前教育 | again 9000000±500000 万元 | last 5000000±500000 万元 (2026 execution) | up 增加 (2027 execution) 6000±50%%
      "
    `);
  });

  test('two words of direction before each of two figures', () => {
    expect(said('会议费6万元，较2026年增加（减少）1万元，增长（下降）20%，原因为。')).toMatchInlineSnapshot(`
      "
      会议费 = 6000000±500000 万元 | up 增加+减少 (2026) 1000000±500000 万元 2000±50%% | because “”
      "
    `);
    expect(said('会议费6万元，较2026年预算数，增加1万元，增幅为20%。')).toMatchInlineSnapshot(`
      "
      会议费 = 6000000±500000 万元 | up 增加 (2026 budget) 1000000±500000 万元 2000±50%%
      "
    `);
  });

  test('a base that is the year itself', () => {
    expect(said('2027年培训费3万元，比2027年预算增加1万元。')).toMatchInlineSnapshot(`
      "
      2027 培训费 = 3000000±500000 万元 | up 增加 (2027 budget) 1000000±500000 万元
      "
    `);
  });

  test('full-width digits, a sign, another unit', () => {
    expect(
      said('培训费３，０００．５０元，与上年预算数相比，减少－２０元，下降５％。'),
    ).toMatchInlineSnapshot(`
      "
      培训费 = 300050±0 元 | down 减少 (上年 budget) -2000±50 元 500±50%%
      "
    `);
  });

  test('amounts of a reason are no claims', () => {
    expect(
      said('培训费3万元，较去年提高1万元，主要是由于：一是新增讲座2万元；二是减少印刷1万元。'),
    ).toMatchInlineSnapshot(`
      "
      培训费 = 3000000±500000 万元 | up 提高 (去年) 1000000±500000 万元 | because “一是新增讲座2万元；二是减少印刷1万元”
      "
    `);
  });
});

test('reasons, attached or standing alone', () => {
  const text = [
    '收入预算60万元，比2026年预算增加5万元，主要原因是人员增加。',
    '财政拨款收入支出增加（减少）的主要原因是项目调整。',
    '培训费与上年持平。原因：。',
    '增减变化原因：会议减少',
    '印刷费3万元，比上年增加1万元，主要主要原因是资料增加。',
  ].join('\n');
  expect(`\n${printReasons(readReasons(text))}`).toMatchInlineSnapshot(`
    "
    收入预算 up “人员增加”
    财政拨款收入支出 up +减少 “项目调整”
    培训费 same “”
    ? - “会议减少”
    印刷费 up “资料增加”
    "
  `);
});
