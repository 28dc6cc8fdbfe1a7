import {existsSync} from 'node:fs';
import {createServer} from 'node:http';
import {chromium} from 'playwright-core';

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Starts Chromium: `CHROME_PATH`, one that is installed, else the one that Playwright knows. */
export function launch() {
  const executablePath = process.env.CHROME_PATH ?? installed.find((path) => existsSync(path));
  return chromium.launch({
    ...(executablePath && {executablePath}),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--enable-precise-memory-info',
    ],
  });
}

/** Serves texts by their path, with the type that the ending says. */
export async function serve() {
  const files = new Map();
  const types = {js: 'text/javascript', json: 'application/json', html: 'text/html'};
  const server = createServer(({url}, response) => {
    const text = files.get(url);
    response.writeHead(text === undefined ? 404 : 200, {
      'content-type': `${types[url.split('.').at(-1)] ?? 'text/plain'}; charset=utf-8`,
    });
    response.end(text);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    files,
    origin: `http://127.0.0.1:${server.address().port}`,
    close: () => server.close(),
  };
}

/**
 * A page of its own process with nothing kept from before.
 *
 * @param slowdown how many times slower the processor is made
 */
export async function freshPage(browser, address, {slowdown = 1, width = 700} = {}) {
  const context = await browser.newContext({viewport: {width, height: 900}});
  const page = await context.newPage();
  const errors = [];
  page.on('pageerror', (error) => errors.push(error.stack ?? String(error)));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  const client = await context.newCDPSession(page);
  await page.goto(address);
  // Durations as processor time of the main thread: others on the machine do not count.
  await client.send('Performance.enable', {timeDomain: 'threadTicks'});
  if (slowdown > 1) await client.send('Emulation.setCPUThrottlingRate', {rate: slowdown});
  return {page, client, errors, close: () => context.close()};
}

/** Processor time of the main thread since it began, in ms: of all tasks, and of their kinds. */
export async function processorTime(client) {
  const {metrics} = await client.send('Performance.getMetrics');
  const of = Object.fromEntries(metrics.map(({name, value}) => [name, 1000 * value]));
  const {TaskDuration, ScriptDuration, LayoutDuration, RecalcStyleDuration} = of;
  return {
    task: TaskDuration,
    script: ScriptDuration,
    layout: LayoutDuration + RecalcStyleDuration,
  };
}
