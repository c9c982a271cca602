// Partners of a passage: what every other source may say on it, and what the person makes of that.
import type { Partner } from '../../core/contract/contract.ts';
import type { Correction } from '../../core/model/correction.ts';
import { samePassage, type Passage } from '../../core/model/span.ts';
import type { Api } from '../api/api.ts';
import type { TiedBy } from '../reading/partners.ts';
import type { CaseState } from './case-state.svelte.ts';
import type { ProblemList } from './problem-list.svelte.ts';

export class PartnersState {
  /** The passage that partners are sought for; null before any was asked about. */
  of: Passage | null = $state.raw(null);
  found: readonly Partner[] = $state.raw([]);
  status: 'idle' | 'looking' | 'found' = $state('idle');
  /** The candidate that is shown in its pane. */
  active: { readonly source: string; readonly claim: string } | null = $state.raw(null);

  readonly #api: Pick<Api, 'partners'>;
  readonly #case: CaseState;
  readonly #problems: ProblemList;
  #turn = 0;

  constructor(api: Pick<Api, 'partners'>, openCase: CaseState, problems: ProblemList) {
    this.#api = api;
    this.#case = openCase;
    this.#problems = problems;
  }

  /** Seeks partners of a passage; a later question makes an earlier one void. */
  async seek(passage: Passage): Promise<void> {
    const { source, start, end } = passage;
    if (isAt(passage, this.of)) return;
    this.#turn += 1;
    const turn = this.#turn;
    this.of = { source, start, end };
    this.found = [];
    this.active = null;
    this.status = 'looking';
    try {
      const found = await this.#api.partners({ caseId: this.#case.id, sourceId: source, start, end });
      if (turn === this.#turn) this.found = found;
    } catch (error) {
      if (turn === this.#turn) {
        this.of = null;
        this.#problems.report(error);
      }
    } finally {
      if (turn === this.#turn) this.status = this.of === null ? 'idle' : 'found';
    }
  }

  /** The passage of the candidate that is shown in its pane. */
  get pointed(): Partner | null {
    return this.active === null ? null : this.candidate(this.active.source, this.active.claim);
  }

  candidate(source: string, claim: string): Partner | null {
    return this.found.find((each) => each.source === source && each.claim === claim) ?? null;
  }

  /** Who tied the passage to this candidate. */
  tiedBy(candidate: Passage): TiedBy {
    if (this.#tieTo(candidate) !== undefined) return 'person';
    const { of } = this;
    return of !== null && this.#case.index?.areTied(of, candidate) === true ? 'machine' : null;
  }

  #tieTo({ source, start, end }: Passage): Correction | undefined {
    const wanted = [this.of, { source, start, end }];
    return this.#case.case.corrections.find(
      (correction) =>
        correction.kind === 'tie' &&
        [correction.passage, correction.with].every((place) => wanted.some((each) => isAt(place, each))),
    );
  }

  /** Whether a person has said that the source says nothing on the passage. */
  isAbsent(source: string): boolean {
    return this.#case.case.corrections.some(
      (correction) =>
        correction.kind === 'absent' &&
        correction.source === source &&
        correction.passages.some((place) => isAt(place, this.of)),
    );
  }

  async tie(source: string, claim: string): Promise<void> {
    const [passage, found] = [this.of, this.candidate(source, claim)];
    if (passage === null || found === null) return;
    const correction = { kind: 'tie', passage: placeOf(passage), with: placeOf(found) } as const;
    await this.#case.review('correct', { correction });
  }

  /** Takes back the person's tie to the candidate; where the machine tied it, says that it does not belong there. */
  async untie(source: string, claim: string): Promise<void> {
    const [passage, found] = [this.of, this.candidate(source, claim)];
    if (passage === null || found === null) return;
    const tie = this.#tieTo(found);
    if (tie !== undefined) await this.#case.review('removeCorrection', { correctionId: tie.id });
    else if (this.tiedBy(found) === 'machine') {
      const correction = { kind: 'untie', passage: placeOf(found), from: placeOf(passage) } as const;
      await this.#case.review('correct', { correction });
    }
  }

  async sayAbsent(source: string): Promise<void> {
    if (this.of === null || this.isAbsent(source)) return;
    const passages = [placeOf(this.of)];
    await this.#case.review('correct', { correction: { kind: 'absent', passages, source } });
  }
}

/** The passage and nothing else: a claim has more to it, and the door takes no more than it asks for. */
function placeOf({ source, start, end }: Passage): Passage {
  return { source, start, end };
}

function isAt(one: Passage, other: Passage | null): boolean {
  return other !== null && samePassage(one, other);
}
