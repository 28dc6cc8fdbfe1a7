import {put} from './kit.mjs';

export function json() {
  put(
    'json-array.json',
    JSON.stringify([
      {tahun: 2020, jumlah_umkm: 5},
      {tahun: 2021, jumlah_umkm: 6},
    ]),
  );
  put('json-nested.json', JSON.stringify({data: {umkm: [{tahun: 2020, jumlah_umkm: 5}]}}));
  put('json-truncated.json', '[{"tahun": 2020, "jumlah_umkm": 5}, {"tahun": 20');
  put('json-deep.json', '['.repeat(100_000));
  put('json-proto.json', '[{"tahun": 2020, "jumlah_umkm": 5, "__proto__": {"kotor": true}}]');
  put(
    'json-big-numbers.json',
    '[{"id_umkm": 12345678901234567890, "nama_usaha": "A", "kecamatan": "Awan"}]',
  );
  put(
    'json-ckan.json',
    JSON.stringify({
      success: true,
      result: {
        fields: [{id: '_id'}, {id: 'tahun'}, {id: 'jumlah_umkm'}],
        records: [{_id: 1, tahun: '2020', jumlah_umkm: '5'}],
        total: 1,
      },
    }),
  );
  put(
    'json-ckan-part.json',
    JSON.stringify({
      success: true,
      result: {records: [{_id: 1, tahun: '2020', jumlah_umkm: '5'}], total: 900},
    }),
  );
  put('json-ckan-failed.json', JSON.stringify({success: false, error: {message: 'Not found'}}));
  put('json-scalar.json', '42');
}
