// Keeps the compiled code between two starts, in the cache folder of the person's account. Not in the shared folder for
// temporary files, Node's own choice, where another user could lay code in its place; and not in the library, which may
// come from somebody else.
import module from 'node:module';
import { join } from 'node:path';
import envPaths from 'env-paths';

/** Node 22.8 and later know how; older ones start as ever. Where nothing can be kept, nothing is, without a word. */
export function keepCompiledCode() {
  const folder =
    process.env['NODE_COMPILE_CACHE'] ?? join(envPaths('crossread', { suffix: '' }).cache, 'compiled');
  /** @type {{ enableCompileCache?: (folder: string) => void }} */ (module).enableCompileCache?.(folder);
}
