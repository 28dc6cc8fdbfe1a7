import {frameWords} from '../text/site.js';

/**
 * The script of `embed.html`: makes the figure that the address asks for, and tells the page around it
 * how high it is. Without anything asked for it shows how figures are embedded.
 */
export function frameScript(): string {
  return `(${frame.toString()})(${JSON.stringify(frameWords)});\n`;
}

/**
 * The script of the page around frames, `embed/resize.js`: gives each frame the height that its own
 * page tells. It hears nobody else: the message must come from one of the frames of this page, and
 * from the origin that its `src` names.
 */
export function resizeScript(): string {
  return `(${resize.toString()})();\n`;
}

/** Runs in the page, where nothing of this module is: it must use only what it is given. */
function frame(texts: typeof frameWords): void {
  const asked = new URLSearchParams(location.search);
  const lang = asked.get('lang') === 'en' ? 'en' : asked.has('lang') ? 'id' : null;
  if (lang !== null) document.documentElement.lang = lang;
  const t = texts[document.documentElement.lang === 'en' ? 'en' : 'id'];
  const place = document.querySelector('umkm-source');
  const known = ['widget', 'indicator', 'region', 'period', 'by', 'lang', 'theme', 'view', 'id'];

  const refuse = (message: string, found: string): void => {
    const line = document.createElement('p');
    line.className = 'notice';
    line.setAttribute('role', 'alert');
    line.textContent = message.replace('{found}', found.slice(0, 80));
    document.querySelector('main')?.prepend(line);
  };

  const show = (): void => {
    const strange = [...asked.keys()].find((name) => !known.includes(name));
    if (strange !== undefined) return refuse(t.parameter, strange);
    const twice = known.find((name) => asked.getAll(name).length > 1);
    if (twice !== undefined) return refuse(t.twice, twice);
    const widget = asked.get('widget') ?? (asked.has('indicator') ? 'indicator' : '');
    const isKey = /^[a-z]+\.[a-z_]+$/.test(widget);
    const tag = `umkm-${isKey ? 'indicator' : widget}`;
    const made = /^umkm-[a-z-]+$/.test(tag) ? customElements.get(tag) : undefined;
    if (made === undefined || widget === 'source') return refuse(t.widget, widget);
    for (const [name, values] of [
      ['lang', ['id', 'en']],
      ['theme', ['light', 'dark', 'grey', 'auto']],
    ] as const) {
      const value = asked.get(name);
      if (value !== null && !(values as readonly string[]).includes(value)) {
        return refuse(t.value.replace('{name}', name), value);
      }
    }
    const {observedAttributes = []} = made as {observedAttributes?: readonly string[]};
    const element = document.createElement(tag);
    if (isKey) element.setAttribute('indicator', widget);
    for (const [name, value] of asked) {
      if (name === 'widget' || name === 'id' || name === 'lang') continue;
      if (name !== 'theme' && !observedAttributes.includes(name)) return refuse(t.parameter, name);
      element.setAttribute(name, value);
    }
    // It is all that stands in the frame's page.
    if (observedAttributes.includes('heading-level')) element.setAttribute('heading-level', '1');
    if (!asked.has('theme')) element.setAttribute('theme', 'auto');
    place?.append(element);
  };

  if ([...asked.keys()].length > 0) show();
  else {
    const how = document.querySelector<HTMLElement>('#how');
    if (how) how.hidden = false;
    const folder = new URL('.', location.href).href;
    // From a disk nobody else can load it: there the place of the address stays open.
    const codes = /^https?:/.test(folder) ? document.querySelectorAll('#how code') : [];
    for (const code of codes) {
      code.textContent = (code.textContent ?? '').replaceAll('https://ALAMAT/', folder);
    }
  }
  if (parent === window) return;
  let last = 0;
  new ResizeObserver(() => {
    const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
    if (height === last) return;
    last = height;
    parent.postMessage({type: 'pantau-umkm:height', id: asked.get('id') ?? '', height}, '*');
  }).observe(document.documentElement);
}

/** Runs in the page around frames. */
function resize(): void {
  addEventListener('message', ({data, source, origin}: MessageEvent<unknown>) => {
    const said = data as {type?: unknown; height?: unknown} | null;
    if (typeof said !== 'object' || said?.type !== 'pantau-umkm:height') return;
    const {height} = said;
    if (typeof height !== 'number' || !(height > 0 && height <= 20000)) return;
    for (const frame of document.querySelectorAll('iframe')) {
      if (frame.contentWindow !== source || !URL.canParse(frame.src)) continue;
      if (new URL(frame.src).origin === origin) frame.style.height = `${Math.ceil(height)}px`;
    }
  });
}
