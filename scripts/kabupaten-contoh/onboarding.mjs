import {isActive} from './businesses.mjs';
import {csvText, dateText, dayOf, rupiahStyles} from './format.mjs';
import {lastYear, silentPlace} from './places.mjs';
import {randomOf} from './random.mjs';

const channels = ['Shopee', 'Tokopedia', 'WhatsApp', 'GoFood', 'Instagram'];
const events = [dayOf(2023, 5, 8), dayOf(2023, 10, 16), dayOf(2024, 3, 4), dayOf(2024, 7, 22)];
const lastDay = dayOf(lastYear, 12, 31);

/**
 * @typedef {object} Order
 * @property {import('./businesses.mjs').Business} business
 * @property {number} day
 * @property {string} channel
 * @property {number} value
 *
 * @typedef {object} Onboarding
 * @property {ReadonlyMap<import('./businesses.mjs').Business, number>} started day of onboarding
 * @property {readonly Order[]} orders in order of the day
 */

/**
 * Businesses that were brought online at four events, and their orders since: many never had one.
 *
 * @param {readonly import('./businesses.mjs').Business[]} businesses
 * @returns {Onboarding}
 */
export function makeOnboarding(businesses) {
  const random = randomOf('onboarding');
  const able = businesses.filter(
    (b) => isActive(b, lastYear) && b.joined <= 2022 && b.place.name !== silentPlace,
  );
  const chosen = random.shuffle(able).slice(0, 240);
  const started = new Map(chosen.map((b, at) => [b, events[at % events.length]]));
  const orders = [...started].flatMap(([business, day]) => ordersOf(random, business, day));
  orders.sort((a, b) => a.day - b.day || a.business.id.localeCompare(b.business.id, 'en'));
  return {started, orders};
}

/** Orders month by month; who stops does not begin again. */
function ordersOf(random, business, started) {
  const orders = [];
  const channel = random.pick(channels);
  for (let month = 0; month < 12 && random.chance(month === 0 ? 0.7 : 0.86); month++) {
    const day = started + 30 * month + random.int(1, 30);
    if (day > lastDay) break;
    orders.push({business, day, channel, value: random.int(2, 60) * 12_500});
  }
  return orders;
}

/**
 * `pesanan.csv`: what the channels report.
 *
 * @param {Onboarding} onboarding
 * @returns {Record<string, string>} file name to content
 */
export function orderFiles({orders}) {
  const header = ['ID_UMKM', 'Kanal Pesanan', 'Tanggal Pesanan', 'Nilai Pesanan'];
  const rows = orders.map(({business, day, channel, value}) => [
    business.id,
    channel,
    dateText(day, 'iso'),
    rupiahStyles.plain(value),
  ]);
  return {'pesanan.csv': csvText([header, ...rows], {separator: ',', lineEnd: '\n'})};
}
