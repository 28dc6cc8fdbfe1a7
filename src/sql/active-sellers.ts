import {channelOf} from '../indicator/channel-names.js';
import type {ChannelSql} from './channels.js';
import {eventsOf} from './events.js';
import type {Joins} from './joins.js';
import {columnIn, rowsOf, type SqlFacts} from './source.js';
import {quotedList} from './words.js';

/** Channels on which a registered account may stand still. */
const shops = ['marketplace', 'deliveryPlatform'];

/** Whether a unit sells on a marketplace or delivery platform: see `activeSeller`. */
export function activeSeller(
  facts: SqlFacts,
  joins: Joins,
  channels: ChannelSql,
  days: number,
): string {
  const {tables, orderSpan, periodEnds} = facts;
  const uses = channels.usesOneOf(shops);
  const came = tables.order === undefined ? null : orders(facts, joins, days);
  const last = latestOrder(facts);
  const end = `${joins.add('periods', (one) => `${one}.period = u.period`)}.period_end`;
  const known = periodEnds.flatMap((one, period) =>
    orderSpan !== null && orderSpan[0] <= one && orderSpan[1] >= one - days ? [period] : [],
  );
  const inShop = came === null ? 'FALSE' : `coalesce(${came}.in_shop, FALSE)`;
  const anywhere = [
    ...(came === null ? [] : [`coalesce(${came}.anywhere, FALSE)`]),
    `coalesce(${last} <= ${end} AND ${last} >= ${end} - ${days}, FALSE)`,
  ].join(' OR ');
  const told = [
    ...(known.length === 0 ? [] : [`u.period IN (${known.join(', ')})`]),
    `coalesce(${last} <= ${end}, FALSE)`,
  ].join(' OR ');
  return `CASE WHEN ${inShop} THEN TRUE WHEN (${uses}) IS FALSE THEN FALSE
    WHEN ${anywhere} THEN (${uses}) WHEN ${told} THEN FALSE END`;
}

/** Joins whether an order came in the last days of the period, in a shop or on an unknown channel. */
function orders({tables, orderWords}: SqlFacts, joins: Joins, days: number): string {
  const channel = columnIn(tables, 'order', 'orderChannel', 'text', 't');
  const wordsOf = (test: (key: string | null) => boolean): string[] =>
    orderWords.filter((word) => test(channelOf(word)));
  const isIn = (words: readonly string[]): string =>
    channel === null ? 'FALSE' : `coalesce(${channel} IN ${quotedList(words)}, FALSE)`;
  const blank = channel === null ? 'TRUE' : `${channel} IS NULL`;
  return joins.add(
    `(SELECT e.business, p.period,
        bool_or(${isIn(wordsOf((key) => key !== null && shops.includes(key)))}) AS in_shop,
        bool_or(${blank} OR ${isIn(wordsOf((key) => key === null))}) AS anywhere
      FROM ${eventsOf('order')} e JOIN ${rowsOf('order')} t ON t."row" = e."row"
      JOIN periods p ON e.day <= p.period_end AND e.day >= p.period_end - ${days}
      WHERE e.business IS NOT NULL GROUP BY e.business, p.period)`,
    (alias) => `${alias}.business = u.business AND ${alias}.period = u.period`,
  );
}

/** Day of the latest order as observed in the period, else as the register says. */
function latestOrder({tables}: SqlFacts): string {
  const observed = columnIn(tables, 'observation', 'lastOrderDate', 'date', 'o');
  const registered = columnIn(tables, 'registry', 'lastOrderDate', 'date', 'r') ?? 'NULL::INTEGER';
  if (observed === null) return registered;
  return `CASE WHEN u.observation IS NOT NULL THEN ${observed} ELSE ${registered} END`;
}
