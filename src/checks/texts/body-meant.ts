import type { Budget } from '../../model/schema.ts';
import { sameName } from '../../model/statements/same-name.ts';
import { statementKinds } from '../../model/statements/statement-schema.ts';
import type { Path } from '../rule.ts';
import { namedBody } from './named-bodies.ts';
import { paragraphs } from './paragraphs.ts';

/** The body that heads and texts mean, and those that speak against the name that the data gives. */
export interface MeantBody {
  /** The name that the data gives. */
  readonly given: string;
  readonly name: string;
  /** None where the name given is the one meant. */
  readonly places: readonly Path[];
}

/** So few heads and texts may have been copied from another body's; more of them that agree were not. */
const FEWEST = 4;

/** The name given, unless all heads and texts that name a body name one other: then that one field is wrong. */
export function bodyMeant(budget: Budget): MeantBody {
  const given = budget.body.name;
  const named = [...inHeads(budget), ...inTexts(budget)];
  const [first] = named;
  const isOther =
    first !== undefined &&
    named.length >= FEWEST &&
    !sameName(first.name, given) &&
    named.every(({ name }) => sameName(name, first.name));
  return isOther
    ? { given, name: first.name, places: named.map(({ path }) => path) }
    : { given, name: given, places: [] };
}

interface Named {
  readonly name: string;
  readonly path: Path;
}

/** 编制部门 or 编制单位 above a table, and who it names. */
export const preparedBy = (line: string): { readonly word: string; readonly name: string } | undefined => {
  const [, word, name = ''] = /^编制(部门|单位)\s*[：:]\s*(.*)$/u.exec(line) ?? [];
  return word === undefined ? undefined : { word, name: name.replace(/[（(](本级|本部|机关)[）)]$/u, '') };
};

const inHeads = ({ statements }: Budget): readonly Named[] =>
  statementKinds.flatMap((kind) =>
    (statements[kind]?.head ?? []).flatMap((line, i): readonly Named[] => {
      const name = preparedBy(line)?.name;
      return name ? [{ name, path: ['statements', kind, 'head', i] }] : [];
    }),
  );

const inTexts = (budget: Budget): readonly Named[] =>
  paragraphs(budget).flatMap(({ path, text }): readonly Named[] => {
    const found = path[0] === 'narrative' ? namedBody(text) : undefined;
    return found?.severity === 'error' ? [{ name: found.name, path }] : [];
  });
