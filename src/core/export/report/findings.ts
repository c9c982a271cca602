// What the machine found, by kind in the order of review, with the evidence quoted and what people made of it.
import { FINDING_KINDS } from '../../model/comparison.ts';
import { listsBy } from '../../model/lists.ts';
import { FINDING_NAMES } from '../../model/names.ts';
import type { Reviewed } from '../../resolve.ts';
import { english } from '../../texts/english.ts';
import { findingSays } from '../../texts/wording.ts';
import { Places } from '../places.ts';
import type { Exported } from '../scope.ts';
import { quoteEvidence } from './quotes.ts';
import type { FindingGroup } from './shape.ts';
import { sign } from './signed.ts';

/** Every finding of the comparison, by kind in the order of review; null when none was made. */
export function allFindings({ subject, reviewed }: Exported): readonly FindingGroup[] | null {
  return reviewed === null ? null : groupFindings(reviewed, new Places(subject), new Set());
}

/** @param told ids of the points whose findings stand with them */
export function groupFindings(
  { comparison, decisions }: Reviewed,
  places: Places,
  told: ReadonlySet<string>,
): FindingGroup[] {
  const listed = listsBy(
    comparison.findings.filter(({ point }) => !told.has(point)),
    ({ kind }) => kind,
  );
  return FINDING_KINDS.flatMap((kind) => {
    const findings = listed.get(kind) ?? [];
    if (findings.length === 0) return [];
    const dismissed = findings.filter(({ id }) => decisions.get(id)?.decision === 'dismissed').length;
    return {
      kind,
      // The screens count what nobody dismissed.
      name: `${FINDING_NAMES[kind]} (${findings.length}${dismissed === 0 ? '' : `, ${dismissed} of them dismissed`})`,
      findings: findings.map((finding) => {
        const decided = decisions.get(finding.id);
        return {
          explanation: findingSays(english, finding),
          decision: decided === undefined ? null : `${decided.decision} by ${sign(decided.by, decided.at)}`,
          quotes: quoteEvidence(places, comparison, finding.passages),
        };
      }),
    };
  });
}
