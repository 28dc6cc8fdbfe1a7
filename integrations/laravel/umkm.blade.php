{{--
    Satu gambar dari snapshot.json. Simpan di resources/views/umkm.blade.php (Laravel), atau di folder
    tema (OpenSID), lalu:

        @include('umkm', ['widget' => 'growth'])
        @include('umkm', ['widget' => 'aid-reach', 'region' => '13.01', 'period' => '2024'])
        @include('umkm', ['widget' => 'indicator', 'indicator' => 'aid.coverage', 'lang' => 'en'])

    Dengan 'isi' => '<table>…</table>' (dari `pantau-umkm embed … --format joomla`) angkanya terbaca juga
    tanpa JavaScript. Hanya isi yang Anda tulis sendiri: ia tidak disaring.
    One figure of a snapshot.json; 'isi' holds HTML of your own that is shown without JavaScript.
--}}
@php
    $folder = rtrim($folder ?? '/umkm', '/');
    $ditanya = [
        'data-umkm' => $widget ?? 'dashboard',
        'data-src' => $src ?? $folder . '/snapshot.json',
        'data-indicator' => $indicator ?? '',
        'data-region' => $region ?? '',
        'data-period' => $period ?? '',
        'data-by' => $by ?? '',
        'data-view' => $view ?? '',
        'data-theme' => $theme ?? '',
        'data-heading' => $heading ?? '',
        'data-lang' => ($lang ?? 'id') === 'en' ? 'en' : '',
        'lang' => $lang ?? 'id',
    ];
@endphp
@once('pantau-umkm')
<script src="{{ $script ?? $folder . '/embed/pantau-umkm.js' }}" defer></script>
@endonce
<div @foreach (array_filter($ditanya, 'strlen') as $nama => $nilai) {{ $nama }}="{{ $nilai }}" @endforeach>
{!! $isi ?? '' !!}
</div>
