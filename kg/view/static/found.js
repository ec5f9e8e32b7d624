// The search page: what is asked is in the address (#q=…); hits are things by name, then passages with the words lit.
(() => {
  'use strict';
  const $ = id => document.getElementById(id), given = kg.data ?? JSON.parse($('data').textContent), FIRST = 20, AROUND = 110;
  const say = (key, ...values) => values.reduce((text, value, n) => text.replace(`{${n}}`, value), (given.words[key] ?? [key, key])[kg.lang === 'en' ? 1 : 0]);
  const finder = new kg.Finder(given, given.entries.map(([, label, , text]) => [label, text]));
  const make = (tag, css, text) => { const made = document.createElement(tag); if (css) made.className = css; if (text !== undefined) made.textContent = text; return made; };

  function lit(element, text, words, whole) {
    const places = finder.places(text, words), first = places[0]?.[0] ?? 0;
    let start = whole ? 0 : Math.max(0, first - AROUND), end = whole ? text.length : Math.min(text.length, first + 2 * AROUND);
    if (start) start = text.indexOf(' ', start) + 1 || start;
    if (end < text.length) end = text.lastIndexOf(' ', end) > first ? text.lastIndexOf(' ', end) : end;
    let at = start;
    element.append(start ? '…' : '');
    for (const [from, to] of places) {
      if (from < at || to > end) continue;
      element.append(text.slice(at, from), make('mark', '', text.slice(from, to)));
      at = to;
    }
    element.append(text.slice(at, end), end < text.length ? '…' : '');
    return element;
  }

  function row(n, words) {
    const [kind, label, href, text, date, about, issues] = given.entries[n], item = make('li'), link = make('a', 'title');
    link.href = href;
    item.append(make('p', 'muted small', [say(kind), kg.day(date, say), about].filter(Boolean).join(' · ')));
    item.append(lit(link, label, words, true));
    if (text) item.append(lit(make('p', kind === 'passage' ? 'quote' : 'muted small'), text, words, false));
    if (issues.length) {
      const line = make('p', 'tags');
      for (const [name, page] of issues) { const to = make('a', '', name); to.href = page; line.append(to, ' '); }
      item.append(line);
    }
    return item;
  }

  function show(all = false) {
    const query = $('ask').value.trim(), { hits, words, apart } = finder.find(query), near = query ? finder.near(query) : null;
    const ordered = [...hits.filter(n => given.entries[n][0] !== 'passage'), ...hits.filter(n => given.entries[n][0] === 'passage')];
    $('hits').replaceChildren(...ordered.slice(0, all ? undefined : FIRST).map(n => row(n, words)));
    $('said').textContent = !query ? '' : !hits.length ? say('found.none', query) : say('found.count', hits.length) + (apart ? ' ' + say('found.apart') : '');
    $('meant').hidden = !near;
    if (near) { $('meant').replaceChildren(say('found.meant') + ' '); const to = make('a', '', near); to.href = '#q=' + encodeURIComponent(near); $('meant').append(to, '?'); }
    $('more').hidden = all || hits.length <= FIRST;
  }

  const asked = () => new URLSearchParams(location.hash.slice(1)).get('q') ?? '';
  const recall = () => { $('ask').value = asked(); show(); };
  $('ask').addEventListener('input', () => { history.replaceState(null, '', '#q=' + encodeURIComponent($('ask').value)); show(); });
  $('more').addEventListener('click', () => { show(true); $('hits').children[FIRST].querySelector('a').focus(); });
  $('asking').addEventListener('submit', event => event.preventDefault());
  window.addEventListener('hashchange', recall);
  kg.onLang.push(() => show());
  recall();
  if (!asked()) $('ask').focus();
})();
