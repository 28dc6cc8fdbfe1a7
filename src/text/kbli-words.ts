import type {Lang} from './words.js';

/**
 * The name of a KBLI category for readers: `10 Makanan`, `Kategori G`; a longer code as it is.
 * Letters have no name here: they moved from KBLI 2020 to 2025. The words for divisions are short ones
 * that hold for both editions, not the official titles.
 */
export function kbliLabel(id: string, lang: Lang): string {
  if (/^[A-V]$/.test(id)) return `${lang === 'id' ? 'Kategori' : 'Section'} ${id}`;
  const name = divisionName(id, lang);
  return name === null ? id : `${id} ${name}`;
}

/** The same inside a sentence: `KBLI 10 (makanan)`. */
export function kbliInText(id: string, lang: Lang): string {
  if (/^[A-V]$/.test(id)) return kbliLabel(id, lang).toLowerCase().replace(/.$/, id);
  const name = divisionName(id, lang);
  return name === null ? `KBLI ${id}` : `KBLI ${id} (${name.toLowerCase()})`;
}

function divisionName(id: string, lang: Lang): string | null {
  return divisions[id]?.[lang === 'id' ? 0 : 1] ?? null;
}

const divisions: Readonly<Record<string, readonly [id: string, en: string]>> = {
  '01': ['Pertanian', 'Farming'],
  '02': ['Kehutanan', 'Forestry'],
  '03': ['Perikanan', 'Fishing'],
  '05': ['Tambang batu bara', 'Coal mining'],
  '06': ['Minyak dan gas bumi', 'Oil and gas'],
  '07': ['Tambang bijih logam', 'Metal ores'],
  '08': ['Penggalian lainnya', 'Other quarrying'],
  '09': ['Jasa pertambangan', 'Mining services'],
  '10': ['Makanan', 'Food'],
  '11': ['Minuman', 'Beverages'],
  '12': ['Pengolahan tembakau', 'Tobacco'],
  '13': ['Tekstil', 'Textiles'],
  '14': ['Pakaian jadi', 'Clothing'],
  '15': ['Kulit dan alas kaki', 'Leather and footwear'],
  '16': ['Kayu dan anyaman', 'Wood and wickerwork'],
  '17': ['Kertas', 'Paper'],
  '18': ['Percetakan', 'Printing'],
  '19': ['Produk batu bara dan minyak', 'Coke and petroleum products'],
  '20': ['Bahan kimia', 'Chemicals'],
  '21': ['Farmasi dan obat tradisional', 'Pharmaceuticals'],
  '22': ['Karet dan plastik', 'Rubber and plastics'],
  '23': ['Galian bukan logam', 'Non-metallic minerals'],
  '24': ['Logam dasar', 'Basic metals'],
  '25': ['Barang logam', 'Metal products'],
  '26': ['Komputer dan elektronik', 'Computers and electronics'],
  '27': ['Peralatan listrik', 'Electrical equipment'],
  '28': ['Mesin', 'Machinery'],
  '29': ['Kendaraan bermotor', 'Motor vehicles'],
  '30': ['Alat angkutan lainnya', 'Other transport equipment'],
  '31': ['Furnitur', 'Furniture'],
  '32': ['Pengolahan lainnya', 'Other manufacturing'],
  '33': ['Reparasi mesin', 'Repair of machinery'],
  '35': ['Listrik dan gas', 'Electricity and gas'],
  '36': ['Air', 'Water'],
  '37': ['Air limbah', 'Sewerage'],
  '38': ['Pengelolaan sampah', 'Waste management'],
  '39': ['Remediasi', 'Remediation'],
  '41': ['Konstruksi gedung', 'Buildings'],
  '42': ['Bangunan sipil', 'Civil engineering'],
  '43': ['Konstruksi khusus', 'Specialised construction'],
  '45': ['Dagang dan reparasi kendaraan', 'Trade and repair of vehicles'],
  '46': ['Perdagangan besar', 'Wholesale trade'],
  '47': ['Perdagangan eceran', 'Retail trade'],
  '49': ['Angkutan darat', 'Land transport'],
  '50': ['Angkutan perairan', 'Water transport'],
  '51': ['Angkutan udara', 'Air transport'],
  '52': ['Pergudangan', 'Warehousing'],
  '53': ['Pos dan kurir', 'Post and couriers'],
  '55': ['Akomodasi', 'Accommodation'],
  '56': ['Makan minum', 'Food and drink services'],
  '58': ['Penerbitan', 'Publishing'],
  '59': ['Film dan rekaman suara', 'Film and sound recording'],
  '60': ['Penyiaran', 'Broadcasting'],
  '61': ['Telekomunikasi', 'Telecommunications'],
  '62': ['Pemrograman', 'Computer programming'],
  '63': ['Jasa informasi', 'Information services'],
  '64': ['Jasa keuangan', 'Financial services'],
  '65': ['Asuransi dan dana pensiun', 'Insurance and pensions'],
  '66': ['Penunjang jasa keuangan', 'Auxiliary financial services'],
  '68': ['Real estat', 'Real estate'],
  '69': ['Hukum dan akuntansi', 'Law and accounting'],
  '70': ['Konsultasi manajemen', 'Management consultancy'],
  '71': ['Arsitektur dan keinsinyuran', 'Architecture and engineering'],
  '72': ['Penelitian', 'Research'],
  '73': ['Periklanan', 'Advertising'],
  '74': ['Jasa profesional lainnya', 'Other professional services'],
  '75': ['Kesehatan hewan', 'Veterinary services'],
  '77': ['Persewaan', 'Rental'],
  '78': ['Ketenagakerjaan', 'Employment services'],
  '79': ['Perjalanan wisata', 'Travel services'],
  '80': ['Keamanan', 'Security'],
  '81': ['Jasa gedung dan taman', 'Buildings and gardens'],
  '82': ['Jasa kantor', 'Office support'],
  '84': ['Administrasi pemerintahan', 'Public administration'],
  '85': ['Pendidikan', 'Education'],
  '86': ['Kesehatan manusia', 'Human health'],
  '87': ['Sosial di dalam panti', 'Residential care'],
  '88': ['Sosial di luar panti', 'Social work'],
  '90': ['Seni dan hiburan', 'Arts and entertainment'],
  '91': ['Perpustakaan dan museum', 'Libraries and museums'],
  '92': ['Permainan dan taruhan', 'Gambling'],
  '93': ['Olahraga dan rekreasi', 'Sports and recreation'],
  '94': ['Organisasi anggota', 'Membership organisations'],
  '95': ['Reparasi barang', 'Repair of goods'],
  '96': ['Jasa perorangan', 'Personal services'],
  '97': ['Rumah tangga pemberi kerja', 'Households as employers'],
  '98': ['Produksi untuk sendiri', 'Production for own use'],
  '99': ['Badan internasional', 'International bodies'],
};
