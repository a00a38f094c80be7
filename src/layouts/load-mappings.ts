import type { Reporter } from '../diagnostics/reporter.ts';
import type { FileTree } from '../env/env.ts';
import { validate } from '../model/validate.ts';
import { readYaml } from '../readers/yaml.ts';
import { layoutNames } from './layout-names.ts';
import type { Mapping } from './mapping-schema.ts';
import { mappingSchema } from './mapping-schema.ts';

const FILE = 'workbook.yaml';

/** How each layout that says so reads a bureau's workbook, by the layout's name. Reports faults of mappings. */
export function loadMappings(
  templates: FileTree,
  reporter: Reporter,
): readonly { readonly layout: string; readonly mapping: Mapping }[] {
  return layoutNames(templates).flatMap((layout) => {
    const bytes = templates.read(`${layout}/${FILE}`);
    const raw = bytes && readYaml(bytes, `templates/${layout}/${FILE}`, reporter);
    const valid = raw && validate(mappingSchema, raw, reporter);
    return valid ? [{ layout, mapping: valid.value }] : [];
  });
}
