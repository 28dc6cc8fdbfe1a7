/** One observer for each page, as long as the page is there. */
const watched = new WeakMap<Document, MutationObserver>();

/**
 * Content systems delete tags they do not know. `<div data-umkm="growth" data-src="…">` passes, and
 * becomes `<umkm-growth src="…">`. What stands inside stays until the figure has something to show,
 * and stays for good without JavaScript.
 */
export function upgradePlaceholders(root: Document = document): void {
  const start = (): void => {
    upgradeAll(root);
    if (watched.has(root)) return;
    const observer = new MutationObserver((changes) => {
      for (const {addedNodes} of changes) {
        for (const node of addedNodes) if (node instanceof Element) upgradeAll(node);
      }
    });
    observer.observe(root, {childList: true, subtree: true});
    watched.set(root, observer);
  };
  if (root.readyState === 'loading') root.addEventListener('DOMContentLoaded', start, {once: true});
  else start();
}

function upgradeAll(root: ParentNode): void {
  if (root instanceof HTMLElement && root.dataset.umkm !== undefined) upgrade(root);
  for (const element of root.querySelectorAll<HTMLElement>('[data-umkm]')) upgrade(element);
}

function upgrade(placeholder: HTMLElement): void {
  const {umkm: name = ''} = placeholder.dataset;
  const tag = `umkm-${name}`;
  const known = /^[a-z][a-z-]*$/.test(name) ? customElements.get(tag) : undefined;
  if (known === undefined || placeholder.dataset.umkmUpgraded !== undefined) return;
  placeholder.dataset.umkmUpgraded = '';
  const element = document.createElement(tag);
  handOver(placeholder, element, known);
  // Under `<umkm-source>` the figures are what the placeholder holds, not what it stands for.
  if (name === 'source') {
    placeholder.replaceWith(element);
    element.append(...placeholder.childNodes);
    upgradeAll(element);
    return;
  }
  const replace = (): void => {
    const {id} = placeholder;
    placeholder.remove();
    if (id !== '') element.id = id;
    element.hidden = false;
  };
  if (placeholder.childElementCount === 0 && placeholder.textContent.trim() === '') {
    placeholder.after(element);
    replace();
    return;
  }
  element.hidden = true;
  element.addEventListener('umkm-ready', replace, {once: true});
  // What stood there may still hold; the message below it says why there is nothing newer.
  element.addEventListener('umkm-error', () => (element.hidden = false));
  placeholder.after(element);
}

/**
 * `data-src` becomes `src`, and so on for what the element listens to and nothing else: a page that
 * lets its users write `data-…` must not find `onclick` made of it.
 */
function handOver(from: HTMLElement, to: HTMLElement, element: CustomElementConstructor): void {
  const {observedAttributes = []} = element as {observedAttributes?: readonly string[]};
  for (const name of observedAttributes) {
    const value =
      from.getAttribute(`data-${name}`) ?? (name === 'lang' ? from.getAttribute(name) : null);
    if (value !== null) to.setAttribute(name, value);
  }
  if (from.className !== '') to.className = from.className;
}
