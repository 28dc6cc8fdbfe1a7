import {
  all,
  column,
  firstKnown,
  listed,
  not,
  equals,
  notAfter,
  oneOf,
  type Expression,
} from '../../indicator/expression.js';
import type {MsInd} from '../../indicator/indicator.js';
import {agreement} from '../../schema/agreement.js';

const status = column(agreement, 'agreementStatus');

/**
 * The agreement is in force at the cut-off, its first and last day included. Where a day is missing
 * the stated status tells; without a last day an agreement runs on.
 */
export const inForce: Expression = all(
  firstKnown(
    notAfter(column(agreement, 'agreementStart'), 'cutOff'),
    oneOf(status, 'inForce', 'ending', 'ended'),
  ),
  firstKnown(
    notAfter('cutOff', column(agreement, 'agreementEnd')),
    not(equals(status, 'ended')),
    listed,
  ),
);

/** Indicator metadata that the indicators across agencies share. */
export const agencyMsInd: Omit<MsInd, 'konsep' | 'interpretasi' | 'variabel'> = {
  ukuran: 'persentase',
  satuan: 'persen',
  klasifikasi: 'perangkat daerah, tahun',
  komposit: 'tidak',
  kegiatan: 'Program pemberdayaan UMKM lintas perangkat daerah',
  levelEstimasi: 'kabupaten/kota',
  aksesUmum: 'ya',
  dokumen: 'RKPD, LKjIP',
};
