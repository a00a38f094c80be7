/** What a thread of the pool runs: tasks come in, answers go out. It has its own layouts and fonts. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Folders } from '../env/node.ts';
import { diskEnv } from '../env/node.ts';
import { Shelf } from '../shelf.ts';
import type { Task } from './do-task.ts';
import { doTask } from './do-task.ts';

const env = diskEnv(workerData as Folders);
const shelf = new Shelf(env);

parentPort?.on('message', async (task: Task) => parentPort?.postMessage(await doTask(task, env, shelf)));
