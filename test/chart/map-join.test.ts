import {describe, expect, it} from 'vitest';
import type {Shape} from '../../widgets/chart/geo.js';
import {boundariesOf} from '../../widgets/internal/map/boundary-notes.js';
import {joinShapes} from '../../widgets/internal/map/join.js';

const region = '13';
const places = [
  {code: '13.01', label: 'Pesisir Selatan'},
  {code: '13.02', label: 'Solok'},
  {code: '13.09', label: 'Kepulauan Mentawai'},
];

const square = [0, 0, 1, 0, 1, 1, 0, 1];

function shape(properties: Record<string, unknown>): Shape {
  return {properties, polygons: [[square]]};
}

function join(
  list: readonly Record<string, unknown>[],
  property?: string,
): ReturnType<typeof joinShapes> {
  return joinShapes([list.map(shape)], places, {region, property});
}

describe('joining by code', () => {
  it.each([
    ['Kemendagri with dots', ['13.01', '13.02', '13.09']],
    ['Kemendagri without dots', ['1301', '1302', '1309']],
    ['numbers', [1301, 1302, 1309]],
    ['with ID before them', ['ID1301', 'ID1302', 'ID1309']],
    ['ID and dots', ['ID13.01', 'ID13.02', 'ID13.09']],
  ])('takes codes written as %s', (_, codes) => {
    const found = join(codes.map((kode) => ({kode})))!;
    expect([...found.shapes.keys()]).toEqual(['13.01', '13.02', '13.09']);
    expect(found.dotless).toBe(codes[0] !== '13.01');
  });

  it('finds the property that holds the codes, whatever it is called', () => {
    const found = join(places.map(({code, label}) => ({ADM2_NAME: label, x9: code, level: '13'})))!;
    expect(found.property).toBe('x9');
  });

  it('takes the property that it is told', () => {
    const list = places.map(({code}, i) => ({kode: code, lama: places[(i + 1) % 3].code}));
    expect(join(list, 'lama')!.shapes.get('13.02')![0].properties.kode).toBe('13.01');
    expect(join(list, 'lain')).toBeNull();
  });

  it('prefers codes as they are written to codes without dots', () => {
    const list = [
      {bps: '1302', kode: '13.01', nama: 'Pesisir Selatan'},
      {bps: '1303', kode: '13.02', nama: 'Solok'},
      {bps: '1301', kode: '13.09', nama: 'Kepulauan Mentawai'},
    ];
    const found = join(list)!;
    expect(found.property).toBe('kode');
    expect(found.dotless).toBe(false);
    expect(found.stranger).toBeNull();
  });

  it('refuses BPS codes that look like others of Kemendagri', () => {
    // ID1302 is Pesisir Selatan at BPS, and Solok at Kemendagri.
    const list = [
      {ADM2_PCODE: 'ID1302', ADM2_EN: 'Pesisir Selatan'},
      {ADM2_PCODE: 'ID1303', ADM2_EN: 'Solok'},
      {ADM2_PCODE: 'ID1301', ADM2_EN: 'Kepulauan Mentawai'},
    ];
    const found = join(list)!;
    expect(found.stranger).not.toBeNull();
    const {joined, notes} = boundariesOf(found, places, 'id');
    expect(joined).toBeNull();
    expect(notes.join()).toMatch(/"ADM2_PCODE" bukan kode Kemendagri/);
  });

  it('takes of two properties without dots the one that agrees with the names', () => {
    const list = [
      {bps: '1302', kode: '1301', nama: 'Pesisir Selatan'},
      {bps: '1303', kode: '1302', nama: 'Solok'},
      {bps: '1301', kode: '1309', nama: 'Kepulauan Mentawai'},
    ];
    expect(join(list)!.property).toBe('kode');
  });

  it('joins nothing by name', () => {
    expect(join(places.map(({label}) => ({nama: label})))).toBeNull();
  });

  it('takes no number with a fraction for a code, for its last zero may be lost', () => {
    expect(join([{kode: 13.01}, {kode: 13.02}])).toBeNull();
  });

  it('keeps several boundaries of one code together', () => {
    const found = join([{kode: '13.01'}, {kode: '13.01'}, {kode: '13.02'}])!;
    expect(found.shapes.get('13.01')).toHaveLength(2);
  });

  it('counts a boundary without geometry as none', () => {
    const empty: Shape = {properties: {kode: '13.09'}, polygons: []};
    const found = joinShapes([[shape({kode: '13.01'}), shape({kode: '13.02'}), empty]], places, {
      region,
    });
    expect(boundariesOf(found, places, 'id').notes).toEqual(['Tanpa batas: Kepulauan Mentawai.']);
  });

  it('lists what does not meet inside the region, and leaves the rest of the country aside', () => {
    const found = join([
      {kode: '13.01'},
      {kode: '13.02'},
      {kode: '13.99'},
      {kode: '14.01'},
      {kode: '13'},
      {kode: null},
    ]);
    expect(boundariesOf(found, places, 'id').notes).toEqual([
      'Tanpa batas: Kepulauan Mentawai.',
      'Batas tanpa angka: 13.99, 1 bidang tanpa kode.',
    ]);
    expect([...found!.loose.keys()]).toEqual(['13.99', '']);
  });

  it('takes the object of a file that fits best', () => {
    const kabupaten = places.map(({code}) => shape({kode: code}));
    const groups = [[shape({kode: '13'})], kabupaten, [shape({kode: '13.01'})]];
    expect(joinShapes(groups, places, {region})!.shapes.size).toBe(3);
  });

  it('draws tiles where boundaries fit less than half of the areas', () => {
    const {joined, notes} = boundariesOf(join([{kode: '13.01'}]), places, 'id');
    expect(joined).toBeNull();
    expect(notes).toEqual(['Kurang dari separuh wilayah punya batas. Digambar peta petak.']);
  });
});
