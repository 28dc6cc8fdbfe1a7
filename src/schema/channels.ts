import {defineColumns, words} from './define-table.js';
import {yesNo} from './values.js';

/**
 * How a business sells or is found. Offices write yes or no, a link, or the shop's name: any text
 * that is not a no means yes. `channels` is the same in one cell: "shopee; gofood".
 */
export const channelColumns = defineColumns({
  whatsappBusiness: {
    type: 'truth',
    aliases: words(`
      wa_bisnis whatsapp_bisnis wa_business nomor_link_wa_bisnis katalog_wa_bisnis
      penggunaan_media_chat
    `),
    values: yesNo,
    textMeansYes: true,
  },
  socialMedia: {
    type: 'truth',
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
    aliases: words(`
      antar_daring pesan_antar layanan_antar ojek_online gofood grabfood shopeefood delivery
      delivery_platform food_delivery platform_antar
    `),
    values: yesNo,
    textMeansYes: true,
  },
  website: {
    type: 'truth',
    aliases: words(`
      website web situs_web alamat_website memiliki_website url_link_website business_website
    `),
    values: yesNo,
    textMeansYes: true,
  },
  eCatalogue: {
    type: 'truth',
    aliases: words(`
      e_katalog ekatalog e_catalog katalog_elektronik e_katalog_lokal lkpp e_purchasing
    `),
    values: yesNo,
    textMeansYes: true,
  },
  channels: {
    type: 'list',
    aliases: words(`
      kanal kanal_digital kanal_penjualan kanal_online channel channels platform_digital
      platform_online
    `),
  },
});
