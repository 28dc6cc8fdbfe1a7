import {describe, expect, it} from 'vitest';
import {cellOf, kindOfType} from '../../src/postgres/values.js';

describe('values of a PostgreSQL database as cells', () => {
  it('keep every digit of a number, and no zeros behind its point', () => {
    expect(cellOf('number', '1250000.00')).toBe('1250000');
    expect(cellOf('number', '1.250')).toBe('1.25');
    expect(cellOf('number', '3303120101010001')).toBe('3303120101010001');
    expect(cellOf('number', '1200')).toBe('1200');
    expect(cellOf('number', 'NaN')).toBeNull();
    expect(cellOf('number', 'Infinity')).toBe('Infinity');
  });

  it('are days, whatever their hour and zone', () => {
    expect(cellOf('day', '2024-03-01')).toBe('2024-03-01');
    expect(cellOf('day', '2024-03-01 23:59:59.5')).toBe('2024-03-01');
    expect(cellOf('day', '2024-03-01 08:15:00+07')).toBe('2024-03-01');
    expect(cellOf('day', 'infinity')).toBe('infinity');
    expect(cellOf('day', '0044-03-15 BC')).toBe('0044-03-15 BC');
  });

  it.each([
    ['{WhatsApp,"Toko daring",NULL}', 'WhatsApp; Toko daring'],
    ['{"dengan \\"kutip\\", dan koma"}', 'dengan "kutip", dan koma'],
    ['["tokopedia", "shopee"]', 'tokopedia; shopee'],
    ['{}', '-'],
    ['[]', '-'],
    ['{{1,2},{3,4}}', '{{1,2},{3,4}}'],
    ['{"a": 1}', '{"a": 1}'],
    ['"teks"', '"teks"'],
  ])('are lists: %s', (value, cell) => {
    expect(cellOf('list', value)).toBe(cell);
  });

  it('are missing where they are NULL or blank', () => {
    for (const kind of ['number', 'truth', 'day', 'list', 'text'] as const)
      expect(cellOf(kind, null)).toBeNull();
    expect(cellOf('text', '  ')).toBeNull();
    expect([cellOf('truth', 't'), cellOf('truth', 'f')]).toEqual(['true', 'false']);
  });

  it('are no cells where they are bytes', () => {
    expect([kindOfType('bytea', 'U'), kindOfType('_bytea', 'A')]).toEqual([null, null]);
    expect(kindOfType('numeric', 'N')).toBe('number');
    expect(kindOfType('jsonb', 'U')).toBe('list');
    expect(kindOfType('kelas', 'E')).toBe('text');
  });
});
