import { z } from 'zod';
import { shapeOf } from './fields.ts';
import { budgetSchema } from './schema.ts';

type Json = Record<string, unknown>;

/** What a single value may be in a file, by what it means. */
const SCALARS: Readonly<Record<string, readonly string[]>> = {
  amount: ['number', 'string'],
  number: ['number', 'string'],
  'yes-no': ['boolean', 'string'],
};

/** The JSON Schema of a department's data: Chinese names with titles and descriptions, English ones beside them. */
export function jsonSchema(): Json {
  const json = z.toJSONSchema(budgetSchema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ jsonSchema: node }) => {
      const scalar = (node as Json).scalar as string | undefined;
      if (scalar !== undefined) {
        (node as Json).type = SCALARS[scalar];
        delete (node as Json).scalar;
      }
    },
  }) as Json;
  return withChineseNames(budgetSchema, json, '#');
}

/** Names properties in Chinese; the English name refers to the same definition. */
function withChineseNames(schema: z.core.$ZodType, json: Json, pointer: string): Json {
  const shape = shapeOf(schema);
  switch (shape.kind) {
    case 'text':
    case 'record':
      return json;
    case 'list':
      return { ...json, items: withChineseNames(shape.element, json.items as Json, `${pointer}/items`) };
    case 'either': {
      const branches = (json.anyOf as Json[]).map((branch, i) =>
        withChineseNames(shape.options[i] as z.core.$ZodType, branch, `${pointer}/anyOf/${i}`),
      );
      return { ...json, anyOf: branches };
    }
    case 'map': {
      const properties = json.properties as Record<string, Json>;
      const named: Record<string, Json> = {};
      for (const { key, title, schema: field } of shape.fields) {
        const at = `${pointer}/properties/${encodeURIComponent(title)}`;
        named[title] = withChineseNames(field, properties[key] as Json, at);
        if (title !== key) named[key] = { $ref: at };
      }
      const required = shape.fields
        .filter((field) => field.required)
        .map(({ key, title }) => ({ anyOf: [{ required: [title] }, { required: [key] }] }));
      const { required: _, ...rest } = json;
      return { ...rest, properties: named, ...(required.length > 0 && { allOf: required }) };
    }
  }
}
