import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, type TemplateResult} from 'lit';
import '../widgets/define/flow.js';
import {kabupatenContoh} from './fixtures/example.js';
import {
  flowEmpty,
  flowLatest,
  flowMissing,
  flowPlain,
  flowStates,
  flowWithheld,
} from './fixtures/flow.js';
import {dark, narrow, never} from './fixtures/stage.js';

const meta: Meta = {
  title: 'Bagan/Alir',
  component: 'umkm-flow',
};
export default meta;

function show(render: () => TemplateResult): StoryObj {
  return {render};
}

/** Two years apart, as the mark beside the years says. */
export const Normal = show(() => html`<umkm-flow .data=${flowPlain}></umkm-flow>`);

/** Figures that are not final. */
export const Provisional = show(() => html`<umkm-flow .data=${flowLatest}></umkm-flow>`);

/** Small flows, some of them withheld. */
export const Published = show(() => html`<umkm-flow .data=${kabupatenContoh()}></umkm-flow>`);

/** A class of which nothing is published, a class of which a part is withheld. */
export const States = show(() => html`<umkm-flow .data=${flowStates}></umkm-flow>`);

export const Table = show(() => html`<umkm-flow view="table" .data=${flowStates}></umkm-flow>`);

export const English = show(() => html`<umkm-flow lang="en" .data=${flowPlain}></umkm-flow>`);

export const Narrow = show(() => narrow(html`<umkm-flow .data=${flowPlain}></umkm-flow>`));

export const NarrowPublished = show(() =>
  narrow(html`<umkm-flow .data=${kabupatenContoh()}></umkm-flow>`, 288),
);

export const Dark = show(() => dark(html`<umkm-flow theme="dark" .data=${flowPlain}></umkm-flow>`));

export const Withheld = show(() => html`<umkm-flow .data=${flowWithheld}></umkm-flow>`);

export const Missing = show(() => html`<umkm-flow .data=${flowMissing}></umkm-flow>`);

export const Empty = show(() => html`<umkm-flow .data=${flowEmpty}></umkm-flow>`);

export const Loading = show(() => html`<umkm-flow .data=${never}></umkm-flow>`);

export const Failed = show(() => html`<umkm-flow .data=${'bukan JSON'}></umkm-flow>`);
