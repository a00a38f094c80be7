import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { expect, test } from 'vitest';
import { projectPath } from '../support/compile-data.ts';

const SRC = projectPath('src');

/** Who may import whom, by room. A room may always import itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  diagnostics: [],
  env: [],
  tree: ['diagnostics'],
  model: ['diagnostics'],
  pictures: ['tree'],
  workbooks: ['diagnostics'],
  forms: ['diagnostics', 'model', 'workbooks'],
  readers: ['diagnostics', 'env', 'model', 'layouts', 'workbooks', 'forms'],
  layouts: ['diagnostics', 'env', 'model', 'readers', 'tree'],
  claims: ['model'],
  checks: ['diagnostics', 'model', 'claims', 'layouts', 'tree'],
  template: ['diagnostics', 'model', 'layouts', 'tree'],
  transforms: ['diagnostics', 'model', 'layouts', 'tree'],
  typeset: ['env', 'tree'],
  writers: ['env', 'pictures', 'tree', 'typeset', 'workbooks'],
  evidence: ['diagnostics', 'model', 'tree'],
  'attachments.ts': ['env', 'tree', 'writers'],
  'report-missing-glyphs.ts': ['diagnostics', 'env', 'layouts', 'model', 'transforms', 'tree', 'typeset'],
  'picture-files.ts': ['diagnostics', 'env', 'model', 'pictures', 'readers', 'tree'],
  'proofs.ts': ['env', 'evidence', 'model', 'tree', 'writers'],
  verify: ['diagnostics', 'env', 'evidence', 'tree', 'workbooks'],
  'compile.ts': ['*'],
  'shelf.ts': ['diagnostics', 'env', 'layouts', 'template'],
  'survey.ts': ['compile.ts', 'shelf.ts', 'diagnostics', 'env', 'model', 'readers'],
  package: ['compile.ts', 'diagnostics', 'model', 'tree'],
  batch: ['compile.ts', 'shelf.ts', 'survey.ts', 'package', 'model', 'env', 'diagnostics'],
  commands: ['*'],
  cli: ['commands', 'diagnostics', 'env', 'package', 'writers'],
  web: ['commands', 'diagnostics', 'env'],
  'cli/main.ts': ['cli', 'web', 'diagnostics', 'env', 'package'],
  'index.ts': ['*'],
  // As a package of its own it would have no more than this.
  'typesetter.ts': ['env', 'pictures', 'transforms', 'tree', 'typeset', 'writers'],
};

/** Rooms that a `*` does not let in: nothing below a command may reach up. */
const ABOVE: Readonly<Record<string, readonly string[]>> = {
  'compile.ts': ['package', 'batch', 'verify', 'commands', 'cli', 'web', 'cli/main.ts', 'index.ts'],
  commands: ['cli', 'web', 'cli/main.ts', 'index.ts'],
  'index.ts': ['cli', 'cli/main.ts'],
};

/** The folder behind which each library stays; some, like the schema's, are a language that several rooms speak. */
const LIBRARIES: Readonly<Record<string, readonly string[]>> = {
  handlebars: ['template'],
  saxes: ['template', 'verify'],
  parse5: ['verify'],
  'pdfjs-dist': ['verify'],
  docx: ['writers/docx'],
  pdfmake: ['typeset'],
  'gongkai-pdfmake-types': ['typeset'],
  '@e965': ['workbooks'],
  fflate: ['pictures', 'workbooks', 'writers/docx', 'writers/pdf', 'package', 'verify'],
  'js-yaml': ['readers'],
  yaml: ['readers'],
  zod: ['model', 'layouts', 'evidence'],
  'fastest-levenshtein': ['model'],
  commander: ['cli'],
};

/** A program of its own, that the one below starts where a workbook may cost much: its only way to talk is the process. */
const CELL_READER = 'workbooks/cell-reader.ts';

/** Where the outside world may be touched: files in env and package, the process in the command line. */
const IMPURE: Readonly<Record<string, readonly string[]>> = {
  'node:fs': ['env/node.ts', 'package/disk.ts', 'cli/main.ts'],
  'node:path': ['env/node.ts', 'package/disk.ts', 'package/save.ts'],
  'node:url': ['env/node.ts'],
  'node:crypto': ['package/save.ts', 'writers/csv', 'writers/pdf', 'web'],
  'node:os': ['batch/crew.ts'],
  'node:worker_threads': ['batch/pool.ts', 'batch/compile-worker.ts'],
  'node:child_process': ['workbooks/read-apart.ts'],
  'node:zlib': ['workbooks/unpack.ts'],
  'node:util': ['workbooks/choose-sheets.ts'],
  'node:process': [CELL_READER],
  'node:http': ['web'],
  'node:net': ['web'],
};

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(sep).join('/'))
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'));

const sourceOf = (file: string): string => readFileSync(join(SRC, file), 'utf8');
/** The program itself, which puts the command line and the desk together; the two do not know each other. */
const PROGRAM = 'cli/main.ts';
const roomOf = (file: string): string => (file === PROGRAM ? file : (file.split('/')[0] ?? ''));

/** What a file imports: files of ours by path from src, libraries by name. */
function importsOf(file: string): readonly string[] {
  const found = [...sourceOf(file).matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(
    (match) => match[1] ?? '',
  );
  return found.map((name) =>
    name.startsWith('.')
      ? relative(SRC, join(SRC, file, '..', name))
          .split(sep)
          .join('/')
      : name,
  );
}

const isOurs = (name: string): boolean => files.includes(name);

/** What is wrong over all files, a line each, so that a failing test names every place at once. */
const violations = (of: (file: string, imports: readonly string[]) => readonly string[]): readonly string[] =>
  files.flatMap((file) => of(file, importsOf(file)).map((what) => `${file}: ${what}`));

const writerOf = (file: string): string | undefined => /^writers\/([^/]+)\//.exec(file)?.[1];

test('a room imports only from the rooms that it may', () => {
  const lets = (room: string, other: string): boolean =>
    other === room ||
    (MAY_IMPORT[room]?.includes('*')
      ? !(ABOVE[room] ?? []).includes(other)
      : (MAY_IMPORT[room]?.includes(other) ?? false));
  expect(
    violations((file, imports) => imports.filter(isOurs).filter((name) => !lets(roomOf(file), roomOf(name)))),
  ).toEqual([]);
});

test('no writer imports another', () => {
  const others = (file: string, imports: readonly string[]) =>
    imports.filter((name) => writerOf(name) !== undefined && writerOf(name) !== writerOf(file));
  expect(violations((file, imports) => (writerOf(file) === undefined ? [] : others(file, imports)))).toEqual(
    [],
  );
});

test('libraries and the outside world stay behind their folders', () => {
  const strays = (file: string, imports: readonly string[]) =>
    imports
      .filter((name) => !isOurs(name) && !name.endsWith('.ts'))
      .map((name) => (name.startsWith('node:') ? name : (name.split('/')[0] ?? '')))
      .filter((library) => !(LIBRARIES[library] ?? IMPURE[library])?.some((home) => file.startsWith(home)));
  expect(violations(strays)).toEqual([]);
});

/** Places in the code, comments left out, that match. */
const matches = (file: string, pattern: RegExp): readonly string[] =>
  sourceOf(file)
    .split('\n')
    .filter((line) => !/^\s*(\*|\/[/*])/.test(line) && pattern.test(line));

test('nothing but the command line reads a clock, the process or a random number', () => {
  const impure = /\bnew Date\b|\bDate\.now\b|\bMath\.random\b|\bprocess\.|\bperformance\.now\(/;
  expect(violations((file) => ([PROGRAM, CELL_READER].includes(file) ? [] : matches(file, impure)))).toEqual(
    [],
  );
});

test('nothing asks for a format or a layout by name', () => {
  const asking = /\b(format|layout|extension)(\.id)?\s*[!=]==?\s*'/;
  expect(violations((file) => matches(file, asking))).toEqual([]);
});

test('files are small: at most 250 lines, catalogues of sentences apart', () => {
  const long = (file: string) => {
    const lines = sourceOf(file).split('\n').length - 1;
    return lines > 250 && !/^diagnostics\/(zh|en)\//.test(file) ? [`${lines} lines`] : [];
  };
  expect(violations(long)).toEqual([]);
});

test('the map names no room that is not there', () => {
  const rooms = new Set(files.map(roomOf));
  expect(Object.keys(MAY_IMPORT).filter((room) => !rooms.has(room))).toEqual([]);
});
