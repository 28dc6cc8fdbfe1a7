import {defineColumns, defineTable, words} from './define-table.js';

const ownColumns = defineColumns({
  membershipGroup: {
    type: 'text',
    title: {id: 'Kelompok', en: 'Group'},
    aliases: words(`
      nama_kelompok kelompok kelompok_usaha nama_kub nama_kube nama_sentra nm_sentra id_kelompok
      kode_kelompok
    `),
    required: true,
  },
  membershipBusinessRef: {
    type: 'code',
    title: {id: 'Penghubung ke usaha anggota', en: 'Link to the member'},
    aliases: words(`
      id_umkm id_usaha umkm_id kode_umkm kode_usaha id_anggota no_anggota anggota nib nomor_nib
      nik no_nik
    `),
    personal: true,
    required: true,
  },
});

/** One row per member of a group that received aid. */
export const membership = defineTable('membership', ownColumns, [
  ['membershipGroup', 'membershipBusinessRef'],
]);
