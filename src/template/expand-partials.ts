import type { Reporter } from '../diagnostics/reporter.ts';
import { nearest } from '../model/conform.ts';
import { argumentsFit } from './arguments-fit.ts';

/**
 * Puts each `{{> name value}}` in as `{{#with value}}` around the partial's own program, so that its names and
 * its markup are checked like the rest. Nodes keep the file and line that they were written at.
 */
export function expandPartials(
  program: hbs.AST.Program,
  partial: (name: string) => hbs.AST.Program | undefined,
  known: readonly string[],
  reporter: Reporter,
): hbs.AST.Program | undefined {
  let sound = true;
  const expanded = (statement: hbs.AST.Statement): hbs.AST.Statement => {
    if (statement.type === 'BlockStatement') return insideBlock(statement as hbs.AST.BlockStatement);
    if (statement.type !== 'PartialStatement') return statement;
    const call = statement as hbs.AST.PartialStatement;
    const name = (call.name as hbs.AST.PathExpression).original;
    const { source, start } = statement.loc;
    const place = { file: source, line: start.line, column: start.column + 1 };
    if (typeof name !== 'string' || !known.includes(name)) {
      sound = false;
      const facts = { name: `${name}`, nearest: nearest(`${name}`, known), known: known.join('、') };
      reporter.report('template-unknown-name', facts, place);
      return statement;
    }
    if (!argumentsFit({ ...call, name: `> ${name}`, takes: ['anything'] }, place, reporter)) {
      sound = false;
      return statement;
    }
    const body = partial(name);
    if (!body) sound = false;
    return body ? withBlock(call, body) : statement;
  };
  const inside = (p: hbs.AST.Program): hbs.AST.Program => ({ ...p, body: p.body.map(expanded) });
  const insideBlock = (block: hbs.AST.BlockStatement): hbs.AST.BlockStatement => ({
    ...block,
    // `{{^name}}` has no branch but the inverse; the check of names refuses it.
    program: block.program && inside(block.program),
    ...(block.inverse && { inverse: inside(block.inverse) }),
  });
  const result = inside(program);
  return sound ? result : undefined;
}

/** `{{#with value}}…{{/with}}` in the place of the call. */
function withBlock(call: hbs.AST.PartialStatement, body: hbs.AST.Program): hbs.AST.BlockStatement {
  const path = {
    type: 'PathExpression',
    loc: call.loc,
    data: false,
    depth: 0,
    parts: ['with'],
    original: 'with',
  };
  const strip = { open: false, close: false };
  return {
    type: 'BlockStatement',
    loc: call.loc,
    path: path as hbs.AST.PathExpression,
    params: call.params,
    hash: call.hash,
    program: body,
    openStrip: strip,
    inverseStrip: strip,
    closeStrip: strip,
  } as unknown as hbs.AST.BlockStatement;
}
