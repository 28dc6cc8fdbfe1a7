import {existsSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {freshPage, processorTime} from './browser.mjs';
import {bundle} from './bundles.mjs';
import {summary} from './statistics.mjs';

const example = fileURLToPath(
  new URL('../../dist/examples/kabupaten-contoh/snapshot.json', import.meta.url),
);

/** Twelve figures of all kinds; each asks the source around it. */
const figures = [
  ['growth'],
  ['size-mobility'],
  ['aid-reach'],
  ['mentoring'],
  ['digital-adoption'],
  ['legality'],
  ['products'],
  ['network'],
  ['agencies'],
  ['targets'],
  ['data-quality'],
  ['bar', {indicator: 'aid.coverage', by: 'region'}],
];
const SLOWED = 4;

/**
 * Twelve figures under one source, of the example's own snapshot: the longest task until all are
 * painted, a filter change until it is painted, and what the figures add to the heap.
 *
 * @returns null where the example is not built
 */
export async function measureDashboard(browser, server, rounds) {
  if (!existsSync(example)) {
    console.log('dashboard: skipped; `npm run build` makes the example that it shows');
    return null;
  }
  const names = ['source', ...figures.map(([name]) => name)];
  const script = await bundle(
    `${names.map((name) => `import '../../widgets/define/${name}.ts';`).join('')}
    globalThis.bench.defined();`,
    '/dashboard',
  );
  for (const [name, text] of script.files) server.files.set(name, text);
  server.files.set('/dashboard.html', pageText(script.main));
  server.files.set('/snapshot.json', readFileSync(example, 'utf8'));
  const runs = [];
  for (let round = 0; round < rounds; round++) {
    const address = `${server.origin}/dashboard.html`;
    runs.push({...(await asItIs(browser, address)), ...(await slowed(browser, address))});
  }
  return {
    widgets: figures.length,
    bytes: {raw: script.raw, gzip: script.gzip},
    ...Object.fromEntries(
      Object.keys(runs[0]).map((key) => [key, summary(runs.map((run) => run[key]))]),
    ),
  };
}

async function asItIs(browser, address) {
  const {page, client, errors, close} = await freshPage(browser, address, {width: 1280});
  try {
    const tasks = await tasksOf(browser, () => page.evaluate('bench.load()'));
    const before = await heapOf(client);
    const more = await tasksOf(browser, () => page.evaluate('bench.show()'));
    const after = await heapOf(client);
    // Code, templates and decoded figures are there now: what is left are the figures themselves.
    await page.evaluate('bench.show()');
    const twice = await heapOf(client);
    if (errors.length > 0) throw new Error(`dashboard: ${errors.join('\n')}`);
    const all = [...tasks, ...more];
    return {
      longestTaskCpu: Math.max(...all.map(({cpu}) => cpu)),
      longestTask: Math.max(...all.map(({passed}) => passed)),
      heap: (after.usedSize - before.usedSize) / 1e6,
      heapOfMore: (twice.usedSize - after.usedSize) / 1e6,
      embedderHeap: (after.embedderHeapUsedSize - before.embedderHeapUsedSize) / 1e6,
    };
  } finally {
    await close();
  }
}

async function slowed(browser, address) {
  const {page, client, close} = await freshPage(browser, address, {
    width: 1280,
    slowdown: SLOWED,
  });
  try {
    await page.evaluate('bench.load()');
    await page.evaluate('bench.show()');
    await page.waitForTimeout(500);
    const before = await processorTime(client);
    const filter = await page.evaluate('bench.filter()');
    const seen = await processorTime(client);
    await page.evaluate('bench.rest()');
    const all = await processorTime(client);
    return {filter, filterCpu: seen.task - before.task, filterAllCpu: all.task - before.task};
  } finally {
    await close();
  }
}

/** Main-thread tasks while something happens: processor time and time that passes, in ms. */
async function tasksOf(browser, act) {
  const client = await browser.newBrowserCDPSession();
  const events = [];
  client.on('Tracing.dataCollected', ({value}) => events.push(...value));
  const includedCategories = ['toplevel', 'devtools.timeline', 'v8'];
  await client.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {includedCategories},
  });
  await act();
  const done = new Promise((resolve) => client.once('Tracing.tracingComplete', resolve));
  await client.send('Tracing.end');
  await done;
  await client.detach();
  const thread = ({pid, tid}) => `${pid} ${tid}`;
  const scripts = events.filter(({name}) => /^(FunctionCall|v8\.evaluateModule)$/.test(name));
  const main = mostFrequent(scripts.map(thread));
  return events
    .filter((event) => thread(event) === main && event.name === 'ThreadControllerImpl::RunTask')
    .map(({tdur = 0, dur = 0}) => ({cpu: tdur / 1000, passed: dur / 1000}));
}

function mostFrequent(texts) {
  const counts = new Map();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

async function heapOf(client) {
  await client.send('HeapProfiler.collectGarbage');
  await client.send('HeapProfiler.collectGarbage');
  return client.send('Runtime.getHeapUsage');
}

function pageText(script) {
  return `<!doctype html>
<html lang="id">
<meta charset="utf-8">
<title>Dasbor</title>
<link rel="icon" href="data:,">
<style>
  body { margin: 16px; }
  #grid { display: grid; grid-template-columns: 1fr 1fr; gap: 32px 24px; }
</style>
<umkm-source><div id="grid"></div></umkm-source>
<script>
  const source = document.querySelector('umkm-source');
  const once = (target, name) =>
    new Promise((resolve) => target.addEventListener(name, resolve, {once: true}));
  const painted = () =>
    new Promise((resolve) =>
      requestAnimationFrame(() => {
        const {port1, port2} = new MessageChannel();
        port1.onmessage = () => resolve(performance.now());
        port2.postMessage(0);
      }),
    );
  const drawn = async (elements) => {
    for (const element of elements) await element.updateComplete;
    return painted();
  };
  globalThis.bench = {
    /** Script and data, no figure. */
    async load() {
      const defined = new Promise((resolve) => (bench.defined = resolve));
      const script = document.createElement('script');
      script.type = 'module';
      script.src = '${script}';
      document.head.append(script);
      await defined;
      const ready = once(source, 'umkm-ready');
      source.setAttribute('src', '/snapshot.json');
      await ready;
      await painted();
    },
    async show() {
      const elements = ${JSON.stringify(figures)}.map(([name, attributes = {}]) => {
        const element = document.createElement('umkm-' + name);
        for (const key of Object.keys(attributes)) element.setAttribute(key, attributes[key]);
        return element;
      });
      const ready = Promise.all(elements.map((element) => once(element, 'umkm-ready')));
      document.getElementById('grid').append(...elements);
      await ready;
      bench.elements = elements;
      await painted();
    },
    /** Another period in all of them; those out of sight may follow. */
    async filter() {
      const seen = bench.elements.filter((element) => {
        const {top, bottom} = element.getBoundingClientRect();
        return bottom > 0 && top < innerHeight;
      });
      await painted();
      const start = performance.now();
      source.choice = {period: '2023'};
      return (await drawn(seen)) - start;
    },
    async rest() {
      await drawn(bench.elements);
    },
  };
</script>
`;
}
