<?php
/**
 * What the plugin says to editors and administrators, in Indonesian and English.
 *
 * @package PantauUmkm
 */

namespace PantauUmkm;

defined( 'ABSPATH' ) || exit;

/** The language of figures on this page: English for sites in English, Indonesian for all others. */
function site_lang( string $locale = '' ): string {
	$locale = '' === $locale ? determine_locale() : $locale;
	return 0 === strpos( $locale, 'en' ) ? 'en' : 'id';
}

function say( string $key, string $lang ): string {
	$texts = array(
		'title'        => array( 'Pantau UMKM', 'Pantau UMKM' ),
		'snapshot'     => array( 'Letak snapshot.json', 'Place of snapshot.json' ),
		'snapshotHelp' => array(
			'Jalur di folder uploads, misalnya pantau-umkm/snapshot.json, atau alamat di situs ini juga. Situs lain tidak dihubungi.',
			'A path in the uploads folder, such as pantau-umkm/snapshot.json, or an address on this same site. No other site is asked.',
		),
		'language'     => array( 'Bahasa', 'Language' ),
		'auto'         => array( 'Mengikuti bahasa situs', 'That of the site' ),
		'notHere'      => array(
			'Snapshot harus jalur .json di folder uploads atau alamat di situs ini. Pengaturan lama dipertahankan.',
			'The snapshot must be a .json path in the uploads folder or an address on this site. The setting was kept as it was.',
		),
		'noData'       => array(
			'Angka UMKM belum dapat ditampilkan: snapshot.json tidak ditemukan atau tidak terbaca. Periksa Pengaturan > Pantau UMKM.',
			'The MSME figures cannot be shown yet: snapshot.json was not found or cannot be read. See Settings > Pantau UMKM.',
		),
		'notPublished' => array(
			'Angka yang diminta tidak ada dalam snapshot.json: periksa widget, indicator, region, period, dan by.',
			'The figures asked for are not in snapshot.json: check widget, indicator, region, period and by.',
		),
		'soon'         => array( 'Angka UMKM sedang disiapkan.', 'The MSME figures are being prepared.' ),
		'dataFile'     => array( 'Berkas data', 'Data file' ),
		'usage'        => array(
			'Tulis kode pendek ini di halaman atau tulisan:',
			'Write this shortcode in a page or post:',
		),
	);
	return $texts[ $key ][ 'en' === $lang ? 1 : 0 ];
}
