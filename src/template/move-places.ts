import Handlebars from 'handlebars';
import type { TemplateFile } from '../layouts/layout.ts';

/** Moves the places of a parsed template to where its source begins in the file, so that faults are told there. */
export function movePlaces(program: hbs.AST.Program, { begins }: TemplateFile): void {
  if (begins) new Mover(begins).accept(program);
}

class Mover extends Handlebars.Visitor {
  readonly #begins: NonNullable<TemplateFile['begins']>;
  /** Nodes may share a place. */
  readonly #moved = new Set<object>();

  constructor(begins: NonNullable<TemplateFile['begins']>) {
    super();
    this.#begins = begins;
  }

  override accept(node: hbs.AST.Node): void {
    // Visitors are handed what may be absent, too: a block without inverse.
    if (node?.loc && !this.#moved.has(node.loc)) {
      this.#moved.add(node.loc);
      for (const position of new Set([node.loc.start, node.loc.end])) this.#move(position);
    }
    super.accept(node);
  }

  #move(position: hbs.AST.Position): void {
    if (position.line === 1) position.column += this.#begins.column - 1;
    position.line += this.#begins.line - 1;
  }
}
