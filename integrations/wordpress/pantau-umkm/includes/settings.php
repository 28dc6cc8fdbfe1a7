<?php
/**
 * Settings > Pantau UMKM: where the snapshot is, and the language.
 *
 * @package PantauUmkm
 */

namespace PantauUmkm;

defined( 'ABSPATH' ) || exit;

function register_settings(): void {
	register_setting(
		OPTION,
		OPTION,
		array(
			'type'              => 'array',
			'sanitize_callback' => __NAMESPACE__ . '\sanitized',
			'default'           => array( 'snapshot' => DEFAULT_SNAPSHOT, 'lang' => '' ),
		)
	);
}

function add_settings_page(): void {
	$title = say( 'title', site_lang( get_user_locale() ) );
	add_options_page( $title, $title, 'manage_options', 'pantau-umkm', __NAMESPACE__ . '\settings_page' );
}

/**
 * @param mixed $given
 */
function sanitized( $given ): array {
	$given = is_array( $given ) ? $given : array();
	$place = own_snapshot( $given['snapshot'] ?? '' );
	if ( '' === $place ) {
		add_settings_error( OPTION, 'snapshot', say( 'notHere', site_lang( get_user_locale() ) ) );
		$place = chosen_snapshot();
	}
	$lang = $given['lang'] ?? '';
	return array(
		'snapshot' => $place,
		'lang'     => in_array( $lang, array( 'id', 'en' ), true ) ? $lang : '',
	);
}

function settings_page(): void {
	if ( ! current_user_can( 'manage_options' ) ) {
		return;
	}
	$lang   = site_lang( get_user_locale() );
	$option = get_option( OPTION );
	$chosen = is_array( $option ) ? ( $option['lang'] ?? '' ) : '';
	?>
	<div class="wrap">
		<h1><?php echo esc_html( say( 'title', $lang ) ); ?></h1>
		<form action="options.php" method="post">
			<?php settings_fields( OPTION ); ?>
			<table class="form-table" role="presentation">
				<tr>
					<th scope="row"><label for="pantau-umkm-snapshot"><?php echo esc_html( say( 'snapshot', $lang ) ); ?></label></th>
					<td>
						<input type="text" class="regular-text" id="pantau-umkm-snapshot" name="<?php echo esc_attr( OPTION ); ?>[snapshot]" value="<?php echo esc_attr( chosen_snapshot() ); ?>" aria-describedby="pantau-umkm-help">
						<p class="description" id="pantau-umkm-help"><?php echo esc_html( say( 'snapshotHelp', $lang ) ); ?></p>
					</td>
				</tr>
				<tr>
					<th scope="row"><label for="pantau-umkm-lang"><?php echo esc_html( say( 'language', $lang ) ); ?></label></th>
					<td>
						<select id="pantau-umkm-lang" name="<?php echo esc_attr( OPTION ); ?>[lang]">
							<option value=""><?php echo esc_html( say( 'auto', $lang ) ); ?></option>
							<option value="id" <?php selected( $chosen, 'id' ); ?>>Bahasa Indonesia</option>
							<option value="en" <?php selected( $chosen, 'en' ); ?>>English</option>
						</select>
					</td>
				</tr>
			</table>
			<p><?php echo esc_html( say( 'usage', $lang ) ); ?> <code>[umkm widget="growth"]</code></p>
			<?php submit_button(); ?>
		</form>
	</div>
	<?php
}
