// Entry of the search's worker thread: holds the index, takes in what changed between two searches, answers them.
import { parentPort, workerData } from 'node:worker_threads';
import { SearchKeeper } from './keeper.ts';
import type { SearchMessage, SearchRequest, SearchTask } from './searcher.ts';

const port = parentPort!;
const post = (message: SearchMessage): void => port.postMessage(message);

const { library, file } = workerData as SearchTask;
const keeper = new SearchKeeper(library, file);

let planned = false;
/** Works on in small steps, and lets whoever searches in between go first. */
function workOn(): void {
  if (planned) return;
  planned = true;
  setImmediate(() => {
    planned = false;
    const before = keeper.indexed;
    if (before !== null && keeper.work() && keeper.indexed !== before) workOn();
    else keeper.warm();
  });
}

port.on('message', (request: SearchRequest) => {
  switch (request.kind) {
    case 'changed':
      keeper.changed(request.cases);
      break;
    case 'points':
      keeper.points(request.caseId, request.points);
      break;
    case 'search':
      post({
        kind: 'found',
        id: request.id,
        result: keeper.search(request.typed, request.within, request.fresh),
      });
      break;
    case 'close':
      keeper.close();
      port.close();
      return;
  }
  workOn();
});
workOn();
