// Lights the stretch the address names: #c<start>-<end>, or any character by #p<offset>.
(() => {
  'use strict';
  function light() {
    const name = decodeURIComponent(location.hash.slice(1));
    document.querySelectorAll('.lit').forEach(each => each.classList.remove('lit'));
    const offset = /^([a-z]-)?p(\d+)$/.exec(name);
    let first = null;
    if (offset) {
      const text = document.querySelector(`[data-prefix="${offset[1] ?? ''}"]`);
      const before = [...(text?.querySelectorAll('[data-o]') ?? [])].filter(each => +each.dataset.o <= +offset[2]);
      first = before.at(-1);
      if (first) first = here(first, +offset[2] - +first.dataset.o);
    } else {
      const prefix = /^[a-z]-/.exec(name)?.[0] ?? '', wanted = name.slice(prefix.length);
      for (const each of document.querySelectorAll(`[data-prefix="${prefix}"] mark`)) {
        if (!each.dataset.c.split(' ').includes(wanted)) continue;
        each.classList.add('lit');
        first ??= each;
      }
    }
    first?.scrollIntoView({ block: 'center' });
  }
  // A mark at a character inside a stretch of text; characters are counted as code points.
  function here(stretch, offset) {
    document.getElementById('here')?.remove();
    const node = stretch.firstChild, units = [...node.data].slice(0, offset).join('').length, range = document.createRange();
    const spot = document.createElement('span');
    spot.id = 'here';
    range.setStart(node, Math.min(units, node.data.length));
    range.insertNode(spot);
    stretch.classList.add('lit');
    setTimeout(() => { spot.remove(); stretch.normalize(); }, 0);
    spot.scrollIntoView({ block: 'center' });
    return null;
  }
  window.addEventListener('hashchange', light);
  light();
})();
