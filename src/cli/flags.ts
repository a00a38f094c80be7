/** What `check` is told on the command line, beside its paths. */
export interface CheckFlags {
  readonly layout?: string;
  readonly lastYear?: string;
  readonly list?: string;
  readonly json?: boolean;
}

/** What `build` is told. */
export interface BuildFlags extends Omit<CheckFlags, 'list'> {
  readonly out: string;
  readonly format: string;
  readonly force?: boolean;
  readonly evidence?: boolean;
  readonly attachData?: boolean;
  readonly resume?: boolean;
  readonly zip?: boolean;
}
