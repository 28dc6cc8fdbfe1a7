import {codeTitle, messageOf} from '../../src/text/message.js';
import type {Lang} from '../../src/text/words.js';
import {en} from './en.js';
import {id} from './id.js';

export type StudioTexts = typeof en;

/** All words of the studio. */
export const studioTexts: Readonly<Record<Lang, StudioTexts>> = {id, en};

/** Something that went wrong, by shape. */
export interface Fault {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number | null | readonly string[]>>;
}

/** The sentence for something that went wrong: what it was, and what to do. */
export function faultText({code, params}: Fault, lang: Lang): string {
  const t = studioTexts[lang];
  const fact = (name: string): string => String(params[name] ?? '');
  switch (code) {
    case 'STUDIO_TOO_LARGE':
      return t.STUDIO_TOO_LARGE(fact('file'), fact('size'), fact('limit'));
    case 'STUDIO_TOO_MUCH':
      return t.STUDIO_TOO_MUCH(fact('size'), fact('limit'));
    case 'STUDIO_TWICE':
      return t.STUDIO_TWICE(fact('file'));
    case 'STUDIO_EARLIER_ALONE':
      return t.STUDIO_EARLIER_ALONE(fact('file'));
    case 'STUDIO_EARLIER_SPLIT':
      return t.STUDIO_EARLIER_SPLIT(fact('found'));
    case 'STUDIO_PART':
      return t.STUDIO_PART(fact('found'));
    case 'UNEXPECTED':
      return t.UNEXPECTED(fact('found'));
    case 'STUDIO_NO_WORKER':
    case 'STUDIO_WORKER':
    case 'STUDIO_MEMORY':
    case 'STUDIO_SPACE':
    case 'STUDIO_STORE':
      return t[code];
    default:
      return codeTitle(code, lang) === code
        ? t.UNEXPECTED(code)
        : messageOf({code, params}, lang).replace(` [${code}]`, '');
  }
}
