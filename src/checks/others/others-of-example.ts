import type { Figures } from '../../model/corpus.ts';
import { figuresFor } from '../../model/corpus.ts';
import type { Budget } from '../../model/schema.ts';
import { Subjects } from '../../model/statements/subjects.ts';

/** The figures of an example's budget, as another file would give them. */
export const figuresOfExample = (value: Budget): Figures =>
  figuresFor(
    { value, placeOf: () => ({ file: 'other' }), textOf: () => undefined },
    'other',
    new Subjects([]),
  );
