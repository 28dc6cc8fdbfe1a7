import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, type TemplateResult} from 'lit';
import '../widgets/define/aid-reach.js';
import '../widgets/define/growth.js';
import '../widgets/define/map.js';
import '../widgets/define/source.js';
import {kabupatenContoh} from './fixtures/example.js';
import {boundaries} from './fixtures/map.js';
import './themes.css';

const meta: Meta = {
  title: 'Tema/Contoh tema',
  parameters: {controls: {disable: true}},
};
export default meta;

/** Indigo and soga brown on warm paper, set in a serif. */
export const Batik: StoryObj = {render: () => page('batik', 'light')};

/** Fired clay instead of blue; everything else as it comes. */
export const Terakota: StoryObj = {render: () => page('terakota', 'light')};

/** Lime on near-black, over the dark set of class colours. */
export const Malam: StoryObj = {render: () => page('malam', 'dark')};

/** Figures name the set that a theme was made for; it does not change with the reader's system. */
function page(name: 'batik' | 'terakota' | 'malam', theme: 'light' | 'dark'): TemplateResult {
  return html`<div class=${`umkm-theme umkm-theme-${name}`}>
    <umkm-source .data=${kabupatenContoh()}>
      <umkm-growth theme=${theme}></umkm-growth>
      <umkm-map theme=${theme} indicator="mentoring.coverage" .shapes=${boundaries}></umkm-map>
      <umkm-aid-reach theme=${theme}></umkm-aid-reach>
    </umkm-source>
  </div>`;
}
