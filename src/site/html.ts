/**
 * HTML made of strings that cannot break out: every value that goes into a template is escaped,
 * unless it is itself HTML made by this function.
 *
 * @example
 * html`<p>${'<b>'}</p>`.text; // '<p>&lt;b&gt;</p>'
 */
export function html(parts: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  return new Html(parts.reduce((text, part, i) => text + render(values[i - 1]) + part));
}

export type HtmlValue = string | number | null | undefined | Html | readonly Html[];

/** Text that is HTML already. */
export class Html {
  constructor(readonly text: string) {}
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function render(value: HtmlValue): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Html) return value.text;
  if (typeof value === 'string' || typeof value === 'number') {
    return String(value).replace(/[&<>"']/g, (sign) => entities[sign]);
  }
  return value.map(render).join('');
}
