import {foldText} from './header.js';
import {words} from './define-table.js';

const names = new Set(
  words(`
    shopee tokopedia lazada bukalapak blibli tiktok_shop tiktokshop tik_tok_shop zalora jd_id
    gofood go_food grabfood grab_food shopeefood shopee_food maxim gojek grab
    instagram facebook tiktok whatsapp whatsapp_business wa_business wa_bisnis telegram youtube
    marketplace lokapasar e_commerce ecommerce media_sosial medsos sosial_media website situs_web
    e_katalog ekatalog e_katalog_lokal katalog_elektronik
  `),
);

/**
 * Whether a text is the name of a channel, as offices head columns of users per channel.
 *
 * @example
 * isChannelName('TikTok Shop'); // true
 */
export function isChannelName(text: string): boolean {
  return names.has(foldText(text));
}
