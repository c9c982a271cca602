// How the HTML report looks, on the screen in light and dark and on paper. It stands apart because the doors let the
// preview of a report have this very style and no other.

/** What stands between the tags of the report's one style element, to the letter. */
export const REPORT_STYLE = `
:root { color-scheme: light dark; --paper: #fbfaf7; --ink: #22211e; --soft: #5b5850; --line: #dcd8cd; --accent: #245a73; --mark: #f3e3b5; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #191a1b; --ink: #e8e5de; --soft: #b3aea3; --line: #3a3a38; --accent: #8fc3dc; --mark: #4a4023; }
}
body { margin: 0 auto; max-width: 46rem; padding: 2.5rem 1.25rem 4rem; background: var(--paper); color: var(--ink);
  font: 1.0625rem/1.6 'Source Serif 4 Variable', 'Source Serif 4', Georgia, 'Times New Roman', serif; }
h3, h4, dl, table, figcaption, .by, .tags { font-family: 'Inter Variable', Inter, system-ui, sans-serif; }
h1 { font-size: 2rem; font-weight: 600; line-height: 1.2; letter-spacing: -0.01em; margin: 0 0 0.75rem; }
h2 { font-size: 1.5rem; font-weight: 600; margin: 3rem 0 0.75rem; padding-top: 1.25rem; border-top: 1px solid var(--line); }
h3 { font-size: 1rem; line-height: 1.4; margin: 2rem 0 0.5rem; }
h2 + h3 { margin-top: 1rem; }
h4 { font-size: 0.8125rem; margin: 1rem 0 0.25rem; }
h1, h2, h3, p, li, dd, td, blockquote, figcaption { overflow-wrap: anywhere; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.125rem 1rem; margin: 0 0 1rem; font-size: 0.875rem; }
dt, figcaption, .by { color: var(--soft); }
dd { margin: 0; }
ol, ul { padding-left: 1.5rem; }
ul.notes { padding: 0; list-style: none; }
li { margin-bottom: 1rem; }
li li { margin-bottom: 0.25rem; }
figure { margin: 0.5rem 0; }
blockquote { margin: 0; padding-left: 0.875rem; border-left: 3px solid var(--accent); white-space: pre-wrap; }
mark { background: var(--mark); color: inherit; border-radius: 2px; }
figcaption, .by, .tags { font-size: 0.8125rem; }
figcaption { padding-left: 1.0625rem; }
ul.notes p { margin: 0.25rem 0; white-space: pre-wrap; }
.written { margin: 0.25rem 0; white-space: pre-wrap; }
table { width: 100%; border-collapse: collapse; font-size: 0.8125rem; }
th, td { padding: 0.375rem 0.75rem 0.375rem 0; border-bottom: 1px solid var(--line); text-align: start; vertical-align: top; }
th { white-space: nowrap; }
/* A long word may break, a name may not. */
td { min-width: 4.5rem; }
@media (max-width: 30rem) { dl { grid-template-columns: 1fr; } dd { margin-bottom: 0.375rem; } }
@media print {
  :root { color-scheme: light; --paper: #fff; --ink: #000; --soft: #444; --line: #bbb; --accent: #444; --mark: #eee; }
  body { max-width: none; padding: 0; font-size: 11pt; }
  h2, h3, h4 { break-after: avoid; }
  figure, dl, tr { break-inside: avoid; }
}
`;
