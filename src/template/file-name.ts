import type { Reporter } from '../diagnostics/reporter.ts';
import type { PlaceOfField } from './fill.ts';
import { fill } from './fill.ts';
import type { PreparedLayout } from './prepared-layout.ts';
import type { View } from './view.ts';

/**
 * The path of a document's files from the out folder, without extension, as the layout names it. Reports a value
 * that it needs and the data lacks, and a name that is empty; then the answer is undefined.
 */
export function fileNameOf(
  { layout, fileName }: PreparedLayout,
  view: View,
  reporter: Reporter,
  placeOf: PlaceOfField,
): string | undefined {
  const path = fill(fileName, view, layout, reporter, placeOf);
  if (path === undefined) return undefined;
  if (path.split('/').at(-1)?.trim()) return path;
  const { path: file, begins } = fileName.file;
  reporter.report('empty-file-name', {}, { file, ...begins });
  return undefined;
}
