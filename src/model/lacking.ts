import type { Field, Schema } from './fields.ts';
import { shapeOf } from './fields.ts';

type Path = readonly string[];

/** A field that a schema demands and a value does not have. */
export interface Lacking {
  readonly path: Path;
  readonly field: Field;
}

/** The fields of nested groups that are demanded and not there. What may be left out and is, lacks nothing. */
export function lackingIn(schema: Schema, value: unknown, path: Path = []): readonly Lacking[] {
  const shape = shapeOf(schema);
  if (shape.kind !== 'map') return [];
  return shape.fields.flatMap((field) => {
    const inner = (value as Readonly<Record<string, unknown>>)[field.key];
    const at = [...path, field.key];
    if (inner === undefined) return field.required ? [{ path: at, field }] : [];
    return lackingIn(field.schema, inner, at);
  });
}
