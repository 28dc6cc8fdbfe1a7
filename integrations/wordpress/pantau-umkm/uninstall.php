<?php
/**
 * Leaves nothing behind in the database: the settings and what was kept of the snapshot.
 *
 * @package PantauUmkm
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

delete_option( 'pantau_umkm' );

global $wpdb;
// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- there is no function for all transients of a plugin
$wpdb->query(
	$wpdb->prepare(
		"DELETE FROM {$wpdb->options} WHERE option_name LIKE %s OR option_name LIKE %s",
		$wpdb->esc_like( '_transient_pantau_umkm_' ) . '%',
		$wpdb->esc_like( '_transient_timeout_pantau_umkm_' ) . '%'
	)
);
