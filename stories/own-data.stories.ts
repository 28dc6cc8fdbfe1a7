import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, type TemplateResult} from 'lit';
import '../widgets/define/bar.js';
import '../widgets/define/funnel.js';
import '../widgets/define/indicator.js';
import '../widgets/define/line.js';
import '../widgets/define/map.js';
import '../widgets/define/matrix.js';
import '../widgets/define/source.js';
import '../widgets/define/stat.js';
import '../widgets/define/table.js';
import {bundle, cooperatives, harvest, tree, workers} from './fixtures/own.js';
import {dark, narrow} from './fixtures/stage.js';

const meta: Meta = {title: 'Bagan/Data sendiri'};
export default meta;

function show(render: () => TemplateResult): StoryObj {
  return {render};
}

/** A JSON-stat file in the place of a snapshot; nobody names an indicator. */
export const Table = show(() => html`<umkm-table sparkline .data=${cooperatives}></umkm-table>`);

export const Bars = show(() => html`<umkm-bar .data=${cooperatives}></umkm-bar>`);

export const BarsOfKinds = show(() => html`<umkm-bar .data=${harvest}></umkm-bar>`);

export const BarsBelowTheirWhole = show(() => html`<umkm-bar .data=${tree}></umkm-bar>`);

export const Lines = show(() => html`<umkm-line .data=${cooperatives}></umkm-line>`);

/** Each metric is an indicator by its own id. */
export const LinesOfAMetric = show(
  () => html`<umkm-line indicator="share" .data=${workers}></umkm-line>`,
);

export const Tiles = show(() => html`<umkm-map .data=${cooperatives}></umkm-map>`);

export const Number = show(() => html`<umkm-stat .data=${bundle}></umkm-stat>`);

export const Matrix = show(() => html`<umkm-matrix .data=${cooperatives}></umkm-matrix>`);

export const Steps = show(() => html`<umkm-funnel .data=${harvest} by="jenis"></umkm-funnel>`);

export const Indicator = show(() => html`<umkm-indicator .data=${cooperatives}></umkm-indicator>`);

export const Source = show(
  () =>
    html`<umkm-source .data=${cooperatives}>
      <umkm-bar></umkm-bar>
      <umkm-stat region="AW"></umkm-stat>
    </umkm-source>`,
);

export const English = show(
  () => html`<umkm-table lang="en" .data=${workers} indicator="people"></umkm-table>`,
);

export const Narrow = show(() => narrow(html`<umkm-table .data=${cooperatives}></umkm-table>`));

export const Dark = show(() =>
  dark(html`<umkm-table theme="dark" .data=${cooperatives}></umkm-table>`),
);

/** The part that is damaged is named as the file has it. */
export const Damaged = show(
  () => html`<umkm-table .data=${{...cooperatives, value: [1, 2]}}></umkm-table>`,
);
