/** Names of budget subjects by code and year: 政府收支分类科目, with what a county adds to them. */

/** 功能分类 or 部门预算支出经济分类. */
export type SubjectKind = 'functional' | 'economic';

/** A subject's name in the years from `from` to `to`, both included. */
export interface Subject {
  readonly kind: SubjectKind;
  readonly code: string;
  readonly name: string;
  readonly from: number;
  readonly to: number;
  /** Of an economic subject: whether it pays for people or for running the office. */
  readonly share?: 'personnel' | 'operating';
}

export class Subjects {
  readonly #byCode = new Map<string, Subject[]>();

  /** Where two name a code in one year, the one that comes first counts. */
  constructor(subjects: readonly Subject[]) {
    for (const subject of subjects) {
      const key = subject.kind + subject.code;
      this.#byCode.set(key, [...(this.#byCode.get(key) ?? []), subject]);
    }
  }

  /** The subject of a code in a year, if there is one. */
  find(kind: SubjectKind, code: string, year: number): Subject | undefined {
    return this.versions(kind, code).find(({ from, to }) => from <= year && year <= to);
  }

  /** Every name that there is. */
  get names(): readonly string[] {
    return [...this.#byCode.values()].flatMap((versions) => versions.map(({ name }) => name));
  }

  /** All that a code has stood for. */
  versions(kind: SubjectKind, code: string): readonly Subject[] {
    return this.#byCode.get(kind + code) ?? [];
  }

  /** All subjects of a length of code in a year, by code. */
  ofLevel(kind: SubjectKind, length: number, year: number): readonly Subject[] {
    const found = [...this.#byCode.values()].flatMap(([first]) =>
      first?.kind === kind && first.code.length === length ? (this.find(kind, first.code, year) ?? []) : [],
    );
    return found.sort((a, b) => (a.code < b.code ? -1 : 1));
  }
}
