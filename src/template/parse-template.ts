import Handlebars from 'handlebars';
import type { TemplateFault } from '../diagnostics/faults.ts';
import type { Reporter } from '../diagnostics/reporter.ts';
import type { Layout, TemplateFile } from '../layouts/layout.ts';
import { checkBraces } from './check-braces.ts';
import { checkMarkup } from './check-markup.ts';
import { checkNames } from './check-names.ts';
import { expandPartials } from './expand-partials.ts';
import type { RunData } from './helpers.ts';
import { helpers, printed } from './helpers.ts';
import { movePlaces } from './move-places.ts';
import type { View } from './view.ts';

/** A template that may be run on any view of the same names. */
export interface ParsedTemplate {
  readonly file: TemplateFile;
  readonly kind: TemplateKind;
  run(view: View, data: RunData): string;
}

/** How a template's text is read: as markup, or as one line of words (a file name, a meta tag). */
export type TemplateKind = 'markup' | 'line';

/** What a template is read against. */
export interface Setting {
  readonly sample: View;
  readonly partials: Layout['partials'];
  /** The names of the layout's tables. */
  readonly tables: readonly string[];
  readonly kind: TemplateKind;
}

/**
 * Parses a template and checks all that can be known before it is run: its syntax, that nothing is unescaped,
 * its names against those of a sample view, and its markup branch by branch. Everything wrong is reported at
 * the template's own line; then the answer is undefined.
 */
export function parseTemplate(
  file: TemplateFile,
  { sample, tables, partials, kind }: Setting,
  reporter: Reporter,
): ParsedTemplate | undefined {
  const own = parse(file, reporter);
  const partial = (name: string): hbs.AST.Program | undefined =>
    Object.hasOwn(partials, name) ? parse(partials[name] as TemplateFile, reporter) : undefined;
  const program = own && expandPartials(own, partial, Object.keys(partials), reporter);
  if (!program) return undefined;
  const named = checkNames(program, sample, reporter);
  const braced = checkBraces(program, reporter);
  const marked = kind === 'line' || checkMarkup(program, tables, reporter);
  if (!named || !braced || !marked) return undefined;
  new NameArguments().accept(program);
  // Not Handlebars' `strict`: names have been checked more strictly above, and it throws where a group of
  // fields that may be absent is asked for one of them.
  const run = environment.compile(program, {
    knownHelpersOnly: true,
    knownHelpers: Object.fromEntries(
      [VALUE, ...Object.keys(helpers)].map((name) => [name, true]),
    ) as unknown as KnownHelpers,
    noEscape: kind === 'line',
  });
  return { file, kind, run: (view, data) => run(view, { data }) };
}

type KnownHelpers = NonNullable<CompileOptions['knownHelpers']>;

/** The helper that prints a plain `{{名称}}`: `VALUE(value, name)`. No template can call it. */
const VALUE = '=';

const environment = Handlebars.create();
environment.registerHelper(VALUE, printed as unknown as Handlebars.HelperDelegate);
for (const [name, { run }] of Object.entries(helpers))
  environment.registerHelper(name, run as Handlebars.HelperDelegate);

function parse(file: TemplateFile, reporter: Reporter): hbs.AST.Program | undefined {
  try {
    const program = environment.parse(file.source.trimEnd(), { srcName: file.path });
    movePlaces(program, file);
    return program;
  } catch (error) {
    reporter.report('template-syntax', faultOf(error), { file: file.path, ...lineOf(error, file) });
    return undefined;
  }
}

/** Handlebars draws the place and lists all it would have taken; what a clerk needs is which kind of slip it is. */
function faultOf(error: unknown): { readonly fault: TemplateFault; readonly detail: string } {
  const detail =
    (error as Error).message
      .replace(/ - \d+:\d+$/, '')
      .split('\n')
      .at(-1) ?? '';
  const [, opened, closed] = /^(\S+) doesn't match (\S+)$/.exec(detail) ?? [];
  if (opened !== undefined) return { fault: 'mismatch', detail: `{{#${opened}}} … {{/${closed}}}` };
  if (/got 'EOF'/.test(detail)) return { fault: 'unfinished', detail };
  return { fault: /got '/.test(detail) ? 'unexpected' : 'other', detail };
}

function lineOf(error: unknown, { begins }: TemplateFile): { line: number } | Record<never, never> {
  const { message, lineNumber } = error as Error & { lineNumber?: number };
  const line = lineNumber ?? Number(/line (\d+)/.exec(message)?.[1] ?? Number.NaN);
  return Number.isNaN(line) ? {} : { line: line + (begins?.line ?? 1) - 1 };
}

/**
 * Turns `{{名称}}` into a call of the helper that prints values, and tells printing helpers the name they were
 * given, so that a missing value can be named.
 */
class NameArguments extends Handlebars.Visitor {
  override MustacheStatement(mustache: hbs.AST.MustacheStatement): void {
    const path = mustache.path as hbs.AST.PathExpression;
    const [first] = mustache.params as hbs.AST.Expression[];
    if (first) {
      mustache.params.push(stringLiteral(first));
    } else {
      mustache.params = [path, stringLiteral(path)];
      mustache.path = { ...path, data: false, depth: 0, parts: [VALUE], original: VALUE };
    }
  }
}

const stringLiteral = (of: hbs.AST.Expression): hbs.AST.StringLiteral => {
  const name = 'original' in of ? String(of.original) : '';
  return { type: 'StringLiteral', loc: of.loc, value: name, original: name };
};
