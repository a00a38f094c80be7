import { z } from 'zod';
import { shapeOf, titleOf } from './fields.ts';
import { budgetSchema, statedBudgetSchema } from './schema.ts';
import { TABLES } from './schema-for.ts';

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
  const named = withChineseNames(budgetSchema, json, '#');
  return { ...named, allOf: [...(named.allOf as Json[]), FIGURES_ARE_GIVEN] };
}

/** Detail lines or tables, or else every figure that could come from there. */
const FIGURES_ARE_GIVEN: Json = {
  anyOf: [
    ...TABLES.map((field) => hasField(field, titleOf(budgetSchema.shape[field]) ?? field)),
    demanded(
      statedBudgetSchema.pick({ income: true, expenditure: true, operatingCosts: true, threePublic: true }),
    ),
  ],
};

function hasField(key: string, title: string): Json {
  return { anyOf: [{ required: [title] }, { required: [key] }] };
}

/** The fields of nested groups that a schema demands. */
function demanded(schema: z.core.$ZodType): Json {
  const shape = shapeOf(schema);
  if (shape.kind !== 'map') return {};
  const inner = shape.fields.flatMap(({ key, title, schema: field }) => {
    const own = demanded(field);
    return Object.keys(own).length === 0 ? [] : [[title, own] as const, [key, own] as const];
  });
  const required = shape.fields
    .filter((field) => field.required)
    .map(({ key, title }) => hasField(key, title));
  return {
    ...(required.length > 0 && { allOf: required }),
    ...(inner.length > 0 && { properties: Object.fromEntries(inner) }),
  };
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
        .map(({ key, title }) => hasField(key, title));
      const { required: _, ...rest } = json;
      return { ...rest, properties: named, ...(required.length > 0 && { allOf: required }) };
    }
  }
}
