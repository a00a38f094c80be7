import { load } from './launch.js';

load('compile-worker.cjs');
