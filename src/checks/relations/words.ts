import type { Relation } from './places.ts';
import { fieldRowOf, inChapter, inText } from './places.ts';

const isFall = (text = ''): boolean => /减少|-\d/.test(text);

/** Of one text, of which the cause says that something rose and not fell, or the other way round, as the finding has it. */
export const whereTurned: Relation = (finding, cause) =>
  inText(finding, cause) &&
  isFall(cause.expected) !== isFall(cause.actual) &&
  isFall(finding.expected) === isFall(cause.actual);

/** Of one text with a quotation mark or bracket without its other half, in which something then cannot be found. */
export const whereUnpaired: Relation = (finding, cause) =>
  cause.code === 'N30' && cause.facts.kind === 'unpaired' && inText(finding, cause);

/** Of one chapter, of which the cause quotes both words of a choice between more and less. */
export const whereBothWays: Relation = (finding, cause) =>
  inChapter(finding, cause) && /增/.test(cause.actual ?? '') && /减/.test(cause.actual ?? '');

/** A text that names what the cause says a row should be named, where the row's name was wanted. */
export const whereNamedRightly: Relation = (finding, cause) => {
  const [right = '', wrong = ''] = [cause.expected, cause.actual];
  const isQuoted = right !== '' && wrong !== '' && (finding.actual ?? '').includes(right);
  return isQuoted && (finding.expected ?? '').includes(wrong);
};

/** A figure that is held to one of the row of which the cause says that it has another's code. */
export const whereItCounts: Relation = ({ related = [] }, { place }) =>
  related.some(({ file, field }) => file === place.file && fieldRowOf(field) === fieldRowOf(place.field));

/** A line that is said to be of the code which the cause says stands beside another's name. */
export const whereThatCodeIsWanted: Relation = ({ place, expected }, cause) =>
  cause.code === 'N16' && place.file === cause.place.file && expected === cause.facts.code;
