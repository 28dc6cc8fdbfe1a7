<?php
/**
 * Loads a real WordPress over a database in memory, and prints what it answers to the calls that stand
 * as JSON on standard input: [[function, arguments…], …].
 *
 * @param string $argv[1] folder of WordPress, with wp-content/db.php, plugins and uploads
 */

error_reporting( E_ALL & ~E_DEPRECATED );
ini_set( 'display_errors', 'stderr' );
[ , $core ] = $argv;
$_SERVER += array(
	'HTTP_HOST'       => 'dinas.example.go.id',
	'SERVER_PROTOCOL' => 'HTTP/1.1',
	'REQUEST_METHOD'  => 'GET',
	'REQUEST_URI'     => '/',
	'HTTPS'           => 'on',
);
define( 'ABSPATH', rtrim( $core, '/' ) . '/' );
define( 'WP_CONTENT_DIR', ABSPATH . 'wp-content' );
define( 'WP_CONTENT_URL', 'https://dinas.example.go.id/wp-content' );
define( 'WP_PLUGIN_DIR', ABSPATH . 'wp-content/plugins' );
define( 'WP_USE_THEMES', false );
define( 'DISABLE_WP_CRON', true );
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'WP_DEBUG', false );
define( 'DB_NAME', '' );
define( 'DB_USER', '' );
define( 'DB_PASSWORD', '' );
define( 'DB_HOST', '' );
foreach ( array( 'AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE' ) as $name ) {
	define( "{$name}_KEY", str_repeat( $name, 8 ) );
	define( "{$name}_SALT", str_repeat( $name, 9 ) );
}
$table_prefix = 'wp_';
require ABSPATH . 'wp-settings.php';
require_once WP_PLUGIN_DIR . '/pantau-umkm/pantau-umkm.php';
PantauUmkm\register();

/** Addresses that were asked for; every one of them answers with the snapshot of the uploads. */
$GLOBALS['fetched'] = array();
add_filter(
	'pre_http_request',
	function ( $answer, $arguments, $url ) {
		$GLOBALS['fetched'][] = array( $url, $arguments['redirection'] );
		return array(
			'headers'  => array(),
			'response' => array( 'code' => 200, 'message' => '' ),
			'body'     => (string) file_get_contents( WP_CONTENT_DIR . '/uploads/pantau-umkm/snapshot.json' ),
			'cookies'  => array(),
			'filename' => null,
		);
	},
	10,
	3
);

function fetched(): array {
	return $GLOBALS['fetched'];
}

function option_names(): array {
	return array_keys( $GLOBALS['wpdb']->rows );
}

function printed_scripts(): string {
	ob_start();
	wp_scripts()->do_items( wp_scripts()->queue );
	return (string) ob_get_clean();
}

function as_editor( string $text ): string {
	$GLOBALS['current_user']          = new WP_User();
	$GLOBALS['current_user']->ID      = 7;
	$GLOBALS['current_user']->allcaps = array( 'edit_posts' => true );
	return do_shortcode( $text );
}

function settings_html(): string {
	require_once ABSPATH . 'wp-admin/includes/template.php';
	require_once ABSPATH . 'wp-admin/includes/plugin.php';
	$GLOBALS['current_user']          = new WP_User();
	$GLOBALS['current_user']->ID      = 7;
	$GLOBALS['current_user']->allcaps = array( 'manage_options' => true );
	ob_start();
	PantauUmkm\settings_page();
	return (string) ob_get_clean();
}

function sanitized( $given ): array {
	require_once ABSPATH . 'wp-admin/includes/template.php';
	$GLOBALS['wp_settings_errors'] = array();
	$result = PantauUmkm\sanitized( $given );
	return array( $result, array_column( get_settings_errors(), 'message' ) );
}

function uninstalled(): array {
	define( 'WP_UNINSTALL_PLUGIN', 'pantau-umkm/pantau-umkm.php' );
	require WP_PLUGIN_DIR . '/pantau-umkm/uninstall.php';
	return option_names();
}

$answers = array();
foreach ( json_decode( stream_get_contents( STDIN ), true ) as $call ) {
	$name      = array_shift( $call );
	$answers[] = $name( ...$call );
}
echo "\n", json_encode( $answers, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES );
