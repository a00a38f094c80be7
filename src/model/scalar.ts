/**
 * Single values of the data: every one is read from text, so YAML, JSON and workbooks mean the same by it.
 * Faults are zod issues whose params carry a diagnostic's code and facts.
 */
import { z } from 'zod';
import type { Code, Facts } from '../diagnostics/catalogue.ts';
import type { FixedForm } from '../diagnostics/faults.ts';
import { LARGEST_AMOUNT, parseAmount, spokenAmount } from './money.ts';

// Compiling schemas to code takes 10 ms at every start, and is not won back in a hundred budgets.
z.config({ jitless: true });

type Context = z.RefinementCtx<unknown>;

/** Says what is wrong with a value, or with the part of it that `path` leads to. */
export function fault<C extends Code>(
  ctx: Pick<Context, 'addIssue'>,
  code: C,
  facts: Facts<C>,
  path: readonly PropertyKey[] = [],
): never {
  ctx.addIssue({ code: 'custom', params: { code, facts }, path: [...path] });
  return z.NEVER;
}

// Line ends and tabs are white space; everything else below U+0020 is a leftover of some other program.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u{fffe}\u{ffff}]|\p{Cs}/u;

/** The first character of a text that no file may hold. */
export const controlCharacterIn = (text: string): string | undefined => CONTROL.exec(text)?.[0];

/** Running text; its lines are paragraphs. White space at either end of a line is dropped. */
export const text = () =>
  z.string().transform((source, ctx) => {
    const bad = controlCharacterIn(source);
    if (bad) return fault(ctx, 'control-character', { codePoint: codePointName(bad) });
    return source
      .split(/\r\n?|\n/)
      .map((line) => line.trim())
      .filter(Boolean)
      .join('\n');
  });

/** Text of one line: a name, a number, a code. */
export const line = () =>
  text().transform((value, ctx) =>
    value.includes('\n') ? fault(ctx, 'name-of-several-lines', { text: excerpt(value) }) : value,
  );

/** A name that becomes a file's name: no path, nothing that Windows forbids. */
export const fileSafeName = () =>
  line().transform((value, ctx) =>
    /[/\\:*?"<>|]|\.\./.test(value) || /^\.|\.$/.test(value)
      ? fault(ctx, 'name-is-a-path', { text: excerpt(value) })
      : value,
  );

/**
 * A file in the data file's folder or in one below it, as a path with `/` that no system reads otherwise: no root, no drive, no
 * `..`, nothing that Windows makes another name of, as it does of `a.png:b` and of `.. ` (Microsoft, Naming Files, Paths, and Namespaces).
 */
export const fileBelow = () =>
  line().transform((value, ctx) => {
    const parts = value.split(/[/\\]/).filter((part) => part !== '.');
    const isBelow = parts.length > 0 && parts.every((part) => !/^$|[:*?"<>|\t]|[. ]$/.test(part));
    return isBelow ? parts.join('/') : fault(ctx, 'path-leads-elsewhere', { text: excerpt(value) });
  });

/** An amount not below zero, in 分. */
export const amount = () => amountThat((fen) => fen >= 0);

/** An amount that may be below zero, in 分: a table is taken as it is given. */
export const signedAmount = () => amountThat(() => true);

const amountThat = (isAllowed: (fen: number) => boolean) =>
  z
    .string()
    .transform((source, ctx) => {
      const fen = parseAmount(source);
      if (fen === 'amount-too-large')
        return fault(ctx, fen, { text: excerpt(source), limit: spokenAmount(LARGEST_AMOUNT) });
      if (typeof fen === 'string') return fault(ctx, fen, { text: excerpt(source) });
      return isAllowed(fen) ? fen : fault(ctx, 'negative-amount', { text: excerpt(source) });
    })
    .meta({ scalar: 'amount' });

/** A count or a measure, kept as the text that is printed, without thousands separators. */
export const quantity = () =>
  z
    .string()
    .transform((source, ctx) => {
      const plain = source.normalize('NFKC').trim();
      if (!/^(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/.test(plain))
        return fault(ctx, 'not-a-number', { text: excerpt(source) });
      return plain.replaceAll(',', '');
    })
    .meta({ scalar: 'number' });

export const year = () =>
  z
    .string()
    .transform((source, ctx) =>
      /^20\d\d年?$/.test(source.trim())
        ? Number.parseInt(source, 10)
        : fault(ctx, 'not-a-year', { text: excerpt(source) }),
    )
    .meta({ scalar: 'number' });

/** A calendar date as `YYYY-MM-DD`. */
export const date = () =>
  z.string().transform((source, ctx) => {
    const found = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(source.normalize('NFKC').trim());
    const [, y = '', m = '', d = ''] = found ?? [];
    const iso = `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
    return found && isOnCalendar(Number(y), Number(m), Number(d))
      ? iso
      : fault(ctx, 'not-a-date', { text: excerpt(source) });
  });

/** A date, or a date and the time of day: `2019-03-01 09:00`. A time that is not given is not made up. */
export const moment = () =>
  z.string().transform((source, ctx) => {
    const [, day = source, time = ''] = /^(.+?)[ T]+(\d{1,2}:\d{2})$/.exec(source.trim()) ?? [];
    const parsed = date().safeParse(day);
    const [hour = 0, minute = 0] = time.split(':').map(Number);
    if (!parsed.success || hour > 23 || minute > 59)
      return fault(ctx, 'not-a-date', { text: excerpt(source) });
    return time ? `${parsed.data} ${time.padStart(5, '0')}` : parsed.data;
  });

function isOnCalendar(year: number, month: number, day: number): boolean {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return day >= 1 && day <= days;
}

const ANSWERS = new Map([
  ['是', true],
  ['否', false],
  ['yes', true],
  ['no', false],
  ['true', true],
  ['false', false],
]);

export const yesNo = () =>
  z
    .string()
    .transform((source, ctx) => {
      const answer = ANSWERS.get(source.trim());
      return answer ?? fault(ctx, 'not-yes-or-no', { text: excerpt(source) });
    })
    .meta({ scalar: 'yes-no' });

/** A number of a layout from one bound to another, both included: a size, a share. Never an amount. */
export const number = (from: number, to: number) => bounded(from, to, false);

/** A whole number of a layout from one bound to another, both included. */
export const whole = (from: number, to: number) => bounded(from, to, true);

const bounded = (from: number, to: number, isWhole: boolean) =>
  z
    .string()
    .transform((source, ctx) => {
      if (!/^[+-]?\d+(\.\d+)?$/.test(source.trim()))
        return fault(ctx, 'not-a-number', { text: excerpt(source) });
      const value = Number(source);
      return value >= from && value <= to && (!isWhole || Number.isInteger(value))
        ? value
        : fault(ctx, 'number-out-of-range', { text: excerpt(source), from, to, whole: isWhole });
    })
    .meta({ scalar: 'number' });

/** Text that must match a pattern; `expected` names its form in the catalogue. */
export const pattern = (regex: RegExp, expected: FixedForm) =>
  line().transform((value, ctx) =>
    regex.test(value) ? value : fault(ctx, 'bad-format', { text: excerpt(value), expected }),
  );

/** As much of a text as a message shows: its first line, and not more than a line of the terminal. */
export function excerpt(source: string): string {
  const [first = '', ...more] = source.trim().split(/[\r\n]/);
  const characters = [...first];
  const isWhole = more.length === 0 && characters.length <= EXCERPT;
  return isWhole ? first : `${characters.slice(0, EXCERPT).join('')}…`;
}

const EXCERPT = 40;

/** `U+4E00` for 一. */
export const codePointName = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
