import type { Place } from '../diagnostics/place.ts';
import type { Reporter } from '../diagnostics/reporter.ts';
import type { Env, FileTree } from '../env/env.ts';
import type { Raw, RawMap } from '../model/raw.ts';
import type { Valid } from '../model/validate.ts';
import { validate } from '../model/validate.ts';
import { decode } from '../readers/decode.ts';
import { readYaml } from '../readers/yaml.ts';
import type { Layout, LineTemplates, TemplateFile } from './layout.ts';
import { layoutFolders } from './layout-names.ts';
import { loadFonts } from './load-fonts.ts';
import { loadSubjects } from './load-subjects.ts';
import { mergeRaw } from './merge.ts';
import type { LayoutData } from './schema.ts';
import { layoutSchema } from './schema.ts';
import { styleOf } from './style-of.ts';
import { mapLines } from './table-lines.ts';

/**
 * Loads a layout by the name of its folder under `templates/`, with what it inherits. Reports every fault of
 * `layout.yaml` at its line and every missing template, and then answers undefined. `asked` is where the name
 * stands, for a name that there is not.
 */
export function loadLayout(
  name: string,
  env: Env,
  reporter: Reporter,
  asked: Place = {},
): Layout | undefined {
  const chain = inheritance({ name, asked }, env.templates, reporter, []);
  const fonts = loadFonts(env.fonts, reporter);
  if (!chain || !fonts) return undefined;
  const valid = validate(layoutSchema, mergeRaw(chain.map((link) => link.raw)), reporter);
  if (!valid) return undefined;
  const { page, text, table, fileName, description, keywords, tags, ...data } = valid.value;
  const templates = data.sections.map((section, i) =>
    findTemplate(section, chain, env.templates, reporter, () =>
      reporter.report('no-such-template', { name: `${section}.hbs` }, valid.placeOf(['sections', i])),
    ),
  );
  if (!templates.every((template) => template !== undefined)) return undefined;
  const partials = findPartials(chain, env.templates, reporter);
  return {
    ...data,
    id: name,
    file: pathOf(name),
    style: { ...styleOf({ page, text, table }), fonts },
    templates,
    partials,
    subjects: loadSubjects(
      chain.map((link) => link.name),
      env.templates,
      reporter,
    ),
    lines: linesOf({ fileName, description, keywords, tags, tables: data.tables }, valid),
  };
}

/** The templates that stand in `layout.yaml`, each at its own line of the file that says it. */
function linesOf(
  {
    fileName,
    description,
    keywords,
    tags,
    tables,
  }: Pick<LayoutData, 'fileName' | 'description' | 'keywords' | 'tags' | 'tables'>,
  { placeOf }: Valid<LayoutData>,
): LineTemplates {
  const at = (source: string, path: readonly PropertyKey[]): TemplateFile => {
    const { file = '', line = 1, column = 1 } = placeOf(path);
    return { path: file, source, begins: { line, column } };
  };
  return {
    fileName: at(fileName, ['fileName']),
    description: description === undefined ? undefined : at(description, ['description']),
    keywords: keywords.map((source, i) => at(source, ['keywords', i])),
    tags: tags.map(({ name, value }, i) => ({ name, value: at(value, ['tags', i, 'value']) })),
    tableLines: Object.fromEntries(
      Object.entries(tables).map(([name, table]) => [
        name,
        mapLines(table, (source, key) => at(source, ['tables', name, key])),
      ]),
    ),
  };
}

interface Link {
  readonly name: string;
  readonly raw: RawMap;
}

const pathOf = (name: string): string => `templates/${name}/layout.yaml`;

/** The layout and what it extends, nearest first. */
function inheritance(
  { name, asked }: { readonly name: string; readonly asked: Place },
  templates: FileTree,
  reporter: Reporter,
  seen: readonly string[],
): readonly Link[] | undefined {
  const known = layoutFolders(templates);
  if (!known.includes(name)) {
    reporter.report('unknown-layout', { name, known: known.join('、') }, asked);
    return undefined;
  }
  const file = pathOf(name);
  if (seen.includes(name)) {
    reporter.report('layout-loop', { names: [...seen, name].join(' → ') }, { file });
    return undefined;
  }
  const raw = readYaml(templates.read(`${name}/layout.yaml`) ?? new Uint8Array(), file, reporter);
  if (!raw || !isA('map', raw, reporter)) return undefined;
  const parent = raw.entries.find((entry) => entry.key === 'extends')?.value;
  const own = seen.length === 0 ? ['extends'] : ['extends', 'abstract'];
  const link = { name, raw: { ...raw, entries: raw.entries.filter((entry) => !own.includes(entry.key)) } };
  if (!parent) return [link];
  if (!isA('text', parent, reporter)) return undefined;
  const base = { name: parent.text, asked: parent.place };
  const rest = inheritance(base, templates, reporter, [...seen, name]);
  return rest && [link, ...rest];
}

/** Whether a value has a kind; reports one that has not. */
function isA<K extends Raw['kind']>(kind: K, raw: Raw, reporter: Reporter): raw is Extract<Raw, { kind: K }> {
  if (raw.kind === kind) return true;
  reporter.report('wrong-type', { expected: kind, actual: raw.kind, text: '' }, raw.place);
  return false;
}

/** A section's template from the layout itself or the nearest one that it extends. */
function findTemplate(
  section: string,
  chain: readonly Link[],
  templates: FileTree,
  reporter: Reporter,
  missing: () => void,
): TemplateFile | undefined {
  if (/^[\w-]+$/.test(section)) {
    for (const { name } of chain) {
      const bytes = templates.read(`${name}/${section}.hbs`);
      if (bytes) return readTemplate(`templates/${name}/${section}.hbs`, bytes, reporter);
    }
  }
  missing();
  return undefined;
}

/** A template's text; one that is no text is reported, since an empty section would go unseen. */
function readTemplate(path: string, bytes: Uint8Array, reporter: Reporter): TemplateFile {
  const source = decode(bytes);
  if (source === undefined) reporter.report('not-text', {}, { file: path });
  return { path, source: source ?? '' };
}

/** All partials of the layout and of what it extends; the nearest of a name counts. */
function findPartials(
  chain: readonly Link[],
  templates: FileTree,
  reporter: Reporter,
): Readonly<Record<string, TemplateFile>> {
  const found: Record<string, TemplateFile> = {};
  for (const { name } of [...chain].reverse()) {
    for (const entry of templates.list(`${name}/partials`) ?? []) {
      const bytes = entry.name.endsWith('.hbs')
        ? templates.read(`${name}/partials/${entry.name}`)
        : undefined;
      const path = `templates/${name}/partials/${entry.name}`;
      if (bytes) found[entry.name.slice(0, -'.hbs'.length)] = readTemplate(path, bytes, reporter);
    }
  }
  return found;
}
