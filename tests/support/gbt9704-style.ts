/** The style of tests without a layout. */
export { GBT9704 } from '../../src/tree/gbt9704.ts';
