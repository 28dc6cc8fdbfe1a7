/** Attributes that make a copy of a figure show the same. */
const kept = ['region', 'by', 'period', 'indicator', 'lang', 'theme', 'heading'];

/**
 * HTML that another site pastes to show the same figure: the embed file and the element with the
 * data's absolute address. Without a known script address its usual name stands.
 */
export function embedCode(element: Element, dataUrl: string): string {
  const tag = element.localName;
  const attributes = [
    ['src', dataUrl],
    ...kept.flatMap((name) => {
      const value = element.getAttribute(name);
      return value === null ? [] : [[name, value]];
    }),
  ];
  const written = attributes
    .map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`)
    .join('');
  return `<script src="${escapeAttribute(scriptUrl())}" defer></script>\n<${tag}${written}></${tag}>`;
}

/** Address of the page, with the element's id where it has one. */
export function pageLink(element: Element): string {
  const {href} = globalThis.location;
  const page = href.split('#')[0];
  return element.id === '' ? page : `${page}#${encodeURIComponent(element.id)}`;
}

function scriptUrl(): string {
  const script = document.querySelector<HTMLScriptElement>('script[src*="pantau-umkm"]');
  return script?.src ?? 'pantau-umkm.js';
}

function escapeAttribute(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
