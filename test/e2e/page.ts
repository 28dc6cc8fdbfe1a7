import {chromium, type Browser, type BrowserContextOptions, type Page} from 'playwright-core';
import {browserArgs, findBrowser} from '../../tools/browser.mjs';

/** Starts the browser that `tools/browser.mjs` finds; fails where there is none. */
export async function openBrowser(): Promise<Browser> {
  const {executablePath, env} = await findBrowser();
  return chromium.launch({
    executablePath,
    args: browserArgs,
    env: Object.fromEntries(
      Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined),
    ),
  });
}

export interface WatchedPage {
  readonly page: Page;
  /** Uncaught errors and error lines in the console. */
  readonly errors: string[];
  /** What the Content-Security-Policy refused. */
  readonly violations: () => Promise<string[]>;
  readonly close: () => Promise<void>;
}

/** A page with a fixed place, time zone and width, whose complaints are written down. */
export async function openPage(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const context = await browser.newContext({
    viewport: {width: 1280, height: 900},
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
    reducedMotion: 'reduce',
    ...options,
  });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(globalThis, {seenViolations: seen});
    document.addEventListener('securitypolicyviolation', (event) => {
      seen.push(
        `${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`,
      );
    });
  });
  return {
    page,
    errors,
    violations: () =>
      page.evaluate(() => (globalThis as unknown as {seenViolations: string[]}).seenViolations),
    close: () => context.close(),
  };
}

/** Waits until every figure shows its sentence and neither loads nor failed. */
export async function figuresDrawn(page: Page, tags: readonly string[]): Promise<void> {
  await page.waitForFunction(
    (names) =>
      names.every((name) => {
        const inner = document.querySelector(name)?.shadowRoot;
        const heading = inner?.querySelector('[part~="heading"]')?.textContent?.trim();
        const chart = inner?.querySelector('[part~="chart"]');
        return heading && chart && chart.getBoundingClientRect().height > 40;
      }),
    tags,
    {timeout: 15_000},
  );
}

/** Names, values and descriptions of all nodes that assistive technology is given, in order. */
export async function accessibleTexts(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const {nodes} = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  return nodes
    .filter((node) => !node.ignored)
    .flatMap(({name, value, description}) => [name, value, description])
    .map((part) =>
      String(part?.value ?? '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((part) => part !== '');
}

/** What the focused element says, through shadow roots and `aria-activedescendant`. */
export async function focusedText(page: Page): Promise<string> {
  return page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    const pointed = element?.getAttribute('aria-activedescendant');
    const scope = element?.getRootNode() as Document | ShadowRoot | undefined;
    if (pointed) element = scope?.getElementById(pointed) ?? element;
    return (element?.getAttribute('aria-label') ?? element?.textContent ?? '')
      .replace(/\s+/g, ' ')
      .trim();
  });
}

/**
 * Share of pixels, 0 to 1, in which two pictures visibly differ; 1 where their sizes differ. A
 * browser decodes and compares them, which spares a library.
 *
 * @param visible how far a colour's part may be off, of 255
 */
export async function differingShare(
  browser: Browser,
  a: Buffer,
  b: Buffer,
  visible = 12,
): Promise<number> {
  const page = await browser.newPage();
  const share = await page.evaluate(
    async ({pictures, visible}) => {
      const [one, other] = await Promise.all(
        pictures.map(async (base64) => {
          const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
          const bitmap = await createImageBitmap(new Blob([bytes], {type: 'image/png'}));
          const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
          const context = canvas.getContext('2d');
          context?.drawImage(bitmap, 0, 0);
          return context?.getImageData(0, 0, bitmap.width, bitmap.height) ?? null;
        }),
      );
      if (!one || !other || one.width !== other.width || one.height !== other.height) return 1;
      let differing = 0;
      for (let i = 0; i < one.data.length; i += 4) {
        const far = [0, 1, 2].some((c) => Math.abs(one.data[i + c] - other.data[i + c]) > visible);
        if (far) differing++;
      }
      return differing / (one.width * one.height);
    },
    {pictures: [a.toString('base64'), b.toString('base64')], visible},
  );
  await page.close();
  return share;
}
