/**
 * Scores the pages that `build` writes with Lighthouse, as a phone sees them: the median of three runs
 * of each page, from a server that compresses. Ends with code 1 where one is below what was promised.
 *
 *     npm run lighthouse                       # dist/examples/kabupaten-contoh
 *     npm run lighthouse -- FOLDER PAGE…       # pages of another site
 */
import {existsSync, readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {extname, join, normalize} from 'node:path';
import {fileURLToPath} from 'node:url';
import {gzipSync} from 'node:zlib';
import {launch} from 'chrome-launcher';
import lighthouse from 'lighthouse';
import {browserArgs, findBrowser} from '../tools/browser.mjs';

/** Least score of each category, in percent. */
const least = {performance: 95, accessibility: 100, 'best-practices': 100};
const runs = 3;

const root = fileURLToPath(new URL('..', import.meta.url));
const [folder = join(root, 'dist', 'examples', 'kabupaten-contoh'), ...asked] =
  process.argv.slice(2);
const pages =
  asked.length > 0
    ? asked
    : ['index.html', 'areas/99.01.02.html', 'report.html', 'data/index.html'];

const missing = pages.filter((page) => !existsSync(join(folder, page)));
if (missing.length > 0) {
  console.error(`lighthouse: tidak ada / not there: ${missing.join(', ')}; npm run build`);
  process.exit(1);
}

const types = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
};

const server = createServer((request, response) => {
  const path = normalize(decodeURIComponent(new URL(request.url, 'http://x').pathname));
  try {
    const content = gzipSync(readFileSync(join(folder, path)));
    response.writeHead(200, {
      'Content-Type': types[extname(path)] ?? 'application/octet-stream',
      'Content-Encoding': 'gzip',
      'Cache-Control': 'max-age=31536000',
    });
    response.end(content);
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const origin = `http://127.0.0.1:${server.address().port}`;

const {executablePath, env} = await findBrowser();
let failed = 0;
try {
  for (const page of pages) {
    const results = [];
    for (let run = 0; run < runs; run++) results.push(await scoresOf(`${origin}/${page}`));
    for (const [category, bound] of Object.entries(least)) {
      const score = median(results.map(({scores}) => scores[category]));
      const isMet = score >= bound;
      if (!isMet) failed++;
      console.log(`${isMet ? 'ok' : 'KURANG / BELOW'}  ${page}  ${category} ${score} (≥ ${bound})`);
    }
    const {metrics, notes} = results.toSorted(
      (a, b) => a.scores.performance - b.scores.performance,
    )[Math.floor(runs / 2)];
    console.log(`    ${metrics}`);
    for (const note of notes) console.log(`    ${note}`);
  }
} finally {
  server.close();
  server.closeAllConnections();
}
console.log(`lighthouse: ${failed} di bawah batas / below what was promised`);
process.exitCode = failed > 0 ? 1 : 0;

/** One run in a browser of its own: what an earlier page left behind must not count. */
async function scoresOf(url) {
  const chrome = await launch({
    chromePath: executablePath,
    chromeFlags: ['--headless=new', ...browserArgs],
    envVars: {...process.env, ...env},
    logLevel: 'silent',
  });
  try {
    const {lhr} = await lighthouse(url, {
      port: chrome.port,
      onlyCategories: Object.keys(least),
      logLevel: 'error',
    });
    if (lhr.runtimeError) throw new Error(lhr.runtimeError.message);
    const audits = Object.values(lhr.audits);
    return {
      scores: Object.fromEntries(
        Object.entries(lhr.categories).map(([name, {score}]) => [name, Math.round(100 * score)]),
      ),
      metrics: [
        'first-contentful-paint',
        'largest-contentful-paint',
        'total-blocking-time',
        'cumulative-layout-shift',
        'speed-index',
      ]
        .map((name) => `${lhr.audits[name].title}: ${lhr.audits[name].displayValue}`)
        .join('; '),
      notes: Object.entries(lhr.categories)
        .filter(([name]) => name !== 'performance')
        .flatMap(([, {auditRefs}]) => auditRefs)
        .map(({id}) => audits.find((audit) => audit.id === id))
        .filter((audit) => audit.score !== null && audit.score < 1)
        .map(({id, title}) => `${id}: ${title}`),
    };
  } finally {
    await chrome.kill();
  }
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}
