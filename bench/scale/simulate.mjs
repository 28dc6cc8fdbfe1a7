/**
 * `node bench/scale/simulate.mjs [--costs result.json] [--engine clickhouse] [--businesses 65000000] …`:
 * prints the plan of `model.mjs` with the costs that `npm run bench:scale` measured. Every assumption
 * is an option by its name; prices as `--price coreMonth=400000`.
 */
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {assumed, costsOf, delivery, plan} from './model.mjs';
import {scriptOptions} from '../../tools/script-options.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const numbers = Object.keys(assumed).filter((name) => typeof assumed[name] === 'number');
const {values} = scriptOptions({
  options: {
    costs: {type: 'string', default: join(here, 'result.json')},
    engine: {type: 'string', default: 'clickhouse'},
    shards: {type: 'string', default: assumed.shards.join(',')},
    price: {type: 'string', multiple: true, default: []},
    ...Object.fromEntries(numbers.map((name) => [name, {type: 'string'}])),
  },
});

const results = existsSync(values.costs)
  ? JSON.parse(readFileSync(values.costs, 'utf8')).results
  : [];
const costs = costsOf(results, values.engine);
const options = {
  ...assumed,
  ...Object.fromEntries(
    numbers
      .filter((name) => values[name] !== undefined)
      .map((name) => [name, numberOf(`--${name}`, values[name])]),
  ),
  shards: values.shards.split(',').map((text) => numberOf('--shards', text)),
  prices: {...assumed.prices, ...Object.fromEntries(values.price.map(priceOf))},
};

console.log(`Costs: ${costs.from}`);
console.log(
  `${count(options.businesses)} businesses, ${options.years} years; shards of ${options.cores} cores, ${options.memory} GB\n`,
);
console.log(
  '| shards | load h | one figure s | a site min | memory GB | disk GB | first to end | rupiah a month |',
);
console.log('| ---: | ---: | ---: | ---: | ---: | ---: | --- | ---: |');
for (const one of plan(costs, options)) {
  const cells = [
    ...[one.shards, one.loadHours.toFixed(1), one.figureSeconds.toFixed(1)],
    ...[one.siteMinutes.toFixed(0), one.memoryGb.toFixed(1), one.diskGb.toFixed(1)],
    ...[one.bottleneck, count(one.rupiahMonth)],
  ];
  console.log(`| ${cells.join(' | ')} |`);
}
const cdn = delivery(options);
console.log(
  `\n${options.sites} sites: ${count(cdn.visits)} visits, ${count(cdn.requests)} requests (${cdn.requestsPerSecond.toFixed(0)} a second), ` +
    `${count(cdn.gb)} GB out, ${cdn.uploadedGb.toFixed(1)} GB up, ${cdn.storedGb.toFixed(1)} GB stored, ${count(cdn.rupiahMonth)} rupiah a month`,
);

function priceOf(pair) {
  const [name, text = ''] = pair.split('=');
  if (!Object.hasOwn(assumed.prices, name)) wrong('--price', pair);
  return [name, numberOf('--price', text)];
}

function numberOf(option, text) {
  const number = Number(text);
  if (text.trim() === '' || !Number.isFinite(number) || number < 0) wrong(option, text);
  return number;
}

function wrong(option, text) {
  console.error(`simulate: ${option} ${text}`);
  process.exit(2);
}

function count(number) {
  return Math.round(number).toLocaleString('en');
}
