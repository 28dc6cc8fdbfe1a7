import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, type TemplateResult} from 'lit';
import {UmkmError} from '../src/errors.js';
import '../widgets/define/bar.js';
import '../widgets/define/source.js';
import '../widgets/define/stat.js';
import {kabupatenContoh} from './fixtures/example.js';
import {never} from './fixtures/stage.js';

const meta: Meta = {
  title: 'Widget/Sumber bersama',
  component: 'umkm-source',
  parameters: {controls: {disable: true}},
};
export default meta;

type Story = StoryObj;

/** Three figures, one file. */
export const Normal: Story = {render: () => source(kabupatenContoh())};
/** All figures wait for the same file. */
export const Loading: Story = {render: () => source(never)};
/** The file cannot be had: each figure says why. */
export const Failed: Story = {
  render: () => source(Promise.reject(new UmkmError('FETCH_STATUS', {url, status: 503}))),
};
/** What the office has closed to the public. */
export const Denied: Story = {
  render: () => source(Promise.reject(new UmkmError('FETCH_STATUS', {url, status: 403}))),
};
/** A figure outside of any source says what is missing. */
export const Missing: Story = {
  render: () => html`<umkm-stat indicator="mentoring.coverage"></umkm-stat>`,
};

const url = 'https://data.example/snapshot.json';

function source(data: unknown): TemplateResult {
  return html`<umkm-source .data=${data}>
    <div class="umkm-columns">
      <umkm-stat indicator="mentoring.coverage"></umkm-stat>
      <umkm-stat indicator="legality.nib_share"></umkm-stat>
    </div>
    <umkm-bar indicator="mentoring.coverage"></umkm-bar>
  </umkm-source>`;
}
