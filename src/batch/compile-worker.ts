/** What a thread of the pool runs: jobs come in, results go out. It has its own layouts and fonts. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Job } from '../compile.ts';
import type { Folders } from '../env/node.ts';
import { diskEnv } from '../env/node.ts';
import { Shelf } from '../shelf.ts';
import { compileOrBug } from './compile-or-bug.ts';

const env = diskEnv(workerData as Folders);
const shelf = new Shelf(env);

parentPort?.on('message', async (job: Job) => parentPort?.postMessage(await compileOrBug(job, env, shelf)));
