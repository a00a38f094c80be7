import type { Place } from '../diagnostics/place.ts';
import { Reporter } from '../diagnostics/reporter.ts';
import type { FileTree } from '../env/env.ts';
import { yesNo } from '../model/scalar.ts';
import { readYaml } from '../readers/yaml.ts';

/** The folders of `templates/` with a `layout.yaml`, sorted: what a layout may extend. */
export const layoutFolders = (templates: FileTree): readonly string[] =>
  (templates.list('.') ?? [])
    .filter((entry) => entry.folder && templates.read(`${entry.name}/layout.yaml`))
    .map((entry) => entry.name);

/** The layouts that documents may be made with: those that are not only there to be extended. */
export const layoutNames = (templates: FileTree): readonly string[] =>
  layoutFolders(templates).filter((name) => !isAbstract(name, templates));

/** Whether documents may be made with a layout; reports one that there is not, or that is only extended. */
export function isLayout(name: string, templates: FileTree, reporter: Reporter, asked: Place = {}): boolean {
  const isThere = layoutFolders(templates).includes(name);
  if (isThere && !isAbstract(name, templates)) return true;
  const code = isThere ? 'layout-only-extended' : 'unknown-layout';
  reporter.report(code, { name, known: layoutNames(templates).join('、') }, asked);
  return false;
}

const ABSTRACT = 'abstract';

/** A layout.yaml that cannot be read is not abstract: its faults are told when it is used. */
function isAbstract(name: string, templates: FileTree): boolean {
  const bytes = templates.read(`${name}/layout.yaml`) ?? new Uint8Array();
  // Most have no such mark, and parsing one takes longer than the rest of opening it.
  if (!new TextDecoder().decode(bytes).includes(ABSTRACT)) return false;
  const raw = readYaml(bytes, name, new Reporter());
  const mark = raw?.kind === 'map' ? raw.entries.find((entry) => entry.key === ABSTRACT)?.value : undefined;
  return mark?.kind === 'text' && yesNo().safeParse(mark.text).data === true;
}
