import type { Place } from '../diagnostics/place.ts';
import type { Reporter } from '../diagnostics/reporter.ts';

/**
 * Reports a `<figure>` whose picture is none of the data's, since nobody has read it, or that has no words for those who
 * do not see it; answers whether it did. An attribute that is not there at all is the vocabulary's to tell.
 */
export function refusesFigure(
  { file, alt }: Readonly<Record<string, string>>,
  isGiven: (file: string) => boolean,
  place: Place,
  reporter: Reporter,
): boolean {
  const isStrange = file !== undefined && !isGiven(file);
  const isMute = alt !== undefined && alt.trim() === '';
  if (isStrange) reporter.report('figure-not-of-data', { attribute: 'file', value: file }, place);
  if (isMute) reporter.report('figure-not-of-data', { attribute: 'alt', value: alt }, place);
  return isStrange || isMute;
}
