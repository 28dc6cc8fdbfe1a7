/* global jQuery */
jQuery(($) => {
  let ready = 0;

  $.getJSON('snapshot.json').then((snapshot) => {
    const show = () =>
      $('#chart')
        .empty()
        .append($('#shown').prop('checked') ? bar(snapshot) : []);
    $('#shown').on('change', show);
    show();
  });
  $('#year').on('change', () => $('#chart umkm-bar').attr('period', $('#year').val()));
  // Events bubble, so that they can be heard on anything around the figures.
  $('#chart').on('umkm-ready', () => $('#ready').text((ready += 1)));
  $('#chart').on('umkm-select', ({originalEvent}) =>
    $('#selected').text(originalEvent.detail.label),
  );
  $('#source').on('umkm-filter', ({originalEvent}) =>
    $('#filtered').text(originalEvent.detail.region || 'semua'),
  );

  /** The figures are handed over as an object; `src` would be the address of a file. */
  function bar(snapshot) {
    return $('<umkm-bar>')
      .attr({indicator: 'aid.coverage', by: 'region', period: $('#year').val()})
      .prop('data', snapshot);
  }
});
