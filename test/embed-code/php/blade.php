<?php
/**
 * Compiles Blade with the compiler of Laravel and prints, as JSON, what the template shows twice over
 * on one page, which `@once` must notice. Debian's php-illuminate-view has the compiler.
 */

error_reporting( E_ALL & ~E_DEPRECATED );
ini_set( 'display_errors', 'stderr' );
require '/usr/share/php/Illuminate/View/autoload.php';

use Illuminate\Container\Container;
use Illuminate\Events\Dispatcher;
use Illuminate\Filesystem\Filesystem;
use Illuminate\View\Compilers\BladeCompiler;
use Illuminate\View\Engines\CompilerEngine;
use Illuminate\View\Engines\EngineResolver;
use Illuminate\View\Factory;
use Illuminate\View\FileViewFinder;

$given  = json_decode( stream_get_contents( STDIN ), true );
$folder = sys_get_temp_dir() . '/pantau-umkm-blade-' . bin2hex( random_bytes( 6 ) );
mkdir( "$folder/cache", 0700, true );
foreach ( $given['files'] as $name => $text ) {
	file_put_contents( "$folder/$name.blade.php", $text );
}

$files     = new Filesystem();
$container = new Container();
Container::setInstance( $container );
$blade    = new BladeCompiler( $files, "$folder/cache" );
$resolver = new EngineResolver();
$resolver->register( 'blade', fn() => new CompilerEngine( $blade ) );
$factory = new Factory( $resolver, new FileViewFinder( $files, array( $folder ) ), new Dispatcher( $container ) );
$factory->setContainer( $container );
$html = $factory->make( $given['page'], $given['data'] ?? array() )->render();
$files->deleteDirectory( $folder );
echo "\n", json_encode( $html, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES );
