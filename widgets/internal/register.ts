import {version} from '../../src/version.js';

/** An element class that knows its tag. */
export interface ElementClass extends CustomElementConstructor {
  readonly tag: string;
}

const versionKey = Symbol.for('pantau-umkm.version');

/**
 * Registers an element under its tag. A tag that is taken stays as it is: where another version of
 * the library took it, the console says so, once per page load.
 */
export function register(element: ElementClass): void {
  const {customElements} = globalThis;
  if (customElements === undefined) return;
  const taken = customElements.get(element.tag) as
    (ElementClass & {[versionKey]?: string}) | undefined;
  if (taken === undefined) {
    Object.defineProperty(element, versionKey, {value: version});
    customElements.define(element.tag, element);
    return;
  }
  const other = taken[versionKey];
  if (taken === element || other === version || warned) return;
  warned = true;
  // eslint-disable-next-line no-console -- nobody else can tell whoever built the page
  console.warn(
    `pantau-umkm ${version}: <${element.tag}> sudah terdaftar oleh versi ${other ?? 'lain'}. [WIDGET_VERSION]`,
  );
}

let warned = false;
