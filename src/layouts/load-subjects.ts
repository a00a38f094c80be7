import type { Place } from '../diagnostics/place.ts';
import type { Reporter } from '../diagnostics/reporter.ts';
import type { FileTree } from '../env/env.ts';
import type { Subject } from '../model/statements/subjects.ts';
import { Subjects } from '../model/statements/subjects.ts';
import { decode } from '../readers/decode.ts';

const FILE = 'subjects.tsv';
const KINDS = new Map([
  ['功能分类', 'functional'],
  ['经济分类', 'economic'],
] as const);
const SHARES = new Map([
  ['人员经费', 'personnel'],
  ['公用经费', 'operating'],
] as const);

/**
 * Reads `subjects.tsv` of a layout and of those that it extends, nearest first: kind, code, name, first year, last
 * year and, for economic subjects, what they pay for; empty years are open. A line that says something else is
 * reported.
 */
export function loadSubjects(chain: readonly string[], templates: FileTree, reporter: Reporter): Subjects {
  return new Subjects(
    chain.flatMap((name) => {
      const bytes = templates.read(`${name}/${FILE}`);
      const file = `templates/${name}/${FILE}`;
      const text = bytes && decode(bytes);
      if (bytes && text === undefined) reporter.report('not-text', {}, { file });
      const [, ...lines] = (text ?? '').split(/\r\n?|\n/);
      return lines.flatMap((line, i) => (line.trim() ? readLine(line, { file, line: i + 2 }, reporter) : []));
    }),
  );
}

function readLine(line: string, place: Place, reporter: Reporter): readonly Subject[] {
  const [kindName = '', code = '', name = '', from = '', to = '', shareName = ''] = line
    .split('\t')
    .map((part) => part.trim());
  const kind = KINDS.get(kindName as never);
  const share = SHARES.get(shareName as never);
  const isYear = (text: string) => text === '' || /^\d{4}$/.test(text);
  const lengths = kind === 'functional' ? [3, 5, 7] : [3, 5];
  const isSubject = kind !== undefined && /^\d+$/.test(code) && lengths.includes(code.length);
  if (!isSubject || name === '' || !isYear(from) || !isYear(to) || (shareName !== '' && !share)) {
    reporter.report('bad-subject-line', { text: line.slice(0, 60) }, place);
    return [];
  }
  const years = { from: Number(from || 0), to: to === '' ? Number.POSITIVE_INFINITY : Number(to) };
  return [{ kind, code, name, ...years, ...(share && { share }) }];
}
