import type { Severity } from '../../diagnostics/diagnostic.ts';

/** A body that a sentence of the form names as the one whose budget it is. */
export interface NamedBody {
  readonly name: string;
  /** How sure it is that no other body may stand there. */
  readonly severity: Severity;
}

const NAME =
  '(?<name>[\\p{Script=Han}]{4,40}?(?:局|办公室|委员会|办事处|政府|中心|学校|[中小]学|[院会部队所站处馆]))';

/** Sentences that open a chapter speak of the body alone; cars and running costs may be told of its units too. */
const FORMS: readonly (readonly [pattern: RegExp, severity: Severity])[] = [
  [new RegExp(`^\\d{4}年，${NAME}(?:部门|单位)?收入预算`, 'u'), 'error'],
  [new RegExp(`^${NAME}(?:部门|单位)?\\d{4}年(?:度)?(?:部门|单位)?收入预算`, 'u'), 'warning'],
  [new RegExp(`^${NAME}(?:部门|单位)?预算是包括`, 'u'), 'error'],
  [
    new RegExp(`^\\d{4}年${NAME}(?:（部门）|本级|本部)?(?:下属.{0,30})?(?:财政拨款的)?机关运行经费预算`, 'u'),
    'warning',
  ],
  [new RegExp(`^截[至止].{8,11}，${NAME}(?:（部门）|本级|本部)?共有车辆`, 'u'), 'warning'],
];

/** The body that a paragraph of the form names, where it is of such a form. */
export function namedBody(text: string): NamedBody | undefined {
  for (const [pattern, severity] of FORMS) {
    const name = pattern.exec(text)?.groups?.name;
    if (name !== undefined && !/[各本我]|所属|下属|^全/.test(name)) return { name, severity };
  }
  return undefined;
}
