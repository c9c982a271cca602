import { describe, expect, it } from 'vitest';
import { exportClaimReviews } from '../../../src/core/export/claim-review.ts';
import type { Comparison } from '../../../src/core/model/comparison.ts';
import { acrossPoints, annotation, comparedDam, damCase, judgedDam, tiedAcross, whole } from './example.ts';

const reviews = (...args: Parameters<typeof whole>): unknown[] =>
  (JSON.parse(exportClaimReviews(whole(...args))) as { '@graph': unknown[] })['@graph'];

describe('ClaimReview', () => {
  it('is written for a point with a verdict, as a draft, with every source as an appearance', () => {
    expect(reviews(judgedDam, comparedDam)).toEqual([
      {
        '@type': 'ClaimReview',
        identifier: 'urn:crossread:verdict:v1',
        creativeWorkStatus: 'Draft',
        claimReviewed: 'The dam holds',
        author: { '@type': 'Person', name: 'Bo' },
        datePublished: '2024-05-03',
        reviewRating: {
          '@type': 'Rating',
          alternateName: 'Same thought, different wording',
          ratingValue: 3,
          bestRating: 5,
          worstRating: 1,
          ratingExplanation: 'The tone differs.',
        },
        itemReviewed: {
          '@type': 'Claim',
          text: 'The dam holds',
          appearance: [
            {
              '@type': 'CreativeWork',
              headline: 'Title of s1',
              publisher: { '@type': 'Organization', name: 'Valley News' },
              author: { '@type': 'Person', name: 'Ada Brook' },
              datePublished: '2024-04-30',
              identifier: damCase.sources[0]!.sha256,
            },
            expect.objectContaining({ headline: 'Title of s2' }),
          ],
        },
      },
    ]);
  });

  it('says where a claim appeared first only where the day of every source is known', () => {
    const [undated] = reviews(judgedDam, comparedDam) as { itemReviewed: object }[];
    expect(undated!.itemReviewed).not.toHaveProperty('firstAppearance');
    const sources = judgedDam.sources.map((source) => ({ ...source, date: source.date ?? '2024-04-29' }));
    expect(reviews({ ...judgedDam, sources }, comparedDam)).toMatchObject([
      { itemReviewed: { datePublished: '2024-04-29', firstAppearance: { headline: 'Title of s2' } } },
    ]);
  });

  it('gives a source that says the same in another point as an appearance, which may be the first', () => {
    const passages = [annotation(damCase.sources[0]!, 'Water rose by 2 metres.', { id: 'n' })];
    const verdicts = [{ ...judgedDam.verdicts[0]!, passages }];
    const sources = judgedDam.sources.map((source) => ({ ...source, date: source.date ?? '2024-04-29' }));
    const appearances = (comparison: Comparison): unknown =>
      (
        reviews({ ...judgedDam, verdicts, sources }, comparison) as {
          itemReviewed: { appearance: { headline: string }[] };
        }[]
      ).map(({ itemReviewed: { appearance } }) => appearance.map(({ headline }) => headline));
    expect(appearances(tiedAcross)).toEqual([['Title of s2', 'Title of s1']]);
    // What is at odds with the claim does not make it.
    expect(appearances(acrossPoints('p2'))).toEqual([['Title of s1']]);
  });

  it('names its context exactly', () => {
    expect(JSON.parse(exportClaimReviews(whole(judgedDam, comparedDam)))).toMatchObject({
      '@context': 'https://schema.org',
    });
  });

  it('is never written without a human verdict', () => {
    expect(reviews(damCase, comparedDam)).toEqual([]);
    expect(reviews({ ...judgedDam, verdicts: [] }, comparedDam)).toEqual([]);
    expect(reviews(judgedDam, null)).toEqual([]);
  });

  it('leaves the numbers out of a step that has none', () => {
    const open = { ...judgedDam.verdicts[0]!, label: 'Cannot be determined', number: null };
    const [review] = reviews({ ...judgedDam, verdicts: [open] }, comparedDam);
    expect(review).toMatchObject({ reviewRating: { alternateName: 'Cannot be determined' } });
    expect(JSON.stringify(review)).not.toContain('ratingValue');
  });

  it('is a real one, not a draft, once it is known where it is published', () => {
    const publication = { url: 'https://checks.example/dam', publisher: 'Valley Checks' };
    const { '@graph': graph } = JSON.parse(
      exportClaimReviews(whole(judgedDam, comparedDam), publication),
    ) as {
      '@graph': Readonly<Record<string, unknown>>[];
    };
    expect(graph[0]).toMatchObject({
      url: publication.url,
      publisher: { '@type': 'Organization', name: 'Valley Checks' },
    });
    expect(graph[0]).not.toHaveProperty('creativeWorkStatus');
  });
});
