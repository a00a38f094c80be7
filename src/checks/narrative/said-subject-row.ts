import type { SaidSubject } from '../../claims/claim.ts';
import { bareName } from '../figures/source-of.ts';
import type { Row, Table } from '../figures/table.ts';

/** The row of the 项 that a sentence names: by its codes, else by its names, of which one may be another's. */
export function rowOfSubject(subject: SaidSubject, table: Table): Row | undefined {
  const code = codeOf(subject);
  const byCode = code === undefined ? undefined : table.row(code);
  if (byCode) return byCode;
  const names = [subject.class, subject.section, subject.item].map((said) => said && bareName(said.name));
  const scored = table.subjects
    .filter((row) => row.code?.length === 7)
    .map((row) => {
      const own = [3, 5, 7].map((length) => table.row(row.code?.slice(0, length) ?? '')?.name ?? '');
      return { row, hits: names.filter((name, i) => name && name === bareName(own[i] ?? '')).length };
    })
    .sort((a, b) => b.hits - a.hits);
  const [best, next] = scored;
  const wanted = names.filter(Boolean).length;
  const isEnough = best && (best.hits === wanted || (wanted === 3 && best.hits === 2));
  return isEnough && best.hits > (next?.hits ?? 0) ? best.row : undefined;
}

/** The whole code of seven digits, where the levels say theirs or the last one says all. */
function codeOf({ class: first, section, item }: SaidSubject): string | undefined {
  const plain = (code: string | undefined): string => (code ?? '').replace(/\D/g, '');
  const last = plain(item?.code ?? section?.code);
  if (last.length === 7) return last;
  const whole = plain(first?.code) + plain(section?.code) + plain(item?.code);
  return whole.length === 7 ? whole : undefined;
}
