// One article of our own on ten pages, laid out in ten ways that news pages are, each with the clutter of its kind.

export const HEADLINE = 'Harbour town to close its oldest quay in May';
export const STANDFIRST =
  'The council says repairs would cost more than a new pier, and fishers ask where to land';
export const CAPTION = 'Boats at the old quay on Sunday. Photo: Mina Duarte';
export const PARAGRAPHS: readonly string[] = [
  'The council of Westhaven voted on Tuesday to close the oldest quay of the harbour from 4 May, after divers found cracks in eleven of its forty pillars.',
  'Mayor Ana Ruiz said the repairs would cost about 3.2 million euros, more than the new pier that the town opened two years ago. “We cannot ask people to pay twice for the same berth,” she told reporters.',
  'Fishers, who land roughly a third of their catch there, were told to move to the northern basin. Many of them doubt that it has room for all 64 boats, and some have asked for the vote to be taken again.',
  'Joaquim Teles, who has kept a boat at the quay since 1988, said that nobody had spoken with him before the vote. “They came with a map, and the map was finished,” he said on Wednesday morning.',
  'The harbour office counted 412 landings in April, down from 530 in the same month a year before. It gave no reason for the fall, but pointed at three weeks of storms.',
  'A spokesman for the office said that cranes would be moved at night, so that the road along the water stays open during the day. Deliveries to the ice house continue as before.',
  'The council will look at the matter again in September. Until then the northern basin is free of charge for boats that were registered at the old quay on the first of January.',
];

const LINKS = [
  'Weather',
  'Sports results',
  'Ten recipes for summer',
  'Your horoscope',
  'Jobs near you',
  'Subscribe now',
  'Contact',
  'Imprint',
];
const NAV = `<nav><ul>${LINKS.map((link) => `<li><a href="/${link.length}">${link}</a></li>`).join('')}</ul></nav>`;
const FOOTER = `<footer><p>© 2026 Westhaven Gazette. All rights reserved.</p>${NAV}</footer>`;
const RELATED = `<aside class="related"><h3>More stories</h3><ul>${LINKS.map((link) => `<li><a href="/r${link.length}">${link} for every reader of this page</a></li>`).join('')}</ul></aside>`;
const COOKIES =
  '<div class="cookie-banner" role="dialog"><p>We and our 412 partners store cookies on your device. Choose what you allow.</p><button>Accept all</button></div>';
const COMMENTS = `<section id="comments"><h2>Comments</h2>${['First!', 'I used to fish there as a boy, what a pity.', 'The mayor should resign over this whole thing, in my view.'].map((words) => `<div class="comment"><b>reader${words.length}</b><p>${words}</p></div>`).join('')}</section>`;
const FIGURE = `<figure><img src="https://img.example/quay.jpg" alt="Boats"><figcaption>${CAPTION}</figcaption></figure>`;
const paragraphs = (open = '<p>', close = '</p>'): string =>
  PARAGRAPHS.map((words) => open + words + close).join('\n');
const page = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${HEADLINE} | Westhaven Gazette</title>${head}</head><body>${body}</body></html>`;

export interface Layout {
  readonly name: string;
  readonly html: string;
  /** The words of the article as a reader of the page would copy them, headline first. */
  readonly article: string;
}

const layout = (name: string, html: string, ...extras: string[]): Layout => ({
  name,
  html,
  article: [HEADLINE, ...extras, ...PARAGRAPHS].join('\n\n'),
});

export const LAYOUTS: readonly Layout[] = [
  layout(
    'semantic elements',
    page(
      `<header>${NAV}</header><main><article><h1>${HEADLINE}</h1><p class="standfirst">${STANDFIRST}</p>${FIGURE}${paragraphs()}</article>${RELATED}</main>${FOOTER}`,
    ),
    STANDFIRST,
    CAPTION,
  ),
  layout(
    'nothing but divs',
    page(
      `<div id="top">${NAV}</div><div id="wrap"><div class="c1"><div class="t">${HEADLINE}</div><div class="story-body">${paragraphs()}</div></div><div class="c2">${RELATED}</div></div><div id="bottom">${FOOTER}</div>`,
    ),
  ),
  layout(
    'tables of the 1990s',
    page(
      `<table width="100%"><tr><td colspan="2">${NAV}</td></tr><tr><td width="20%">${RELATED}</td><td><h1>${HEADLINE}</h1><font size="3">${paragraphs()}</font></td></tr><tr><td colspan="2">${FOOTER}</td></tr></table>`,
    ),
  ),
  layout(
    'advertisements between the paragraphs',
    page(
      `${NAV}<article><h1>${HEADLINE}</h1><div class="article-body">${PARAGRAPHS.map((words, index) => `<p>${words}</p>${index % 2 === 1 ? '<div class="ad advertisement"><span>Advertisement</span><a href="https://ads.example">Buy boats cheaply today</a></div>' : ''}`).join('')}</div></article>${FOOTER}`,
    ),
  ),
  layout(
    'line breaks instead of paragraphs',
    page(
      `${NAV}<div id="content"><h1>${HEADLINE}</h1><div class="text">${PARAGRAPHS.join('<br><br>')}</div></div>${RELATED}${FOOTER}`,
    ),
  ),
  layout(
    'a blog with comments',
    page(
      `<div class="blog">${NAV}<div class="post"><h2 class="post-title"><a href="#">${HEADLINE}</a></h2><div class="post-meta">Posted by Mina Duarte on 6 May 2026</div><div class="entry-content">${paragraphs()}</div></div>${COMMENTS}</div>${FOOTER}`,
    ),
  ),
  layout(
    'a gallery with captions',
    page(
      `${NAV}<article><header><h1>${HEADLINE}</h1></header>${FIGURE}${paragraphs()}</article>${COMMENTS}${FOOTER}`,
    ),
    CAPTION,
  ),
  layout(
    'dialogs, a paywall and a newsletter',
    page(
      `${COOKIES}${NAV}<main><h1>${HEADLINE}</h1><h2 class="article__subtitle">${STANDFIRST}</h2><div class="article__content">${PARAGRAPHS.slice(
        0,
        3,
      )
        .map((words) => `<p>${words}</p>`)
        .join(
          '',
        )}<form class="newsletter"><p>Get the best of the week in your inbox, every Friday</p><input type="email"><button>Sign up</button></form>${PARAGRAPHS.slice(
        3,
      )
        .map((words) => `<p>${words}</p>`)
        .join(
          '',
        )}</div></main><div class="paywall-overlay modal"><p>You have read 3 of 3 free articles</p></div>${FOOTER}`,
    ),
    STANDFIRST,
  ),
  layout(
    'web components and deep wrappers',
    page(
      `<app-root><site-header>${NAV}</site-header>${'<div class="w">'.repeat(30)}<section data-testid="article"><h1><span>${HEADLINE}</span></h1>${PARAGRAPHS.map((words) => `<section class="block"><p><span>${words}</span></p></section>`).join('')}</section>${'</div>'.repeat(30)}${FOOTER}</app-root>`,
    ),
  ),
  layout(
    'one file with scripts, styles and pictures inside',
    page(
      `<style>.x{background:url(data:image/png;base64,${'iVBORw0KGgo'.repeat(400)})}</style><script>document.write('<p>Written by a script</p>')</script>${NAV}<article><h1>${HEADLINE}</h1><img src="data:image/jpeg;base64,${'abcd'.repeat(500)}">${paragraphs()}<noscript><p>Switch on JavaScript to see everything</p></noscript></article>${FOOTER}`,
      '<style>p{color:#222}</style>',
    ),
  ),
];
