/** The rows of a list in a form, from values as `conform` gives them: texts under the schema's English keys. */
import type { FormLayer, FormList } from './form.ts';

/** A row: the layer's title and its texts by column name. */
export interface FormRow {
  readonly layer: string;
  readonly texts: Readonly<Record<string, string>>;
}

type Plain = Readonly<Record<string, unknown>>;

/** The value at a path of English keys. */
export const valueAt = (plain: unknown, keys: readonly string[]): unknown =>
  keys.reduce<unknown>((at, key) => (at as Plain | undefined)?.[key], plain);

export function rowsOf({ keys, layer, name }: FormList, plain: unknown): readonly FormRow[] {
  const list = valueAt(plain, keys);
  if (!Array.isArray(list)) return [];
  if (!layer) return list.map((text) => ({ layer: name, texts: { [name]: String(text) } }));
  return list.flatMap((entry) => layerRows(layer, entry as Plain));
}

function layerRows(layer: FormLayer, entry: Plain | string): readonly FormRow[] {
  if (typeof entry === 'string') return [{ layer: layer.title, texts: { [layer.title]: entry } }];
  const texts = layer.fields.flatMap(({ path, keys }) => {
    const value = valueAt(entry, keys);
    return typeof value === 'string' ? [[path[0] as string, value] as const] : [];
  });
  const parts = layer.parts.flatMap((part) => {
    const inner = entry[part.key];
    return Array.isArray(inner) ? inner.flatMap((each) => layerRows(part, each as Plain | string)) : [];
  });
  return [{ layer: layer.title, texts: Object.fromEntries(texts) }, ...parts];
}
