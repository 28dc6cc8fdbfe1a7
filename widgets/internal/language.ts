import type {Lang} from '../../src/text/words.js';

/**
 * The language of a figure: its own `lang`, else that of the nearest element around it that names
 * one, through shadow roots. English for `en…`; Indonesian for everything else and for nothing.
 */
export function languageOf(element: Element): Lang {
  let at: Element | null = element;
  while (at !== null) {
    const named: Element | null = at.closest('[lang]');
    const lang = named?.getAttribute('lang');
    if (lang) return /^en\b/i.test(lang) ? 'en' : 'id';
    if (named !== null && named.parentElement !== null) at = named.parentElement;
    else at = hostOf(named ?? at);
  }
  return 'id';
}

function hostOf(element: Element): Element | null {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}
