import {WORD_JOINER} from '../format/number.js';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** An attribute and its value. */
export type Attribute = readonly [name: string, value: string];

/**
 * Text of an element or a quoted attribute of HTML. Control characters and halves of characters,
 * which no page can hold, are left out.
 */
export function escapeHtml(text: string): string {
  return storable(text).replace(/[&<>"]/g, (sign) => entities[sign]);
}

/** Attributes of HTML, each after a space; those that say nothing are left out. */
export function attributesText(attributes: readonly Attribute[]): string {
  return attributes
    .filter(([, value]) => value !== '')
    .map(([name, value]) => ` ${name}="${escapeHtml(value)}"`)
    .join('');
}

/**
 * HTML that a Blade compiler passes on as it is: what would open an echo or a directive is written
 * as an entity, which a browser reads as the same text.
 *
 * @param html text outside scripts and styles
 */
export function escapeBlade(html: string): string {
  return html.replace(/[{}@]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/**
 * A value of an attribute in a WordPress shortcode. What would end the attribute or the shortcode is
 * written as an entity; the plugin reads it back.
 */
export function escapeShortcode(text: string): string {
  return escapeHtml(text.replace(/\s+/g, ' ')).replace(
    /[[\]\\']/g,
    (sign) => `&#${sign.charCodeAt(0)};`,
  );
}

/**
 * Text of the data that a content system does not take for a command: after `[` and `{`, which open
 * shortcodes and plugins' tags, stands a character that does not show. Entities would not do: editors
 * write them out again.
 */
export function inert(text: string): string {
  return text.replace(/[[{]/g, `$&${WORD_JOINER}`);
}

function storable(text: string): string {
  return text.replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Cs}/gu, '');
}
