import { describe, expect, it } from 'vitest';
import { exportTei } from '../../../src/core/export/tei.ts';
import { plainClaim } from '../../support/plain-claim.ts';
import { acrossPoints, comparedDam, damCase, exampleCase, HOSTILE, source, whole } from './example.ts';

describe('the TEI apparatus', () => {
  it('gives shared words once and the readings of each witness where they part', () => {
    expect(exportTei(whole(damCase, comparedDam))).toContain(
      '<ab n="1">The dam <app><rdg wit="#w1">holds</rdg><rdg wit="#w2">will hold at all times</rdg></app></ab>',
    );
  });

  it('names each source as a witness with its provenance', () => {
    expect(exportTei(whole(damCase, null))).toContain(
      `<witness xml:id="w1"><bibl><title>Title of s1</title> <publisher>Valley News</publisher> <author>Ada Brook</author> <date when="2024-04-30">2024-04-30</date> <idno type="sha256">${'ab'.repeat(32)}</idno></bibl></witness>`,
    );
  });

  it('notes where a witness tells in another point what it lacks in this one', () => {
    const tied = acrossPoints('p2');
    const third = source({ id: 's3', text: 'Water climbed two metres.', outlet: 'Shore Post' });
    const comparison = {
      ...tied,
      claims: [
        ...tied.claims,
        plainClaim({ source: 's3', start: 0, end: 24 }, { id: 'c4', sentence: 's3-0' }),
      ],
      points: tied.points.map((point) =>
        point.id === 'p2' ? { ...point, claims: [...point.claims, 'c4'] } : point,
      ),
    };
    const subject = { ...damCase, sources: [...damCase.sources, third] };
    expect(exportTei(whole(subject, comparison))).toContain(
      '<note>Told in another point: 2. Hill Times (in point 1, dates differ)</note>',
    );
  });

  it('leaves out what only one source has', () => {
    expect(exportTei(whole(damCase, comparedDam))).not.toContain('Water rose');
  });

  it('holds hostile text as text', () => {
    const on = source({
      id: 's1',
      text: 'x',
      title: `${HOSTILE}\u0000<!ENTITY x SYSTEM "file:///etc/passwd">`,
    });
    const tei = exportTei(whole(exampleCase({ sources: [on], about: { title: HOSTILE, base: null } }), null));
    expect(tei).not.toContain('<script');
    expect(tei).not.toContain('<!ENTITY');
    expect(tei).not.toContain('\u0000');
    expect(tei).toContain('&#60;script&#62;');
  });
});
