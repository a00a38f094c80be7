/** A thread for tests of the pool: says its task back after as many milliseconds, or dies of it. */
import { parentPort, workerData } from 'node:worker_threads';

parentPort.on('message', (task) => {
  if (task === 'leave') process.exit(7);
  if (task === 'throw') throw new TypeError('thrown');
  if (task === 'reject') Promise.reject(new RangeError('rejected'));
  else setTimeout(() => parentPort.postMessage(`${workerData}${task}`), Number(task));
});
