import type { Rule } from '../rule.ts';
import { markFaultsIn } from './mark-faults.ts';
import type { Paragraph } from './paragraphs.ts';
import { explained, holdsSentences, paragraphs } from './paragraphs.ts';

/**
 * N30: marks of sentences are single, full-width and paired, document numbers have one kind of brackets, and prose ends
 * with a mark; a reason or purpose has none at its end, since the document sets one. One finding a paragraph.
 */
export const marksAreInOrder: Rule<'N30'> = {
  id: 'N30',
  refs: ['N30', 'D18'],
  check(budget, report) {
    const all = paragraphs(budget).filter(({ path }) => holdsSentences(path));
    const cut = new Set(withoutStop(all));
    const brackets = documentBrackets(all);
    const halves = new Set(halfNumbers(all));
    // Told once, where the document writes all of its numbers so.
    const round = brackets ? undefined : all.find(({ text }) => roundFault(text));
    for (const paragraph of all) {
      const { path, text } = paragraph;
      const fault =
        markFaultsIn(text)[0] ??
        (halves.has(paragraph) ? halfFault(text) : undefined) ??
        numberFault(text, brackets) ??
        (paragraph === round ? roundFault(text) : undefined) ??
        endFault(paragraph, cut.has(paragraph));
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
/** A line of so many characters is no heading where others are sentences. */
const LINE = 20;

/**
 * Sentences: with a full stop, or a comma in so many characters, or of the form of a definition or of who does it; of the
 * duties, any long line.
 */
const isProse = ({ text, part }: Paragraph): boolean =>
  /。|：是?指|^由.{4,}(?:负责|实施)/.test(text) ||
  (text.length >= LINE && (part === 'dutyTexts' || /，/.test(text)));

/** So many other paragraphs of the narrative have to end with a mark, for the one that does not. */
const FEWEST = 8;

/** Paragraphs of prose that alone of their part of the document, or of the whole narrative, do not end with a mark. */
function withoutStop(all: readonly Paragraph[]): readonly Paragraph[] {
  const prose = all.filter(isProse);
  const parts = new Set(prose.map(({ part }) => part));
  const inPart = [...parts].flatMap((part) =>
    oddOne(
      prose.filter((each) => each.part === part),
      part === 'otherMatters' ? 1 : 2,
    ),
  );
  return [
    ...inPart,
    ...oddOne(
      prose.filter(({ part }) => part.startsWith('narrative.')),
      FEWEST,
    ),
  ];
}

/** The one that does not end with a mark, if at least so many others do. */
function oddOne(prose: readonly Paragraph[], fewest: number): readonly Paragraph[] {
  const open = prose.filter(({ text }) => !ENDED.test(text));
  return open.length === 1 && prose.length > fewest ? open : [];
}

const CHINESE = '一二三四五六七八九十';
/** （三） at the beginning of a paragraph, and what is left of it without its first half. */
const WHOLE_NUMBER = new RegExp(`^[（(][${CHINESE}]{1,3}[)）]`);
const HALF_NUMBER = new RegExp(`^[${CHINESE}]{1,3}[)）]`);

/** Paragraphs numbered 三）, where others of their part are numbered （一）, （二）. */
const halfNumbers = (all: readonly Paragraph[]): readonly Paragraph[] =>
  all.filter(
    ({ text, part }) =>
      HALF_NUMBER.test(text) && all.some((other) => other.part === part && WHOLE_NUMBER.test(other.text)),
  );

function halfFault(text: string): MarkFault {
  const actual = HALF_NUMBER.exec(text)?.[0] ?? '';
  return { kind: 'unpaired', expected: `（${actual}`, actual };
}

function endFault({ path, text }: Paragraph, isOdd: boolean): MarkFault | undefined {
  const last = [...text.slice(-16)].slice(-8).join('');
  if (path.some((step) => step === 'reason' || step === 'purpose'))
    return /[。；，、]$/.test(text) && !isMarksAlone(text)
      ? { kind: 'stop', expected: last.slice(0, -1), actual: last }
      : undefined;
  const isCut = (text.includes('。') && /[\p{Script=Han}\d%]$/u.test(text)) || isOdd;
  return isCut ? { kind: 'no-stop', expected: `${last}。`, actual: last } : undefined;
}

/** A reason of marks alone N09 tells, such a purpose N26. */
const isMarksAlone = (text: string): boolean => /^[。；，、\s]*$/.test(text);

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

/** A document number in round brackets: that of a certificate (沪房地字（2010）第3号) or a contract may be. */
const ROUND = /(?<=[^\P{Script=Han}字证号同])[（([【](?:19|20)\d\d[)）\]】]\d+号(?![楼院线门])/u;

function roundFault(text: string): MarkFault | undefined {
  const actual = ROUND.exec(text)?.[0];
  return actual === undefined
    ? undefined
    : { kind: 'brackets', expected: `〔${actual.slice(1, 5)}〕${actual.slice(6)}`, actual };
}
