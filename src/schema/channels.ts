import {defineColumns, words} from './define-table.js';
import {yesNo} from './values.js';

/**
 * How a business sells or is found. Offices write yes or no, a link, or the shop's name: any text
 * that is not a no means yes. `channels` is the same in one cell: "shopee; gofood".
 */
export const channelColumns = defineColumns({
  whatsappBusiness: {
    type: 'truth',
    title: {id: 'Berjualan lewat WhatsApp Bisnis', en: 'Sells through WhatsApp Business'},
    aliases: words(`
      wa_bisnis whatsapp_bisnis wa_business nomor_link_wa_bisnis katalog_wa_bisnis
      penggunaan_media_chat
    `),
    values: yesNo,
    textMeansYes: true,
  },
  socialMedia: {
    type: 'truth',
    title: {id: 'Berjualan lewat media sosial', en: 'Sells through social media'},
    aliases: words(`
      media_sosial medsos sosmed sosial_media medsos_bisnis penggunaan_media_sosial
      pemasaran_media_sosial jenis_medsos nama_medsos link_media_sosial akun_media_sosial
      instagram facebook urllink_instagram_usaha_facebook social_platform social_account
    `),
    values: yesNo,
    textMeansYes: true,
  },
  marketplace: {
    type: 'truth',
    title: {id: 'Berjualan di lokapasar', en: 'Sells on a marketplace'},
    aliases: words(`
      marketplace ecommerce e_commerce penggunaan_marketplace pemasaran_marketplace
      nama_marketplace toko_online lokapasar urllink_marketplace_usaha_yang_dimiliki tokopedia
      shopee
    `),
    values: yesNo,
    textMeansYes: true,
  },
  deliveryPlatform: {
    type: 'truth',
    title: {id: 'Berjualan lewat pesan-antar', en: 'Sells through a delivery platform'},
    aliases: words(`
      antar_daring pesan_antar layanan_antar ojek_online gofood grabfood shopeefood delivery
      delivery_platform food_delivery platform_antar
    `),
    values: yesNo,
    textMeansYes: true,
  },
  website: {
    type: 'truth',
    title: {id: 'Punya situs web', en: 'Has a web site'},
    aliases: words(`
      website web situs_web alamat_website memiliki_website url_link_website business_website
    `),
    values: yesNo,
    textMeansYes: true,
  },
  eCatalogue: {
    type: 'truth',
    title: {id: 'Masuk katalog elektronik pemerintah', en: 'Is in the government e-catalogue'},
    aliases: words(`
      e_katalog ekatalog e_catalog katalog_elektronik e_katalog_lokal lkpp e_purchasing
    `),
    values: yesNo,
    textMeansYes: true,
  },
  channels: {
    type: 'list',
    title: {id: 'Beberapa kanal dalam satu sel', en: 'Several channels in one cell'},
    aliases: words(`
      kanal kanal_digital kanal_penjualan kanal_online channel channels platform_digital
      platform_online
    `),
  },
});
