import {defineColumns, words} from './define-table.js';
import {yesNo} from './values.js';

/** Names of channels under the keys of their columns. */
export const channelValues = {
  whatsappBusiness: [
    'WhatsApp',
    'WA',
    'WhatsApp Bisnis',
    'WhatsApp Business',
    'WA Bisnis',
    'pesan',
    'aplikasi pesan',
    'Telegram',
  ],
  socialMedia: [
    'media sosial',
    'medsos',
    'sosmed',
    'Instagram',
    'Facebook',
    'TikTok',
    'IG',
    'FB',
    'YouTube',
  ],
  marketplace: [
    'lokapasar',
    'marketplace',
    'e-commerce',
    'ecommerce',
    'Tokopedia',
    'Shopee',
    'Lazada',
    'Bukalapak',
    'Blibli',
    'TikTok Shop',
  ],
  deliveryPlatform: [
    'antar daring',
    'pesan antar',
    'layanan antar',
    'GoFood',
    'GrabFood',
    'ShopeeFood',
    'ojek online',
  ],
  website: ['situs web', 'situs sendiri', 'website', 'web'],
  eCatalogue: ['e-katalog', 'ekatalog', 'katalog elektronik', 'e-katalog lokal', 'LKPP'],
} as const;

/** How far a business has come in selling online, beyond the channels it is found in. */
export const digitalColumns = defineColumns({
  applicableChannels: {
    type: 'list',
    title: {id: 'Kanal yang sesuai untuk usaha itu', en: 'Channels that suit the business'},
    aliases: words(`
      kanal_sesuai kanal_yang_sesuai kanal_berlaku kanal_yang_berlaku kanal_cocok kanal_relevan
      kanal_yang_relevan kanal_digital_yang_sesuai applicable_channels
    `),
    values: channelValues,
    categorised: true,
  },
  takesOrders: {
    type: 'truth',
    title: {
      id: 'Menerima pesanan daring lewat pesan atau media sosial',
      en: 'Takes orders through messages or social media',
    },
    aliases: words(`
      menerima_pesanan terima_pesanan menerima_pesanan_daring terima_pesanan_daring
      menerima_pesanan_online terima_pesanan_online menerima_order terima_order
      menerima_order_online pesanan_lewat_wa pesanan_lewat_medsos
    `),
    values: yesNo,
    textMeansYes: true,
  },
  onboardingDate: {
    type: 'date',
    title: {id: 'Tanggal mulai berjualan daring', en: 'Day of onboarding'},
    aliases: words(`
      tanggal_onboarding tgl_onboarding tanggal_onboard tanggal_go_digital tgl_go_digital
      tanggal_mulai_daring tanggal_mulai_online tanggal_digitalisasi onboarding_date
    `),
  },
  lastOrderDate: {
    type: 'date',
    title: {id: 'Pesanan daring terakhir', en: 'Latest online order'},
    aliases: words(`
      pesanan_terakhir tanggal_pesanan_terakhir tgl_pesanan_terakhir pesanan_daring_terakhir
      tanggal_pesanan_daring_terakhir pesanan_online_terakhir order_terakhir
      tanggal_order_terakhir transaksi_daring_terakhir transaksi_online_terakhir last_order_date
    `),
  },
  digitalStage: {
    type: 'number',
    title: {id: 'Tahap pada tangga digital, 0–4', en: 'Stage on the digital ladder, 0–4'},
    aliases: words(`
      tangga_digital tahap_digital tahapan_digital level_digital tingkat_digital
      tahap_digitalisasi level_digitalisasi tingkat_digitalisasi tahap_adopsi_digital
      digital_stage
    `),
    stages: [0, 4],
  },
});
