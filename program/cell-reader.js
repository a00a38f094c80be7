import { load } from './launch.js';

load('cell-reader.cjs');
