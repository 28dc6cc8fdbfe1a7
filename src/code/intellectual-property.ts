import type {CodeCheck} from './code-check.js';
import {bareCode} from './code-check.js';

/** A checked number of intellectual property. */
export interface IntellectualPropertyCheck extends CodeCheck<'format'> {
  /** An application is not a right that was granted. */
  readonly kind: 'trademark' | 'copyright_application' | 'copyright_record' | null;
}

const forms: readonly (readonly [NonNullable<IntellectualPropertyCheck['kind']>, RegExp])[] = [
  ['trademark', /^IDM\d{9}$/],
  ['copyright_application', /^EC00(?:19|20)\d{2}\d{5,7}$/],
  ['copyright_record', /^\d{9}$/],
];

/**
 * Checks a number of intellectual property: `IDM` and 9 digits for a registered mark, `EC00`, year
 * and serial for an application for copyright, 9 digits for a recorded one. The forms are those
 * seen: no grammar of them was published.
 *
 * @example
 * checkIntellectualProperty('IDM000047786').kind; // 'trademark'
 */
export function checkIntellectualProperty(text: string): IntellectualPropertyCheck {
  const code = bareCode(text).toUpperCase();
  const form = forms.find(([, pattern]) => pattern.test(code));
  if (!form) return {valid: false, code: null, problem: 'format', kind: null};
  return {valid: true, code, problem: null, kind: form[0]};
}
