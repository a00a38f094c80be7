/** The pictures that a department gives: files beside its data file. */
import type { Place } from './diagnostics/place.ts';
import type { Reporter } from './diagnostics/reporter.ts';
import type { FileTree } from './env/env.ts';
import { nearest } from './model/conform.ts';
import type { Budget } from './model/schema.ts';
import type { Valid } from './model/validate.ts';
import type { PictureFault } from './pictures/read-picture.ts';
import { MOST_BYTES, readPicture } from './pictures/read-picture.ts';
import { systemReason } from './readers/read-data.ts';
import type { Draft, Picture, Pictures } from './tree/node.ts';

type Given = Valid<Pick<Budget, 'pictures'>>;

const MEASURES = ['files', 'mebibytes', 'megapixels'] as const;

/** Of all pictures together: they are in memory at once, and in the web page, which portals take up to a size only. */
const MOST = { files: 20, mebibytes: 32, megapixels: 96 } as const;

/**
 * Reads the pictures of a data file, each once however often it is named. Reports at its field each that is not there or
 * cannot be printed, and the first that is too much, after which none is read.
 */
export function readPictureFiles(
  { value, placeOf }: Given,
  input: string,
  tree: FileTree,
  reporter: Reporter,
): Pictures {
  const pictures = new Map<string, Picture | undefined>();
  const taken = { files: 0, mebibytes: 0, megapixels: 0 };
  let isFull = false;
  for (const [i, { file }] of value.pictures.entries()) {
    if (pictures.has(file)) continue;
    pictures.set(file, undefined);
    if (isFull) continue;
    const place = placeOf(['pictures', i, 'file']);
    const picture = readOne(file, { input, tree, place }, reporter);
    taken.files++;
    taken.mebibytes += (picture?.bytes.length ?? 0) / 1024 ** 2;
    taken.megapixels += picture ? (picture.width * picture.height) / 1e6 : 0;
    const measure = MEASURES.find((each) => taken[each] > MOST[each]);
    if (measure) reporter.report('too-many-pictures', { measure, most: MOST[measure] }, place);
    else pictures.set(file, picture);
    isFull = measure !== undefined;
  }
  return pictures;
}

/** Warns of each picture that no template has a place for: it would be missed by nobody. */
export function reportUnprintedPictures(
  { value, placeOf }: Given,
  pictures: Pictures,
  { sections }: Draft,
  layout: string,
  reporter: Reporter,
): void {
  const printed = new Set(
    sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'figure' ? [block.picture] : [])),
    ),
  );
  for (const [i, { file }] of value.pictures.entries()) {
    const picture = pictures.get(file);
    if (picture && !printed.has(picture))
      reporter.report('picture-not-printed', { layout }, placeOf(['pictures', i]));
  }
}

interface Asking {
  readonly input: string;
  readonly tree: FileTree;
  readonly place: Place;
}

function readOne(file: string, asking: Asking, reporter: Reporter): Picture | undefined {
  const bytes = bytesOf(file, asking, reporter);
  if (!bytes) return undefined;
  const picture = bytes === 'too-large' ? bytes : readPicture(bytes);
  if (typeof picture !== 'string') return picture;
  reporter.report('picture-unusable', { file, fault: picture }, asking.place);
  return undefined;
}

function bytesOf(
  file: string,
  { input, tree, place }: Asking,
  reporter: Reporter,
): Uint8Array | Extract<PictureFault, 'too-large'> | undefined {
  const path = folderOf(input) + file;
  try {
    if ((tree.size?.(path) ?? 0) > MOST_BYTES) return 'too-large';
    const bytes = tree.read(path);
    if (!bytes) reporter.report('no-such-picture', { file, nearest: nearestTo(file, input, tree) }, place);
    return bytes;
  } catch (error) {
    reporter.report('unreadable-file', { path: file, reason: systemReason(error) }, place);
    return undefined;
  }
}

/** The picture that a name most likely means, among those of its folder; empty where none is near. */
function nearestTo(file: string, input: string, tree: FileTree): string {
  const folder = folderOf(file);
  const entries = tree.list((folderOf(input) + folder).replace(/[/\\]$/, '') || '.') ?? [];
  const names = entries.map(({ name }) => name).filter((name) => /\.(png|jpe?g)$/i.test(name));
  const found = nearest(file.slice(folder.length), names);
  return found && folder + found;
}

/** Everything up to a path's last slash: empty where it has none. */
const folderOf = (path: string): string => /^.*[/\\]/.exec(path)?.[0] ?? '';
