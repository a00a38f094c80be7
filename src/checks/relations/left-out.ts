import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { WAN_RADIUS } from '../figures/cell.ts';
import { amountIn, isNothing } from './amounts.ts';
import type { Relation } from './places.ts';
import { inChapter, inTable, inText, isOfChapter, tableOf } from './places.ts';

/** Whether a finding says that something is not in a text or chapter. */
const isOfLeftOut = ({ actual }: Diagnostic): boolean => actual === '' || /^0万?元$/.test(actual ?? '');

/** Of one text, in which the finding did not read what it wants. */
export const whereNothingIsRead: Relation = (finding, cause) =>
  inText(finding, cause) && isOfLeftOut(finding);

/** Of a chapter of which the cause says what is not in it. An item whose paragraph is there has its number. */
export const whereLeftOut: Relation = (finding, cause) =>
  inChapter(finding, cause) && isOfLeftOut(cause) && (cause.actual === '' || isOfChapter(cause));

/** A number of a list of which the cause says that it lists fewer than are said. */
export const whereFewerAreListed: Relation = (finding, cause) =>
  inChapter(finding, cause) && Number(cause.expected) < Number(cause.actual);

/** A number of a list of which one bracket is lost, so that the list lacks it. */
export const whereNumberIsLost: Relation = (finding, cause) => {
  const bare = (text = ''): string => text.replace(/[（()）]/g, '');
  return inChapter(finding, cause) && bare(cause.actual).startsWith(bare(finding.expected));
};

/** A subject that a text tells of and that the cause says a table does not go down to. */
export const whereTableStops: Relation = (finding, cause) =>
  finding.code === 'S05' && cause.code === 'D05' && finding.facts.above === cause.facts.code;

/** A row that a table has not, or a sum of nothing in it, where the cause says that it has a code that there is not. */
export const whereNoneHasIt: Relation = (finding, cause) =>
  inTable(finding, cause) && (isOfLeftOut(finding) || isNothing(finding.expected));

/** An amount that is nothing and should be the one which the cause says is left out. */
export const whereSameIsLeftOut: Relation = (finding, cause) => {
  const [wanted, left] = [amountIn(finding.expected), amountIn(cause.expected)];
  const areBoth = isOfLeftOut(finding) && isOfLeftOut(cause) && wanted !== undefined && left !== undefined;
  return areBoth && Math.abs(wanted - left) <= WAN_RADIUS;
};

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
