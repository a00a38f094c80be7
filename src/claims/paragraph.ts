import { type NumberRun, numbersIn } from './numbers.ts';
import { plainText } from './plain-text.ts';

/** A paragraph made ready, so that its readers need not each look for the same: as typed, as meant, its numbers. */
export interface Paragraph {
  readonly text: string;
  readonly plain: string;
  readonly numbers: readonly NumberRun[];
}

export function paragraphOf(text: string): Paragraph {
  const plain = plainText(text);
  return { text, plain, numbers: numbersIn(plain) };
}
