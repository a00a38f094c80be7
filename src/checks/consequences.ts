import type { Code } from '../diagnostics/catalogue.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/** Whether a finding lies so to another that it may follow from it. */
export type Relation = (finding: Diagnostic, cause: Diagnostic) => boolean;

/** What follows from what: findings of `follow` are told with one of `causes` to which they lie so. */
export interface Consequence {
  readonly causes: readonly Code[];
  readonly follow: readonly Code[];
  readonly where: Relation;
}

const inText: Relation = ({ place }, cause) =>
  place.field !== undefined && place.file === cause.place.file && place.field === cause.place.field;

/** A paragraph's chapter, or a chapter itself. */
const chapterOf = (field = ''): string => field.replace(/\[\d+\]$/, '');

const inChapter: Relation = ({ place }, cause) =>
  place.field !== undefined &&
  place.file === cause.place.file &&
  chapterOf(place.field) === chapterOf(cause.place.field);

/** Of one row of a table, as fields name it. */
const inFieldRow: Relation = ({ place }, cause) => {
  const row = (field = ''): string => field.replace(/\.[^.]*$/, '');
  return place.file === cause.place.file && row(place.field) === row(cause.place.field);
};

const rowOf = ({ sheet, cell }: Diagnostic['place']): string | undefined =>
  sheet && cell && `${sheet}!${/\d+$/.exec(cell)?.[0]}`;

const inRow: Relation = ({ place }, cause) =>
  rowOf(place) !== undefined && place.file === cause.place.file && rowOf(place) === rowOf(cause.place);

/** Of one text, and one quotes what the other does. */
const inWords: Relation = (finding, cause) => {
  const [own = '', other = ''] = [finding.actual, cause.actual];
  return inText(finding, cause) && own !== '' && other !== '' && (own.includes(other) || other.includes(own));
};

/** Whether a finding says of a chapter that something is not in it. */
const isOfLeftOut = ({ actual }: Diagnostic): boolean => actual === '' || /^0万?元$/.test(actual ?? '');

const whereLeftOut: Relation = (finding, cause) => inChapter(finding, cause) && isOfLeftOut(cause);

/** Of one text, of which the cause says that something rose and not fell, or the other way round. */
const whereTurned: Relation = (finding, cause) => {
  const bare = (text = ''): string => text.replace(/增加|减少|-/g, '');
  return (
    inText(finding, cause) && cause.expected !== cause.actual && bare(cause.expected) === bare(cause.actual)
  );
};

/** A quotation mark or bracket without its other half, and what then cannot be found in its chapter. */
const whereUnpaired: Relation = (finding, cause) =>
  cause.code === 'N30' &&
  cause.facts.kind === 'unpaired' &&
  inChapter(finding, cause) &&
  isOfLeftOut(finding);

/** A number of a list of which one bracket is lost, so that the list lacks it. */
const whereNumberIsLost: Relation = (finding, cause) => {
  const bare = (text = ''): string => text.replace(/[（()）]/g, '');
  return inChapter(finding, cause) && bare(cause.actual).startsWith(bare(finding.expected));
};

const isNothing = (text: string | undefined): boolean => /^[0.]+(?:万?元)?$/.test(text ?? '');

/** Of one text, of which the cause says that an amount is not nothing, as it stands there. */
const whereNothingStands: Relation = (finding, cause) => inText(finding, cause) && isNothing(cause.actual);

const tableOf = (field = ''): string => field.split('.').slice(0, 2).join('.');

const inTable: Relation = ({ place }, cause) =>
  place.field !== undefined &&
  place.file === cause.place.file &&
  tableOf(place.field) === tableOf(cause.place.field);

/** Of one table, in which the cause says that there should be nothing. */
const whereNothingShould: Relation = (finding, cause) => inTable(finding, cause) && isNothing(cause.expected);

/** A text that gives what is below zero without its sign. */
const whereSignIsLost: Relation = ({ expected = '' }) => /-\d|≤100%/.test(expected);

/** One line each: the closer cause first. */
export const CONSEQUENCES: readonly Consequence[] = [
  // A row is not held against others where a cell of it could not be read.
  {
    causes: ['cell-error', 'cell-is-no-amount', 'formula-without-value', 'not-an-amount'],
    follow: ['S12'],
    where: inRow,
  },
  // A sentence with a blank or both words of a choice is read for what it does not say.
  { causes: ['D15'], follow: ['I34', 'N01', 'N02', 'N06', 'N08', 'N09', 'N11', 'N23'], where: inText },
  // What does not belong into a text stands after its full stop.
  { causes: ['D15', 'D23'], follow: ['N30'], where: inText },
  // An amount without its unit is read in another.
  {
    causes: ['N15'],
    follow: ['I34', 'I35', 'N01', 'N03', 'N04', 'N06', 'N07', 'N08', 'N11', 'N12', 'N13', 'N24', 'S10'],
    where: inText,
  },
  // A table that is said to be in another unit has no figure that fits lines.
  { causes: ['S08'], follow: ['S03'], where: inTable },
  // A rate that is wrong may be one that nothing falls by.
  { causes: ['N08', 'N12'], follow: ['S09'], where: inWords },
  // A base of a wrong year is one of the years of its text.
  { causes: ['N10'], follow: ['D11'], where: inWords },
  // What goes the wrong way lacks the reason for that, or has one for the right way.
  { causes: ['N07', 'N08', 'N11', 'N12', 'N24'], follow: ['N09', 'N23'], where: whereTurned },
  { causes: ['N23'], follow: ['N09'], where: inText },
  // Where an item is left out, its number is.
  { causes: ['N06', 'N26'], follow: ['D21'], where: whereLeftOut },
  { causes: ['N30'], follow: ['N06'], where: whereUnpaired },
  { causes: ['N30'], follow: ['D21'], where: whereNumberIsLost },
  // What an amount of 0 is said to have changed by is what the right one has.
  { causes: ['I29', 'N08'], follow: ['N23'], where: whereNothingStands },
  // A table with an amount that should be none is said to be empty, as it should be.
  { causes: ['I29', 'I30', 'I31', 'S03'], follow: ['N14'], where: whereNothingShould },
  { causes: ['N28'], follow: ['N07', 'N11', 'S09', 'S10'], where: whereSignIsLost },
  // A line of a subject that there is not is one that the tables do not have.
  { causes: ['S01', 'S02'], follow: ['S03'], where: inFieldRow },
  // A vehicle that is bought only in one sentence has no money.
  { causes: ['I43'], follow: ['I44'], where: inText },
];
