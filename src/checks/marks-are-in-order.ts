import { markFaultsIn } from './mark-faults.ts';
import type { Paragraph } from './paragraphs.ts';
import { explained, holdsSentences, paragraphs } from './paragraphs.ts';
import type { Rule } from './rule.ts';

/**
 * N30: marks of sentences are single, full-width and paired, document numbers have one kind of brackets, and prose ends
 * with a mark; a reason or purpose has none at its end, since the document sets one. One finding a paragraph.
 */
export const marksAreInOrder: Rule<'N30'> = {
  id: 'N30',
  refs: ['N30', 'D18'],
  check(budget, report) {
    const all = paragraphs(budget).filter(({ path }) => holdsSentences(path));
    const stops = new Set(partsThatStop(all));
    const brackets = documentBrackets(all);
    for (const paragraph of all) {
      const { path, text } = paragraph;
      const fault =
        markFaultsIn(text)[0] ??
        numberFault(text, brackets) ??
        endFault(paragraph, stops.has(paragraph.part));
      if (fault) report(path, { kind: fault.kind, words: fault.actual }, fault);
    }
  },
  examples: {
    passing: (budget) =>
      explained(
        budget,
        '1）按照“三公”经费管理办法（财行〔2025〕3号），压减支出……；',
        '安排培训费，减少会议费。',
      ),
    failing: (budget) => explained(budget, '按照管理办法，压减支出。。'),
  },
};

interface MarkFault {
  readonly kind: 'doubled' | 'half-width' | 'unpaired' | 'brackets' | 'no-stop' | 'stop';
  readonly expected: string;
  readonly actual: string;
}

const ENDED = /[。！？…；：]["”’）)》】〕]?$|[”’]$/;
const isProse = (text: string): boolean => /。/.test(text) || (text.length >= 25 && /，/.test(text));

/** Parts of the document in which every other paragraph of prose ends with a mark, and more than one does. */
function partsThatStop(all: readonly Paragraph[]): readonly string[] {
  const counts = new Map<string, { prose: number; ended: number }>();
  for (const { part, text } of all) {
    if (!isProse(text)) continue;
    const count = counts.get(part) ?? { prose: 0, ended: 0 };
    counts.set(part, { prose: count.prose + 1, ended: count.ended + (ENDED.test(text) ? 1 : 0) });
  }
  return [...counts]
    .filter(([, { prose, ended }]) => ended >= 2 && ended === prose - 1)
    .map(([part]) => part);
}

function endFault({ path, text }: Paragraph, othersStop: boolean): MarkFault | undefined {
  const last = [...text.slice(-16)].slice(-8).join('');
  if (path.some((step) => step === 'reason' || step === 'purpose'))
    return /[。；，、]$/.test(text) ? { kind: 'stop', expected: last.slice(0, -1), actual: last } : undefined;
  const isCut =
    (text.includes('。') && /[\p{Script=Han}\d%]$/u.test(text)) ||
    (othersStop && isProse(text) && !ENDED.test(text));
  return isCut ? { kind: 'no-stop', expected: `${last}。`, actual: last } : undefined;
}

const NUMBER = /([〔【[（(])\s*(?:19|20)\d\d\s*([〕】\]）)])\s*(?:第\s*)?\d+\s*号/g;
const PAIRS: Readonly<Record<string, string>> = { '〔': '〕', '【': '】', '[': ']', '（': '）', '(': ')' };

/** The brackets of document numbers, if there are several kinds of them. */
function documentBrackets(all: readonly Paragraph[]): boolean {
  const kinds = new Set(all.flatMap(({ text }) => [...text.matchAll(NUMBER)].map((match) => match[1])));
  return kinds.size > 1;
}

/** A document number in other brackets than 〔〕 beside one in them, or in two halves of different brackets. */
function numberFault(text: string, areMixed: boolean): MarkFault | undefined {
  for (const [actual, open = '', close = ''] of text.matchAll(NUMBER))
    if (PAIRS[open] !== close || (areMixed && open !== '〔'))
      return { kind: 'brackets', expected: actual.replace(open, '〔').replace(close, '〕'), actual };
  return undefined;
}
