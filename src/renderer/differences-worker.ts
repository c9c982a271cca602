// Compares two whole texts beside the page, so that it stays usable with books: hundreds of thousands of words take
// seconds.
import { textDifferences } from '../core/text/differences/text-differences.ts';

addEventListener('message', ({ data }: MessageEvent<readonly [string, string]>) => {
  postMessage(textDifferences(...data));
});
