/**
 * The script that brings the others, as its own tag tells:
 *
 * - `data-scripts`: their addresses, apart by spaces, in the order they run
 * - `data-disk`: one that goes before them where the page was opened from a disk
 * - `data-begin`: `now`, or `use` for a page that is complete without scripts: then they come when the
 *   reader begins to use it (points, touches, scrolls, types) or brings choices in the address. Until
 *   then nothing is loaded that nobody asked for, and an old phone is not kept busy.
 */
export function startScript(): string {
  return `(${start.toString()})();\n`;
}

/** Runs in the page, where nothing of this module is. */
function start(): void {
  interface Policies {
    createPolicy(
      name: string,
      rules: {createScriptURL: (url: string) => string},
    ): {
      createScriptURL: (url: string) => string;
    };
  }
  const {scripts = '', disk = '', begin: when} = document.currentScript?.dataset ?? {};
  const onDisk = location.protocol === 'file:' ? [disk] : [];
  const addresses = [...onDisk, ...scripts.split(' ')].filter((address) => address !== '');
  const signs = [
    'pointerdown',
    'pointermove',
    'touchstart',
    'wheel',
    'scroll',
    'keydown',
    'focusin',
  ];
  const options = {capture: true, passive: true};
  const begin = (): void => {
    for (const sign of signs) removeEventListener(sign, begin, options);
    const {trustedTypes} = globalThis as {trustedTypes?: Policies};
    const policy = trustedTypes?.createPolicy('pantau-umkm', {createScriptURL: (url) => url});
    for (const address of addresses) {
      const script = document.createElement('script');
      script.src = policy?.createScriptURL(address) ?? address;
      // In order, as if they had stood in the page.
      script.async = false;
      document.head.append(script);
    }
  };
  if (when === 'now' || /[?&]umkm-/.test(location.search)) begin();
  else for (const sign of signs) addEventListener(sign, begin, options);
}
