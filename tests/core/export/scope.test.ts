import { describe, expect, it } from 'vitest';
import { narrow } from '../../../src/core/export/scope.ts';
import { acrossPoints, damCase, comparedDam, tiedAcross } from './example.ts';

const all = { of: 'filter', sources: null, kinds: null, tags: null } as const;

describe('the scope of an export', () => {
  it('is the whole case, untouched, when that is asked for', () => {
    const exported = narrow(damCase, comparedDam, { of: 'case' });
    expect(exported.subject).toBe(damCase);
    expect(exported.reviewed!.comparison).toBe(comparedDam);
    expect(exported.part).toBeNull();
  });

  it('leaves everything in when the filter filters nothing', () => {
    const { subject, reviewed, part } = narrow(damCase, comparedDam, all);
    expect(subject).toEqual(damCase);
    expect(reviewed!.comparison).toEqual(comparedDam);
    expect(part).toBeNull();
  });

  it('drops a source with its notes, its claims, its place as the base and findings that rest on it', () => {
    const { subject, reviewed, part } = narrow(damCase, comparedDam, { ...all, sources: ['s2'] });
    expect(subject.sources.map(({ id }) => id)).toEqual(['s2']);
    expect(subject.annotations).toEqual([]);
    expect(subject.about.base).toBeNull();
    expect(reviewed!.comparison.points).toEqual([{ id: 'p1', claims: ['c2'], occasion: 'o1' }]);
    expect(reviewed!.comparison.findings).toEqual([]);
    expect(part).toBe('This holds a part of the case: 1 source of 2.');
  });

  it('keeps the points that have a finding of the kinds asked for', () => {
    const { reviewed, part } = narrow(damCase, comparedDam, { ...all, kinds: ['only-in-one'] });
    expect(reviewed!.comparison.points.map(({ id }) => id)).toEqual(['p2']);
    expect(reviewed!.comparison.findings.map(({ id }) => id)).toEqual(['f2']);
    expect(part).toContain('only in one source');
  });

  it('keeps the notes with a tag asked for', () => {
    expect(narrow(damCase, null, { ...all, tags: ['figures'] }).subject.annotations).toHaveLength(1);
    expect(narrow(damCase, null, { ...all, tags: ['other'] }).subject.annotations).toEqual([]);
  });

  it('takes the sources of what was picked along, and nothing else', () => {
    const pick = { of: 'selection', points: ['p2'], annotations: [] } as const;
    const { subject, reviewed } = narrow(damCase, comparedDam, pick);
    expect(subject.sources.map(({ id }) => id)).toEqual(['s1']);
    expect(subject.annotations).toEqual([]);
    expect(reviewed!.comparison.points.map(({ id }) => id)).toEqual(['p2']);
    expect(reviewed!.comparison.findings.map(({ id }) => id)).toEqual(['f2']);
  });

  it('takes along the source that tells in another point what a picked point is at odds with', () => {
    const pick = { of: 'selection', points: ['p2'], annotations: [] } as const;
    const { subject, reviewed } = narrow(damCase, acrossPoints('p2'), pick);
    expect(subject.sources.map(({ id }) => id)).toEqual(['s1', 's2']);
    expect(reviewed!.comparison.points.map(({ id }) => id)).toEqual(['p2']);
    expect(reviewed!.comparison.findings.map(({ id }) => id)).toEqual(['f0', 'f2']);
  });

  it('takes along the source that tells a picked point in another one, though no finding says so', () => {
    const pick = { of: 'selection', points: ['p2'], annotations: [] } as const;
    const { subject, elsewhere } = narrow(damCase, tiedAcross, pick);
    expect(subject.sources.map(({ id }) => id)).toEqual(['s1', 's2']);
    expect(elsewhere.get('p2')!.map(({ claim }) => claim.id)).toEqual(['c2']);
    expect(narrow(damCase, tiedAcross, { ...all, sources: ['s1'] }).elsewhere.get('p2')).toEqual([]);
  });

  it('takes a picked note with its source alone', () => {
    const pick = { of: 'selection', points: [], annotations: ['a1', 'gone'] } as const;
    const { subject, reviewed, part } = narrow(damCase, comparedDam, pick);
    expect(subject.annotations.map(({ id }) => id)).toEqual(['a1']);
    expect(subject.sources.map(({ id }) => id)).toEqual(['s1']);
    expect(reviewed!.comparison.findings).toEqual([]);
    expect(part).toBe('This holds a selection from the case: 0 points and 1 note.');
  });
});
