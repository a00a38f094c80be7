import type { CellObject, Range, WorkSheet } from '@e965/xlsx';
import { utils } from '@e965/xlsx';

/** A sheet under way: cells by row and column, both from 0. */
export class SheetDraft {
  readonly #cells: WorkSheet = {};
  readonly #merges: Range[] = [];
  #last = { r: 0, c: 0 };

  /** Text, a number with its format, or nothing; answers the cell's address. */
  put(r: number, c: number, value: string | number | undefined, format = 'General'): string {
    const address = utils.encode_cell({ r, c });
    if (value === undefined || value === '') return address;
    this.#cells[address] = cellOf(value, format);
    this.#last = { r: Math.max(this.#last.r, r), c: Math.max(this.#last.c, c) };
    return address;
  }

  merge(top: number, left: number, bottom: number, right: number): void {
    if (top !== bottom || left !== right)
      this.#merges.push({ s: { r: top, c: left }, e: { r: bottom, c: right } });
  }

  done(): WorkSheet {
    return {
      ...this.#cells,
      '!merges': this.#merges,
      '!ref': utils.encode_range({ r: 0, c: 0 }, this.#last),
    };
  }
}

/** Excel's number for #REF! (ECMA-376-1 §18.17.3). */
const REF = 0x17;

function cellOf(value: string | number, format: string): CellObject {
  if (typeof value === 'number') return { t: 'n', v: value, z: format };
  return value === '#REF!' ? { t: 'e', v: REF } : { t: 's', v: value, z: format };
}
