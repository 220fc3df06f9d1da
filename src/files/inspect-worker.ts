import { parentPort } from 'node:worker_threads';
import { verdictOn } from './verdict.ts';

// A thread of its own: a hostile file can stall or fill this one, never the house.
parentPort?.on('message', async (inspected) => parentPort?.postMessage(await verdictOn(inspected)));
