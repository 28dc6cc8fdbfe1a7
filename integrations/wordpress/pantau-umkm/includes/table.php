<?php
/**
 * The table that stands in the page until the figure is ready, and for good without JavaScript. It has
 * the same texts as the codes that `pantau-umkm embed` writes.
 *
 * @package PantauUmkm
 */

namespace PantauUmkm;

defined( 'ABSPATH' ) || exit;

/**
 * @param array $asked widget, indicator, region, period, by
 * @throws Not_Published Where the snapshot does not publish it.
 */
function table_html( array $snapshot, array $asked, string $lang ): string {
	$plan   = plan();
	$region = '' !== $asked['region'] ? $asked['region'] : $snapshot['extension']['region']['code'];
	if ( 'dashboard' === $asked['widget'] && ( $region !== $snapshot['extension']['region']['code'] || '' !== $asked['period'] . $asked['by'] ) ) {
		throw new Not_Published( 'dashboard' );
	}
	if ( '' === $asked['indicator'] && in_array( $asked['widget'], $plan['overviews'], true ) ) {
		$table = overview_table( $snapshot, $asked['widget'], $region, $asked['period'], $lang );
	} else {
		$own   = '' !== $asked['indicator']
			? array( 'indicator' => $asked['indicator'] )
			: ( $plan['families'][ $asked['widget'] ] ?? array() );
		$table = static_table( $snapshot, $own, $asked['by'], $region, $asked['period'], $lang );
	}
	$heads = array_map( fn( $text ) => '<th scope="col">' . written( $text ) . '</th>', $table['columns'] );
	$lines = array( '<table>', '<caption>' . written( $table['caption'] ) . '</caption>' );
	array_push( $lines, '<thead><tr>' . implode( '', $heads ) . '</tr></thead>', '<tbody>' );
	foreach ( $table['rows'] as [ $header, $cells ] ) {
		$cells   = array_map( fn( $text ) => '<td>' . written( $text ) . '</td>', $cells );
		$lines[] = '<tr><th scope="row">' . written( $header ) . '</th>' . implode( '', $cells ) . '</tr>';
	}
	array_push( $lines, '</tbody>', '</table>' );
	foreach ( $table['remarks'] as $text ) {
		$lines[] = '<p>' . written( $text ) . '</p>';
	}
	return implode( "\n", $lines );
}

/** Words and plan, which the package writes. */
function plan(): array {
	static $plan = null;
	$plan ??= json_decode( (string) file_get_contents( __DIR__ . '/../words.json' ), true );
	return $plan;
}

function words( string $lang ): array {
	return plan()['words'][ $lang ];
}

/** @throws Not_Published Where the snapshot does not publish it. */
function static_table( array $snapshot, array $own, string $by, string $region, string $period, string $lang ): array {
	if ( ! isset( $own['indicator'] ) ) {
		throw new Not_Published( 'widget' );
	}
	$words                              = words( $lang );
	[ $dataset, $along, $rows, $fixed ] = choose( $snapshot, $own['indicator'], $by, $own['by'] ?? '', $region, $period );
	[ $rows, $fixed ]                   = in_time( $dataset, $along, $rows, $fixed );

	$unit    = $dataset['extension']['unit'];
	$satuan  = $dataset['extension']['msInd']['satuan'] ?? '';
	$cells   = array_map( fn( $id ) => cell_at( $dataset, array_merge( $fixed, array( $along => $id ) ) ), $rows );
	$based   = 'percent' === $unit && array_filter( $cells, fn( $cell ) => null !== $cell['denominator'] );
	$caption = array( $dataset['extension']['title'][ $lang ] );
	foreach ( $fixed as $dim => $id ) {
		if ( 'region' !== $dim && 'period' !== $dim && 'total' !== $id ) {
			$caption[] = category_name( $dataset, $dim, $id, $lang );
		}
	}
	$caption[] = category_name( $dataset, 'region', $region, $lang );
	if ( isset( $fixed['period'] ) ) {
		$caption[] = period_text( $fixed['period'], $lang, $words );
	}
	$bare    = in_array( $unit, array( 'percent', 'percentage_point', 'rupiah' ), true );
	$columns = array(
		'id' === $lang ? $dataset['dimension'][ $along ]['label'] : ( $words['dimensions'][ $along ] ?? $along ),
		$bare ? $words['value'] : $words['value'] . ' (' . unit_name( $unit, $satuan, $lang ) . ')',
	);
	if ( $based ) {
		$columns[] = $words['base'];
	}
	return array(
		'caption' => implode( ', ', $caption ),
		'columns' => $columns,
		'rows'    => array_map(
			function ( $id, $cell ) use ( $dataset, $along, $unit, $lang, $based, $snapshot ) {
				$texts = array( figure_text( $cell, $unit, $lang, $snapshot ) );
				if ( $based ) {
					$texts[] = base_text( $cell, $lang, $snapshot );
				}
				return array( category_name( $dataset, $along, $id, $lang ), $texts );
			},
			$rows,
			$cells
		),
		'remarks' => remarks( $snapshot, $dataset['source'], $lang ),
	);
}

/** @throws Not_Published Where the snapshot has none of the figures. */
function overview_table( array $snapshot, string $name, string $region, string $period, string $lang ): array {
	$words   = words( $lang );
	$targets = 'targets' === $name;
	$held    = array_values(
		array_filter( datasets( $snapshot ), fn( $one ) => isset( $one['dimension']['region'] ) && in_array( $region, categories( $one, 'region' ), true ) )
	);
	$sets    = $targets ? targeted( $held ) : big_numbers( $held );
	$rows    = array();
	foreach ( $sets as $dataset ) {
		$cell = last_cell( $dataset, $region, $period, $targets );
		if ( null === $cell ) {
			continue;
		}
		$extension = $dataset['extension'];
		$texts     = array(
			period_text( $cell['by']['period'], $lang, $words ),
			figure_text( $cell, $extension['unit'], $lang, $snapshot ),
		);
		if ( $targets ) {
			$texts[] = target_text( (float) $extension['targets'][ $cell['by']['period'] ], $extension['unit'], $lang );
		}
		$rows[] = array( $extension['title'][ $lang ], $texts );
	}
	if ( ! $rows ) {
		throw new Not_Published( 'region' );
	}
	$caption = $snapshot['extension']['title'];
	if ( $region !== $snapshot['extension']['region']['code'] ) {
		$caption .= ', ' . category_name( $sets[0], 'region', $region, $lang );
	}
	$columns = array( $words['indicator'], $words['dimensions']['period'], $words['value'] );
	if ( $targets ) {
		$columns[] = $words['target'];
	}
	return array(
		'caption' => $caption,
		'columns' => $columns,
		'rows'    => $rows,
		'remarks' => remarks( $snapshot, '', $lang ),
	);
}

function big_numbers( array $held ): array {
	$found = array();
	foreach ( plan()['numbers'] as $key ) {
		foreach ( $held as $one ) {
			if ( $one['extension']['indicator'] === $key ) {
				$found[] = $one;
				break;
			}
		}
	}
	return $found;
}

function targeted( array $held ): array {
	return array_values(
		array_filter(
			$held,
			fn( $one ) => isset( $one['extension']['targets'] ) && 3 === count( $one['id'] ) && in_array( 'period', $one['id'], true )
		)
	);
}

/** The figure of a region in the period asked for, else the last that has one (and a target). */
function last_cell( array $dataset, string $region, string $period, bool $targets ): ?array {
	$by = array();
	foreach ( dims( $dataset ) as $dim ) {
		$by[ $dim ] = first_category( $dataset, $dim );
	}
	$set  = $dataset['extension']['targets'] ?? array();
	$last = null;
	foreach ( categories( $dataset, 'period' ) as $id ) {
		if ( ( '' !== $period && $id !== $period ) || ( $targets && ! isset( $set[ $id ] ) ) ) {
			continue;
		}
		$cell = cell_at( $dataset, array_merge( $by, array( 'region' => $region, 'period' => $id ) ) );
		if ( null === $last || null !== $cell['value'] || null === $last['value'] ) {
			$last = $cell;
		}
	}
	return $last;
}

/** A figure with its states; without a value the reason alone. */
function figure_text( array $cell, string $unit, string $lang, array $snapshot ): string {
	$words = words( $lang );
	if ( null === $cell['value'] ) {
		return absence_text( $cell, $words, $snapshot );
	}
	$flags = $cell['flags'];
	$text  = 'count' === $unit && in_array( 'E', $flags, true )
		? '±' . NBSP . number_text( $cell['value'], $lang )
		: amount_text( $cell['value'], $unit, $lang );
	if ( 'percent' === $unit && null !== $cell['denominator'] && $cell['denominator'] < plan()['smallBase'] && ! in_array( 'U', $flags, true ) ) {
		$flags[] = 'U';
	}
	$said = array();
	foreach ( $flags as $flag ) {
		if ( isset( $words['flags'][ $flag ] ) ) {
			$said[] = $words['flags'][ $flag ];
		}
	}
	if ( $cell['revised'] ) {
		$said[] = $words['revised'];
	}
	return $said ? $text . ' (' . implode( ', ', $said ) . ')' : $text;
}

/** What a share was counted from; where that is not published, why. */
function base_text( array $cell, string $lang, array $snapshot ): string {
	$words = words( $lang );
	if ( null === $cell['value'] ) {
		return absence_text( $cell, $words, $snapshot );
	}
	if ( null === $cell['numerator'] || null === $cell['denominator'] ) {
		return $words['withheld'];
	}
	return number_text( $cell['numerator'], $lang ) . " {$words['of']} " . number_text( $cell['denominator'], $lang );
}

/** Why there is no value; an area that sent nothing for that period has not reported. */
function absence_text( array $cell, array $words, array $snapshot ): string {
	$reporting = $snapshot['extension']['reporting'];
	$reason    = (string) $cell['reason'];
	if ( null !== $reporting && $reporting['period'] === $cell['by']['period'] && ! in_array( $reason, array( 'suppressed', 'insufficient_n' ), true ) ) {
		foreach ( $reporting['areas'] as $area ) {
			if ( $area['code'] === $cell['by']['region'] && ! $area['reported'] ) {
				return $words['notReported'];
			}
		}
	}
	if ( ! isset( $words['reasons'][ $reason ] ) || '' === $reason ) {
		return in_array( 'Q', $cell['flags'], true ) ? $words['withheld'] : $words['reasons'][''];
	}
	return $words['reasons'][ $reason ];
}

/** Source and day, then the remark that every page must show. */
function remarks( array $snapshot, string $source, string $lang ): array {
	$words  = words( $lang );
	$source = '' === $source ? $snapshot['source'] : $source;
	$lines  = array( "{$words['source']}: $source, {$words['asOf']} " . day_text( $snapshot['extension']['asOf'], $words ) . '.' );
	if ( isset( $snapshot['extension']['notice'] ) ) {
		$lines[] = $snapshot['extension']['notice'][ $lang ];
	}
	return $lines;
}

function category_name( array $dataset, string $dim, string $id, string $lang ): string {
	if ( 'period' === $dim ) {
		return period_text( $id, $lang, words( $lang ) );
	}
	$of = $dataset['dimension'][ $dim ];
	if ( 'en' === $lang && isset( $of['extension']['labelEn'][ $id ] ) ) {
		return $of['extension']['labelEn'][ $id ];
	}
	return $of['category']['label'][ $id ] ?? $id;
}

function unit_name( string $unit, string $satuan, string $lang ): string {
	$words = words( $lang );
	if ( 'persen per tahun' === $satuan ) {
		return 'id' === $lang ? '% per tahun' : '% a year';
	}
	return $words['unitSigns'][ $unit ] ?? $words['units'][ $satuan ] ?? $satuan;
}

/** Text of the data: no tag, no entity and, for what runs over the page later, no shortcode. */
function written( string $text ): string {
	return escape( str_replace( array( '[', '{' ), array( "[\u{2060}", "{\u{2060}" ), $text ) );
}

/** Text of an element or a quoted attribute. Unlike esc_html() it writes entities of the data out. */
function escape( string $text ): string {
	$text = (string) preg_replace( '/[\x00-\x08\x0b\x0c\x0e-\x1f\x{fffe}\x{ffff}]/u', '', $text );
	return htmlspecialchars( $text, ENT_COMPAT | ENT_SUBSTITUTE, 'UTF-8' );
}
