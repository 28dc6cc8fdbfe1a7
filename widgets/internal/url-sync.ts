import {chosenOf, NOTHING_CHOSEN, sameState, type Scope, type ScopeState} from './scope.js';

/**
 * Keeps the choices of a source in the page's address, one parameter each: `?umkm-region=33.01`.
 * Parameters of the page and of other sources stay as they are. Back and forward bring choices back.
 *
 * @param prefix of the parameters; the `id` of the source where a page has several
 * @returns ends it
 */
export function syncWithUrl(scope: Scope, prefix: string): () => void {
  const start = `${prefix}-`;
  const read = (): ScopeState => stateOf(new URLSearchParams(location.search), start);
  let reading = false;
  const arrive = (): void => {
    reading = true;
    scope.set(read(), 'trace');
    reading = false;
  };
  const leave = scope.subscribe((state, change) => {
    if (reading || sameState(state, read())) return;
    const url = new URL(location.href);
    for (const name of [...url.searchParams.keys()]) {
      if (name.startsWith(start)) url.searchParams.delete(name);
    }
    for (const [name, value] of chosenOf(state)) url.searchParams.set(start + name, value);
    try {
      if (change === 'step') history.pushState(history.state, '', url);
      else history.replaceState(history.state, '', url);
    } catch {
      // A frame without an address of its own cannot keep one; the choice holds all the same.
    }
  });
  addEventListener('popstate', arrive);
  arrive();
  return () => {
    leave();
    removeEventListener('popstate', arrive);
  };
}

function stateOf(parameters: URLSearchParams, start: string): ScopeState {
  const where: Record<string, string> = {};
  const own: Record<string, string> = {};
  for (const [name, value] of parameters) {
    if (!name.startsWith(start)) continue;
    const key = name.slice(start.length);
    if (key === 'region' || key === 'period' || key === 'selected') own[key] = value;
    else if (/^[a-z_]+$/.test(key) && key !== '__proto__') where[key] = value;
  }
  return {...NOTHING_CHOSEN, ...own, where};
}
