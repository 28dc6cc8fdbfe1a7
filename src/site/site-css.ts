/** Style of the pages that `build` writes; the widgets bring their own. */
export const siteCss = `:root { color-scheme: light dark; --paper: #ffffff; --ink: #16202a; --ink-2: #46525e; --ink-3: #5f6b76; --axis: #87929d; --rule: #cdd5dc; --grid: #e3e8ec; --wash: #f3f5f6; --focus: #0b57d0; }
@media (prefers-color-scheme: dark) { :root { --paper: #11181f; --ink: #eef2f5; --ink-2: #b9c4ce; --ink-3: #98a5b1; --axis: #7d8a96; --rule: #3a4752; --grid: #26313b; --wash: #1a232c; --focus: #a8c7fa; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 400 14px/20px -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", system-ui, sans-serif; overflow-wrap: break-word; }
header, main, footer { max-width: 1280px; margin: 0 auto; padding: 0 32px; }
.single header, .single main, .single footer { max-width: 704px; }
.report header, .report main, .report footer { max-width: 1024px; }
header { padding-top: 32px; padding-bottom: 24px; }
h1 { margin: 0; font-size: 28px; line-height: 36px; letter-spacing: -0.015em; text-wrap: balance; }
h2 { margin: 40px 0 12px; padding-top: 12px; border-top: 1px solid var(--ink); font-size: 20px; line-height: 26px; letter-spacing: -0.012em; break-after: avoid; }
main > h2:first-child { margin-top: 8px; }
p { margin: 4px 0 0; color: var(--ink-2); text-wrap: pretty; }
.whole { white-space: nowrap; }
.notice { display: inline-block; margin-top: 12px; padding: 8px 12px; background: var(--wash); color: var(--ink); font-weight: 600; }
.lead { margin: 0 0 12px; color: var(--ink); font-weight: 600; }
umkm-source { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); column-gap: 40px; row-gap: 48px; }
umkm-source > * { display: flow-root; min-width: 0; }
umkm-source > .wide, umkm-source > .group, umkm-source > .numbers, umkm-source > umkm-filter { grid-column: 1 / -1; }
umkm-source > .group { margin: 8px 0 -28px; padding: 0; border: 0; color: var(--ink-2); font-size: 16px; line-height: 22px; letter-spacing: 0; }
@media screen and (min-width: 360px) and (max-width: 720px) {
  /* Figures further down are laid out when they come near; all of them fit a phone of this width. */
  .dashboard umkm-source > [data-ssr]:not(umkm-filter, umkm-growth) { content-visibility: auto; contain-intrinsic-size: auto 640px; }
  .dashboard umkm-source > [data-ssr]::part(chart) { overflow-x: clip; }
}
.numbers { display: grid; grid-template-columns: repeat(4, minmax(0, 1fr)); gap: 24px 20px; }
.numbers > * { min-width: 0; }
@media (scripting: none) { umkm-filter { display: none; } }
footer { margin-top: 48px; padding-top: 16px; padding-bottom: 48px; font-size: 12px; line-height: 17px; }
footer p { color: var(--ink-3); }
.links { display: flex; flex-wrap: wrap; column-gap: 20px; }
.links a { padding: 6px 0; color: var(--ink-2); }
a { color: inherit; text-underline-offset: 3px; }
a:hover { color: var(--ink); }
a:focus-visible, .scroll:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
.scroll { overflow-x: auto; background: linear-gradient(to left, var(--paper) 50%, transparent) right / 44px 100% no-repeat local, linear-gradient(to left, var(--grid), transparent) right / 20px 100% no-repeat scroll; }
table { border-collapse: separate; border-spacing: 0; width: 100%; margin: 0 0 24px; font-size: 13px; line-height: 18px; font-variant-numeric: tabular-nums lining-nums; }
caption { padding: 8px 0; text-align: left; font-weight: 600; }
th, td { padding: 8px 0 8px 14px; border-bottom: 1px solid var(--grid); text-align: right; font-weight: 400; vertical-align: baseline; white-space: nowrap; }
th:first-child, .text { text-align: left; }
th:first-child { position: sticky; left: 0; padding-left: 0; padding-right: 8px; background: var(--paper); }
td:not(.text) + .text, th:not(.text, :first-child) + .text { padding-left: 28px; }
td.text { white-space: normal; }
thead th { border-bottom-color: var(--axis); color: var(--ink-3); font-size: 12px; line-height: 17px; white-space: normal; vertical-align: bottom; }
.said { color: var(--ink-3); font-size: 12px; white-space: normal; }
.total > *, td.main { font-weight: 600; }
.area th:first-child { white-space: normal; min-width: 130px; }
.way { margin: 0 0 8px; }
.way a { display: inline-block; padding: 4px 0; color: var(--ink-2); }
.summary { max-width: 760px; margin: 0 0 12px; padding-left: 20px; }
.summary li { margin: 4px 0; }
.areas-nav ul { columns: 4 200px; margin: 0; padding: 0; list-style: none; }
.report li > a { display: inline-block; padding: 3px 0; }
.areas-nav a { display: inline-block; padding: 5px 0; }
.frame main { max-width: none; padding: 0 4px; }
.frame #how { max-width: 960px; margin: 0 auto; padding: 32px 16px; }
.frame umkm-source { display: block; }
.codes { margin: 12px 0 0; padding: 0; list-style: none; }
.codes li { margin: 12px 0; }
pre { margin: 6px 0 12px; padding: 10px 12px; background: var(--wash); white-space: pre-wrap; overflow-wrap: anywhere; font-size: 12px; line-height: 17px; }
.changes ul { margin: 4px 0 12px; padding-left: 20px; }
.changed th, .changed .text { white-space: normal; min-width: 120px; }
.changed th:first-child { min-width: 160px; max-width: 320px; }
.origin th { white-space: nowrap; }
.origin td { overflow-wrap: anywhere; }
figure.picture { margin: 0 0 24px; }
figure.picture img { display: block; max-width: 100%; height: auto; }
.paper { color-scheme: light; --paper: #ffffff; --ink: #16202a; --ink-2: #46525e; --ink-3: #5f6b76; --axis: #87929d; --rule: #cdd5dc; --grid: #e3e8ec; --wash: #f3f5f6; }
.paper header, .paper main, .paper footer { max-width: 800px; }
.paper th:first-child, .paper th.text { position: static; white-space: normal; }
.definitions .text, .definitions th { vertical-align: top; min-width: 120px; }
sup { font-size: 0.75em; line-height: 0; }
.areas { columns: 3 220px; padding: 0; margin: 0; list-style: none; }
p + .areas { margin-top: 12px; }
.areas li { padding-left: 14px; text-indent: -14px; }
.areas li::before { content: ""; display: inline-block; width: 0; height: 12px; margin-right: 8px; border: solid var(--ink-2); border-width: 0 3px; vertical-align: -1px; }
.areas .no::before { width: 4px; height: 10px; border-width: 1px; }
.areas .no { font-weight: 600; }
@media (max-width: 959px) { umkm-source { grid-template-columns: minmax(0, 1fr); row-gap: 40px; } }
@media (max-width: 719px) { .numbers { grid-template-columns: repeat(2, minmax(0, 1fr)); } }
@media (max-width: 720px) {
  header, main, footer { padding-left: 16px; padding-right: 16px; }
  header { padding-top: 20px; }
  .areas-nav a, .report li > a { padding: 14px 0 13px; }
  .links { flex-direction: column; }
  .links a { padding: 14px 0 13px; }
}
@media print {
  @page { size: A4; margin: 14mm; }
  header, main, footer { max-width: none; padding-left: 0; padding-right: 0; }
  header { padding-top: 0; }
  footer { margin-top: 0; padding: 8px 0 0; }
  umkm-source { display: block; }
  umkm-source > * { break-inside: avoid; margin-bottom: 28px; }
  .notice { padding-left: 0; }
  .scroll { overflow: visible; background: none; }
  .scroll, tr { break-inside: avoid; }
  .links, .areas-nav, umkm-filter { display: none; }
  @page paper { size: A4; margin: 16mm 14mm 18mm; @bottom-right { content: counter(page) " / " counter(pages); font: 400 9pt "Liberation Sans", Arial, sans-serif; color: #46525e; } }
  .paper { page: paper; font-size: 9.5pt; line-height: 13.5pt; }
  .paper table { font-size: 8.5pt; line-height: 11.5pt; margin-bottom: 12px; }
  .paper th, .paper td { padding-top: 4px; padding-bottom: 4px; }
  .paper thead { display: table-header-group; }
  .paper .scroll { break-inside: auto; }
  .paper h2 { margin-top: 24px; }
  .paper footer { display: none; }
  figure.picture { break-inside: avoid; margin-bottom: 16px; }
  figure.picture img { max-height: 235mm; max-width: 80%; width: auto; }
  p.said { break-before: avoid; }
}
`;
