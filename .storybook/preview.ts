import {setCustomElementsManifest, type Preview} from '@storybook/web-components-vite';
import {html} from 'lit';
import {keyed} from 'lit/directives/keyed.js';
import {ref} from 'lit/directives/ref.js';
import manifest from '../dist/custom-elements.json';
import './preview.css';

setCustomElementsManifest(manifest);

const preview: Preview = {
  tags: ['autodocs'],
  globalTypes: {
    theme: {
      description: 'Tema / theme',
      toolbar: {
        icon: 'contrast',
        dynamicTitle: true,
        items: [
          {value: 'light', title: 'Terang / light'},
          {value: 'dark', title: 'Gelap / dark'},
          {value: 'grey', title: 'Kelabu / grey'},
        ],
      },
    },
    lang: {
      description: 'Bahasa / language',
      toolbar: {
        icon: 'globe',
        dynamicTitle: true,
        items: [
          {value: 'id', title: 'Indonesia'},
          {value: 'en', title: 'English'},
        ],
      },
    },
  },
  initialGlobals: {theme: 'light', lang: 'id'},
  parameters: {
    a11y: {test: 'error'},
    backgrounds: {disable: true},
    controls: {expanded: true},
    layout: 'fullscreen',
    options: {storySort: {method: 'alphabetical'}},
  },
  decorators: [
    (story, {globals}) => {
      const theme = String(globals.theme);
      const lang = String(globals.lang);
      // Made anew for another language: a figure looks for it when it enters the page.
      return html`${keyed(
        lang,
        html`<div
          class="umkm-stage"
          lang=${lang}
          data-theme=${theme}
          ${ref((stage) => queueMicrotask(() => setTheme(stage, theme)))}
        >
          ${story()}
        </div>`,
      )}`;
    },
  ],
};

/** Gives the theme of the toolbar to every element whose story does not choose one. */
function setTheme(stage: Element | undefined, theme: string): void {
  for (const element of stage?.querySelectorAll<HTMLElement>('*') ?? []) {
    const chosen = element.getAttribute('theme') && element.dataset.staged === undefined;
    if (!element.localName.startsWith('umkm-') || chosen) continue;
    element.dataset.staged = '';
    element.setAttribute('theme', theme);
  }
}

export default preview;
