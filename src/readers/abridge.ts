import type { TopField } from './reader.ts';
import { namesOf } from './reader.ts';

/** A line that begins a field at the top, and lines that may stand beside it without an indent. */
const KEY = /^(["']?)([\p{L}\p{N}]+)\1\s*:(\s|$)/u;
const NEUTRAL = /^(\s|#|-\s|-$|$)/;

/**
 * The wanted fields at the top of a YAML text, by which lines are indented: a file's long lists need not be parsed for
 * its first few fields. The whole text where it is not plainly written so, as JSON is not.
 */
export function abridge(text: string, wanted: readonly TopField[]): string {
  const names = namesOf(wanted);
  const kept: string[] = [];
  let isKept = true;
  for (const line of text.split(/\r\n?|\n/)) {
    const key = KEY.exec(line)?.[2];
    if (key === undefined && !NEUTRAL.test(line)) return text;
    if (key !== undefined) isKept = names.includes(key);
    if (isKept) kept.push(line);
  }
  return kept.join('\n');
}
