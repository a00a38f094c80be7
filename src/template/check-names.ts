import Handlebars from 'handlebars';
import type { TemplateKind } from '../diagnostics/faults.ts';
import type { Place } from '../diagnostics/place.ts';
import type { Reporter } from '../diagnostics/reporter.ts';
import { nearest } from '../model/conform.ts';
import type { Takes } from './helpers.ts';
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
      const source = '{{{ }}} 或 {{& }}';
      this.#fault(() => this.#reporter.report('template-unescaped', { source }, this.#place(mustache)));
    }
    this.#call(mustache);
  }

  override SubExpression(expression: hbs.AST.SubExpression): void {
    this.#call(expression);
  }

  override BlockStatement(block: hbs.AST.BlockStatement): void {
    const name = (block.path as hbs.AST.PathExpression).original;
    if (
      !BLOCKS.includes(name) ||
      block.params.length !== 1 ||
      !block.program ||
      block.program.blockParams?.length
    ) {
      this.#unsupported(block, `{{#${name}}}`);
      return;
    }
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
    this.#unsupported(partial, '{{> }} 里的 {{> }}');
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

  #call(call: hbs.AST.MustacheStatement | hbs.AST.SubExpression): void {
    const path = call.path as hbs.AST.PathExpression;
    const helper = Object.hasOwn(helpers, path.original) ? helpers[path.original] : undefined;
    if (!helper) {
      this.#unknown(path, path.original, Object.keys(helpers));
      return;
    }
    const [first, ...rest] = call.params as hbs.AST.Expression[];
    if (first) this.#takes(first, helper.takes);
    for (const param of rest) this.#value(param);
  }

  #takes(param: hbs.AST.Expression, takes: Takes): void {
    const value = this.#value(param);
    if (value === undefined || value === null) return;
    if (takes === 'amount' && !(value instanceof ViewFigure)) this.#wrong(param, 'amount');
    if (takes === 'list' && !Array.isArray(value)) this.#wrong(param, 'list');
    if (takes === 'text' && typeof value !== 'string') this.#wrong(param, 'text');
  }

  /** The sample's value behind an expression; undefined where it cannot be told. */
  #value(expression: hbs.AST.Expression): Value {
    if (expression.type === 'SubExpression') this.accept(expression);
    if (expression.type !== 'PathExpression') return undefined;
    const path = expression as hbs.AST.PathExpression;
    if (path.data) return undefined;
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
    const name = (param as hbs.AST.PathExpression).original;
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
