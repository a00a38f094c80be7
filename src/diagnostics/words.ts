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
  unknownCode(code: string): string;
  doctor: {
    font(file: string, covered: number, all: number): string;
    uncovered(characters: string): string;
    layout(name: string): string;
    healthy: string;
  };
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
  unknownCode: (code) => `没有编号“${code}”。现有编号：`,
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
  unknownCode: (code) => `There is no code "${code}". Known codes:`,
  doctor: {
    font: (file, covered, all) => `font ${file}: has ${covered} of ${all} characters of data and templates`,
    uncovered: (characters) => `characters that no font has: ${characters}`,
    layout: (name) => `layout ${name}: its templates parse and made-up data fills them`,
    healthy: 'all is well',
  },
};

export const words = { zh, en } as const;
