/** Style of the pages that `build` writes; the widgets bring their own. */
export const siteCss = `:root { color-scheme: light dark; --paper: #ffffff; --ink: #16202a; --ink-2: #46525e; --ink-3: #5f6b76; --rule: #cdd5dc; --grid: #e3e8ec; --wash: #f3f5f6; }
@media (prefers-color-scheme: dark) { :root { --paper: #11181f; --ink: #eef2f5; --ink-2: #b9c4ce; --ink-3: #98a5b1; --rule: #3a4752; --grid: #26313b; --wash: #1a232c; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 400 14px/20px -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", system-ui, sans-serif; }
header, main, footer { max-width: 1280px; margin: 0 auto; padding: 0 32px; }
header { padding-top: 32px; padding-bottom: 24px; }
h1 { margin: 0; font-size: 28px; line-height: 36px; letter-spacing: -0.015em; text-wrap: balance; }
h2 { margin: 40px 0 12px; padding-top: 12px; border-top: 1px solid var(--ink); font-size: 20px; line-height: 26px; }
p { margin: 4px 0 0; color: var(--ink-2); }
.notice { display: inline-block; margin-top: 12px; padding: 8px 12px; background: var(--wash); color: var(--ink); font-weight: 600; }
umkm-source { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); column-gap: 40px; row-gap: 48px; }
umkm-source > * { min-width: 0; }
umkm-source > .wide { grid-column: 1 / -1; }
umkm-source > .single { grid-column: 1 / -1; max-width: 640px; }
footer { margin-top: 48px; padding-top: 16px; padding-bottom: 48px; font-size: 12px; line-height: 17px; }
footer p { color: var(--ink-3); }
a { color: inherit; text-underline-offset: 3px; }
a:focus-visible, .scroll:focus-visible { outline: 2px solid #0b57d0; outline-offset: 2px; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; margin: 8px 0 24px; font-size: 13px; line-height: 18px; font-variant-numeric: tabular-nums; }
caption { padding: 8px 0; text-align: left; font-weight: 600; }
th, td { padding: 8px 0 8px 14px; border-bottom: 1px solid var(--grid); text-align: right; font-weight: 400; white-space: nowrap; }
th:first-child, .text { text-align: left; }
th:first-child { padding-left: 0; }
td.text { white-space: normal; }
thead th { color: var(--ink-3); font-size: 12px; white-space: normal; vertical-align: bottom; }
.areas { columns: 3 220px; padding: 0; margin: 0; list-style: none; }
.areas li::before { content: ""; display: inline-block; width: 6px; height: 12px; margin-right: 8px; background: var(--ink-2); vertical-align: -1px; }
.areas .no::before { background: none; box-shadow: inset 0 0 0 1px var(--ink-2); }
@media (max-width: 720px) {
  header, main, footer { padding-left: 16px; padding-right: 16px; }
  header { padding-top: 20px; }
  umkm-source { grid-template-columns: minmax(0, 1fr); row-gap: 40px; }
}
@media print { @page { size: A4; margin: 14mm; } umkm-source { display: block; } umkm-source > * { break-inside: avoid; } }
`;
