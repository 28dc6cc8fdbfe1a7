<?php
/**
 * A database for WordPress that holds a few options in memory and is empty otherwise: enough for its
 * own functions to run as they are.
 */

class Memory_Database extends wpdb {
	/** @var array<string, string> */
	public $rows = array(
		'siteurl'        => 'https://dinas.example.go.id',
		'home'           => 'https://dinas.example.go.id',
		'blogname'       => 'Dinas (rekaan)',
		'blog_charset'   => 'UTF-8',
		'active_plugins' => 'a:0:{}',
		'template'       => 'tema',
		'stylesheet'     => 'tema',
		'WPLANG'         => '',
	);
	/** @var string[] */
	public $asked = array();

	public function db_connect( $allow_bail = true ) {
		$this->ready         = true;
		$this->has_connected = true;
		return true;
	}

	public function _real_escape( $data ) {
		return $this->add_placeholder_escape( addslashes( (string) $data ) );
	}

	public function query( $query ) {
		$this->asked[]     = $query;
		$this->last_result = array();
		$read              = array_map( fn( $name, $value ) => (object) array( 'option_name' => $name, 'option_value' => $value ), array_keys( $this->rows ), $this->rows );
		if ( preg_match( "/SELECT option_name, option_value FROM \S*options WHERE autoload/", $query ) ) {
			$this->last_result = $read;
		} elseif ( preg_match( "/SELECT autoload FROM \S*options WHERE option_name = '([^']+)'/", $query, $match ) ) {
			$this->last_result = isset( $this->rows[ $match[1] ] ) ? array( (object) array( 'autoload' => 'yes' ) ) : array();
		} elseif ( preg_match( "/SELECT option_value FROM \S*options WHERE option_name = '([^']+)'/", $query, $match ) ) {
			$this->last_result = array_values( array_filter( $read, fn( $row ) => $row->option_name === $match[1] ) );
		} elseif ( preg_match( "/^INSERT INTO \S*options`? .*VALUES \('([^']+)', '(.*)', '\w+'\)/s", $query, $match ) ) {
			$this->rows[ $match[1] ] = stripslashes( $this->remove_placeholder_escape( $match[2] ) );
			$this->rows_affected     = 1;
		} elseif ( preg_match( "/^UPDATE \S*options`? SET `option_value` = '(.*)' WHERE `option_name` = '([^']+)'$/s", $query, $match ) ) {
			$this->rows[ $match[2] ] = stripslashes( $this->remove_placeholder_escape( $match[1] ) );
			$this->rows_affected     = 1;
		} elseif ( preg_match( "/^DELETE FROM \S*options`? WHERE/", $query ) ) {
			$query = $this->remove_placeholder_escape( $query );
			preg_match_all( "/LIKE '([^']*)'|option_name`? = '([^']+)'/", $query, $found, PREG_SET_ORDER );
			foreach ( $found as $one ) {
				// As the server reads it: the text of the literal first, then its escapes and wild cards.
				$like = preg_replace_callback(
					'/\\\\(.)|(%)|(.)/s',
					fn( $sign ) => '' !== ( $sign[2] ?? '' ) ? '.*' : preg_quote( $sign[1] . ( $sign[3] ?? '' ), '/' ),
					stripslashes( $one[2] ?? $one[1] )
				);
				foreach ( preg_grep( "/^$like$/D", array_keys( $this->rows ) ) as $name ) {
					unset( $this->rows[ $name ] );
				}
			}
		}
		$this->num_rows = count( $this->last_result );
		return $this->num_rows ? $this->num_rows : $this->rows_affected;
	}

	public function get_col_length( $table, $column ) {
		return false;
	}

	protected function get_table_charset( $table ) {
		return 'utf8mb4';
	}

	public function get_col_charset( $table, $column ) {
		return 'utf8mb4';
	}

	public function db_version() {
		return '8.0.0';
	}

	public function db_server_info() {
		return '8.0.0';
	}
}

$GLOBALS['wpdb'] = new Memory_Database( '', '', '', '' );
