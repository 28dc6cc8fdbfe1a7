import axe from 'axe-core';
import {nothing, render} from 'lit';
import {storyNameFromExport, toId} from 'storybook/internal/csf';
import {collisions} from '../widgets/collisions.js';
import {compareMarks, plain} from './compare.js';
import {figuresBelow, readFigure, type ReadFigure} from './figures.js';

/** A file of stories, as Storybook reads it. */
type StoryFile = Readonly<Record<string, StoryObject>> & {readonly default: StoryObject};

interface StoryObject {
  readonly title?: string;
  readonly args?: object;
  readonly parameters?: {readonly patience?: number};
  readonly render?: (args: object) => unknown;
}

export interface StoryName {
  /** Storybook's own: `widget-pendampingan--load`. */
  readonly id: string;
  readonly title: string;
  readonly name: string;
}

/** What the test asks of the page. */
export interface Stage {
  readonly names: readonly StoryName[];
  /** Draws one story in place of the last, and waits until its figures stand. */
  show(id: string): Promise<void>;
  /** Text that overlaps, leaves its figure or is too small, and a page wider than its window. */
  layout(): string[];
  /** What each figure should tell: its marks and its table. */
  figures(): Promise<ReadFigure[]>;
  /** Where names, tables and values of the figures differ; and the names, in their order. */
  compare(): Promise<{readonly faults: string[]; readonly marks: string[]}>;
  /** Draws the rows that wait behind a button, or lets them wait again. */
  expand(rows: 'all' | 'few'): Promise<void>;
  /** Lets every figure show its table. */
  showTables(): Promise<void>;
  /** What axe-core finds: by all its rules in the light, of colours in the other modes. */
  violations(mode: 'light' | 'dark' | 'forced'): Promise<string[]>;
}

declare global {
  var stage: Stage;
}

/** Makes the stage for these files; called by the bundle. */
export function begin(files: readonly StoryFile[]): void {
  const stories = new Map(
    files.flatMap(({default: meta, ...named}) =>
      Object.entries(named).map(([key, story]) => {
        const {title = ''} = meta;
        const name = storyNameFromExport(key);
        return [toId(title, name), {title, name, meta, story}] as const;
      }),
    ),
  );
  globalThis.stage = {
    names: [...stories].map(([id, {title, name}]) => ({id, title, name})),
    async show(id) {
      const {meta, story} = stories.get(id) ?? {};
      const draw = story?.render ?? meta?.render;
      const drawn = draw?.({...meta?.args, ...story?.args}) ?? nothing;
      clean();
      const root = document.createElement('main');
      root.className = 'umkm-stage';
      document.body.append(root);
      render(drawn, root);
      // As a page does that follows the reader's system.
      for (const figure of figuresBelow(root)) {
        if (!figure.getAttribute('theme')) figure.setAttribute('theme', 'auto');
      }
      await settled(story?.parameters?.patience ?? 400);
    },
    layout: () => [
      ...overflow(),
      ...figuresBelow(document.body).flatMap((figure) =>
        figure.shadowRoot ? [...collisions(figure), ...smallText(figure)] : [],
      ),
    ],
    figures: () =>
      Promise.all(figuresBelow(document.body).map(readFigure)).then((all) => all.flat()),
    async compare() {
      const figures = (await Promise.all(figuresBelow(document.body).map(readFigure))).flat();
      return {
        faults: figures.flatMap((figure) => [...compareMarks(figure), ...figure.faults]),
        marks: figures.flatMap(({asTable, marks}) => (asTable ? [] : marks)).map(plain),
      };
    },
    async expand(rows) {
      const waiting = figuresBelow(document.body).filter(
        (figure) => 'expanded' in figure && figure.shadowRoot?.querySelector('.more'),
      );
      for (const figure of waiting) Object.assign(figure, {expanded: rows === 'all'});
      if (waiting.length > 0) await settled(600);
    },
    async showTables() {
      for (const figure of figuresBelow(document.body)) {
        if (!('view' in figure) || String(figure.view).includes('table')) continue;
        figure.view = `${String(figure.view)} table`.trim();
      }
      await settled(600);
    },
    async violations(mode) {
      const {violations} = await axe.run(document.body, {
        resultTypes: ['violations'],
        ...(mode === 'light'
          ? // A story is a part of a page; what only a whole page can have is not asked of it.
            {rules: {region: {enabled: false}, 'page-has-heading-one': {enabled: false}}}
          : {runOnly: ['color-contrast', 'target-size']}),
      });
      return violations.flatMap(({id, help, nodes}) =>
        nodes.map(({target}) => `axe ${id}: ${help} (${target.flat().join(' ')})`),
      );
    },
  };
}

function clean(): void {
  for (const main of document.querySelectorAll('main')) main.remove();
  sessionStorage.clear();
  history.replaceState(null, '', location.pathname);
  scrollTo(0, 0);
}

/** Waits for figures that are on their way; some are for ever, and show it after 200 ms. */
async function settled(patience: number): Promise<void> {
  const ends = performance.now() + patience;
  const busy = (): boolean =>
    figuresBelow(document.body).some((figure) =>
      figure.shadowRoot?.querySelector('[aria-busy="true"]'),
    );
  do await frame();
  while (busy() && performance.now() < ends);
  for (const figure of figuresBelow(document.body)) {
    await (figure as HTMLElement & {updateComplete?: Promise<unknown>}).updateComplete;
  }
  // A figure that has got another width draws again, when the browser has told it so.
  do await frame();
  while (
    figuresBelow(document.body).some((figure) => isStretched(figure) || isUnlaid(figure)) &&
    performance.now() < ends + 3000
  );
  await frame();
}

function isStretched(figure: HTMLElement): boolean {
  const plot = figure.shadowRoot?.querySelector('.chart:not([hidden]) > div > .plot');
  return plot != null && Number(plot.getAttribute('width')) !== figure.clientWidth;
}

/** The rows of a long table that do not show are laid out one group after the other. */
function isUnlaid(figure: HTMLElement): boolean {
  const table = figure.shadowRoot?.querySelector('.many');
  return table?.checkVisibility() === true && table.querySelector('tbody:not(.laid)') !== null;
}

function frame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, 80);
  });
}

function overflow(): string[] {
  const {scrollWidth, clientWidth} = document.documentElement;
  return scrollWidth > clientWidth ? [`the page is ${scrollWidth} px wide`] : [];
}

function smallText(figure: HTMLElement): string[] {
  return [...(figure.shadowRoot?.querySelectorAll('text, p, td, th, dd, button') ?? [])]
    .filter((element) => parseFloat(getComputedStyle(element).fontSize) < 12)
    .map((element) => `below 12 px: ${element.textContent.trim().slice(0, 60)}`);
}
