/** "Sumber Rejeki" is a business: without a colon only the name of an office makes it a source. */
const note =
  /^(?:(?:sumber(?:\s+data)?|catatan|keterangan|ket|source|notes?)\s*(?:[:.–-]|$)|sumber\s+(?:data|dinas|bps|badan|bappe\w*|kementerian|diskop\w*)\b|\*|\d\)|data\s+diolah|(?:dicetak|diperbarui|diunduh)\s+(?:pada|tanggal|dari|oleh|:)|(?:last\s+)?update\b.*\d)/i;
const noteLabel = /^(?:sumber|catatan|keterangan|ket|source|note)\s*[.:]*$/i;

const month =
  '(?:januari|februari|pebruari|maret|april|mei|juni|juli|agustus|september|oktober|november|nopember|desember)';
const placeAndDate = new RegExp(
  `^[\\p{L}\\s.'’-]{2,40},(?:\\s*(?:tanggal\\s*)?[\\d\\s.…_]{0,12}${month}[\\s.…_]*|[\\s\\d]*[.…_]{3,}[\\s.…_]*|\\s{3,})(?:19|20)\\d{2}$`,
  'iu',
);
const signature =
  /^(?:mengetahui|menyetujui|disetujui|diketahui|a\.?\s?n\.\s|plt\.|plh\.|kepala\s+(?:dinas|bidang|seksi|bagian|badan|desa|kelurahan|sub|upt)|pejabat\s+pembuat|dibuat\s+oleh|yang\s+membuat|petugas\s+(?:pendata|entri)|nip\b|nrp\b|ttd\b|\(?[.…_]{5,}\)?$)/i;

const page =
  /^\(?\s*(?:lanjutan|sambungan|bersambung)\b|^(?:hal(?:aman|\.)?|page)\s*:?\s*\d{1,5}(?:\s*(?:dari|of|\/)\s*\d{1,5})?$|\(\s*lanjutan\s*\)\s*$/i;

/** Whether a text that stands alone in its row is a remark below the table: "Sumber: Dinas …". */
export function isNoteText(text: string): boolean {
  return note.test(text);
}

/** Whether a text introduces the remark in the next cell: "Sumber :". */
export function isNoteLabel(text: string): boolean {
  return text.length < 20 && noteLabel.test(text);
}

/** Whether a text begins a signature: "Awan, 5 Januari 2025", "Kepala Dinas", "NIP. …". */
export function isSignatureText(text: string): boolean {
  return text.length < 120 && (placeAndDate.test(text) || signature.test(text));
}

/** Whether a text is left by printing on several pages: "Lanjutan Tabel 1", "Halaman 2". */
export function isPageText(text: string): boolean {
  return text.length < 120 && page.test(text);
}

/** Whether a text may go on with a remark or a signature: words, and no label of data. */
export function isFooterText(text: string): boolean {
  return /\p{L}{2,}.*[\s.,:]/u.test(text) || /^\(.*\)$/.test(text) || /^[\s.…_-]+$/.test(text);
}
