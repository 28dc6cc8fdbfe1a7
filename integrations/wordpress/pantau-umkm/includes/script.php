<?php
/**
 * The embed file of this plugin: on a page once, with its hash as version and as integrity.
 *
 * @package PantauUmkm
 */

namespace PantauUmkm;

defined( 'ABSPATH' ) || exit;

function register_script(): void {
	$file = script_file();
	if ( '' === $file ) {
		return;
	}
	wp_register_script( SCRIPT, plugins_url( 'assets/pantau-umkm.js', dirname( __DIR__ ) . '/pantau-umkm.php' ), array(), substr( bin2hex( script_hash( $file ) ), 0, 12 ), true );
}

/** `defer` and `integrity` on the tag of the embed file; other tags stay as they are. */
function script_tag( string $tag, string $handle ): string {
	$file = SCRIPT === $handle ? script_file() : '';
	if ( '' === $file ) {
		return $tag;
	}
	// phpcs:ignore WordPress.PHP.DiscouragedPHPFunctions -- this is how integrity is written
	$integrity = 'sha384-' . base64_encode( script_hash( $file ) );
	return str_replace( '<script ', '<script defer integrity="' . esc_attr( $integrity ) . '" crossorigin="anonymous" ', $tag );
}

function script_file(): string {
	$file = dirname( __DIR__ ) . '/assets/pantau-umkm.js';
	return is_file( $file ) ? $file : '';
}

/** SHA-384 of the file, computed again when it changes. */
function script_hash( string $file ): string {
	$name = 'pantau_umkm_hash_' . filemtime( $file ) . '_' . filesize( $file );
	$kept = get_transient( $name );
	if ( is_string( $kept ) && 96 === strlen( $kept ) ) {
		return (string) hex2bin( $kept );
	}
	$hash = hash_file( 'sha384', $file );
	set_transient( $name, $hash, MONTH_IN_SECONDS );
	return (string) hex2bin( $hash );
}
