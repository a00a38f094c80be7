/**
 * Money is integer 分, from the cell to the page. Parsed from decimal text, never from floating point;
 * formatting happens only where text is made.
 */
export type Fen = number;

const FEN_PER = { 元: 100, 万元: 1_000_000 } as const;

/** The units in which amounts are written and printed. */
export type Unit = keyof typeof FEN_PER;

/** Why a text is no amount. */
export type AmountFault = 'not-an-amount' | 'amount-too-fine' | 'amount-too-large';

/** No amount is larger: 90 万亿元, three times what the whole country spends, is all that can be exact to the 分. */
export const LARGEST_AMOUNT: Fen = Number.MAX_SAFE_INTEGER;

const AMOUNT = /^([+-]?)(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d+))?(元|万元)?$/;

/**
 * Reads an amount: `55`, `350.35`, `1,234.50`, `550010元`. Without a unit it is in 万元. At most two decimals
 * in either unit, since that is all a disclosure prints. Full-width digits and signs are read as what they are.
 */
export function parseAmount(source: string): Fen | AmountFault {
  const found = AMOUNT.exec(source.normalize('NFKC').replaceAll('−', '-').trim());
  if (!found) return 'not-an-amount';
  const [, sign, whole = '', decimals = '', unit = '万元'] = found;
  if (decimals.length > 2) return 'amount-too-fine';
  const hundredths = Number(whole.replaceAll(',', '') + decimals.padEnd(2, '0'));
  const fen = hundredths * (FEN_PER[unit as Unit] / 100);
  if (fen > LARGEST_AMOUNT) return 'amount-too-large';
  return sign === '-' && fen !== 0 ? -fen : fen;
}

/** How amounts of one kind are printed; a layout says which. */
export interface AmountFormat {
  readonly unit: Unit;
  /** At most so many decimals. */
  readonly decimals: number;
  /** Whether decimals that are zero are printed: `55.00`. */
  readonly trailingZeros: boolean;
  /** Whether thousands are parted by commas: `1,234.50`. */
  readonly thousands: boolean;
}

/** Prints an amount without its unit. Rounds half away from zero, which for amounts is half up. */
export function formatAmount(fen: Fen, format: AmountFormat): string {
  const per = BigInt(FEN_PER[format.unit]);
  const scale = 10n ** BigInt(format.decimals);
  const size = BigInt(Math.abs(fen)) * scale;
  const rounded = (size * 2n + per) / (per * 2n);
  const whole = (rounded / scale).toString();
  const part = format.decimals === 0 ? '' : (rounded % scale).toString().padStart(format.decimals, '0');
  const decimals = format.trailingZeros ? part : part.replace(/0+$/, '');
  const sign = fen < 0 && rounded !== 0n ? '-' : '';
  const grouped = format.thousands ? groupThousands(whole) : whole;
  return sign + grouped + (decimals && `.${decimals}`);
}

/** Parts the thousands of a decimal number by commas: 1234.5 becomes 1,234.5. */
export const groupThousands = (number: string): string =>
  number.replace(/^\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ','));

/** The plain form in which messages name an amount: `55万元`, to the 分 where that is needed. */
export function spokenAmount(fen: Fen): string {
  const exact = fen % 10_000 === 0;
  const unit: Unit = exact ? '万元' : '元';
  return formatAmount(fen, { unit, decimals: 2, trailingZeros: false, thousands: true }) + unit;
}
