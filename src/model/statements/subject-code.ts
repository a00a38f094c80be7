import { z } from 'zod';
import { excerpt } from '../scalar.ts';

/**
 * A subject's code as digits: `2010301`, also written 201-03-01 or 201 03 01. `lengths` are the levels it may be
 * of: 3, 5, 7 for 类, 款, 项. A part that lost its leading zero (301-2) is not mended here: the reader of a
 * workbook does that, where it knows the cell.
 */
export const subjectCode = (lengths: readonly number[]) =>
  z.string().transform((source, ctx) => {
    const digits = source
      .normalize('NFKC')
      .trim()
      .replace(/(?<=\d)[-—\s](?=\d)/g, '');
    if (/^\d+$/.test(digits) && lengths.includes(digits.length)) return digits;
    const facts = { text: excerpt(source), lengths: lengths.join('、') };
    ctx.addIssue({ code: 'custom', params: { code: 'not-a-subject-code', facts } });
    return z.NEVER;
  });

/** The codes of the levels above: 2010301 → 201, 20103. */
export const codesAbove = (code: string): readonly string[] =>
  [3, 5].filter((length) => length < code.length).map((length) => code.slice(0, length));
