import type { Layout } from '../../src/layouts/layout.ts';
import { writeYaml } from '../sample/write-yaml.ts';
import type { Department } from './department/department.ts';
import type { Plain } from './plain.ts';
import type { Cells } from './workbook/table-sheet.ts';
import { writeWorkbook } from './workbook/write-workbook.ts';

/** A source file: its name, its bytes, and the cell of each field where it is a workbook. */
export interface Source {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly cells: Cells | undefined;
}

/** What a department hands in, with or without a fault. */
export function sourceOf({ form }: Pick<Department, 'form'>, budget: Plain, layout: Layout): Source {
  switch (form) {
    case 'yaml':
      return {
        file: 'department.yaml',
        bytes: new TextEncoder().encode(writeYaml(budget)),
        cells: undefined,
      };
    case 'workbook':
      return { file: 'department.xlsx', ...writeWorkbook(budget, layout) };
  }
}
