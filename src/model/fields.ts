/** What the schema says of its fields, read off zod's own definitions. */
import type { z } from 'zod';

/** A zod schema of any kind. */
export type Schema = z.core.$ZodType;

/** The shape that data of a schema takes. */
export type Shape =
  | { readonly kind: 'text' }
  | { readonly kind: 'list'; readonly element: Schema }
  | { readonly kind: 'map'; readonly fields: readonly Field[] }
  | { readonly kind: 'record'; readonly element: Schema }
  | { readonly kind: 'either'; readonly options: readonly Schema[] };

export interface Field {
  readonly key: string;
  /** The Chinese name; the key where none is given. */
  readonly title: string;
  readonly schema: Schema;
  readonly required: boolean;
}

/** Reads something off a schema once: zod makes or looks it up anew at every asking, and checks ask for every figure. */
function once<T>(read: (schema: Schema) => T): (schema: Schema) => T {
  const found = new WeakMap<Schema, T>();
  return (schema) => {
    if (!found.has(schema)) found.set(schema, read(schema));
    return found.get(schema) as T;
  };
}

/** The shape of a schema, looking through optional and default. Everything with a transform is text. */
export const shapeOf = once((schema): Shape => {
  const def = (schema as z.ZodType).def as z.core.$ZodTypeDef & Record<string, unknown>;
  switch (def.type) {
    case 'optional':
    case 'default':
      return shapeOf(def.innerType as Schema);
    case 'array':
      return { kind: 'list', element: def.element as Schema };
    case 'union':
      return { kind: 'either', options: def.options as readonly Schema[] };
    case 'record':
      return { kind: 'record', element: def.valueType as Schema };
    case 'object':
      return { kind: 'map', fields: fieldsOf(def.shape as Record<string, Schema>) };
    default:
      return { kind: 'text' };
  }
});

function fieldsOf(shape: Record<string, Schema>): readonly Field[] {
  return Object.entries(shape).map(([key, schema]) => ({
    key,
    title: titleOf(schema) ?? key,
    schema,
    required: !['optional', 'default'].includes((schema as z.ZodType).def.type),
  }));
}

/** The schema's Chinese title, if it has one. */
export const titleOf = once((schema): string | undefined => (schema as z.ZodType).meta?.()?.title);

/** What a text means where it is more than words: `amount`, `number`, `yes-no`. */
export const scalarOf = once((schema): string | undefined => {
  const def = (schema as z.ZodType).def as z.core.$ZodTypeDef & { innerType?: Schema };
  const own = (schema as z.ZodType).meta?.()?.scalar as string | undefined;
  return own ?? (def.innerType ? scalarOf(def.innerType) : undefined);
});

/** A path in Chinese names, list entries counted from 1: `绩效.职责活动[1].年度预算数`. */
export function fieldName(schema: Schema, path: readonly PropertyKey[]): string {
  let name = '';
  let at: Schema | undefined = schema;
  for (const step of path) {
    if (typeof step === 'number') name += `[${step + 1}]`;
    const next: { title?: string; schema?: Schema } = at ? child(at, step) : {};
    if (typeof step !== 'number') name += (name && '.') + (next.title ?? String(step));
    at = next.schema;
  }
  return name;
}

/** The path of a field by its full name, as far as there is such a field: what `fieldName` says, the other way round. */
export function fieldPath(schema: Schema, name: string): readonly PropertyKey[] {
  const path: PropertyKey[] = [];
  let at: Schema | undefined = schema;
  for (const step of name.split(/\.|(?=\[)/)) {
    const index = /^\[(\d+)\]$/.exec(step)?.[1];
    const key: PropertyKey | undefined = index === undefined ? keyOf(at, step) : Number(index) - 1;
    at = key === undefined ? undefined : child(at, key).schema;
    if (key === undefined || !at) break;
    path.push(key);
  }
  return path;
}

/** The key of a group's field by its title. */
function keyOf(schema: Schema, title: string): string | undefined {
  const shape = shapeOf(schema);
  return shape.kind === 'map' ? shape.fields.find((field) => field.title === title)?.key : undefined;
}

function child(schema: Schema, step: PropertyKey): { title?: string; schema?: Schema } {
  const shape = shapeOf(schema);
  switch (shape.kind) {
    case 'list':
    case 'record':
      return { schema: shape.element };
    case 'map': {
      const field = shape.fields.find((f) => f.key === step);
      return field ? { title: field.title, schema: field.schema } : {};
    }
    case 'either':
      return shape.options.map((option) => child(option, step)).find((found) => found.schema) ?? {};
    case 'text':
      return {};
  }
}

/** The values that a field may take, where it is one of a few; empty where it may be anything. */
export function choicesOf(schema: Schema): readonly string[] {
  const def = (schema as z.ZodType).def as z.core.$ZodTypeDef & {
    innerType?: Schema;
    options?: readonly Schema[];
    entries?: Readonly<Record<string, string>>;
  };
  if (def.entries) return Object.values(def.entries);
  if (def.options) return def.options.flatMap(choicesOf);
  return def.innerType ? choicesOf(def.innerType) : [];
}
