/**
 * The package itself, asked as its users ask it: read the four files, open a session and compute
 * every indicator of the job in it.
 *
 * Warm, the tables are read and joined. Every round opens new sessions and counts everything again:
 * no counts are reused. What follows from the tables alone stays with them, as it would in a page
 * that is open: the class of each unit under the law and whether it is listed, its area, division and
 * row in the register, who uses a channel, the units of each programme, hand-overs in order of unit.
 * The floor keeps none of these but the joins; it classifies and looks up anew in every pass.
 */
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {channels, classes, empty, licences, size, states} from './answer.mjs';
import {cutOff, districts, divisions, files, programmes, years} from './generate.mjs';

const config = {cutOff};
const kecamatan = 'region:kecamatan';
const ratio = ({denominator, numerator, unknown}) => [denominator, numerator, unknown];
const at = {
  region: (id) => (id === 'unknown' ? districts.length : districts.indexOf(id)),
  period: (id) => years.indexOf(Number(id)),
  size_class: (id) => classes.indexOf(id),
  channel: (id) => channels.indexOf(id),
  programme: (id) => (id === 'total' ? 0 : programmes.indexOf(id) + 1),
  licence: (id) => licences.indexOf(id),
};

/**
 * For each group the indicator that answers it, what it is asked, and where its rows go: the axes in
 * order, with the figures of a row. `listed` is an axis of which the margin is asked for as well.
 */
const questions = {
  counts: {
    key: 'size.class',
    by: [kecamatan, 'period', 'size_class'],
    axes: ['region', 'period', 'size_class'],
    figures: ({value}) => [value],
  },
  growth: {key: 'growth.yoy', by: ['period', 'size_class'], rows: growth},
  any: {
    key: 'digital.any',
    by: [kecamatan, 'period', 'size_class'],
    axes: ['region', 'period', 'size_class'],
    figures: ratio,
  },
  channels: {
    key: 'digital.per_channel',
    by: [kecamatan, 'period', 'size_class', 'channel'],
    axes: ['region', 'period', 'size_class', 'channel'],
    figures: ratio,
  },
  coverage: {
    key: 'aid.coverage',
    by: [kecamatan, 'period', 'programme'],
    totals: true,
    axes: ['region', 'period', 'programme'],
    figures: ratio,
  },
  followup: {
    key: 'aid.followup',
    by: [kecamatan, 'period'],
    params: {days: 90},
    axes: ['region', 'period'],
    figures: (row) => [...ratio(row), row.extra.not_due],
  },
  transitions: {
    key: 'growth.upward_mobility',
    by: [kecamatan, 'period'],
    params: {years: 2},
    rows: transitions,
  },
  quotients: {key: 'product.lq', by: [kecamatan, 'period', 'kbli'], rows: quotients},
  nib: {
    key: 'legality.nib_share',
    by: [kecamatan, 'period'],
    axes: ['region', 'period'],
    figures: ratio,
  },
  licences: {
    key: 'legality.funnel',
    by: [kecamatan, 'period', 'licence'],
    axes: ['region', 'period', 'licence'],
    figures: (row) => [...ratio(row), row.extra.strict],
  },
};

export async function open(folder, script) {
  const api = await import(pathToFileURL(script));
  const known = new Set(api.indicators.map(({key}) => key));
  const asked = Object.entries(questions).filter(([, {key}]) => known.has(key));
  const missing = Object.entries(questions).filter(([, {key}]) => !known.has(key));
  const params = Object.assign({}, ...asked.map(([, question]) => question.params));
  const session = (tables) => api.openSession(tables, config, params);
  const ask = (opened, groups) =>
    Object.fromEntries(
      groups.map(([group, {key, by, totals, params}]) => {
        const indicator = api.indicatorOf(key);
        return [group, api.computeIn(opened, indicator, {by, totals, params, config})];
      }),
    );
  const digital = asked.filter(([group]) => group === 'any' || group === 'channels');
  let kept;
  return {
    load: () => read(api, folder),
    answer: (tables) => ask(session(tables), asked),
    one: (tables) => ask(session(tables), digital.slice(0, 1)),
    two: (tables) => ask(session(tables), digital),
    open: (tables) => session(tables),
    again: (tables) => ask((kept ??= session(tables)), asked),
    canonical: (_, found) =>
      Object.assign(
        {},
        ...asked.map(([group, question]) => placed(group, question, found[group].rows)),
      ),
    notes: () => missing.map(([group, {key}]) => `${group}: no indicator ${key}`),
  };
}

async function read({readTables, nodeFile}, folder) {
  const sources = await Promise.all(
    files.map(async (name) => ({name, bytes: await nodeFile(join(folder, name))})),
  );
  try {
    const {tables, diagnostics} = await readTables(sources, {config});
    // A file on which there is much to say would measure how that is said.
    const codes = new Map();
    for (const {code, severity} of diagnostics) {
      if (severity !== 'info') codes.set(code, (codes.get(code) ?? 0) + 1);
    }
    if (process.env.BENCH_REMARKS) console.error(codes);
    return tables;
  } finally {
    for (const {bytes} of sources) await bytes.close();
  }
}

/** Rows of an answer at their places, by group; margins that nobody asked for are left out. */
function placed(group, {axes, figures, rows}, found) {
  if (rows) return rows(found);
  const answer = empty(group);
  for (const row of found) {
    const places = axes.map((axis) => at[axis](row.by[axis]));
    if (places.some((place) => place < 0)) continue;
    const position = places.reduce((sum, place, i) => sum * lengthOf(axes[i]) + place, 0);
    const parts = figures(row);
    parts.forEach((part, i) => (answer[position * parts.length + i] = part));
  }
  return {[group]: answer};
}

function lengthOf(axis) {
  return {region: size.district, period: size.year, size_class: size.class}[axis] ?? size[axis];
}

function growth(rows) {
  const answer = empty('growth');
  for (const {by, numerator, denominator} of rows) {
    const place = ['total', 'mikro', 'kecil', 'menengah'].indexOf(by.size_class);
    const year = at.period(by.period) - 1;
    if (place < 0 || year < 0) continue;
    answer.splice((year * size.class + place) * 2, 2, numerator, denominator);
  }
  return {growth: answer};
}

/** The whole matrix stands beside the one figure of a row. */
function transitions(rows) {
  const answer = empty('transitions');
  for (const {by, extra} of rows) {
    const district = at.region(by.region);
    if (district < 0 || Number(by.period) !== years.at(-1)) continue;
    for (const [name, count] of Object.entries(extra)) {
      const [from, to] = name.split('>').map((state) => states.indexOf(state));
      if (to >= 0) answer[(district * (size.state - 1) + from) * size.state + to] = count;
    }
  }
  return {transitions: answer};
}

/** Counts and quotients of divisions; those without one stand beside each of their kecamatan. */
function quotients(rows) {
  const answer = {sectors: empty('sectors'), quotients: empty('quotients')};
  for (const {by, value, numerator, unknown} of rows) {
    const [district, year] = [at.region(by.region), at.period(by.period)];
    const division = divisions.indexOf(by.kbli);
    if (district < 0 || division < 0) continue;
    const place = district * size.year + year;
    answer.sectors[place * size.division + division] = numerator;
    answer.sectors[place * size.division + divisions.length] = unknown;
    answer.quotients[place * divisions.length + division] = value ?? 0;
  }
  return answer;
}
