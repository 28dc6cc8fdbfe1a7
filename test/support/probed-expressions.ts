import {indicators} from '../../src/compute.js';
import type {EventTable} from '../../src/indicator/events.js';
import type {
  ColumnRef,
  Expression,
  Licence,
  Quantity,
  Window,
} from '../../src/indicator/expression.js';
import type {Grain} from '../../src/indicator/indicator.js';
import {isCompiled} from '../../src/sql/offers.js';
import type {Dice} from './dice.js';

/** What is asked of a thing. */
export interface Asked {
  readonly expressions: readonly Expression[];
  readonly quantities: readonly Quantity[];
}

export function ref(table: string, key: string): ColumnRef {
  return {table, key};
}

/** What is asked of the things of a grain: the simplest expressions, and some that indicators ask. */
export function askedOf(grain: Grain, dice: Dice): Asked {
  const name = nameOf(grain);
  const simple =
    name === 'business'
      ? ofBusinesses
      : grain.of === 'group'
        ? ofGroups(grain.table)
        : ofRows(name);
  const asked = byIndicators.get(name) ?? {expressions: [], quantities: []};
  const all = [
    ...simple.expressions.filter(() => dice.maybe(0.6)),
    ...asked.expressions.filter(() => dice.maybe(0.25)),
    ...(name === 'business' ? ofCrowds : []),
    ...(Object.hasOwn(truths, name) ? [{op: 'filled', column: truths[name]} as const] : []),
  ];
  const numbers = [...simple.quantities, ...asked.quantities];
  return {expressions: different(all), quantities: different(numbers)};
}

/** A column of yes and no of each: no indicator asks whether such a one is filled. */
const truths: Readonly<Record<string, ColumnRef>> = {
  business: ref('registry', 'hasNib'),
  registry: ref('registry', 'hasNib'),
  aid: ref('aid', 'aidStillUsed'),
};

function window(after: ColumnRef, unit: Window['unit'], last: number, first?: number): Window {
  const span = (plus: number) => ({times: 0, plus});
  return {after, unit, last: span(last), ...(first !== undefined && {first: span(first)})};
}

const aidDay = ref('aid', 'aidDate');
const trainingDay = ref('training', 'trainingDate');
const mentoringDay = ref('mentoring', 'mentoringDate');
const licences: readonly Licence[] = [
  ...([
    'nib',
    'pirt',
    'halal',
    'trademark',
    'copyright',
    'patent',
    'industrialDesign',
    'ip',
  ] as const),
];
const tables: readonly EventTable[] = [
  ...([
    'aid',
    'mentoring',
    'training',
    'licence',
    'product',
    'matching',
    'service',
    'order',
  ] as const),
];
const windows: readonly Window[] = [
  window(aidDay, 'day', 30, 1),
  window(aidDay, 'month', 6, 1),
  window(trainingDay, 'month', 12),
  window(mentoringDay, 'day', 90),
];

const businessNumbers: readonly Quantity[] = [
  ...tables.map((table): Quantity => ({op: 'events', table})),
  {op: 'different', what: 'agency'},
  {op: 'different', what: ref('aid', 'aidName')},
  {op: 'sum', column: ref('aid', 'aidValue')},
  ...['business', 'registry', 'observation'].map((table): Quantity => ({
    op: 'number',
    column: ref(table, 'annualTurnover'),
  })),
  {op: 'channelsUsed'},
  {op: 'channelsApplicable'},
  {op: 'quotient', a: {op: 'channelsUsed'}, b: {op: 'channelsApplicable'}},
];

/** Of several events of a business one may be so, another not, and of a third nobody may know. */
const ofCrowds: readonly Expression[] = [
  {op: 'exists', table: 'aid', where: {op: 'isTrue', column: ref('aid', 'aidStillUsed')}},
  {op: 'due', window: windows[0]},
];

/** The first of what the office has; the last where it has none of them. */
const ofWhatIsThere: Expression = {
  op: 'choose',
  param: 'basis',
  options: [
    {
      name: 'a',
      when: {op: 'filled', column: ref('registry', 'assets')},
      needs: ref('registry', 'assets'),
    },
    {name: 'b', when: {op: 'listed'}, needs: ref('observation', 'capital')},
  ],
};

const ofBusinesses: Asked = {
  quantities: businessNumbers,
  expressions: [
    {op: 'listed'},
    ...['business', 'registry', 'observation'].flatMap((table): Expression[] => [
      {op: 'isTrue', column: ref(table, 'marketplace')},
      {op: 'isTrue', column: ref(table, 'sizeClass')},
      {op: 'isTrue', column: ref(table, 'annualTurnover')},
      {op: 'equals', column: ref(table, 'businessStatus'), value: 'active'},
      {op: 'oneOf', column: ref(table, 'sizeClass'), values: ['mikro', 'kecil']},
      {op: 'oneOf', column: ref(table, 'sizeClass'), values: []},
      {op: 'filled', column: ref(table, 'annualTurnover')},
      {op: 'filled', column: ref(table, 'sizeClass')},
    ]),
    {op: 'startsWith', column: ref('registry', 'kbliCode'), prefixes: ['10', '47']},
    {op: 'notAfter', a: ref('registry', 'onboardingDate'), b: 'cutOff'},
    {op: 'notAfter', a: ref('registry', 'onboardingDate'), b: ref('registry', 'recordDate')},
    ...(['all', 'any', 'firstKnown'] as const).map((op): Expression => ({op, of: [{op: 'uses'}]})),
    {op: 'uses'},
    {op: 'uses', of: ['marketplace', 'deliveryPlatform']},
    {op: 'uses', of: ['website', 'eCatalogue']},
    ...[1, 2, 3].map((count): Expression => ({op: 'usesAtLeast', count})),
    ...[30, 90].map((days): Expression => ({op: 'activeSeller', days})),
    ...licences.flatMap((licence): Expression[] => [
      {op: 'holds', licence},
      {op: 'holds', licence, proof: 'list'},
    ]),
    ...tables.map((table): Expression => ({op: 'exists', table})),
    {op: 'exists', table: 'aid', where: {op: 'isTrue', column: ref('aid', 'aidStillUsed')}},
    {op: 'exists', table: 'aid', where: {op: 'within', window: windows[0], table: 'mentoring'}},
    {
      op: 'exists',
      table: 'matching',
      where: {
        op: 'atLeast',
        number: {op: 'number', column: ref('matching', 'dealValue')},
        value: 1e9,
      },
    },
    ...[1, 2].map((atLeast): Expression => ({
      op: 'distinct',
      column: ref('aid', 'aidName'),
      atLeast,
    })),
    {op: 'repeated', column: ref('aid', 'aidName')},
    {op: 'repeated', column: ref('training', 'trainingName')},
    ...windows.flatMap((one): Expression[] => [
      {op: 'due', window: one},
      {op: 'notYetDue', window: one},
      {op: 'within', window: one, table: 'mentoring'},
      {op: 'within', window: one, table: 'order'},
    ]),
    ofWhatIsThere,
    ...businessNumbers.map((number): Expression => ({op: 'atLeast', number, value: 1})),
  ],
};

/** Rows of a table: the windows of their days, and whether anything is said at all. */
function ofRows(name: string): Asked {
  const day = days[name];
  const windowsOfRow =
    day === undefined
      ? []
      : [window(day, 'day', 30, 1), window(day, 'month', 6, 1), window(day, 'day', 30)];
  return {
    quantities: day === undefined ? [] : [{op: 'days', from: day, to: 'cutOff'}],
    expressions: [
      {op: 'listed'},
      ofWhatIsThere,
      ...(day === undefined ? [] : [0, 30].map((value): Expression => atLeastDays(day, value))),
      ...windowsOfRow.flatMap((one): Expression[] => [
        {op: 'due', window: one},
        {op: 'notYetDue', window: one},
        {op: 'within', window: one, table: 'mentoring'},
        {op: 'within', window: one, table: 'order'},
        {op: 'filled', column: one.after},
        {op: 'notAfter', a: one.after, b: 'cutOff'},
      ]),
    ],
  };
}

/** Groups of rows: what their rows say together, and answers that came after the window of the first. */
function ofGroups(table: EventTable): Asked {
  const columns = {
    mentoring: [ref(table, 'mentoringTopic'), ref(table, 'mentoringHours')],
    matching: [ref(table, 'dealStatus'), ref(table, 'dealValue')],
  }[table as string] as readonly ColumnRef[];
  const [words, number] = columns;
  const said: readonly Expression[] = [
    {op: 'equals', column: words, value: table === 'matching' ? 'trading' : 'Mekar'},
    {op: 'isTrue', column: words},
    {op: 'filled', column: words},
    {op: 'atLeast', number: {op: 'number', column: number}, value: 3},
  ];
  const later = [window(days[table], 'day', 30), window(days[table], 'month', 6)].flatMap((one) =>
    said.map((of): Expression => ({op: 'answeredAfter', window: one, of, day: one.after})),
  );
  return {
    expressions: [
      ...ofRows(table).expressions,
      ...said,
      ...later,
      {op: 'any', of: [said[0], {op: 'not', of: later[0]}]},
      {op: 'all', of: [said[2], said[3]]},
      {op: 'firstKnown', of: [later[3], said[0]]},
    ],
    quantities: [
      {op: 'different', what: 'business'},
      {op: 'events', table},
      {op: 'sum', column: number},
    ],
  };
}

function atLeastDays(from: ColumnRef, value: number): Expression {
  return {op: 'atLeast', number: {op: 'days', from, to: 'cutOff'}, value};
}

const days: Readonly<Record<string, ColumnRef>> = {
  aid: aidDay,
  training: trainingDay,
  mentoring: mentoringDay,
  registry: ref('registry', 'onboardingDate'),
  order: ref('order', 'orderDate'),
  matching: ref('matching', 'matchDate'),
  service: ref('service', 'arrivedDate'),
  licence: ref('licence', 'licenceIssued'),
};

function nameOf(grain: Grain): string {
  if (grain.of === 'group') return `${grain.by} of ${grain.table}`;
  return grain.of === 'row' ? grain.table : grain.of;
}

const quantityOps = new Set([
  ...['events', 'different', 'sum', 'number', 'days', 'quotient', 'channelsUsed'],
  'channelsApplicable',
]);

/** Everything that indicators ask of businesses, and of the rows of each table. */
const byIndicators = (() => {
  const found = new Map<string, {expressions: Expression[]; quantities: Quantity[]}>();
  const walk = (part: unknown, name: string): void => {
    if (typeof part !== 'object' || part === null) return;
    const {op, over, table = ''} = part as {op?: string; over?: Grain; table?: string};
    const own = over === undefined ? name : nameOf(over);
    // A choice that the caller names wrongly would leave everything else unasked.
    if (op !== undefined && !JSON.stringify(part).includes('"param":"base"')) {
      const asked = found.get(own) ?? {expressions: [], quantities: []};
      found.set(own, asked);
      if (quantityOps.has(op)) asked.quantities.push(part as Quantity);
      else asked.expressions.push(part as Expression);
    }
    for (const [key, value] of Object.entries(part))
      walk(value, op === 'exists' && key === 'where' ? table : own);
  };
  for (const one of indicators) if (isCompiled(one)) walk(one.formulaKind, 'business');
  return found;
})();

function different<T>(list: readonly T[]): T[] {
  return [...new Map(list.map((one) => [JSON.stringify(one), one])).values()];
}
