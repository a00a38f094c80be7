import type { Reader } from '../reader.ts';

/** Workbooks. What reads them is large, and loaded where there is one. */
export const xlsx: Reader = {
  extensions: ['xlsx'],
  mistaken: ['xls', 'xlsm', 'xlsb', 'et'],
  largest: 16,
  read: async (...asked) => (await import('./read-xlsx.ts')).readXlsx(...asked),
};
