import {bilingual} from './words.js';

/** Heads of columns and names in files for other systems. */
export const exportWords = bilingual({
  id: {
    codeOf: (dimension: string) => `Kode ${lower(dimension)}`,
    value: 'Nilai',
    status: 'Status SDMX',
    flags: 'Semua tanda SDMX',
    withheld: 'Bagian yang disembunyikan',
    reason: 'Alasan (kode)',
    state: 'Keadaan angka',
    code: 'Kode',
    label: 'Nama',
    labelEn: 'Nama Inggris',
    parent: 'Kode induk',
    codeList: (dimension: string) => `Daftar kode: ${dimension}`,
    downloads: 'Unduh data',
    workbook: 'Buku kerja Excel: semua angka, definisi, dan arti tandanya',
    spreadsheets: 'Untuk lembar kerja (titik koma, koma desimal)',
    programs: 'Untuk program (koma, titik desimal)',
    codeLists: 'Daftar kode',
    otherSystems: 'Untuk sistem lain',
    dataPackage: 'Data Package (Frictionless): memuat semua tabel untuk program',
    sdmx: (version: string) => `SDMX-CSV ${version}`,
    sdmxCodes: 'Arti kode SDMX',
    msInd: (format: string) => `Metadata indikator (MS-Ind), ${format}`,
    jsonStat: 'JSON-stat 2.0',
    withheldNote: 'Angka yang disembunyikan kosong, berstatus Q; kosong bukan nol.',
  },
  en: {
    codeOf: (dimension: string) => `${dimension} code`,
    value: 'Value',
    status: 'SDMX status',
    flags: 'All SDMX flags',
    withheld: 'Parts withheld',
    reason: 'Reason (code)',
    state: 'State of the figure',
    code: 'Code',
    label: 'Name',
    labelEn: 'English name',
    parent: 'Parent code',
    codeList: (dimension: string) => `Code list: ${dimension}`,
    downloads: 'Download data',
    workbook: 'Excel workbook: all figures, their definitions and what the signs mean',
    spreadsheets: 'For spreadsheets (semicolons, decimal comma)',
    programs: 'For programs (commas, decimal point)',
    codeLists: 'Code lists',
    otherSystems: 'For other systems',
    dataPackage: 'Data Package (Frictionless): holds all tables for programs',
    sdmx: (version: string) => `SDMX-CSV ${version}`,
    sdmxCodes: 'What the SDMX codes mean',
    msInd: (format: string) => `Indicator metadata (MS-Ind), ${format}`,
    jsonStat: 'JSON-stat 2.0',
    withheldNote: 'Withheld figures are empty and have the status Q; empty is not zero.',
  },
});

/** Abbreviations keep their capitals. */
function lower(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
