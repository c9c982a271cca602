// Runs the analysis for the app: one run per case at a time, its progress, its cancelling, and what was found
// last, kept in memory until the sources change.
import type { AnalysedSource } from '../../core/analysis.ts';
import type { Partner, Progress } from '../../core/contract/contract.ts';
import type { Comparison } from '../../core/model/comparison.ts';
import { Problem, say } from '../../core/model/problem.ts';
import type { Passage } from '../../core/model/span.ts';
import { hashOf } from './kept.ts';

/** An analysis under way. */
export interface Run {
  readonly result: Promise<Comparison>;
  /** Ends it; `result` then never settles, or settles unheard. */
  readonly stop: () => void;
}

/** What is to be analysed. */
export interface AnalysisTask {
  readonly caseId: string;
  readonly sources: readonly AnalysedSource[];
  /** Keep the candidates of this passage instead of what a reader should see. */
  readonly partnersOf?: Passage;
}

/** What an analysis tells while it is under way. */
export interface RunListener {
  readonly onProgress: (progress: Progress) => void;
  /** Given what is found by words alone, where reading what they mean goes on for longer. */
  readonly onWords: (comparison: Comparison) => void;
}

/** Begins an analysis, in a worker or in place. */
export type StartRun = (task: AnalysisTask, listener: RunListener) => Run;

/** Nobody listens. */
export const UNHEARD: RunListener = { onProgress: () => undefined, onWords: () => undefined };

/** Comparisons kept. A person moves between few cases, and that of a large case takes some megabytes. */
const KEPT = 8;

/** The right partner is among the first five in 19 of 20 cases (see docs/evaluation.md); more only tire. */
const MOST_PARTNERS = 5;

interface Running {
  readonly key: string;
  readonly result: Promise<Comparison>;
  /** Null when it ends without having told of words. */
  readonly byWords: Promise<Comparison | null>;
  readonly progress: () => Progress;
  readonly cancel: () => void;
}

export class Comparer {
  readonly #startRun: StartRun;
  readonly #letGo: (caseId: string) => Promise<void>;
  /** By the case's id. */
  readonly #running = new Map<string, Running>();
  /** By the hash of what was compared; the one used longest ago comes first. */
  readonly #found = new Map<string, Comparison>();

  /** @param letGo lets go of what runs have kept of a case */
  constructor(startRun: StartRun, letGo: (caseId: string) => Promise<void> = () => Promise.resolve()) {
    this.#startRun = startRun;
    this.#letGo = letGo;
  }

  /**
   * What the machine finds in the sources. Asked again for the same sources it joins the run under way or gives
   * what was found; asked for others it ends the case's run under way.
   * @throws Problem `cancelled`
   */
  async compare(caseId: string, sources: readonly AnalysedSource[]): Promise<Comparison> {
    const key = hashOf(sources);
    const found = this.#found.get(key);
    if (found !== undefined) {
      this.#keep(key, found);
      return found;
    }
    const running = this.#running.get(caseId);
    if (running?.key === key) return running.result;
    running?.cancel();
    return this.#start(caseId, key, sources);
  }

  /**
   * The claims of each other source that are likeliest to say what the passage says, found anew at each call: all
   * pairs of a large case are too many to keep.
   */
  async partners(caseId: string, sources: readonly AnalysedSource[], passage: Passage): Promise<Partner[]> {
    // A comparison under way reads what partners need; to read it twice at once would take twice the memory.
    await this.#running.get(caseId)?.result.catch(() => undefined);
    const task = { caseId, sources, partnersOf: passage };
    const { claims, alignments } = await this.#startRun(task, UNHEARD).result;
    const byId = new Map(claims.map((claim) => [claim.id, claim]));
    const found = new Map<string, Partner[]>(
      sources.filter(({ id }) => id !== passage.source).map(({ id }) => [id, []]),
    );
    for (const { a, b, score, reasons } of alignments) {
      const other = [byId.get(a)!, byId.get(b)!].find(({ source }) => source !== passage.source)!;
      const list = found.get(other.source)!;
      // A passage over several claims meets the same candidate more than once; the best score stands.
      if (list.length === MOST_PARTNERS || list.some(({ claim }) => claim === other.id)) continue;
      list.push({
        source: other.source,
        start: other.start,
        end: other.end,
        claim: other.id,
        score,
        reasons,
      });
    }
    return [...found.values()].flat();
  }

  /** What the case's comparison has found by words alone, as soon as it has; null when it ends before, or none is running. */
  byWords(caseId: string): Promise<Comparison | null> {
    return this.#running.get(caseId)?.byWords ?? Promise.resolve(null);
  }

  /** How far the case's comparison is; null when none is running. */
  progress(caseId: string): Progress | null {
    return this.#running.get(caseId)?.progress() ?? null;
  }

  /** Ends the case's comparison, if one is running; whoever waits for it gets Problem `cancelled`. */
  cancel(caseId: string): void {
    this.#running.get(caseId)?.cancel();
  }

  /** Ends the case's comparison and lets go of all that was kept of it: the case is gone. */
  async forget(caseId: string): Promise<void> {
    this.cancel(caseId);
    await this.#letGo(caseId);
  }

  /** Ends every comparison, before the app quits. */
  close(): void {
    for (const running of [...this.#running.values()]) running.cancel();
  }

  #start(caseId: string, key: string, sources: readonly AnalysedSource[]): Promise<Comparison> {
    let cancel!: () => void;
    const cancelled = new Promise<never>((_resolve, reject) => {
      cancel = () => reject(new Problem('cancelled', say`The comparison was cancelled.`));
    });
    let progress: Progress = { step: 'Starting', done: 0 };
    let onWords!: (comparison: Comparison | null) => void;
    const byWords = new Promise<Comparison | null>((resolve) => (onWords = resolve));
    const run = this.#startRun({ caseId, sources }, { onProgress: (latest) => (progress = latest), onWords });
    const result = Promise.race([run.result, cancelled])
      .then((comparison) => {
        this.#keep(key, comparison);
        return comparison;
      })
      .finally(() => {
        onWords(null);
        if (this.#running.get(caseId) === running) this.#running.delete(caseId);
      });
    const running: Running = {
      key,
      result,
      byWords,
      progress: () => progress,
      cancel: () => {
        run.stop();
        cancel();
        this.#running.delete(caseId);
      },
    };
    this.#running.set(caseId, running);
    return result;
  }

  #keep(key: string, comparison: Comparison): void {
    this.#found.delete(key);
    this.#found.set(key, comparison);
    const [oldest] = this.#found.keys();
    if (this.#found.size > KEPT && oldest !== undefined) this.#found.delete(oldest);
  }
}
