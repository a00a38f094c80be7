import type { z } from 'zod';
import { scalarOf, shapeOf } from './fields.ts';

/**
 * A made-up raw value in which every field of a schema is filled once: what templates' names are checked
 * against, and what `doctor` fills them with.
 */
export function madeUp(schema: z.core.$ZodType, examples: Readonly<Record<string, string>> = {}): unknown {
  const shape = shapeOf(schema);
  switch (shape.kind) {
    case 'list':
      return [madeUp(shape.element, examples)];
    case 'record':
      return {};
    case 'either':
      return madeUp(
        shape.options.find((o) => shapeOf(o).kind === 'list') ?? (shape.options[0] as z.core.$ZodType),
        examples,
      );
    case 'map':
      return Object.fromEntries(
        shape.fields.map((field) => [field.key, examples[field.title] ?? madeUp(field.schema, examples)]),
      );
    case 'text':
      return firstAllowed(schema) ?? EXAMPLE[scalarOf(schema) ?? ''] ?? '示例';
  }
}

const EXAMPLE: Readonly<Record<string, string>> = { amount: '1', number: '1', 'yes-no': '否' };

/** The first value of an enumeration, looking through optional and default. */
function firstAllowed(schema: z.core.$ZodType): string | undefined {
  const def = (schema as z.ZodType).def as { innerType?: z.core.$ZodType; entries?: Record<string, string> };
  if (def.entries) return Object.values(def.entries)[0];
  return def.innerType ? firstAllowed(def.innerType) : undefined;
}
