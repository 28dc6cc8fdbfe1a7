import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, type TemplateResult} from 'lit';
import '../widgets/define/matrix.js';
import {kabupatenContoh} from './fixtures/example.js';
import {
  matrixEmpty,
  matrixPlain,
  matrixStates,
  matrixWide,
  matrixWithheld,
} from './fixtures/matrix.js';
import {dark, narrow, never} from './fixtures/stage.js';

const meta: Meta = {
  title: 'Bagan/Matriks',
  component: 'umkm-matrix',
};
export default meta;

function show(render: () => TemplateResult): StoryObj {
  return {render};
}

/** Shares with their bases in the cells. */
export const Normal = show(
  () => html`<umkm-matrix indicator="agency.absorption" .data=${matrixPlain}></umkm-matrix>`,
);

/** How many programmes of which type each agency has. */
export const Programmes = show(
  () =>
    html`<umkm-matrix
      indicator="agency.programme_matrix"
      .data=${kabupatenContoh()}
    ></umkm-matrix>`,
);

/** Each pair once, numbered on a phone. */
export const Pairs = show(
  () => html`<umkm-matrix indicator="agency.overlap" .data=${kabupatenContoh()}></umkm-matrix>`,
);

export const Areas = show(
  () =>
    html`<umkm-matrix
      indicator="digital.per_channel"
      by="region,channel"
      .data=${kabupatenContoh()}
    ></umkm-matrix>`,
);

/** Withheld, not reported, without a base, small base. */
export const States = show(
  () => html`<umkm-matrix indicator="agency.absorption" .data=${matrixStates}></umkm-matrix>`,
);

/** More columns than a phone has room for: the others stand below. */
export const ManyColumns = show(
  () => html`<umkm-matrix indicator="agency.absorption" .data=${matrixWide}></umkm-matrix>`,
);

export const Table = show(
  () =>
    html`<umkm-matrix
      view="table"
      indicator="agency.absorption"
      .data=${matrixStates}
    ></umkm-matrix>`,
);

export const English = show(
  () =>
    html`<umkm-matrix
      lang="en"
      indicator="agency.programme_matrix"
      .data=${kabupatenContoh()}
    ></umkm-matrix>`,
);

export const Narrow = show(() =>
  narrow(html`<umkm-matrix indicator="agency.absorption" .data=${matrixPlain}></umkm-matrix>`),
);

export const NarrowManyColumns = show(() =>
  narrow(html`<umkm-matrix indicator="agency.absorption" .data=${matrixWide}></umkm-matrix>`, 288),
);

export const NarrowPairs = show(() =>
  narrow(html`<umkm-matrix indicator="agency.overlap" .data=${kabupatenContoh()}></umkm-matrix>`),
);

export const NarrowProgrammes = show(() =>
  narrow(
    html`<umkm-matrix
      indicator="agency.programme_matrix"
      .data=${kabupatenContoh()}
    ></umkm-matrix>`,
  ),
);

export const Dark = show(() =>
  dark(
    html`<umkm-matrix
      theme="dark"
      indicator="agency.absorption"
      .data=${matrixPlain}
    ></umkm-matrix>`,
  ),
);

export const WithoutIndicator = show(
  () => html`<umkm-matrix .data=${kabupatenContoh()}></umkm-matrix>`,
);

export const Withheld = show(
  () => html`<umkm-matrix indicator="agency.absorption" .data=${matrixWithheld}></umkm-matrix>`,
);

export const Empty = show(
  () => html`<umkm-matrix indicator="agency.absorption" .data=${matrixEmpty}></umkm-matrix>`,
);

export const Loading = show(
  () => html`<umkm-matrix indicator="agency.absorption" .data=${never}></umkm-matrix>`,
);

export const Failed = show(
  () => html`<umkm-matrix indicator="agency.absorption" .data=${'bukan JSON'}></umkm-matrix>`,
);
