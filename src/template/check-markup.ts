import type { Place } from '../diagnostics/place.ts';
import type { Reporter } from '../diagnostics/reporter.ts';
import { markupEvents, PLACEHOLDER } from './markup-events.ts';
import { refusesFigure } from './refuses-figure.ts';
import type { ElementName, ElementRule } from './vocabulary.ts';
import { vocabulary } from './vocabulary.ts';

/**
 * Checks a template's markup before it is run, branch by branch: each branch of an `{{#if}}` must be well
 * formed by itself, or some data would give a broken document. Faults are reported at the template's own line.
 */
export function checkMarkup(
  program: hbs.AST.Program,
  tables: readonly string[],
  reporter: Reporter,
): boolean {
  const branches = branchesOf(program);
  return branches.map((branch) => checkBranch(branch, tables, reporter)).every(Boolean);
}

/** The program and every branch inside it. */
function branchesOf(program: hbs.AST.Program): readonly hbs.AST.Program[] {
  const inner = program.body.flatMap((statement) => {
    if (statement.type !== 'BlockStatement') return [];
    const block = statement as hbs.AST.BlockStatement;
    return [block.program, block.inverse].flatMap((branch) => (branch ? branchesOf(branch) : []));
  });
  return [program, ...inner];
}

function checkBranch(branch: hbs.AST.Program, tables: readonly string[], reporter: Reporter): boolean {
  const [first] = branch.body;
  if (!first) return true;
  const markup = new Skeleton(branch).lines.join('\n');
  return markupEvents(
    markup,
    (line, column) => ({ file: first.loc.source, line, column: column + 1 }),
    reporter,
    {
      refuses: (name, attributes, place) =>
        isByHand(name, place, reporter) ||
        (name === 'budget-table' && isUnknown(attributes.name, tables, place, reporter)) ||
        (name === 'figure' && refusesFigure(attributes, isOfData, place, reporter)),
    },
  );
}

/** Reports an element that only helpers make: an amount typed by hand is checked by nobody. */
function isByHand(name: ElementName, place: Place, reporter: Reporter): boolean {
  const { byHelpers }: ElementRule = vocabulary[name];
  if (byHelpers) reporter.report('markup-by-hand', { element: name }, place);
  return byHelpers === true;
}

/** Which file a picture is of is for the data to say. */
const isOfData = (file: string): boolean => file.includes(PLACEHOLDER);

/** Reports a table that the layout lacks, also in a branch that no data has taken yet. */
function isUnknown(
  name: string | undefined,
  tables: readonly string[],
  place: Place,
  reporter: Reporter,
): boolean {
  if (name === undefined || name.includes(PLACEHOLDER) || tables.includes(name)) return false;
  reporter.report('unknown-table', { name, known: tables.join('、') }, place);
  return true;
}

/**
 * A branch's own text at the lines and columns it has in the file: values become a placeholder, blocks
 * inside it nothing.
 */
class Skeleton {
  readonly lines: string[] = [''];

  constructor(branch: hbs.AST.Program) {
    for (const statement of branch.body) {
      if (statement.type === 'ContentStatement')
        this.#put(statement, String((statement as hbs.AST.ContentStatement).original));
      else if (statement.type === 'MustacheStatement') this.#put(statement, PLACEHOLDER);
    }
  }

  #put({ loc }: hbs.AST.Node, text: string): void {
    while (this.lines.length < loc.start.line) this.lines.push('');
    const last = this.lines.length - 1;
    this.lines[last] = (this.lines[last] ?? '').padEnd(loc.start.column) + text.split('\n')[0];
    this.lines.push(...text.split('\n').slice(1));
  }
}
