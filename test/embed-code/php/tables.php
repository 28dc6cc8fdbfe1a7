<?php
/**
 * Prints the tables and numbers that the plugin writes for what stands as JSON on standard input:
 * {snapshot, tables: [[asked, lang], …], numbers: [[value, unit, lang], …]}.
 *
 * @param string $argv[1] folder of the plugin
 */

error_reporting( E_ALL );
ini_set( 'display_errors', 'stderr' );
define( 'ABSPATH', __DIR__ );
foreach ( array( 'numbers', 'figures', 'table' ) as $name ) {
	require "{$argv[1]}/includes/$name.php";
}

$given   = json_decode( stream_get_contents( STDIN ), true );
$answers = array( 'tables' => array(), 'numbers' => array() );
foreach ( $given['tables'] as [ $asked, $lang ] ) {
	try {
		$answers['tables'][] = PantauUmkm\table_html( $given['snapshot'], $asked, $lang );
	} catch ( PantauUmkm\Not_Published $error ) {
		$answers['tables'][] = null;
	}
}
foreach ( $given['numbers'] as [ $value, $unit, $lang ] ) {
	$answers['numbers'][] = PantauUmkm\amount_text( (float) $value, $unit, $lang );
}
echo json_encode( $answers, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES | JSON_THROW_ON_ERROR );
