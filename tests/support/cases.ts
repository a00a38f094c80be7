import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The folder with published budgets in their bureau's workbooks, which the project does not hold itself. */
const FOLDER = process.env.GONGKAI_CASES;

/** Whether the published budgets are there; a notice where they are not. A folder that is named must be there. */
export function hasCases(): boolean {
  if (FOLDER === undefined || FOLDER === '') {
    console.warn('skipped: set GONGKAI_CASES to the folder of published budgets to run these tests');
    return false;
  }
  if (!existsSync(FOLDER)) throw new Error(`GONGKAI_CASES names a folder that is not there: ${FOLDER}`);
  return true;
}

export const casePath = (name: string): string => join(FOLDER ?? '', name);
