<?php
/**
 * `[umkm widget="growth" region="13.01" period="2024" by="kecamatan" lang="en"]`
 *
 * @package PantauUmkm
 */

namespace PantauUmkm;

defined( 'ABSPATH' ) || exit;

/** Attributes, and what each may be. */
const PATTERNS = array(
	'widget'    => '/^[a-z][a-z-]*$/D',
	'indicator' => '/^[a-z]+(\.[a-z_]+)+$/D',
	'region'    => '/^\w[\w.-]{0,20}$/D',
	'period'    => '/^\d[\w-]{0,9}$/D',
	'by'        => '/^[a-z][a-z_:,]{0,60}$/D',
	'view'      => '/^[a-z][a-z -]{0,60}$/D',
	'theme'     => '/^(light|dark|grey|auto)$/D',
	'lang'      => '/^(id|en)$/D',
);

/**
 * The figure as a placeholder that holds its table. Visitors never see a complaint; editors do.
 *
 * @param mixed $given Attributes of the shortcode; a string where it has none.
 */
function shortcode( $given ): string {
	$asked = asked( is_array( $given ) ? $given : array() );
	$lang  = $asked['lang'];
	$place = $asked['src'];
	if ( null === $place || ! is_known( $asked ) ) {
		return complaint( 'notPublished', $lang );
	}
	wp_enqueue_script( SCRIPT );
	$complaint = '';
	try {
		$key   = wp_json_encode( $asked );
		$table = kept_table( $place, (string) $key, (string) $asked['region'], fn( array $snapshot ) => table_html( $snapshot, $asked, $lang ) );
	} catch ( Not_Published $error ) {
		return complaint( 'notPublished', $lang );
	}
	$address = snapshot_address( $place );
	if ( null === $table ) {
		$complaint = complaint( 'noData', $lang );
		$table     = '<p>' . escape( say( 'soon', $lang ) ) . ' <a href="' . esc_url( $address ) . '">' . escape( say( 'dataFile', $lang ) ) . '</a></p>';
	}
	$attributes = array(
		'data-umkm'      => $asked['widget'],
		'data-src'       => $address,
		'data-indicator' => $asked['indicator'],
		'data-region'    => $asked['region'],
		'data-period'    => $asked['period'],
		'data-by'        => $asked['by'],
		'data-view'      => $asked['view'],
		'data-theme'     => $asked['theme'],
		'data-heading'   => $asked['heading'],
		'data-lang'      => 'en' === $lang ? 'en' : '',
		'lang'           => $lang,
	);
	$text = '';
	foreach ( $attributes as $name => $value ) {
		$text .= '' === $value ? '' : " $name=\"" . escape( $value ) . '"';
	}
	return "$complaint<div$text>\n$table\n</div>";
}

/** What the shortcode asks for; an attribute that is not as it may be counts as left out. */
function asked( array $given ): array {
	$asked = array();
	foreach ( PATTERNS as $name => $pattern ) {
		$value          = decoded( $given[ $name ] ?? '' );
		$asked[ $name ] = preg_match( $pattern, $value ) ? $value : '';
	}
	$asked['heading'] = sanitize_text_field( decoded( $given['heading'] ?? '' ) );
	$asked['src']     = chosen_snapshot();
	if ( isset( $given['src'] ) ) {
		$own          = own_snapshot( decoded( $given['src'] ) );
		$asked['src'] = '' === $own ? null : $own;
	}
	if ( '' === $asked['lang'] ) {
		$option        = get_option( OPTION );
		$chosen        = is_array( $option ) ? ( $option['lang'] ?? '' ) : '';
		$asked['lang'] = in_array( $chosen, array( 'id', 'en' ), true ) ? $chosen : site_lang();
	}
	if ( '' === $asked['widget'] && '' !== $asked['indicator'] && ! isset( $given['widget'] ) ) {
		$asked['widget'] = 'indicator';
	}
	return $asked;
}

/** Whether there is such an element, with an indicator where it needs one and without where not. */
function is_known( array $asked ): bool {
	$plan = plan();
	if ( '' !== $asked['indicator'] ) {
		return in_array( $asked['widget'], $plan['charts'], true );
	}
	return isset( $plan['families'][ $asked['widget'] ] ) || in_array( $asked['widget'], $plan['overviews'], true );
}

/** @param mixed $value */
function decoded( $value ): string {
	return is_string( $value ) ? html_entity_decode( $value, ENT_QUOTES | ENT_HTML5, 'UTF-8' ) : '';
}

/** What is wrong, for those who can mend it. */
function complaint( string $key, string $lang ): string {
	return current_user_can( 'edit_posts' ) ? '<p class="pantau-umkm-error">' . esc_html( say( $key, $lang ) ) . '</p>' : '';
}
