import type { SaidName, SaidSubject } from './claim.ts';
import { plainText } from './plain-text.ts';

const LEVELS = { 类: 'class', 款: 'section', 项: 'item' } as const;
type Level = (typeof LEVELS)[keyof typeof LEVELS];

const MARKER = /\( ?(\d{2,7})? ?([类款项]) ?(\d{2,7})? ?\)/g;
const QUOTED = /[“"「]([^“”"「」\n]*)[”"」] ?(?:科目)?|^([^“”"「」\n]*[-—―][^“”"「」\n]*)科目/g;
/** What numbers an item: 1. or （1）. */
const NUMBER = /^ *(?:(?:\( ?\d{1,2} ?\)|\d{1,2} ?[.、)]) *)?/;
const LEAD = /^[ 、，,;:“"「—―-]*(?:\d{3,7}(?:-\d{2}){0,2} *)?/;

/** What a clause says from `from` on of a subject, before its amount. Places are of the clause. */
export function readSubject(clause: string, from: number): SaidSubject | undefined {
  // What stands before is blanked, so that places stay.
  const plain = ' '.repeat(from) + plainText(clause).slice(from);
  return byMarkers(clause, plain) ?? byDashes(clause, plain) ?? byFullCode(clause, plain);
}

/** 公共安全支出（204类）司法（06款）行政运行（01项）; any level may be missing. */
function byMarkers(clause: string, plain: string): SaidSubject | undefined {
  const names = new Map<Level, SaidName>();
  let start: number | undefined;
  let end = 0;
  let full: string | undefined;
  for (const found of plain.matchAll(MARKER)) {
    const before = plain.slice(end, found.index);
    const lead = LEAD.exec(before)?.[0] ?? '';
    const leading = /\d[\d-]*/.exec(lead)?.[0];
    // A code in full before the first name is the last name's: 2050201教育支出（类）….
    if (leading !== undefined && leading.length > 3) full ??= leading;
    const code = found[1] ?? found[3] ?? (leading !== full ? leading : undefined);
    const name = clause.slice(end + lead.length, found.index).trim();
    const level = LEVELS[found[2] as keyof typeof LEVELS];
    start ??= end + lead.replace(/\d.*/, '').length;
    end = found.index + found[0].length;
    if (name !== '' && !names.has(level)) names.set(level, { name, ...(code === undefined ? {} : { code }) });
  }
  if (start === undefined || names.size === 0) return undefined;
  const [level, last] = [...names].at(-1) ?? [];
  if (level && last && last.code === undefined && full !== undefined)
    names.set(level, { ...last, code: full });
  return subject(clause, start, end, names);
}

/** “一般公共服务支出-政府办公厅（室）及相关机构事务-行政运行”科目; of two names the second is a section. */
function byDashes(clause: string, plain: string): SaidSubject | undefined {
  const found = [...plain.matchAll(QUOTED)].at(-1);
  const inside = found?.[1] ?? found?.[2];
  if (!found || inside === undefined) return undefined;
  const start = found.index + (found[1] === undefined ? (NUMBER.exec(inside)?.[0].length ?? 0) : 1);
  const end = found.index + (found[1] === undefined ? 0 : 1) + inside.length;
  const pieces = clause.slice(start, end).split(/[-—―－–]+/);
  if (pieces.length < 2 || pieces.length > 3 || pieces.some((piece) => piece.trim() === '')) return undefined;
  const levels: readonly Level[] = ['class', 'section', 'item'];
  const names = pieces.map((piece, i) => [levels[i] ?? 'item', { name: piece.trim() }] as const);
  return subject(clause, start, end, new Map(names));
}

const CODE = '(?:2\\d{6}|2\\d{4}|2\\d{2}-\\d{2}(?:-\\d{2})?)';
const CODE_FIRST = new RegExp(`(?:\\( ?)?(${CODE})(?!\\d)(?: ?\\))? ?[:“"]?([^\\d-][^，:;。\\n”"]*)`);
const CODE_LAST = new RegExp(`([^，:;。\\n“”"\\d(]+)[”"]? ?\\( ?(${CODE}) ?\\)`);

/** 2040601行政运行, 行政运行（2040601）, 204-06-01行政运行: the level is told by how long the code is. */
function byFullCode(clause: string, plain: string): SaidSubject | undefined {
  const last = CODE_LAST.exec(plain);
  const first = last ? undefined : CODE_FIRST.exec(plain);
  const found = last ?? first;
  const code = last?.[2] ?? first?.[1];
  const printed = last?.[1] ?? first?.[2];
  if (!found || code === undefined || printed === undefined) return undefined;
  // What was blanked before it is none of its name.
  const own = printed.trimStart();
  const start = found.index + found[0].indexOf(printed) + printed.length - own.length;
  const name = clause.slice(start, start + own.replace(/(?:科目|预算|安排|支出预算)*$/, '').length).trim();
  if (name === '') return undefined;
  const level = code.replaceAll('-', '').length === 7 ? 'item' : 'section';
  const end = last ? found.index + found[0].length : start + own.length;
  return subject(clause, last ? start : found.index, end, new Map([[level, { name, code }]]));
}

const subject = (
  clause: string,
  start: number,
  end: number,
  names: ReadonlyMap<Level, SaidName>,
): SaidSubject => ({ ...Object.fromEntries(names), start, end, text: clause.slice(start, end) });
