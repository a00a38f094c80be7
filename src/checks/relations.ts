import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/** Whether a finding lies so to another that it may follow from it. */
export type Relation = (finding: Diagnostic, cause: Diagnostic) => boolean;

/** Of one text, or of one figure of the data. */
export const inText: Relation = ({ place }, cause) =>
  place.field !== undefined && place.file === cause.place.file && place.field === cause.place.field;

/** A paragraph's chapter, or a chapter itself. */
const chapterOf = (field = ''): string => field.replace(/\[\d+\]$/, '');

const isOfChapter = ({ place: { field } }: Diagnostic): boolean => field === chapterOf(field);

const inChapter: Relation = ({ place }, cause) =>
  place.field !== undefined &&
  place.file === cause.place.file &&
  chapterOf(place.field) === chapterOf(cause.place.field);

/** Of one row of a table, as fields name it. */
export const inFieldRow: Relation = ({ place }, cause) =>
  place.file === cause.place.file && fieldRowOf(place.field) === fieldRowOf(cause.place.field);

const rowOf = ({ sheet, cell }: Diagnostic['place']): string | undefined =>
  sheet && cell && `${sheet}!${/\d+$/.exec(cell)?.[0]}`;

/** Of one row of a sheet. */
export const inRow: Relation = ({ place }, cause) =>
  rowOf(place) !== undefined && place.file === cause.place.file && rowOf(place) === rowOf(cause.place);

/** Of one text, and one quotes what the other does. */
export const inWords: Relation = (finding, cause) => {
  const [own = '', other = ''] = [finding.actual, cause.actual];
  return inText(finding, cause) && own !== '' && other !== '' && (own.includes(other) || other.includes(own));
};

/** Whether a finding says that something is not in a text or chapter. */
const isOfLeftOut = ({ actual }: Diagnostic): boolean => actual === '' || /^0万?元$/.test(actual ?? '');

/** Of one text, in which the finding did not read what it wants. */
export const whereNothingIsRead: Relation = (finding, cause) =>
  inText(finding, cause) && isOfLeftOut(finding);

/** Of a chapter of which the cause says what is not in it. An item whose paragraph is there has its number. */
export const whereLeftOut: Relation = (finding, cause) =>
  inChapter(finding, cause) && isOfLeftOut(cause) && (cause.actual === '' || isOfChapter(cause));

const isFall = (text = ''): boolean => /减少|-\d/.test(text);

/** Of one text, of which the cause says that something rose and not fell, or the other way round, as the finding has it. */
export const whereTurned: Relation = (finding, cause) =>
  inText(finding, cause) &&
  isFall(cause.expected) !== isFall(cause.actual) &&
  isFall(finding.expected) === isFall(cause.actual);

/** Of one text with a quotation mark or bracket without its other half, in which something then cannot be found. */
export const whereUnpaired: Relation = (finding, cause) =>
  cause.code === 'N30' && cause.facts.kind === 'unpaired' && inText(finding, cause);

/** A number of a list of which one bracket is lost, so that the list lacks it. */
export const whereNumberIsLost: Relation = (finding, cause) => {
  const bare = (text = ''): string => text.replace(/[（()）]/g, '');
  return inChapter(finding, cause) && bare(cause.actual).startsWith(bare(finding.expected));
};

const isNothing = (text: string | undefined): boolean => /^[0.]+(?:万?元)?$/.test(text ?? '');

/** Of one text, of which the cause says that an amount is not nothing, as it stands there. */
export const whereNothingStands: Relation = (finding, cause) =>
  inText(finding, cause) && isNothing(cause.actual);

/** Of one text, of which the cause says that an amount of last year should be nothing. */
export const whereNothingWas: Relation = (finding, cause) =>
  inText(finding, cause) && isNothing(cause.expected);

const tableOf = (field = ''): string => field.split('.').slice(0, 2).join('.');

/** Of one table. */
export const inTable: Relation = ({ place }, cause) =>
  place.field !== undefined &&
  place.file === cause.place.file &&
  tableOf(place.field) === tableOf(cause.place.field);

/** Of one table, in which the cause says that there should be nothing. */
export const whereNothingShould: Relation = (finding, cause) =>
  inTable(finding, cause) && isNothing(cause.expected);

/** Of one row of a table that should have no amount, as nothing else has its code. */
export const whereRowShouldBeNone: Relation = (finding, cause) =>
  inFieldRow(finding, cause) && isNothing(finding.expected);

/** 分 by which an amount of a text may be apart from what it rounds. */
const ROUNDED = 5000;

const near = (one: number, other: number): boolean => Math.abs(Math.abs(one) - other) <= 2 * ROUNDED;

/** The first amount of a text, in 分. */
function amountIn(text = ''): number | undefined {
  const [, amount = '', unit] = /(-?[\d,.]+)(万元|元)/.exec(text) ?? [];
  return amount === '' ? undefined : Number(amount.replaceAll(',', '')) * (unit === '元' ? 100 : 1_000_000);
}

/**
 * Of one text, of which the cause says that an amount lacks its unit: what quotes that amount, is apart by as much as the
 * unit makes, or compares no amounts. That something rose and not fell does not follow from a unit.
 */
export const whereUnitIsLost: Relation = (finding, cause) => {
  if (!inText(finding, cause)) return false;
  const [wanted, is] = [amountIn(finding.expected), amountIn(finding.actual)];
  const [meant, read] = [amountIn(cause.expected), amountIn(cause.actual)];
  if (wanted === undefined || is === undefined || meant === undefined || read === undefined) return true;
  if (wanted === -is) return false;
  return near(is, read) || near(wanted, read) || near(wanted - is, meant - read);
};

/** A sum in another text of the chapter, apart by as much as the unit makes which the cause says an amount lacks. */
export const whereAddendLacksUnit: Relation = (finding, cause) => {
  if (!inChapter(finding, cause)) return false;
  const [wanted, is, meant, read] = [finding.expected, finding.actual, cause.expected, cause.actual].map(
    amountIn,
  );
  if (wanted === undefined || is === undefined || meant === undefined || read === undefined) return false;
  return near(wanted - is, meant - read);
};

/** The amounts below zero of which a finding tells. */
const belowZero = (cause: Diagnostic): readonly number[] =>
  [cause.actual, ...(cause.code === 'N28' ? cause.facts.more : [])].flatMap((text) => amountIn(text) ?? []);

/** A text that should give an amount below zero of which the cause tells, and gives it without its sign. */
export const whereSignIsLost: Relation = ({ expected }, cause) => {
  const wanted = amountIn(expected) ?? 0;
  return wanted < 0 && belowZero(cause).some((told) => Math.abs(wanted - told) <= ROUNDED);
};

/** A figure that is above another by just an amount below zero of which the cause tells. */
export const whereApartByIt: Relation = ({ expected, actual }, cause) => {
  const [most, is] = [amountIn(expected), amountIn(actual)];
  if (most === undefined || is === undefined) return false;
  return belowZero(cause).some((told) => told < 0 && Math.abs(is - most + told) < 1);
};

/** A limit of all that is spent, which what is below zero lowers by nobody knows how much. */
export const whereLimitIsLowered: Relation = ({ place, expected = '' }, cause) =>
  expected.startsWith('≤') && place.file === cause.place.file;

/** A fall by more than all there was, which only what is below zero has. */
export const whereMoreThanAllFell: Relation = ({ actual = '' }) =>
  Number(/减少([\d.]+)%/.exec(actual)?.[1] ?? 0) > 100;

/** A subject that a text tells of and that the cause says a table does not go down to. */
export const whereTableStops: Relation = (finding, cause) =>
  finding.code === 'S05' && cause.code === 'D05' && finding.facts.above === cause.facts.code;

/** Of one chapter, of which the cause quotes both words of a choice between more and less. */
export const whereBothWays: Relation = (finding, cause) =>
  inChapter(finding, cause) && /增/.test(cause.actual ?? '') && /减/.test(cause.actual ?? '');

/** A row that a table has not, or a sum of nothing in it, where the cause says that it has a code that there is not. */
export const whereNoneHasIt: Relation = (finding, cause) =>
  inTable(finding, cause) && (isOfLeftOut(finding) || isNothing(finding.expected));

/** A text that names what the cause says a row should be named, where the row's name was wanted. */
export const whereNamedRightly: Relation = (finding, cause) => {
  const [right = '', wrong = ''] = [cause.expected, cause.actual];
  const isQuoted = right !== '' && wrong !== '' && (finding.actual ?? '').includes(right);
  return isQuoted && (finding.expected ?? '').includes(wrong);
};

/** An amount that is nothing and should be the one which the cause says is left out. */
export const whereSameIsLeftOut: Relation = (finding, cause) => {
  const [wanted, left] = [amountIn(finding.expected), amountIn(cause.expected)];
  const areBoth = isOfLeftOut(finding) && isOfLeftOut(cause) && wanted !== undefined && left !== undefined;
  return areBoth && Math.abs(wanted - left) <= ROUNDED;
};

const fieldRowOf = (field = ''): string => field.replace(/\.[^.]*$/, '');

/** A figure that is held to one of the row of which the cause says that it has another's code. */
export const whereItCounts: Relation = ({ related = [] }, { place }) =>
  related.some(({ file, field }) => file === place.file && fieldRowOf(field) === fieldRowOf(place.field));

/** A line that is said to be of the code which the cause says stands beside another's name. */
export const whereThatCodeIsWanted: Relation = ({ place, expected }, cause) =>
  cause.code === 'N16' && place.file === cause.place.file && expected === cause.facts.code;

/** A figure that is held to one of the table of which the cause says that a total is missing. */
export const whereTableCounts: Relation = ({ related = [] }, { place }) =>
  related.some(({ file, field }) => file === place.file && tableOf(field) === tableOf(place.field));

/** A figure, which should be nothing, of the subject of which the cause says that a table lacks it above others. */
export const whereItsRowIsMissing: Relation = (finding, cause) =>
  isNothing(finding.expected) &&
  cause.code === 'D05' &&
  cause.facts.lacks === 'above' &&
  finding.code === 'I49' &&
  finding.facts.at.includes(` ${cause.expected} `);

const isOfThreePublic = (finding: Diagnostic): boolean =>
  finding.code === 'N09' && /三公/.test(finding.facts.label);

const PARTS = 3;
const paragraphOf = ({ place: { field = '' } }: Diagnostic): number => Number(/\[(\d+)\]$/.exec(field)?.[1]);

/** What is told of “三公”经费 as a whole, where one of the three paragraphs of its parts, below, has a blank. */
export const whereItsPartHasBlank: Relation = (finding, cause) => {
  const below = paragraphOf(cause) - paragraphOf(finding);
  return inChapter(finding, cause) && isOfThreePublic(finding) && below > 0 && below <= PARTS;
};

/** What is told of “三公”经费 as a whole, where the cause says that a part of it is not told of. */
export const whereItsPartIsLeftOut: Relation = (finding, cause) =>
  inChapter(finding, cause) &&
  isOfThreePublic(finding) &&
  cause.code === 'N26' &&
  /因公出国|公务用车|公务接待/.test(cause.facts.heading);

/** Of a department of which the cause says that a unit is not summed. */
export const whereUnitIsNotSummed: Relation = ({ place }, cause) =>
  cause.code === 'N21' &&
  cause.facts.missed !== undefined &&
  cause.facts.isTwice !== true &&
  place.file === cause.place.file;

/** A figure that is above a limit of rows of which the cause says that they are left out. */
export const whereLimitIsLeftOut: Relation = ({ expected = '', related = [] }, cause) =>
  expected.startsWith('≤') &&
  isOfLeftOut(cause) &&
  related.some(({ file, field }) => file === cause.place.file && field === cause.place.field);

/** Last year's amount of detail lines, which is too little as this year's is. */
export const whereLineIsLeftOut: Relation = (finding, cause) =>
  isShortIn(finding, '上年金额') && isShortIn(cause, '金额') && finding.place.file === cause.place.file;

function isShortIn({ place: { field = '' }, expected, actual }: Diagnostic, column: string): boolean {
  const [wanted, is] = [amountIn(expected), amountIn(actual)];
  return /^明细\[\d+\]\.(.+)$/.exec(field)?.[1] === column && (is ?? 0) < (wanted ?? 0);
}
