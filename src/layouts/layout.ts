import type { Subjects } from '../model/statements/subjects.ts';
import type { Style } from '../tree/style.ts';
import type { LayoutData } from './schema.ts';
import type { TableLines } from './table-lines.ts';

/** A layout ready for use: its data, its look and its templates. */
export interface Layout extends Omit<LayoutData, 'page' | 'text' | 'table' | keyof LineTemplates> {
  /** The folder's name under `templates/`. */
  readonly id: string;
  readonly style: Style;
  /** Names of budget subjects, the layout's own before those of what it extends. */
  readonly subjects: Subjects;
  /** The templates of `sections`, in order. */
  readonly templates: readonly TemplateFile[];
  /** Pieces that templates put in with `{{> name value}}`, by name. */
  readonly partials: Readonly<Record<string, TemplateFile>>;
  /** The one-line templates that stand in `layout.yaml` itself. */
  readonly lines: LineTemplates;
  /** Where `layout.yaml` stands, for messages about what it says. */
  readonly file: string;
}

export interface LineTemplates {
  readonly fileName: TemplateFile;
  readonly description: TemplateFile | undefined;
  readonly keywords: readonly TemplateFile[];
  readonly tags: readonly { readonly name: string; readonly value: TemplateFile }[];
  /** By the table's name. */
  readonly tableLines: Readonly<Record<string, TableLines<TemplateFile>>>;
}

export interface TemplateFile {
  /** For messages: `templates/hebei/duties.hbs`. */
  readonly path: string;
  readonly source: string;
  /** The line and column of the file at which the source begins, where it is not the whole file. */
  readonly begins?: { readonly line: number; readonly column: number };
}
