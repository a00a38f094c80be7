import { z } from 'zod';
import type { Reporter } from '../diagnostics/reporter.ts';
import type { FileTree } from '../env/env.ts';
import { line } from '../model/scalar.ts';
import { validate } from '../model/validate.ts';
import { readYaml } from '../readers/yaml.ts';
import type { FontRole, FontStack } from '../tree/style.ts';

const stack = z.strictObject({
  files: z.array(line()).min(1),
  officeName: line(),
  alternatives: z.array(line()).default([]),
});

const fontsSchema = z.strictObject({
  fangsong: stack,
  kaiti: stack,
  heiti: stack,
  songti: stack,
  xiaobiaosong: stack,
});

/** Reads `fonts/fonts.yaml`: which files play which part. Reports files that are not there. */
export function loadFonts(
  fonts: FileTree,
  reporter: Reporter,
): Readonly<Record<FontRole, FontStack>> | undefined {
  const file = 'fonts/fonts.yaml';
  const bytes = fonts.read('fonts.yaml');
  if (!bytes) {
    reporter.report('no-such-file', { path: file }, { file });
    return undefined;
  }
  const raw = readYaml(bytes, file, reporter);
  const valid = raw && validate(fontsSchema, raw, reporter);
  if (!valid) return undefined;
  const there = new Set((fonts.list('.') ?? []).map((entry) => entry.name));
  const named = Object.entries(valid.value).flatMap(([role, { files }]) =>
    files.map((name, i) => ({ name, place: valid.placeOf([role, 'files', i]) })),
  );
  const missing = named.filter(({ name }) => !there.has(name));
  for (const { name, place } of missing) reporter.report('font-missing', { file: name }, place);
  return missing.length === 0 ? valid.value : undefined;
}
