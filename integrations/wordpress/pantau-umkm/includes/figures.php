<?php
/**
 * Figures of a snapshot (JSON-stat 2.0, format pantau-umkm/1) and which of them a table shows.
 *
 * @package PantauUmkm
 */

namespace PantauUmkm;

defined( 'ABSPATH' ) || exit;

/** Something asked for is not in the snapshot. */
class Not_Published extends \RuntimeException {}

/**
 * The figure at a category of each dimension.
 *
 * @return array{by: array, value: ?float, numerator: ?float, denominator: ?float, flags: string[], reason: ?string, revised: bool}
 */
function cell_at( array $dataset, array $by ): array {
	$at = 0;
	foreach ( dims( $dataset ) as $d => $dim ) {
		$at = $at * $dataset['size'][ $d ] + array_search( (string) $by[ $dim ], categories( $dataset, $dim ), true );
	}
	$metrics   = categories( $dataset, 'metric' );
	$base      = $at * count( $metrics );
	$extension = $dataset['extension'];
	$metric    = function ( string $name ) use ( $dataset, $metrics, $base ) {
		$index = array_search( $name, $metrics, true );
		$value = false === $index ? null : ( $dataset['value'][ $base + $index ] ?? null );
		return null === $value ? null : (float) $value;
	};
	$single    = $dataset['status'][ $base ] ?? null;
	return array(
		'by'          => $by,
		'value'       => $metric( 'value' ),
		'numerator'   => $metric( 'numerator' ),
		'denominator' => $metric( 'denominator' ),
		'flags'       => $extension['flags'][ $base ] ?? ( null === $single ? array() : array( $single ) ),
		'reason'      => $extension['reasons'][ $base ] ?? null,
		'revised'     => isset( $extension['revised'][ $base ] ),
	);
}

/**
 * The figures of an indicator that make a table.
 *
 * @return array{0: array, 1: string, 2: string[], 3: array} dataset, dimension of the rows, rows, and where the others stay
 * @throws Not_Published Where the snapshot does not publish them.
 */
function choose( array $snapshot, string $indicator, string $by, string $prefer, string $region, string $period ): array {
	$able = array_filter(
		datasets( $snapshot ),
		fn( $one ) => $one['extension']['indicator'] === $indicator && count( areas( $one, $region ) ) > 0
	);
	if ( ! $able ) {
		throw new Not_Published( 'region' );
	}
	$found = candidate( $able, $by, $prefer, $region );
	if ( null === $found ) {
		throw new Not_Published( 'by' );
	}
	[ $dataset, $along ] = $found;
	$fixed               = array();
	foreach ( dims( $dataset ) as $dim ) {
		if ( $dim === $along ) {
			continue;
		}
		if ( 'region' === $dim ) {
			$fixed['region'] = one_of( $region, categories( $dataset, $dim ) );
		} elseif ( 'period' !== $dim ) {
			$fixed[ $dim ] = first_category( $dataset, $dim );
		} elseif ( '' !== $period ) {
			$fixed['period'] = one_of( $period, categories( $dataset, $dim ) );
		}
	}
	$rows = 'region' === $along ? areas( $dataset, $region ) : categories( $dataset, $along );
	return array( $dataset, $along, $rows, $fixed );
}

/** A table over time starts with its first figure; any other is of one period, the last with a figure. */
function in_time( array $dataset, string $along, array $rows, array $fixed ): array {
	$has = fn( array $by ) => null !== cell_at( $dataset, array_merge( $fixed, $by ) )['value'];
	if ( 'period' === $along ) {
		foreach ( $rows as $i => $period ) {
			if ( $has( array( 'period' => $period ) ) ) {
				return array( array_slice( $rows, $i ), $fixed );
			}
		}
		return array( $rows, $fixed );
	}
	if ( isset( $fixed['period'] ) ) {
		return array( $rows, $fixed );
	}
	$periods = categories( $dataset, 'period' );
	$last    = end( $periods );
	foreach ( array_reverse( $periods ) as $period ) {
		foreach ( $rows as $row ) {
			if ( $has( array( 'period' => $period, $along => $row ) ) ) {
				return array( $rows, $fixed + array( 'period' => $period ) );
			}
		}
	}
	return array( $rows, $fixed + array( 'period' => $last ) );
}

/** Datasets, those with the fewest dimensions first. */
function datasets( array $snapshot ): array {
	$by_count = array();
	// Not usort(): before PHP 8 it does not keep the order of equals.
	foreach ( $snapshot['link']['item'] as $item ) {
		$by_count[ count( $item['id'] ) ][] = $item;
	}
	ksort( $by_count );
	return array_merge( array(), ...array_values( $by_count ) );
}

/** Areas directly below a region, after the region itself where it has figures. */
function areas( array $dataset, string $region ): array {
	if ( ! isset( $dataset['dimension']['region'] ) ) {
		return array();
	}
	$index = categories( $dataset, 'region' );
	$below = $dataset['dimension']['region']['category']['child'][ $region ] ?? array();
	return array_values( array_intersect( array_merge( array( $region ), $below ), $index ) );
}

/** Dimensions without the metric, which comes last. */
function dims( array $dataset ): array {
	return array_slice( $dataset['id'], 0, -1 );
}

/** @return string[] */
function categories( array $dataset, string $dim ): array {
	return array_map( 'strval', $dataset['dimension'][ $dim ]['category']['index'] );
}

function first_category( array $dataset, string $dim ): string {
	$index = categories( $dataset, $dim );
	return in_array( 'total', $index, true ) ? 'total' : $index[0];
}

/** @throws Not_Published Where it is none of them. */
function one_of( string $found, array $known ): string {
	if ( ! in_array( $found, $known, true ) ) {
		throw new Not_Published( $found );
	}
	return $found;
}

function candidate( array $able, string $by, string $prefer, string $region ): ?array {
	$along = function ( string $dim ) use ( $able, $region ): ?array {
		foreach ( $able as $one ) {
			$fits = 'region' === $dim
				? count( areas( $one, $region ) ) > 2
				: in_array( $dim, $one['id'], true ) && in_array( $region, categories( $one, 'region' ), true );
			if ( $fits ) {
				return array( $one, $dim );
			}
		}
		return null;
	};
	$named = function ( string $word ): string {
		$dim = explode( ':', trim( explode( ',', $word )[0] ) )[0];
		return preg_match( '/^(provinsi|kabupaten|kota|kecamatan|desa)$/', $dim ) ? 'region' : $dim;
	};
	if ( '' !== $by ) {
		return $along( $named( $by ) );
	}
	$preferred = '' === $prefer ? null : $along( $named( $prefer ) );
	if ( null !== $preferred ) {
		return $preferred;
	}
	$plain = $along( 'region' );
	if ( null !== $plain && 3 === count( $plain[0]['id'] ) ) {
		return $plain;
	}
	foreach ( $able as $one ) {
		foreach ( dims( $one ) as $dim ) {
			if ( 'region' !== $dim && 'period' !== $dim ) {
				return $along( $dim ) ?? $along( 'period' );
			}
		}
	}
	return $along( 'period' );
}
