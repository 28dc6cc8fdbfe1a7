<?php
/**
 * The files of a split snapshot: an area with those within it, and figures of their own.
 *
 * @package PantauUmkm
 */

namespace PantauUmkm;

defined( 'ABSPATH' ) || exit;

/**
 * A snapshot with the parts down to a region, and the files of figures that these name. Null where a
 * part cannot be read, or is of another release.
 *
 * @param callable $read From a path below the snapshot to the text there; an empty one where there is none.
 * @return array{0: array, 1: array}|null
 */
function with_area( array $snapshot, string $region, callable $read ): ?array {
	$level   = $snapshot;
	$folder  = '';
	$figures = array();
	for ( $depth = 0; $depth < 4; $depth++ ) {
		foreach ( parts_in( $level ) as $one ) {
			if ( isset( $one['indicators'] ) ) {
				$figures[] = array( $one, $folder );
			}
		}
		$part = part_of_area( $level, $region );
		if ( null === $part ) {
			break;
		}
		$level = read_part( $part, $folder, $read );
		if ( null === $level ) {
			return null;
		}
		$folder   = folder_of( $folder . $part['file'] );
		$snapshot = merged( $snapshot, $level );
	}
	return array( $snapshot, $figures );
}

/** The same with the figures of these files. */
function with_figures( array $snapshot, array $figures, callable $read ): ?array {
	foreach ( $figures as [ $part, $folder ] ) {
		$found = read_part( $part, $folder, $read );
		if ( null === $found ) {
			return null;
		}
		$snapshot = merged( $snapshot, $found );
	}
	return $snapshot;
}

/** Files that a snapshot names, those only that are named as they should be. */
function parts_in( array $snapshot ): array {
	return array_filter(
		$snapshot['extension']['parts'] ?? array(),
		fn( $part ) => is_array( $part ) && is_string( $part['file'] ?? null ) && is_string( $part['sha256'] ?? null )
			&& preg_match( '~^[\w-]+([./][\w-]+)*\.json$~D', $part['file'] )
	);
}

function part_of_area( array $snapshot, string $region ): ?array {
	$own = (string) ( $snapshot['extension']['region']['code'] ?? '' );
	foreach ( parts_in( $snapshot ) as $part ) {
		$code = (string) ( $part['code'] ?? '' );
		if ( ! isset( $part['indicators'] ) && '' !== $code && $code !== $own && 0 === strpos( "$region.", "$code." ) ) {
			return $part;
		}
	}
	return null;
}

function read_part( array $part, string $folder, callable $read ): ?array {
	$text = $read( $folder . $part['file'] );
	if ( hash( 'sha256', $text ) !== $part['sha256'] ) {
		return null;
	}
	$found = json_decode( $text, true );
	return is_array( $found ) && isset( $found['link']['item'] ) ? $found : null;
}

function folder_of( string $path ): string {
	$at = strrpos( $path, '/' );
	return false === $at ? '' : substr( $path, 0, $at + 1 );
}

/** Of each dataset the part's, where that knows more areas; and those that are in the part only. */
function merged( array $snapshot, array $part ): array {
	$own = array();
	foreach ( $part['link']['item'] as $item ) {
		$own[ dataset_key( $item ) ] = $item;
	}
	foreach ( $snapshot['link']['item'] as $i => $item ) {
		$key    = dataset_key( $item );
		$within = $own[ $key ] ?? null;
		unset( $own[ $key ] );
		if ( null !== $within && array_diff( areas_in( $within ), areas_in( $item ) ) ) {
			$snapshot['link']['item'][ $i ] = $within;
		}
	}
	array_push( $snapshot['link']['item'], ...array_values( $own ) );
	return $snapshot;
}

/** @return string[] */
function areas_in( array $dataset ): array {
	return isset( $dataset['dimension']['region'] ) ? categories( $dataset, 'region' ) : array();
}

/** What tells datasets apart: indicator, dimensions in any order, metrics and parameters. */
function dataset_key( array $dataset ): string {
	$dims   = $dataset['id'];
	$params = $dataset['extension']['params'] ?? array();
	sort( $dims );
	ksort( $params );
	return (string) wp_json_encode( array( $dataset['extension']['indicator'], $dims, categories( $dataset, 'metric' ), $params ) );
}
