import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {Browser, CDPSession, Page} from 'playwright-core';
import {compareRows, plain, type SpokenRow} from './compare.js';
import type {StoryName} from './stage.js';

/** Pictures of this run; not kept in git. */
export const pictures = fileURLToPath(new URL('../../artifacts/stories', import.meta.url));

/** Widths of the page in px, and the mode in which axe looks at each. */
export const widths = {360: 'light', 768: 'forced', 1280: 'dark'} as const;

const modes = {
  light: {'prefers-color-scheme': 'light', 'forced-colors': 'none'},
  dark: {'prefers-color-scheme': 'dark', 'forced-colors': 'none'},
  forced: {'prefers-color-scheme': 'light', 'forced-colors': 'active'},
} as const;

/** Of the window in px: most stories fit, and their pictures need no other window. */
const HEIGHT = 1400;

/** One page of one width, in which all stories are opened one after the other. */
export interface Inspector {
  readonly names: readonly StoryName[];
  /** Opens a story in all modes and takes its pictures; returns what is wrong with it. */
  readonly inspect: (id: string) => Promise<string[]>;
}

export async function openInspector(
  browser: Browser,
  width: keyof typeof widths,
  url: string,
): Promise<Inspector> {
  const context = await browser.newContext({
    viewport: {width, height: HEIGHT},
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const said: string[] = [];
  page.on('pageerror', (error) => said.push(`error: ${String(error)}`));
  page.on('console', (message) => {
    // The development build of Lit says in each page that it is one.
    if (!message.text().includes('Lit is in dev mode')) {
      said.push(`console ${message.type()}: ${message.text()}`);
    }
  });
  await page.goto(url);
  await page.waitForFunction(() => 'stage' in globalThis);
  const session = await context.newCDPSession(page);
  mkdirSync(pictures, {recursive: true});
  return {
    names: await page.evaluate(() => globalThis.stage.names),
    async inspect(id) {
      said.length = 0;
      const faults: string[] = [];
      for (const [mode, media] of Object.entries(modes)) {
        await session.send('Emulation.setEmulatedMedia', {
          features: Object.entries(media).map(([name, value]) => ({name, value})),
        });
        if (mode === 'light') await page.evaluate((one) => globalThis.stage.show(one), id);
        // In the dark nothing is wider than in the light.
        if (mode !== 'dark') faults.push(...(await page.evaluate(() => globalThis.stage.layout())));
        await picture(session, page, join(pictures, `${id}-${width}-${mode}.png`));
        if (mode === widths[width]) {
          faults.push(...(await page.evaluate((one) => globalThis.stage.violations(one), mode)));
        }
        if (mode === 'light') faults.push(...(await compareCharts(session, page)));
        // The table is the same at all widths.
        if (mode === 'forced' && width === 768)
          faults.push(...(await compareTables(session, page)));
      }
      return [...new Set([...faults, ...said])];
    },
  };
}

/** What assistive technology is told of the values of charts, against the figures' data. */
async function compareCharts(session: CDPSession, page: Page): Promise<string[]> {
  // Rows that wait behind a button are values too.
  await page.evaluate(() => globalThis.stage.expand('all'));
  const {faults, marks} = await page.evaluate(() => globalThis.stage.compare());
  const wanted = new Set(marks);
  const nodes = marks.length > 0 ? await treeOf(session) : [];
  await page.evaluate(() => globalThis.stage.expand('few'));
  const told = nodes.filter(({role, name}) => role === 'image' && wanted.has(name));
  const same = told.map(({name}) => name).join('\n') === marks.join('\n');
  return [
    ...faults,
    ...(same ? [] : [`the accessibility tree tells of ${told.length} of ${marks.length} values`]),
  ];
}

/** The same of their tables. */
async function compareTables(session: CDPSession, page: Page): Promise<string[]> {
  const figures = await page.evaluate(() => globalThis.stage.figures());
  if (figures.length === 0) return [];
  await page.evaluate(() => globalThis.stage.showTables());
  let faults: string[] = [];
  // The browser writes rows that are out of sight into the tree a little later.
  for (let attempt = 0; attempt < 5; attempt++) {
    const nodes = await treeOf(session);
    const tables = nodes.filter(({role}) => role === 'table');
    faults =
      tables.length === figures.length
        ? figures.flatMap((figure, i) => compareRows(figure, rowsOf(tables[i], nodes)))
        : [`${tables.length} tables are told of, there are ${figures.length} figures`];
    if (faults.length === 0) break;
    await page.waitForTimeout(200);
  }
  return faults;
}

function rowsOf(table: Node, nodes: readonly Node[]): SpokenRow[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const below = (node: Node, roles: RegExp): Node[] =>
    node.children.flatMap((id) => {
      const child = byId.get(id);
      return child ? (roles.test(child.role) ? [child] : below(child, roles)) : [];
    });
  return below(table, /^row$/).map((row) =>
    below(row, /^(rowheader|columnheader|cell|gridcell)$/).map(({name}) => name),
  );
}

interface Node {
  readonly id: string;
  readonly role: string;
  readonly name: string;
  readonly children: readonly string[];
}

async function treeOf(session: CDPSession): Promise<Node[]> {
  const {nodes} = await session.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const ordered: Node[] = [];
  // In the order in which they are read; the browser lists them in another.
  const visit = (id: string): void => {
    const node = byId.get(id);
    if (node === undefined) return;
    const {role, name, childIds = [], ignored} = node;
    ordered.push({
      id,
      role: ignored ? '' : String(role?.value ?? ''),
      name: plain(String(name?.value ?? '')),
      children: childIds,
    });
    childIds.forEach(visit);
  };
  visit(nodes[0].nodeId);
  return ordered;
}

async function picture(session: CDPSession, page: Page, path: string): Promise<void> {
  const [width, height] = await page.evaluate(() => [
    document.documentElement.clientWidth,
    Math.ceil(document.body.getBoundingClientRect().bottom),
  ]);
  const {data} = await session.send('Page.captureScreenshot', {
    format: 'png',
    optimizeForSpeed: true,
    captureBeyondViewport: height > HEIGHT,
    clip: {x: 0, y: 0, width, height: Math.max(1, height), scale: 1},
  });
  writeFileSync(path, Buffer.from(data, 'base64'));
}
