import {agencies} from './agencies.mjs';
import {isActive} from './businesses.mjs';
import {csvText, dateText, dayOf, rupiahStyles} from './format.mjs';
import {lastYear, silentPlace} from './places.mjs';
import {randomOf} from './random.mjs';

const lastDay = dayOf(lastYear, 12, 31);

/** Businesses of which events of the last years tell. */
function present(businesses) {
  return businesses.filter(
    (b) => isActive(b, lastYear) && b.joined < lastYear - 1 && b.place.name !== silentPlace,
  );
}

/** Steps through the service centre, the share that takes each, and the days it may need. */
const steps = [
  [0.86, 20],
  [0.74, 60],
  [0.8, 45],
  [0.66, 60],
  [0.6, 60],
];

/**
 * `layanan-pusat.csv`: one row per business that came to the service centre.
 *
 * @param {readonly import('./businesses.mjs').Business[]} businesses
 * @returns {Record<string, string>} file name to content
 */
export function centreFiles(businesses) {
  const random = randomOf('layanan pusat');
  const header = [
    'ID_UMKM',
    'Tanggal Datang',
    'Tanggal Asesmen',
    'Tanggal Izin Terbit',
    'Tanggal Kemasan Selesai',
    'Tanggal Onboarding',
    'Tanggal Penjualan Pertama',
  ];
  const visitors = random.shuffle(present(businesses)).slice(0, 260);
  const rows = visitors.map((business, at) => {
    const days = [dayOf(at < 110 ? lastYear - 1 : lastYear, random.int(1, 12), random.int(2, 27))];
    for (const [share, most] of steps) {
      const day = days.at(-1) + random.int(2, most);
      if (!random.chance(share) || day > lastDay) break;
      days.push(day);
    }
    return [business, days];
  });
  rows.sort(([a, [first]], [b, [second]]) => first - second || a.id.localeCompare(b.id, 'en'));
  const cells = rows.map(([{id}, days]) => [
    id,
    ...header.slice(1).map((_, at) => (at < days.length ? dateText(days[at], 'slash') : '')),
  ]);
  return {'layanan-pusat.csv': csvText([header, ...cells], {bom: true})};
}

const partners = ['Toko Contoh', 'Hotel Contoh', 'Bank Contoh', 'Ritel Contoh', 'Eksportir Contoh'];
const formOf = {
  'Toko Contoh': 'Titip jual',
  'Hotel Contoh': 'Rantai pasok',
  'Bank Contoh': 'Penyertaan modal',
  'Ritel Contoh': 'Distributor',
  'Eksportir Contoh': 'Rantai pasok',
};
const meetings = [dayOf(2023, 9, 14), dayOf(2024, 4, 25), dayOf(2024, 10, 17)];
const courses = ['Minat', 'Ditindaklanjuti', 'MoU', 'Transaksi', 'Transaksi', 'Batal'];

/**
 * `temu-bisnis.csv`: one row per participant and partner; a participant without a partner has a row.
 *
 * @param {readonly import('./businesses.mjs').Business[]} businesses
 * @returns {Record<string, string>} file name to content
 */
export function matchingFiles(businesses) {
  const random = randomOf('temu bisnis');
  const header = [
    'Nama Temu Bisnis',
    'Tanggal',
    'ID_UMKM',
    'Nama Mitra',
    'Pola Kemitraan',
    'Status Kesepakatan',
    'Potensi Transaksi',
    'Nilai Transaksi',
    'Kelanjutan Kemitraan',
    'Tanggal Pemantauan',
  ];
  const pool = random.shuffle(present(businesses));
  const rows = meetings.flatMap((day, meeting) => {
    const event = [`Temu Bisnis ${meeting + 1}`, dateText(day, 'iso')];
    return pool.slice(meeting * 40, meeting * 40 + 60).flatMap(({id}) => {
      const met = random.chance(0.3) ? [] : random.shuffle(partners).slice(0, random.int(1, 2));
      if (met.length === 0) return [[...event, id, '', '', '', '', '', '', '']];
      return met.map((partner) => [
        ...event,
        id,
        partner,
        formOf[partner] ?? '',
        ...dealOf(random, day),
      ]);
    });
  });
  return {'temu-bisnis.csv': csvText([header, ...rows], {bom: true})};
}

/** State, hoped-for and realised value, whether it goes on and when that was checked. */
function dealOf(random, day) {
  const course = random.pick(courses);
  const hoped = random.int(4, 80) * 500_000;
  const traded = course === 'Transaksi';
  const value = traded ? Math.round((hoped * (0.3 + 0.8 * random.next())) / 50_000) * 50_000 : null;
  const checked = day + random.int(185, 220);
  const due = traded && checked <= lastDay;
  const answer = due && random.chance(0.85) ? (random.chance(0.7) ? 'Berlanjut' : 'Berhenti') : '';
  return [
    course,
    rupiahStyles.dots(hoped),
    value === null ? '' : rupiahStyles.dots(value),
    answer,
    answer === '' ? '' : dateText(checked, 'iso'),
  ];
}

const trainings = [
  ['Kemasan Produk', agencies[0], [2023, 3, 6]],
  ['Pemasaran Daring', agencies[5], [2023, 8, 21]],
  ['Pembukuan Sederhana', agencies[3], [2024, 2, 12]],
  ['Mutu dan Halal', agencies[1], [2024, 6, 10]],
];

/**
 * `pelatihan.csv`: one row per participant.
 *
 * @param {readonly import('./businesses.mjs').Business[]} businesses
 * @returns {Record<string, string>} file name to content
 */
export function trainingFiles(businesses) {
  const random = randomOf('pelatihan');
  const header = ['Nama Pelatihan', 'Tanggal Pelatihan', 'Penyelenggara', 'ID_UMKM', 'Sertifikat'];
  const rows = trainings.flatMap(([name, organiser, day]) =>
    random
      .shuffle(present(businesses))
      .slice(0, 60)
      .map(({id}) => [
        name,
        dateText(dayOf(...day), 'iso'),
        organiser,
        id,
        random.chance(0.9) ? 'Ya' : 'Tidak',
      ]),
  );
  return {'pelatihan.csv': csvText([header, ...rows], {bom: true})};
}

/**
 * `wirausaha.csv`: people by employment status, already counted.
 *
 * @returns {Record<string, string>} file name to content
 */
export function labourFiles() {
  const random = randomOf('wirausaha');
  const header = [
    'Tahun',
    'Angkatan Kerja',
    'Berusaha Sendiri',
    'Berusaha Dibantu Buruh Tidak Tetap',
    'Berusaha Dibantu Buruh Tetap',
    'Usaha Mikro Menjadi Wirausaha',
  ];
  const rows = [2020, 2021, 2022, 2023, 2024].map((year) => {
    const force = 184_000 + 2_300 * (year - 2020) + random.int(-400, 400);
    const shares = [0.199, 0.153, 0.031].map((share) =>
      Math.round(force * (share + 0.004 * random.next())),
    );
    return [year, force, ...shares, random.int(70, 140)].map(String);
  });
  const title = (text) => [text, ...header.slice(1).map(() => '')];
  const table = [title('Wirausaha menurut status pekerjaan, data rekaan'), header, ...rows];
  return {'wirausaha.csv': csvText(table, {bom: true})};
}
