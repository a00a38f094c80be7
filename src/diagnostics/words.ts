import type { Severity } from './diagnostic.ts';

/** The words around diagnostics and what commands tell of their work. */
export interface Words {
  readonly severity: Readonly<Record<Severity, string>>;
  readonly nothing: string;
  /** Parts of a place that have no name of their own. */
  readonly place: Readonly<Record<'page' | 'paragraph' | 'table', (n: number) => string>>;
  expected(expected: string, actual: string): string;
  field(field: string): string;
  hint(hint: string): string;
  acknowledged(reason: string): string;
  /** Other places where the same stands, of which some are named. */
  alike(count: number, places: readonly string[]): string;
  /** What follows from a finding and is told with it, by its code and place. */
  follows(name: string, message: string, compared: Compared | undefined): string;
  made(path: string, kibibytes: number, pages: number | undefined): string;
  progress(done: number, all: number, name: string): string;
  summary(counts: Counts): string;
  of(name: string, input: string): string;
  refused(name: string): string;
  takenOver(name: string): string;
  deskOpened(url: string): string;
  formWritten(file: string): string;
  verified(document: Verified): string;
  verifiedAll(documents: number, different: number): string;
  unknownCode(code: string, like: readonly string[]): string;
  /** Of the summary and the list of findings. */
  list: {
    title: string;
    summary: string;
    summaryHeads: readonly string[];
    total: string;
    findings: string;
    heads: readonly string[];
    line(line: number): string;
    /** What an explanation says of the law. */
    basisIn(explanation: string): string;
    clean(clean: number, all: number): string;
    written(file: string): string;
  };
  diff: {
    title(body: string, lastYear: number, thisYear: number, unit: '元' | '万元'): string;
    parts: Readonly<Record<'totals' | 'functional' | 'economic' | 'threePublic' | 'income', string>>;
    heads(lastYear: number, thisYear: number): readonly string[];
    noBase: string;
    incomparable: string;
    unchanged: string;
  };
  doctor: {
    font(file: string, covered: number, all: number): string;
    uncovered(characters: string): string;
    layout(name: string): string;
    healthy: string;
  };
}

/** What should be and what is. */
export interface Compared {
  readonly expected: string;
  readonly actual: string;
}

/** What reading a document's files back came to. */
export interface Verified {
  readonly name: string;
  readonly formats: readonly string[];
  readonly lines: number;
  readonly amounts: number;
  readonly differences: number;
}

/** What a run came to. */
export interface Counts {
  readonly departments: number;
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
  readonly seconds: number;
  readonly folder?: string;
}

const zh: Words = {
  severity: { error: '错误', warning: '警告', note: '说明' },
  nothing: '无',
  place: { page: (n) => `第${n}页`, paragraph: (n) => `第${n}段`, table: (n) => `表${n}` },
  expected: (expected, actual) => `应为：${expected}；实为：${actual}`,
  field: (field) => `字段：${field}`,
  hint: (hint) => `办法：${hint}`,
  acknowledged: (reason) => `数据已说明：${reason}`,
  alike: (count, places) =>
    `同样的还有 ${count} 处：${places.join('、')}${places.length < count ? '等' : ''}`,
  follows: (name, message, compared) =>
    `连带${name}：${message}${compared === undefined ? '' : `（应为：${compared.expected}；实为：${compared.actual}）`}`,
  made: (path, kibibytes, pages) =>
    `  ${path}（${kibibytes} KB${pages === undefined ? '' : `，${pages} 页`}）`,
  progress: (done, all, name) => `[${done}/${all}] ${name}`,
  summary: ({ departments, files, errors, warnings, notes, seconds, folder }) =>
    `${departments} 个部门${folder === undefined ? '' : `，${files} 个文件，在 ${folder}`}；` +
    `错误 ${errors}，警告 ${warnings}，说明 ${notes}；用时 ${seconds.toFixed(1)} 秒`,
  of: (name, input) => `${name}（${input}）：`,
  refused: (name) => `  ${name}：没有生成文件`,
  takenOver: (name) => `  ${name}：沿用上次中断前生成的文件`,
  verified: ({ name, formats, lines, amounts, differences }) =>
    `${name}：${formats.join('、')}，${lines} 行、${amounts} 个金额，` +
    (differences === 0 ? '一致' : `${differences} 处不一致`),
  verifiedAll: (documents, different) =>
    `读回 ${documents} 份公开文本；${different === 0 ? '全部一致' : `${different} 份有不一致`}`,
  formWritten: (file) => `填报表写在 ${file}，填好后运行 gongkai check ${file}`,
  deskOpened: (url) => `请用浏览器打开 ${url} 。用完在这里按 Ctrl+C 关闭。`,
  unknownCode: (code, like) =>
    `没有编号“${code}”。${like.length > 0 ? `是不是 ${like.join('、')}？` : ''}全部编号：gongkai explain`,
  list: {
    title: '预算公开问题清单',
    summary: '汇总',
    summaryHeads: ['部门', '文件', '错误', '警告', '说明'],
    total: '合计',
    findings: '问题清单',
    heads: [
      '部门',
      '文件',
      '位置',
      '字段',
      '规则',
      '严重程度',
      '问题',
      '应为',
      '实为',
      '怎么改',
      '依据',
      '整改情况',
    ],
    line: (line) => `第 ${line} 行`,
    basisIn: (explanation) => /依据：(.*)$/s.exec(explanation)?.[1]?.trim() ?? '',
    clean: (clean, all) => `${all} 个部门中，没有问题的 ${clean} 个`,
    written: (file) => `问题清单写在 ${file}`,
  },
  diff: {
    title: (body, lastYear, thisYear, unit) => `${body}：${thisYear} 年比 ${lastYear} 年（单位：${unit}）`,
    parts: {
      totals: '总数',
      functional: '支出功能科目（项）',
      economic: '一般公共预算基本支出经济科目（款）',
      threePublic: '“三公”经费',
      income: '收入来源',
    },
    heads: (lastYear, thisYear) => ['编码', '名称', `${lastYear} 年`, `${thisYear} 年`, '增减额', '增减率'],
    noBase: '上年为零',
    incomparable: '只有一年有这张表，不能比',
    unchanged: '  没有变化',
  },
  doctor: {
    font: (file, covered, all) => `字体 ${file}：覆盖数据与模板中 ${covered}/${all} 个字符`,
    uncovered: (characters) => `没有任何字体能印的字符：${characters}`,
    layout: (name) => `版式 ${name}：模板可以解析，示例数据可以成文`,
    healthy: '一切正常',
  },
};

/** `1 page`, `2 pages`. */
const counted = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;

const en: Words = {
  severity: { error: 'error', warning: 'warning', note: 'note' },
  nothing: 'nothing',
  place: { page: (n) => `page ${n}`, paragraph: (n) => `paragraph ${n}`, table: (n) => `table ${n}` },
  expected: (expected, actual) => `expected: ${expected}; found: ${actual}`,
  field: (field) => `field: ${field}`,
  hint: (hint) => `to do: ${hint}`,
  acknowledged: (reason) => `acknowledged in the data: ${reason}`,
  alike: (count, places) =>
    `the same stands at ${count} more places: ${places.join(', ')}${places.length < count ? ' …' : ''}`,
  follows: (name, message, compared) =>
    `with it${name}: ${message}${compared === undefined ? '' : ` (expected: ${compared.expected}; found: ${compared.actual})`}`,
  made: (path, kibibytes, pages) =>
    `  ${path} (${kibibytes} KB${pages === undefined ? '' : `, ${counted(pages, 'page')}`})`,
  progress: (done, all, name) => `[${done}/${all}] ${name}`,
  summary: ({ departments, files, errors, warnings, notes, seconds, folder }) =>
    `${counted(departments, 'department')}${folder === undefined ? '' : `, ${counted(files, 'file')} in ${folder}`}; ` +
    `${counted(errors, 'error')}, ${counted(warnings, 'warning')}, ${counted(notes, 'note')}; ${seconds.toFixed(1)} s`,
  of: (name, input) => `${name} (${input}):`,
  refused: (name) => `  ${name}: no file was made`,
  takenOver: (name) => `  ${name}: files of the interrupted run are kept`,
  verified: ({ name, formats, lines, amounts, differences }) =>
    `${name}: ${formats.join(', ')}; ${counted(lines, 'line')}, ${counted(amounts, 'amount')}; ` +
    (differences === 0 ? 'all agree' : counted(differences, 'difference')),
  verifiedAll: (documents, different) =>
    `${counted(documents, 'document')} read back; ${different === 0 ? 'all agree' : `${different} with differences`}`,
  formWritten: (file) => `The form is ${file}; fill it in and run gongkai check ${file}`,
  deskOpened: (url) => `Open ${url} in a browser. Ctrl+C here closes it.`,
  unknownCode: (code, like) =>
    `there is no code "${code}". ${like.length > 0 ? `Did you mean ${like.join(', ')}? ` : ''}All codes: gongkai explain`,
  list: {
    title: 'Findings of the check',
    summary: 'Summary',
    summaryHeads: ['Department', 'File', 'Errors', 'Warnings', 'Notes'],
    total: 'Total',
    findings: 'Findings',
    heads: [
      'Department',
      'File',
      'Place',
      'Field',
      'Rule',
      'Severity',
      'Finding',
      'Expected',
      'Found',
      'To do',
      'Basis',
      'What was done',
    ],
    line: (line) => `line ${line}`,
    basisIn: (explanation) => /Basis: (.*)$/s.exec(explanation)?.[1]?.trim() ?? '',
    clean: (clean, all) => `${clean} of ${counted(all, 'department')} without findings`,
    written: (file) => `The findings are listed in ${file}`,
  },
  diff: {
    title: (body, lastYear, thisYear, unit) =>
      `${body}: ${thisYear} against ${lastYear} (in ${unit === '元' ? 'yuan' : '10,000 yuan'})`,
    parts: {
      totals: 'Totals',
      functional: 'Expenditure by function (项)',
      economic: 'Basic expenditure by economic subject (款)',
      threePublic: 'Three public expenses',
      income: 'Sources of income',
    },
    heads: (lastYear, thisYear) => ['Code', 'Name', String(lastYear), String(thisYear), 'Change', 'Rate'],
    noBase: 'from zero',
    incomparable: 'only one of the years has the table',
    unchanged: '  nothing changed',
  },
  doctor: {
    font: (file, covered, all) => `font ${file}: has ${covered} of ${all} characters of data and templates`,
    uncovered: (characters) => `characters that no font has: ${characters}`,
    layout: (name) => `layout ${name}: its templates parse and made-up data fills them`,
    healthy: 'all is well',
  },
};

export const words = { zh, en } as const;
