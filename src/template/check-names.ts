import Handlebars from 'handlebars';
import type { TemplateKind } from '../diagnostics/faults.ts';
import type { Place } from '../diagnostics/place.ts';
import type { Reporter } from '../diagnostics/reporter.ts';
import { nearest } from '../model/conform.ts';
import { argumentsFit } from './arguments-fit.ts';
import type { Helper } from './helpers.ts';
import { helpers } from './helpers.ts';
import type { View, ViewValue } from './view.ts';
import { ViewFigure } from './view.ts';

/**
 * Holds every name of a template against a sample view in which everything is filled, in all branches, also
 * inside `#if` and helper arguments, which Handlebars' own strict mode misses. Reports each unknown name with
 * the names known at its place, and what could put data into the page unescaped.
 */
export function checkNames(program: hbs.AST.Program, sample: View, reporter: Reporter): boolean {
  const visitor = new NameChecker(sample, reporter);
  visitor.accept(program);
  return visitor.sound;
}

type Value = ViewValue | undefined;
type Called = hbs.AST.MustacheStatement | hbs.AST.SubExpression | hbs.AST.BlockStatement;

const BLOCKS = ['if', 'unless', 'each', 'with'];

class NameChecker extends Handlebars.Visitor {
  sound = true;
  readonly #scopes: Value[];
  readonly #reporter: Reporter;

  constructor(sample: View, reporter: Reporter) {
    super();
    this.#scopes = [sample];
    this.#reporter = reporter;
  }

  override MustacheStatement(mustache: hbs.AST.MustacheStatement): void {
    if (!(mustache as { escaped?: boolean }).escaped) {
      const source = '{{{ }}} {{& }}';
      this.#fault(() => this.#reporter.report('template-unescaped', { source }, this.#place(mustache)));
    }
    const path = mustache.path as hbs.AST.PathExpression;
    const isValue = path.type === 'PathExpression' && !Object.hasOwn(helpers, path.original);
    if (isValue && mustache.params.length === 0 && !mustache.hash?.pairs.length) this.#takes(path, 'text');
    else this.#call(mustache, 'words');
  }

  override SubExpression(expression: hbs.AST.SubExpression): void {
    this.#call(expression, 'condition');
  }

  override BlockStatement(block: hbs.AST.BlockStatement): void {
    const name = (block.path as hbs.AST.PathExpression).original;
    if (!BLOCKS.includes(name) || !block.program || block.program.blockParams?.length) {
      this.#unsupported(block, `{{#${name}}}`);
      return;
    }
    if (!this.#fits(block, `#${name}`, name === 'each' ? ['list'] : ['anything'])) return;
    const value = this.#value(block.params[0] as hbs.AST.Expression);
    if (name === 'each') {
      if (value !== undefined && !Array.isArray(value))
        this.#wrong(block.params[0] as hbs.AST.Expression, 'list');
      this.#scopes.push(Array.isArray(value) ? (value[0] as Value) : undefined);
      this.accept(block.program);
      this.#scopes.pop();
    } else if (name === 'with') {
      this.#scopes.push(value);
      this.accept(block.program);
      this.#scopes.pop();
    } else {
      this.accept(block.program);
    }
    if (block.inverse) this.accept(block.inverse);
  }

  /** Partials have been put in already; what is left of them stands inside a partial. */
  override PartialStatement(partial: hbs.AST.PartialStatement): void {
    this.#unsupported(partial, '{{> {{> }} }}');
  }

  override PartialBlockStatement(partial: hbs.AST.PartialBlockStatement): void {
    this.#unsupported(partial, '{{#> }}');
  }

  override Decorator(decorator: hbs.AST.Decorator): void {
    this.#unsupported(decorator, '{{* }}');
  }

  override DecoratorBlock(decorator: hbs.AST.DecoratorBlock): void {
    this.#unsupported(decorator, '{{#* }}');
  }

  #call(call: hbs.AST.MustacheStatement | hbs.AST.SubExpression, wanted: Helper['gives']): void {
    const path = call.path as hbs.AST.PathExpression;
    const name = String(path.original);
    const helper = Object.hasOwn(helpers, name) ? helpers[name] : undefined;
    if (!helper) {
      this.#unknown(path, name, Object.keys(helpers));
      return;
    }
    if (helper.gives !== wanted) {
      const facts = { name, gives: helper.gives };
      this.#fault(() => this.#reporter.report('template-misused-helper', facts, this.#place(call)));
      return;
    }
    if (!this.#fits(call, name, helper.takes)) return;
    for (const [i, takes] of helper.takes.entries()) this.#takes(call.params[i] as hbs.AST.Expression, takes);
  }

  #fits(call: Called, name: string, takes: readonly TemplateKind[]): boolean {
    const fits = argumentsFit({ ...call, name, takes }, this.#place(call), this.#reporter);
    this.sound &&= fits;
    return fits;
  }

  /** Holds what stands in a place against what belongs there: a literal or the sample's value. */
  #takes(param: hbs.AST.Expression, takes: TemplateKind): void {
    const value = this.#value(param);
    if (takes === 'anything') return;
    if (param.type !== 'PathExpression') {
      if (takes !== 'text' || param.type !== 'StringLiteral') this.#wrong(param, takes);
    } else if (value !== undefined && value !== null && !isOfKind[takes](value)) this.#wrong(param, takes);
  }

  /** The sample's value behind an expression; undefined where it cannot be told. */
  #value(expression: hbs.AST.Expression): Value {
    if (expression.type === 'SubExpression') this.accept(expression);
    if (expression.type !== 'PathExpression') return undefined;
    const path = expression as hbs.AST.PathExpression;
    if (path.data) {
      this.#unsupported(path, path.original);
      return undefined;
    }
    let value: Value = this.#scopes[this.#scopes.length - 1 - path.depth];
    for (const part of path.parts) {
      if (value === undefined || value === null) return undefined;
      if (!isView(value) || !Object.hasOwn(value, part)) {
        this.#unknown(path, part, isView(value) ? Object.keys(value) : []);
        return undefined;
      }
      value = value[part];
    }
    return value;
  }

  #unknown(node: hbs.AST.Node, name: string, known: readonly string[]): void {
    const facts = { name, nearest: nearest(name, known), known: known.join('、') };
    this.#fault(() => this.#reporter.report('template-unknown-name', facts, this.#place(node)));
  }

  #wrong(param: hbs.AST.Expression, expected: TemplateKind): void {
    const { original, path } = param as hbs.AST.PathExpression & hbs.AST.SubExpression;
    const name = String(original ?? (path as hbs.AST.PathExpression).original);
    this.#fault(() => this.#reporter.report('template-wrong-value', { name, expected }, this.#place(param)));
  }

  #unsupported(node: hbs.AST.Node, source: string): void {
    this.#fault(() => this.#reporter.report('template-unsupported', { source }, this.#place(node)));
  }

  #fault(report: () => void): void {
    this.sound = false;
    report();
  }

  #place({ loc }: hbs.AST.Node): Place {
    return { file: loc.source, line: loc.start.line, column: loc.start.column + 1 };
  }
}

const isView = (value: Value): value is View =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof ViewFigure);

/** What a value of the sample is, for each kind that a helper may take. */
const isOfKind: Readonly<Record<Exclude<TemplateKind, 'anything'>, (value: Value) => boolean>> = {
  amount: (value) => value instanceof ViewFigure,
  list: (value) => Array.isArray(value),
  date: (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\d/.test(value),
  text: (value) => typeof value === 'string',
};
