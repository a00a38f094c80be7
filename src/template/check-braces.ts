import Handlebars from 'handlebars';
import type { Reporter } from '../diagnostics/reporter.ts';
import { excerpt } from '../model/scalar.ts';

/**
 * Reports braces that would be printed: those of a Chinese keyboard, which Handlebars does not know, and single
 * ones. No text of an authority has any, so each was meant for a name.
 */
export function checkBraces(program: hbs.AST.Program, reporter: Reporter): boolean {
  const visitor = new BraceChecker(reporter);
  visitor.accept(program);
  return visitor.sound;
}

/** Braces of either width around a name, or without one. */
const BRACES = /[{｛]+([^{}｛｝\n]*)[}｝]+|[{}｛｝]+/g;

class BraceChecker extends Handlebars.Visitor {
  sound = true;
  readonly #reporter: Reporter;

  constructor(reporter: Reporter) {
    super();
    this.#reporter = reporter;
  }

  override ContentStatement({ original, loc }: hbs.AST.ContentStatement): void {
    const text = String(original);
    for (const { 0: written, 1: name = '', index } of text.matchAll(BRACES)) {
      const before = text.slice(0, index).split('\n');
      const column = (before.at(-1) ?? '').length + 1;
      this.sound = false;
      this.#reporter.report(
        'template-braces',
        { text: excerpt(written), name: excerpt(name) },
        {
          file: loc.source,
          line: loc.start.line + before.length - 1,
          column: before.length === 1 ? loc.start.column + column : column,
        },
      );
    }
  }
}
