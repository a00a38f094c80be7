import type {
  Base,
  Change,
  Claim,
  ReasonSaid,
  SaidAmount,
  SaidCount,
  SaidSubject,
} from '../../src/claims/claim.ts';

/** Claims as text, a line each, parts indented: what a paragraph was read to say. */
export const printClaims = (claims: readonly Claim[], indent = ''): string =>
  claims.map((claim) => `${indent}${claimLine(claim)}\n${printClaims(claim.parts, `${indent}  `)}`).join('');

const claimLine = ({ label, year, amount, restated, lastYear, lastYearBase, ...rest }: Claim): string =>
  [
    `${year === undefined ? '' : `${year} `}${label || '?'}${amount ? ` = ${amountText(amount)}` : ''}`,
    ...(rest.subject ? [`科目 ${subjectText(rest.subject)}`] : []),
    ...restated.map((each) => `again ${amountText(each)}`),
    ...(lastYear ? [`last ${amountText(lastYear)} (${lastYearBase ? baseText(lastYearBase) : ''})`] : []),
    ...(rest.change ? [changeText(rest.change)] : []),
    ...(rest.reason ? [`because “${rest.reason.text}”`] : []),
    ...(rest.share ? [`${rest.share.rate.hundredths}%% of ${rest.share.of || '?'}`] : []),
    ...(rest.purpose ? [`for “${rest.purpose.text}”`] : []),
  ].join(' | ');

const amountText = ({ value, radius, unit }: SaidAmount): string => `${value}±${radius} ${unit}`;

const baseText = ({ year, words, kind, amount }: Base): string =>
  [year ?? words, ...(kind ? [kind] : []), ...(amount ? [amountText(amount)] : [])].join(' ');

const subjectText = (subject: SaidSubject): string =>
  [subject.class, subject.section, subject.item]
    .map((name) => (name ? name.name + (name.code === undefined ? '' : `[${name.code}]`) : '·'))
    .join('/');

const changeText = ({ direction, word, also, base, amount, rate }: Change): string =>
  [
    direction,
    word + (also === undefined ? '' : `+${also}`),
    ...(base ? [`(${baseText(base)})`] : []),
    ...(amount ? [amountText(amount)] : []),
    ...(rate ? [`${rate.hundredths}±${rate.radius}%%`] : []),
  ].join(' ');

export const printReasons = (reasons: readonly ReasonSaid[]): string =>
  reasons
    .map(
      ({ reason, about, direction, also }) =>
        `${[about || '?', direction ?? '-', ...(also ? [`+${also}`] : []), `“${reason.text}”`].join(' ')}\n`,
    )
    .join('');

export const printCounts = (counts: readonly SaidCount[], indent = ''): string =>
  counts
    .map(
      ({ noun, unit, hundredths, parts }) =>
        `${indent}${noun} ${hundredths / 100} ${unit}\n${printCounts(parts, `${indent}  `)}`,
    )
    .join('');
