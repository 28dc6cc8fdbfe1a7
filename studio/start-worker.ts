import type {StudioWorker} from './client.js';

/** What a page under `require-trusted-types-for` needs to start a worker. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: {createScriptURL: (url: string) => string},
  ): {createScriptURL: (url: string) => unknown};
}

/**
 * Starts the studio's worker from its own folder.
 *
 * @throws where the browser has no Web Workers
 */
export function startWorker(): StudioWorker {
  const url = new URL('worker.js', import.meta.url).href;
  const {trustedTypes} = globalThis as {trustedTypes?: TrustedTypes};
  // The only address that this policy lets through is that of the worker itself.
  policy ??= trustedTypes?.createPolicy('pantau-studio', {
    createScriptURL: (asked) => (asked === url ? asked : ''),
  });
  const trusted = (policy?.createScriptURL(url) ?? url) as string;
  return new Worker(trusted, {type: 'module', name: 'pantau-studio'});
}

let policy: ReturnType<TrustedTypes['createPolicy']> | undefined;
