<?php
/**
 * Plugin Name:       Pantau UMKM
 * Description:       Menampilkan angka dan grafik UMKM dari snapshot.json di situs sendiri dengan kode pendek [umkm widget="growth"]. Shows MSME figures of a snapshot.json on your own site.
 * Version:           0.1.0
 * Requires at least: 6.0
 * Requires PHP:      7.4
 * License:           MIT
 * Text Domain:       pantau-umkm
 *
 * @package PantauUmkm
 */

namespace PantauUmkm;

defined( 'ABSPATH' ) || exit;

const OPTION = 'pantau_umkm';
const SCRIPT = 'pantau-umkm';

require_once __DIR__ . '/includes/numbers.php';
require_once __DIR__ . '/includes/figures.php';
require_once __DIR__ . '/includes/table.php';
require_once __DIR__ . '/includes/texts.php';
require_once __DIR__ . '/includes/parts.php';
require_once __DIR__ . '/includes/snapshot.php';
require_once __DIR__ . '/includes/script.php';
require_once __DIR__ . '/includes/shortcode.php';
require_once __DIR__ . '/includes/settings.php';

add_action( 'init', __NAMESPACE__ . '\register' );
add_action( 'admin_init', __NAMESPACE__ . '\register_settings' );
add_action( 'admin_menu', __NAMESPACE__ . '\add_settings_page' );
add_filter( 'script_loader_tag', __NAMESPACE__ . '\script_tag', 10, 2 );

function register(): void {
	register_script();
	add_shortcode( 'umkm', __NAMESPACE__ . '\shortcode' );
}
