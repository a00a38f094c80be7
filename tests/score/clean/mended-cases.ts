import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WorkBook } from '@e965/xlsx';
import { read, write } from '@e965/xlsx';

/** A known fault of a published workbook, mended: another value for a cell, or other words in its text. */
type Mend =
  | { readonly at: string; readonly value: string | number | undefined }
  | { readonly at: string; readonly words: string; readonly by: string };

const value = (at: string, to: string | number | undefined): Mend => ({ at, value: to });
const words = (at: string, from: string, by: string): Mend => ({ at, words: from, by });

/** What a careful checker finds in each, put right; certain faults first, then what is arguable. */
const CASES: Readonly<Record<string, readonly Mend[]>> = {
  putuo_wanli_2024_dept: [
    value('部门“三公”经费和机关运行费预算表!A17', undefined),
    words('部门编制说明!A34', '352.67', '350.35'),
    words('部门编制说明!A12', '比2023年预算执行数增加100.00%', '上年无此项支出，增长率不可比'),
    words('部门编制说明!A7', '经费增加', '经费减少'),
    value('部门一般公共预算拨款基本支出明细表!B11', '02'),
    value('部门一般公共预算拨款基本支出明细表!B12', '07'),
    words('名词解释!A3', '市级', '区级'),
    words('部门编制说明!A29', '一般行政管理事务', '城管执法'),
    words('部门编制说明!A18', '事业单位离退休经费', '职业年金经费'),
    words('部门主要职能!A3', '健、有序', '健康、有序'),
    words('项目经费情况说明!A3', '更游校的', '更有效地'),
    words('项目经费情况说明!A3', '社区事物', '社区事务'),
    words('项目经费情况说明!A3', '建筑里面', '建筑立面'),
    words('项目经费情况说明!A3', '8013', '8103'),
    words('项目经费情况说明!A3', '【2016】168号', '〔2016〕168号'),
    words('项目经费情况说明!A3', '【2017】89号', '〔2017〕89号'),
    value('项目经费情况说明!A1', '社区公共服务中心新建工程项目经费情况说明'),
  ],
  putuo_fuban_2025_dept: [
    words('其他相关情况说明!A3', '和1家事业单位', ''),
    words('项目经费情况说明!A3', '按时拨付资金', '拨付资金30万元'),
    words('项目经费情况说明!A1', '业务经费项目', '项目'),
  ],
  putuo_sifaju_2026_unit: [
    value('单位支出总表!G11', 0),
    value('单位一般公共预算拨款表!G11', 0),
    value('单位支出总表!F30', 22_118_861.34),
    value('单位一般公共预算拨款表!F30', 22_118_861.34),
    value('单位收支总表!E10', 12_502_973),
    value('单位收支总表!F10', 1_845_880.34),
    value('单位收支总表!E21', 20_272_981),
    value('单位收支总表!F21', 1_845_880.34),
    words('单位编制说明!A4', '1.10%', '15.13%'),
    words('单位编制说明!A10', '57.8万元', '56.12万元'),
    words('单位编制说明!A10', '2.27%', '2.28%'),
    words('单位编制说明!A16', '170.03', '207'),
    words('单位编制说明!A16', '增加21.74%', '减少14.38%'),
    words('单位编制说明!A16', '支出增加', '支出减少'),
    words('单位编制说明!A14', '医疗卫生与计划生育支出', '卫生健康支出'),
    words('单位编制说明!A3', '增加（减少）', '增加'),
    words('其他相关情况说明!A3', '持平，主要原因是。', '持平。'),
    words('其他相关情况说明!A3', '部门预算安排', '单位预算安排'),
  ],
};

/** The published workbooks without their known faults; none where `GONGKAI_CASES` does not say where they are. */
export function* mendedCases(): Generator<{
  readonly name: string;
  readonly file: string;
  readonly bytes: Uint8Array;
}> {
  const folder = process.env.GONGKAI_CASES;
  if (folder === undefined) {
    process.stderr.write('published budgets are skipped: GONGKAI_CASES does not say where they are\n');
    return;
  }
  for (const [name, mends] of Object.entries(CASES)) {
    const path = join(folder, `${name}.xlsx`);
    if (!existsSync(path)) throw new Error(`${path} is not there`);
    const book = read(readFileSync(path), { cellNF: true });
    for (const mend of mends) apply(book, mend);
    yield {
      name,
      file: `${name}.xlsx`,
      bytes: new Uint8Array(write(book, { type: 'buffer', bookType: 'xlsx' })),
    };
  }
}

function apply(book: WorkBook, mend: Mend): void {
  const [name = '', address = ''] = mend.at.split('!');
  const sheet = book.Sheets[book.SheetNames.find((candidate) => candidate.trim() === name) ?? ''];
  if (!sheet) throw new Error(`no sheet ${name}`);
  if ('words' in mend) {
    const text = String(sheet[address]?.v ?? '');
    if (!text.includes(mend.words)) throw new Error(`${mend.at} does not say ${mend.words}`);
    sheet[address] = { t: 's', v: text.replaceAll(mend.words, mend.by) };
  } else if (mend.value === undefined) delete sheet[address];
  else
    sheet[address] = {
      ...sheet[address],
      t: typeof mend.value === 'number' ? 'n' : 's',
      v: mend.value,
      w: undefined,
      h: undefined,
      r: undefined,
    };
}
