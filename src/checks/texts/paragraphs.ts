import type { Budget } from '../../model/schema.ts';
import { statementKinds } from '../../model/statements/statement-schema.ts';
import type { Path } from '../rule.ts';
import { typedTexts } from './typed-texts.ts';

/** One paragraph that a clerk typed, by its field. */
export interface Paragraph {
  readonly path: Path;
  readonly text: string;
  /** The part of the document that it stands in, where a slip that goes through is told once: `narrative.glossary`. */
  readonly part: string;
}

const KNOWN = new WeakMap<Budget, readonly Paragraph[]>();

/** Every paragraph that clerks typed, in the order of the schema; made once a budget, since many rules read them. */
export function paragraphs(budget: Budget): readonly Paragraph[] {
  const known = KNOWN.get(budget);
  if (known) return known;
  const made = typedTexts(budget).flatMap(({ path, text }) =>
    text
      .split('\n')
      .filter(Boolean)
      .map((line): Paragraph => ({ path, text: line, part: partOf(path) })),
  );
  KNOWN.set(budget, made);
  return made;
}

/** The groups of the narrative are chapters of their own, each project description too. */
const partOf = (path: Path): string =>
  path.slice(0, path[0] === 'narrative' ? (path[1] === 'projects' ? 3 : 2) : 1).join('.');

/** The notes under the statutory tables, which clerks type too. */
export const tableNotes = ({ statements }: Budget): readonly Paragraph[] =>
  statementKinds.flatMap((kind) => {
    const text = statements[kind]?.note;
    return text === undefined
      ? []
      : [{ path: ['statements', kind, 'note'], text, part: `statements.${kind}` }];
  });

/** Fields of sentences; the others hold names, numbers and thresholds. */
const SENTENCES = ['reason', 'purpose', 'content', 'goal', 'overallGoal', 'definition'];

/** Whether a field holds sentences rather than a name or a threshold. */
export const holdsSentences = (path: Path): boolean => {
  const last = path[path.length - 1];
  return typeof last === 'number' || SENTENCES.includes(String(last));
};

/** The sentences of a paragraph, without what ends them. */
export const sentencesOf = (text: string): readonly string[] => text.split(/[。；;！？]/).filter(Boolean);

/** A made-up budget with these paragraphs as its 编制说明, for examples. */
export const explained = (budget: Budget, ...explanation: readonly string[]): Budget => ({
  ...budget,
  narrative: { ...budget.narrative, explanation: [...explanation] },
});
