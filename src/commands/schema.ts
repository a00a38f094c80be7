import { jsonSchema } from '../model/json-schema.ts';

/** The JSON Schema of a department's data, for editors and other programs. */
export const schema = (): string => `${JSON.stringify(jsonSchema(), undefined, 2)}\n`;
