<?php
/**
 * Where the snapshot is, for browsers and for this server, and what is kept of it.
 *
 * @package PantauUmkm
 */

namespace PantauUmkm;

defined( 'ABSPATH' ) || exit;

const DEFAULT_SNAPSHOT = 'pantau-umkm/snapshot.json';
const LARGEST          = 64 * MB_IN_BYTES;
/** How long a table made from an address is kept; one of a file is kept until the file changes. */
const KEEP_ADDRESS = 15 * MINUTE_IN_SECONDS;
const KEEP_FAILURE = MINUTE_IN_SECONDS;

/**
 * A path below uploads or an address of this site, or an empty string for anything else.
 *
 * @param mixed $given
 */
function own_snapshot( $given ): string {
	$place = is_string( $given ) ? trim( $given ) : '';
	if ( preg_match( '~^https?://~i', $place ) ) {
		$place = esc_url_raw( $place, array( 'http', 'https' ) );
		$parts = wp_parse_url( $place );
		$home  = wp_parse_url( home_url( '/' ) );
		$same  = is_array( $parts ) && ! isset( $parts['user'] ) && ! isset( $parts['pass'] )
			&& strtolower( $parts['host'] ?? '' ) === strtolower( $home['host'] ?? '' )
			&& ( $parts['port'] ?? null ) === ( $home['port'] ?? null );
		return $same ? $place : '';
	}
	return preg_match( '~^[A-Za-z0-9_][\w.-]*(/[A-Za-z0-9_][\w.-]*)*\.json$~D', $place ) ? $place : '';
}

/** The snapshot of the settings. */
function chosen_snapshot(): string {
	$option = get_option( OPTION );
	$place  = own_snapshot( is_array( $option ) ? ( $option['snapshot'] ?? '' ) : '' );
	return '' === $place ? DEFAULT_SNAPSHOT : $place;
}

/** Address of the snapshot for browsers. */
function snapshot_address( string $place ): string {
	if ( preg_match( '~^https?://~i', $place ) ) {
		return $place;
	}
	return trailingslashit( wp_upload_dir( null, false )['baseurl'] ) . $place;
}

/** The file of a snapshot in uploads, or an empty string. */
function snapshot_file( string $place ): string {
	if ( preg_match( '~^https?://~i', $place ) ) {
		return '';
	}
	$folder = realpath( wp_upload_dir( null, false )['basedir'] );
	$file   = false === $folder ? false : realpath( $folder . '/' . $place );
	// A link in uploads must not lead out of it.
	$inside = false !== $file && 0 === strpos( $file, $folder . DIRECTORY_SEPARATOR );
	return $inside && is_file( $file ) && filesize( $file ) <= LARGEST ? $file : '';
}

/**
 * A table as HTML, kept as long as its snapshot does not change. Null where there is none, which is
 * kept for a minute.
 *
 * @param string   $region Code of the area it is about: of a split snapshot its part is read too.
 * @param callable $make   From a snapshot to HTML; throws Not_Published.
 * @throws Not_Published Where the snapshot has no such figures.
 */
function kept_table( string $place, string $key, string $region, callable $make ): ?string {
	$file = snapshot_file( $place );
	$is   = '' === $file ? '' : filemtime( $file ) . '-' . filesize( $file );
	$name = 'pantau_umkm_' . md5( "$place|$is|$key" );
	$kept = get_transient( $name );
	if ( is_array( $kept ) && empty( $kept['missing'] ) ) {
		return $kept['html'];
	}
	if ( is_array( $kept ) ) {
		throw new Not_Published( $key );
	}
	$snapshot = read_snapshot( $place, $file );
	$long     = '' === $file ? KEEP_ADDRESS : DAY_IN_SECONDS;
	try {
		$html = null === $snapshot ? null : made_with_parts( $snapshot, $place, $region, $make );
	} catch ( Not_Published $error ) {
		set_transient( $name, array( 'html' => null, 'missing' => true ), $long );
		throw $error;
	}
	set_transient( $name, array( 'html' => $html ), null === $html ? KEEP_FAILURE : $long );
	return $html;
}

/**
 * What is made of a snapshot and, where it is split, of the parts it needs. Null where one is missing.
 *
 * @throws Not_Published Where neither has such figures.
 */
function made_with_parts( array $snapshot, string $place, string $region, callable $make ): ?string {
	$base = preg_replace( '~[^/]*$~', '', strtok( $place, '?#' ) );
	$read = fn( string $path ) => text_at( $base . $path );
	$found = with_area( $snapshot, $region, $read );
	if ( null === $found ) {
		return null;
	}
	[ $area, $figures ] = $found;
	try {
		return $make( $area );
	} catch ( Not_Published $error ) {
		if ( ! $figures ) {
			throw $error;
		}
		$all = with_figures( $area, $figures, $read );
		return null === $all ? null : $make( $all );
	}
}

/** The text of a file beside the snapshot; empty where it cannot be read. */
function text_at( string $place ): string {
	$file = snapshot_file( $place );
	return '' === $file ? fetched( $place ) : (string) file_get_contents( $file );
}

/** The snapshot, or null where it cannot be read. */
function read_snapshot( string $place, string $file ): ?array {
	$text = '' === $file ? fetched( $place ) : (string) file_get_contents( $file );
	$read = json_decode( $text, true );
	$ours = is_array( $read ) && preg_match( '~^pantau-umkm/1$~D', (string) ( $read['extension']['format'] ?? '' ) );
	return $ours && isset( $read['link']['item'] ) ? $read : null;
}

function fetched( string $place ): string {
	if ( ! preg_match( '~^https?://~i', $place ) ) {
		return '';
	}
	$answer = wp_remote_get(
		$place,
		array(
			'timeout'             => 5,
			// Another site must not be asked, nor one that this one points to.
			'redirection'         => 0,
			'limit_response_size' => LARGEST,
		)
	);
	return 200 === (int) wp_remote_retrieve_response_code( $answer ) ? (string) wp_remote_retrieve_body( $answer ) : '';
}
