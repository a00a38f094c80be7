/** The form that a clerk fills in: what the schema of a department's data asks for, as sheets. */
import type { Field, Schema } from '../model/fields.ts';
import { choicesOf, scalarOf, shapeOf } from '../model/fields.ts';
import { budgetSchema } from '../model/schema.ts';
import type { SubjectKind } from '../model/statements/subjects.ts';
import { formWords } from './form-words.ts';

/** A single value: its path of Chinese names from the top, or in its row. */
export interface FormField {
  readonly path: readonly string[];
  /** The same path in the schema's English keys. */
  readonly keys: readonly string[];
  readonly description: string;
  readonly isAmount: boolean;
  /** Values to choose from; empty where anything may be written. */
  readonly choices: readonly string[];
  /** The kind of budget subject that it is the code of. */
  readonly subject?: SubjectKind;
  /** Whether it stands in a form only where something is in it. */
  readonly isExtra: boolean;
}

/** A kind of row in a sheet of rows. Rows of its parts follow the row that they belong to. */
export interface FormLayer {
  readonly title: string;
  readonly key: string;
  readonly fields: readonly FormField[];
  readonly parts: readonly FormLayer[];
  /** Whether a row is a text, not a group of fields. */
  readonly isText: boolean;
}

/** A list: one row an entry, of one column where entries are texts. */
export interface FormList {
  /** The sheet's name. */
  readonly name: string;
  readonly path: readonly string[];
  readonly keys: readonly string[];
  readonly layer: FormLayer | undefined;
  /** Whether it stands in a form only where something is in it. */
  readonly isExtra: boolean;
}

export interface Form {
  readonly facts: readonly FormField[];
  readonly lists: readonly FormList[];
}

/** What is not asked for: the contents and heads of a bureau's own workbook are there to be checked only. */
const LEFT_OUT = ['formatVersion', 'contents', 'head'];

/** What some layouts print, or a department gives in a workbook of its bureau's own: it goes on where last year's data has it. */
const EXTRA = ['statements', 'narrative', 'pictures'];

let form: Form | undefined;

/** The form of the budget schema. */
export function formOf(): Form {
  form ??= makeForm();
  return form;
}

function makeForm(): Form {
  const facts: FormField[] = [];
  const lists: FormList[] = [];
  const visit = (fields: readonly Field[], path: readonly string[], keys: readonly string[]): void => {
    for (const field of fields.filter(({ key }) => !LEFT_OUT.includes(key))) {
      const at = { path: [...path, field.title], keys: [...keys, field.key] };
      const shape = shapeOf(field.schema);
      if (shape.kind === 'map') visit(shape.fields, at.path, at.keys);
      if (shape.kind === 'text') facts.push(fieldOf(field, at));
      if (shape.kind === 'list') lists.push(listOf(field, shape.element, at));
      if (shape.kind === 'either') {
        facts.push(fieldOf(field, at));
        for (const option of shape.options.map(shapeOf))
          if (option.kind === 'list') lists.push(listOf(field, option.element, at));
      }
    }
  };
  const top = shapeOf(budgetSchema);
  if (top.kind === 'map') visit(top.fields, [], []);
  return { facts, lists: lists.map((list) => ({ ...list, name: sheetName(list, lists) })) };
}

/** A list's own title where no other list has it, else its whole path. */
const sheetName = ({ name, path }: FormList, all: readonly FormList[]): string =>
  all.filter((other) => other.name === name).length === 1 ? name : path.join('.');

type At = Pick<FormField, 'path' | 'keys'>;

const isExtra = ({ keys }: At): boolean => EXTRA.includes(keys[0] ?? '');

/** Fields that hold codes of subjects, by their key. */
const SUBJECTS: Readonly<Record<string, SubjectKind>> = { functional: 'functional', economic: 'economic' };

const fieldOf = ({ key, schema }: Pick<Field, 'key' | 'schema'>, at: At): FormField => ({
  ...at,
  description: descriptionOf(schema),
  isAmount: scalarOf(schema) === 'amount',
  isExtra: isExtra(at),
  choices: scalarOf(schema) === 'yes-no' ? ['是', '否'] : choicesOf(schema),
  ...(SUBJECTS[key] && { subject: SUBJECTS[key] }),
});

const listOf = (field: Field, element: Schema, at: At): FormList => ({
  ...at,
  name: field.title,
  isExtra: isExtra(at),
  layer: shapeOf(element).kind === 'map' ? layerOf(field, element) : undefined,
});

function layerOf({ title, key }: Field, element: Schema): FormLayer {
  const shape = shapeOf(element);
  const fields: FormField[] = [];
  const parts: FormLayer[] = [];
  for (const field of shape.kind === 'map' ? shape.fields : []) {
    const inner = shapeOf(field.schema);
    if (inner.kind === 'list') parts.push(layerOf(field, inner.element));
    else fields.push(fieldOf(field, { path: [field.title], keys: [field.key] }));
  }
  const isText = shape.kind === 'text';
  if (isText) fields.push(fieldOf({ key, schema: element }, { path: [title], keys: [key] }));
  return { title, key, fields, parts, isText };
}

function descriptionOf(schema: Schema): string {
  const meta = (schema as { meta?: () => { description?: string } | undefined }).meta?.();
  return meta?.description ?? '';
}

/** All columns of a sheet of rows: the fields of its layers, each name once. */
export function columnsOf(layer: FormLayer): readonly FormField[] {
  const all = [...layer.fields, ...layer.parts.flatMap(columnsOf)];
  return all.filter((field, i) => all.findIndex((other) => other.path[0] === field.path[0]) === i);
}

/** The titles of a layer and of all below it: what may stand in the column that says which one a row is of. */
export const layersOf = (layer: FormLayer): readonly string[] => [
  ...new Set([layer.title, ...layer.parts.flatMap(layersOf)]),
];

export const hasParts = (layer: FormLayer): boolean => layer.parts.length > 0;

/** The sheets that make a workbook one of these. */
export const isForm = (names: readonly string[]): boolean =>
  [formWords.guide, formWords.facts].every((name) => names.includes(name));

/** Whether a sheet of such a name is part of a form. */
export const isOfForm = (sheet: string): boolean =>
  [formWords.guide, formWords.facts, formWords.subjects, ...formOf().lists.map(({ name }) => name)].includes(
    sheet,
  );

/** Whether a sheet of a form may hold one of the wanted fields, by their English keys at the top; of any, where all are. */
export function isFilledIn(sheet: string, wanted: readonly string[] | undefined): boolean {
  if (sheet === formWords.facts) return true;
  if (!wanted) return sheet !== formWords.guide && sheet !== formWords.subjects;
  return formOf().lists.some(({ name, keys: [first = ''] }) => name === sheet && wanted.includes(first));
}
