import type { Diagnostic } from '../../diagnostics/diagnostic.ts';

/** Whether a finding lies so to another that it may follow from it. */
export type Relation = (finding: Diagnostic, cause: Diagnostic) => boolean;

/** Of one text, or of one figure of the data. */
export const inText: Relation = ({ place }, cause) =>
  place.field !== undefined && place.file === cause.place.file && place.field === cause.place.field;

/** A paragraph's chapter, or a chapter itself. */
const chapterOf = (field = ''): string => field.replace(/\[\d+\]$/, '');

/** Whether a finding is of a chapter and not of a paragraph of it. */
export const isOfChapter = ({ place: { field } }: Diagnostic): boolean => field === chapterOf(field);

/** Of one chapter, each at a paragraph of it or at the chapter itself. */
export const inChapter: Relation = ({ place }, cause) =>
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

/** The table of a figure, by their fields. */
export const tableOf = (field = ''): string => field.split('.').slice(0, 2).join('.');

/** Of one table. */
export const inTable: Relation = ({ place }, cause) =>
  place.field !== undefined &&
  place.file === cause.place.file &&
  tableOf(place.field) === tableOf(cause.place.field);

/** The row of a figure, by their fields. */
export const fieldRowOf = (field = ''): string => field.replace(/\.[^.]*$/, '');
