import { z } from 'zod';

/** Data of which any part may be left out. */
export type Loosened<T> = T extends readonly unknown[] | string | number | boolean | undefined
  ? T
  : { readonly [K in keyof T]?: Loosened<T[K]> | undefined };

/**
 * A group of figures of which any may be left out, since tables or detail lines give it: what is left may be the reason
 * of a change alone. Its shape, names and meanings are those of the whole group.
 */
export function loosened<S extends z.ZodObject>(schema: S): z.ZodType<Loosened<z.output<S>>> {
  const fields = Object.entries(schema.shape as Record<string, z.ZodType>).map(
    ([key, field]) => [key, mayBeLeftOut(field)] as const,
  );
  return z.strictObject(Object.fromEntries(fields)) as unknown as z.ZodType<Loosened<z.output<S>>>;
}

function mayBeLeftOut(field: z.ZodType): z.ZodType {
  if (field instanceof z.ZodDefault) return field;
  const inner = field instanceof z.ZodOptional ? (field.unwrap() as z.ZodType) : field;
  const loose = inner instanceof z.ZodObject ? loosened(inner) : inner;
  return loose.optional().meta({ ...field.meta() });
}
