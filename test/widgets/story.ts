import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {render as renderInto, type TemplateResult} from 'lit';
import {makeTable} from './support.js';

export {collisions} from './collisions.js';

/** What a file of stories exports, its default aside. */
type Stories = Readonly<Record<string, unknown>>;

interface Story {
  readonly render: () => TemplateResult;
}

/** Name and render function of every story of a file. */
export function storiesOf(module: Stories): [name: string, render: () => TemplateResult][] {
  return Object.entries(module).flatMap(([name, story]): [string, () => TemplateResult][] =>
    name !== 'default' && isStory(story) ? [[name, story.render]] : [],
  );
}

function isStory(value: unknown): value is Story {
  return typeof value === 'object' && value !== null && 'render' in value;
}

/**
 * Renders a story and waits until its figure has drawn. Only timers are waited for: a page in the
 * background, as a test beside this one makes it, gets no animation frames.
 */
export async function figureOf(tag: string, render: () => TemplateResult): Promise<HTMLElement> {
  document.body.replaceChildren();
  const stage = document.createElement('div');
  document.body.append(stage);
  renderInto(render(), stage);
  const figure = stage.querySelector<HTMLElement>(tag);
  expect(figure, `a story without <${tag}>`).to.exist;
  await settled(figure!);
  return figure!;
}

/** Waits for a figure that draws twice: once its width and font are known, it measures again. */
export async function settled(figure: HTMLElement): Promise<void> {
  await (figure as HTMLElement & {updateComplete: Promise<unknown>}).updateComplete;
  await new Promise((resolve) => setTimeout(resolve, 20));
  await (figure as HTMLElement & {updateComplete: Promise<unknown>}).updateComplete;
}

/** Accessible names of all values of a chart, top down. */
export function marksOf(figure: HTMLElement): string[] {
  return [...figure.shadowRoot!.querySelectorAll('[data-mark][role="img"]')].map(
    (mark) => mark.getAttribute('aria-label') ?? '',
  );
}

/** Names of the values that Tab and the arrow keys lead to, in the order they are reached. */
export async function walk(figure: HTMLElement): Promise<string[]> {
  const root = figure.shadowRoot!;
  const here = (): string => root.activeElement?.getAttribute('aria-label') ?? '';
  const press = async (key: string): Promise<boolean> => {
    const before = here();
    await sendKeys({press: key});
    return here() !== before;
  };
  root.querySelector<SVGElement>('[data-mark][tabindex="0"]')!.focus();
  const seen = [here()];
  for (let step = 0; step < 200; step++) {
    if (!(await press('ArrowRight'))) {
      await press('Home');
      if (!(await press('ArrowDown'))) return seen;
      // A shorter row may be entered in its middle.
      await press('Home');
    }
    seen.push(here());
  }
  return seen;
}

/** Rows of the table as texts, blanks joined, the head first; one that does not show is made for it. */
export function tableOf(figure: HTMLElement): string[][] {
  makeTable(figure);
  return [...figure.shadowRoot!.querySelectorAll('table tr')].map((row) =>
    [...row.children].map((cell) => (cell.textContent ?? '').replace(/\s+/g, ' ').trim()),
  );
}

/** Texts of a class in the drawing, no-break spaces as spaces. */
export function textsOf(figure: HTMLElement, selector: string): string[] {
  return [...figure.shadowRoot!.querySelectorAll(`.plot ${selector}`)].map((text) =>
    (text.textContent ?? '').replace(/\s+/g, ' ').trim(),
  );
}
