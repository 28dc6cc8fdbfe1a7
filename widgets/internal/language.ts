import {isServer} from 'lit';
import type {Lang} from '../../src/text/words.js';
import {serverFrame} from './server/frame.js';

/**
 * The language of a figure: its own `lang`, else that of the nearest element around it that names
 * one, through shadow roots. English for `en…`; Indonesian for everything else and for nothing.
 */
export function languageOf(element: Element): Lang {
  if (isServer) return langOf(element.getAttribute('lang')) ?? serverFrame(element).lang;
  let at: Element | null = element;
  while (at !== null) {
    const named: Element | null = at.closest('[lang]');
    const lang = langOf(named?.getAttribute('lang'));
    if (lang !== null) return lang;
    if (named !== null && named.parentElement !== null) at = named.parentElement;
    else at = hostOf(named ?? at);
  }
  return 'id';
}

function langOf(name: string | null | undefined): Lang | null {
  return name ? (/^en\b/i.test(name) ? 'en' : 'id') : null;
}

function hostOf(element: Element): Element | null {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}
