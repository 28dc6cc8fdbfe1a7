import {freshPage, processorTime} from './browser.mjs';

/** What every page has before its script: a width, a font, the data, and a way to tell of itself. */
export function pageText(data, script) {
  return `<!doctype html>
<html lang="id">
<meta charset="utf-8">
<title>Grafik</title>
<link rel="icon" href="data:,">
<style>
  body {
    margin: 16px;
    color: #16202a;
    font: 14px/1.5 -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', system-ui, sans-serif;
  }
  #box { width: 640px; }
  table { border-collapse: collapse; width: 100%; }
  th { text-align: left; font-weight: 400; }
  td, th { padding: 4px 6px; border-bottom: 1px solid #e3e8ec; }
  .num { text-align: right; font-variant-numeric: tabular-nums; }
</style>
<p>Angka rekaan untuk mengukur waktu.</p>
<div id="box"></div>
<script>
  const data = ${JSON.stringify(data).replaceAll('<', '\\u003c')};
  // A task after the frame in which something was drawn: by then it is painted.
  const painted = () =>
    new Promise((resolve) =>
      requestAnimationFrame(() => {
        const {port1, port2} = new MessageChannel();
        port1.onmessage = () => resolve(performance.now());
        port2.postMessage(0);
      }),
    );
  globalThis.bench = {
    run: () =>
      new Promise((resolve) => {
        bench.begin = async (draw, update) => {
          const [{startTime}] = performance.getEntriesByName('begin');
          bench.update = async () => {
            const start = performance.now();
            await update(data);
            return (await painted()) - start;
          };
          await draw(document.getElementById('box'), data);
          resolve((await painted()) - startTime);
        };
        const script = document.createElement('script');
        script.type = 'module';
        script.src = '${script}';
        document.head.append(script);
      }),
  };
</script>
`;
}

/**
 * One page: first paint and update, each as processor time of the main thread and as time that
 * passes until it is painted, in ms.
 */
export async function measureCell(browser, address, slowdown) {
  const {page, client, errors, close} = await freshPage(browser, address, {slowdown});
  try {
    const first = await timed(page, client, 'bench.run()');
    await page.waitForTimeout(200);
    const update = await timed(page, client, 'bench.update()');
    if (errors.length > 0) throw new Error(`${address}: ${errors.join('\n')}`);
    return {first, update};
  } finally {
    await close();
  }
}

async function timed(page, client, expression) {
  const before = await processorTime(client);
  const painted = await page.evaluate(expression);
  const after = await processorTime(client);
  const spent = Object.keys(after).map((kind) => [kind, after[kind] - before[kind]]);
  const {task, ...kinds} = Object.fromEntries(spent);
  return {cpu: task, painted, ...kinds};
}
