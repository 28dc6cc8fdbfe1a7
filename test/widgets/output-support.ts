import {expect} from '@open-wc/testing';
import {allInside, figureIn, inside, settled, textOf} from './support.js';

/** A file that a figure handed out. */
export interface Saved {
  readonly blob: Blob;
  readonly name: string;
}

/** A button of the row under a figure. */
export function buttonOf(stage: Element, name: string): HTMLButtonElement {
  return allInside(figureIn(stage), '.tool > button').find(
    (button) => button.getAttribute('aria-label') === name,
  ) as HTMLButtonElement;
}

/** Opens a menu and gives its items. */
export async function openMenu(stage: HTMLElement, menu: string): Promise<HTMLElement[]> {
  buttonOf(stage, menu).click();
  await settled(stage);
  return allInside(figureIn(stage), '.menu:not([hidden]) [role=menuitem]') as HTMLElement[];
}

/** Opens a menu and takes an item of it. */
export async function choose(stage: HTMLElement, menu: string, item: string): Promise<void> {
  const items = await openMenu(stage, menu);
  items.find((one) => textOf(one) === item)!.click();
  await figureIn(stage).updateComplete;
}

/** What the row says about what was just done. */
export function toldBy(stage: Element): string {
  return textOf(inside(figureIn(stage), '.told'));
}

/** The dialog of a figure once it is open. */
export async function openDialog(stage: Element): Promise<HTMLDialogElement> {
  const find = (): HTMLDialogElement | null =>
    inside(figureIn(stage), 'dialog') as HTMLDialogElement | null;
  await until(() => find()?.open === true);
  return find()!;
}

/** What an item of the menu Unduh saves. */
export async function download(stage: HTMLElement, item: string): Promise<Saved> {
  let blob: Blob | undefined;
  let name = '';
  const real = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (content) => {
    blob = content as Blob;
    return 'blob:test';
  };
  HTMLAnchorElement.prototype.click = function () {
    name = this.download;
  };
  try {
    await choose(stage, 'Unduh', item);
    await until(() => name !== '');
    await figureIn(stage).updateComplete;
  } finally {
    URL.createObjectURL = real;
    Reflect.deleteProperty(HTMLAnchorElement.prototype, 'click');
  }
  return {blob: blob!, name};
}

/** Waits up to 8 s for something to be so. */
export async function until(met: () => boolean): Promise<void> {
  for (let i = 0; i < 160 && !met(); i++) await new Promise((resolve) => setTimeout(resolve, 50));
  expect(met(), met.toString()).to.equal(true);
}
