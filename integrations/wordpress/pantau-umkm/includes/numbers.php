<?php
/**
 * Numbers, days and periods as Indonesian and English readers write them: the same texts as
 * src/format of the package, which the tests compare one by one.
 *
 * @package PantauUmkm
 */

namespace PantauUmkm;

defined( 'ABSPATH' ) || exit;

const NBSP = "\u{a0}";

/** A figure by the unit of its indicator. */
function amount_text( float $value, string $unit, string $lang ): string {
	switch ( $unit ) {
		case 'percent':
			return number_text( $value, $lang, percent_decimals( $value ) ) . '%';
		case 'percentage_point':
			return number_text( $value, $lang, 1 ) . NBSP . ( 'id' === $lang ? 'poin' : 'points' );
		case 'rupiah':
			return rupiah_text( $value, $lang );
		case 'ratio':
		case 'score':
			return abs( $value ) < 10 ? number_text( $value, $lang, 2 ) : count_text( $value, $lang );
		case 'index':
			return number_text( $value, $lang, abs( $value ) <= 1 ? 2 : 1 );
		case 'year':
			return (string) (int) $value;
		default:
			return unit_text( $value, $unit, $lang );
	}
}

/** A target as round as it was set. */
function target_text( float $value, string $unit, string $lang ): string {
	if ( 'percent' === $unit ) {
		return number_text( $value, $lang, is_whole( $value ) ? 0 : 1 ) . '%';
	}
	if ( 'percentage_point' === $unit ) {
		$sign = round_half_away( $value, 1 ) > 0 ? '+' : '';
		return $sign . amount_text( $value, $unit, $lang );
	}
	return 'rupiah' === $unit ? rupiah_text( $value, $lang ) : unit_text( $value, $unit, $lang );
}

/** A number with grouped digits, rounded half away from zero. */
function number_text( float $value, string $lang, int $decimals = 0 ): string {
	$rounded          = round_half_away( $value, $decimals );
	$parts            = explode( '.', number_format( abs( $rounded ), $decimals, '.', '' ) );
	[ $group, $mark ] = 'id' === $lang ? array( '.', ',' ) : array( ',', '.' );
	$whole            = preg_replace( '/\B(?=(\d{3})+$)/', $group, $parts[0] );
	$text             = isset( $parts[1] ) ? $whole . $mark . $parts[1] : $whole;
	return $rounded < 0 ? "\u{2212}" . $text : $text;
}

/** A day in words: 31 Desember 2024. */
function day_text( string $iso, array $words ): string {
	if ( ! preg_match( '/^(\d{4})-(\d{2})-(\d{2})/', $iso, $match ) ) {
		return $iso;
	}
	$month = $words['months'][ (int) $match[2] - 1 ] ?? null;
	return null === $month ? $iso : (int) $match[3] . " $month {$match[1]}";
}

/** A period in words: 2024, Maret 2024, triwulan I 2024, semester I 2024. */
function period_text( string $period, string $lang, array $words ): string {
	if ( ! preg_match( '/^(\d{4})-([QS]?)(\d{1,2})$/', $period, $match ) ) {
		return $period;
	}
	[ , $year, $kind, $digits ] = $match;
	$number                     = (int) $digits;
	if ( '' === $kind ) {
		$month = $words['months'][ $number - 1 ] ?? null;
		return null === $month ? $period : "$month $year";
	}
	$roman = array( 'I', 'II', 'III', 'IV' )[ $number - 1 ] ?? null;
	if ( null === $roman ) {
		return $period;
	}
	if ( 'S' === $kind ) {
		return 'id' === $lang ? "semester $roman $year" : "half $number of $year";
	}
	return 'id' === $lang ? "triwulan $roman $year" : "Q$number $year";
}

function rupiah_text( float $value, string $lang ): string {
	$sign   = $value < 0 ? "\u{2212}" : '';
	$size   = abs( $value );
	$scales = array(
		array( 999950000000, 1e12, 'triliun', 'trillion' ),
		array( 999950000, 1e9, 'miliar', 'billion' ),
		array( 999950, 1e6, 'juta', 'million' ),
	);
	foreach ( $scales as [ $from, $unit, $id, $en ] ) {
		if ( $size >= $from ) {
			$short = round_half_away( $size / $unit, 1 );
			$text  = number_text( $short, $lang, is_whole( $short ) ? 0 : 1 );
			return "{$sign}Rp$text" . NBSP . ( 'id' === $lang ? $id : $en );
		}
	}
	return "{$sign}Rp" . number_text( $size, $lang );
}

function unit_text( float $value, string $unit, string $lang ): string {
	$plain = preg_match( '/^(count|class|ratio|index|score|day|month|year)$/', $unit );
	$fine  = abs( $value ) < 10 && ! $plain ? 2 : 1;
	return number_text( $value, $lang, is_whole( $value ) ? 0 : $fine );
}

function count_text( float $value, string $lang ): string {
	return number_text( $value, $lang, is_whole( $value ) ? 0 : 1 );
}

/** One decimal; none for all and nothing, more where rounding would say either of them. */
function percent_decimals( float $value ): int {
	if ( 0.0 === $value || 100.0 === $value ) {
		return 0;
	}
	foreach ( array( 1, 2 ) as $decimals ) {
		$shown = round_half_away( $value, $decimals );
		if ( 0.0 !== $shown && 100.0 !== $shown ) {
			return $decimals;
		}
	}
	return 3;
}

/** Rounds on the decimal digits that a reader would see, halves away from zero. */
function round_half_away( float $value, int $decimals ): float {
	$text = shortest( abs( $value ) );
	$at   = strpos( $text, '.' );
	if ( false === $at || strlen( $text ) - 1 - $at <= $decimals ) {
		return $value + 0.0;
	}
	$kept = (float) ( substr( $text, 0, $at ) . '.' . substr( $text, $at + 1, $decimals ) );
	if ( $text[ $at + 1 + $decimals ] >= '5' ) {
		$kept += 10 ** -$decimals;
	}
	$rounded = (float) number_format( $kept, $decimals, '.', '' );
	return $value < 0 && $rounded > 0 ? -$rounded : $rounded;
}

/** The shortest decimal text that is read as the same number. */
function shortest( float $value ): string {
	foreach ( array( 15, 16, 17 ) as $digits ) {
		$text = sprintf( '%.' . ( $digits - 1 ) . 'e', $value );
		if ( (float) $text === $value ) {
			break;
		}
	}
	[ $mantissa, $exponent ] = explode( 'e', $text );
	$figures                 = rtrim( str_replace( '.', '', $mantissa ), '0' );
	$point                   = (int) $exponent + 1;
	if ( $point <= 0 ) {
		return '0.' . str_repeat( '0', -$point ) . $figures;
	}
	if ( strlen( $figures ) <= $point ) {
		return str_pad( $figures, $point, '0' );
	}
	return substr( $figures, 0, $point ) . '.' . substr( $figures, $point );
}

function is_whole( float $value ): bool {
	return floor( $value ) === $value;
}
