/* Protokollgraf */
// Language and theme, remembered where the browser allows it. Swedish is what the page is written in.
const kg = { lang: 'sv', onLang: [], onTheme: [] };
(() => {
  'use strict';
  const root = document.documentElement;
  const kept = name => { try { return localStorage.getItem('kg.' + name); } catch { return null; } };
  const keep = (name, value) => { try { localStorage.setItem('kg.' + name, value); } catch { /* private window */ } };
  const attributes = ['placeholder', 'aria-label', 'title'];

  kg.dark = () => root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;

  kg.translate = (within, lang) => {
    for (const each of within.querySelectorAll('[data-en]')) {
      each.dataset.sv ??= each.textContent;
      each.textContent = lang === 'en' ? each.dataset.en : each.dataset.sv;
    }
    for (const name of attributes) {
      for (const each of within.querySelectorAll(`[data-en-${name}]`)) {
        if (!each.hasAttribute('data-sv-' + name)) each.setAttribute('data-sv-' + name, each.getAttribute(name));
        each.setAttribute(name, each.getAttribute(`data-${lang}-${name}`));
      }
    }
  };

  kg.setLang = lang => {
    kg.translate(document, lang);
    kg.lang = root.lang = lang;
    keep('lang', lang);
    for (const tell of kg.onLang) tell();
  };

  kg.setTheme = theme => {
    root.dataset.theme = theme;
    keep('theme', theme);
    for (const tell of kg.onTheme) tell();
  };

  document.getElementById('lang').addEventListener('click', () => kg.setLang(kg.lang === 'sv' ? 'en' : 'sv'));
  document.getElementById('theme').addEventListener('click', () => kg.setTheme(kg.dark() ? 'light' : 'dark'));
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => kg.onTheme.forEach(tell => tell()));
  root.classList.add('scripted');
  // A reference to a quote: the words, the file with page and place, and an address that opens it.
  kg.cited = (quote, place, href) => `”${kg.joined(quote).replace(/\s+/g, ' ').trim()}” (${place.replace(/\s+/g, ' ').trim()}) ${new URL(href, location.href)}`;
  kg.cite = async (button, text) => {
    try { await navigator.clipboard.writeText(text); } catch {
      const field = document.createElement('textarea');
      field.value = text; document.body.append(field); field.select(); document.execCommand('copy'); field.remove(); button.focus();
    }
    button.classList.add('done');
    setTimeout(() => button.classList.remove('done'), 1500);
  };
  // A date as the pages write it, in whole or in part; what is none stays as it is.
  kg.day = (date, say) => {
    const part = /^(\d{4})-([QTH])([1-4])$/.exec(date ?? ''), whole = /^(\d{4})-(\d\d)(?:-(\d\d))?$/.exec(date ?? '');
    if (part) return `${say('time.' + part[2])} ${part[3]} ${part[1]}`;
    const month = whole && say('time.months').split(' ')[whole[2] - 1];
    return month ? `${whole[3] ? +whole[3] + ' ' : ''}${month} ${whole[1]}` : date ?? '';
  };
  // The quote with words put together that the end of a line broke.
  kg.joined = quote => quote.replace(/\u00ad\s*|(?<=\p{L})[-‐]\s*\n\s*(?=[a-zåäöé])/gu, '');
  document.addEventListener('click', event => {
    const button = event.target.closest('figure .cite'), figure = button?.closest('figure');
    if (!button) return;
    const [place, span] = figure.querySelector('.place').children;
    kg.cite(button, kg.cited(figure.querySelector('blockquote').innerText, `${place.innerText}, ${span.innerText}`, place.getAttribute('href') ?? ''));
  });
  document.getElementById('today').textContent = new Date().toLocaleDateString('sv');
  // On paper the source stands at the foot of every page, with the day.
  const foot = new CSSStyleSheet();
  document.adoptedStyleSheets.push(foot);
  kg.foot = () => {
    const said = document.getElementById('source').textContent.replace(/\s+/g, ' ').trim();
    foot.replaceSync(`@page { @bottom-left { content: ${JSON.stringify(said)}; font: 8pt sans-serif; color: #444; width: 85%; vertical-align: top; } }`);
  };
  kg.onLang.push(kg.foot);
  kg.foot();
  if (['light', 'dark'].includes(kept('theme'))) root.dataset.theme = kept('theme');
  if (kept('lang') === 'en') kg.setLang('en');
})();

;
// Finds words in all their forms. It knows no Swedish: which forms belong together it is told, and endings and
// parts of compounds it takes from the words that stand in the texts.
kg.fold = text => text.normalize('NFKD').toLowerCase().replace(/[æøðþłß]/g, char => 'aodtls'['æøðþłß'.indexOf(char)]).normalize('NFKD').replace(/\p{M}/gu, '');
kg.tokens = text => [...text.matchAll(/[\p{L}\p{N}]+/gu)];

kg.Finder = class {
  // `stems`: pairs of a stem and its forms but itself; `texts`: for each entry its [heading, text].
  constructor({ stems, endings, stop }, texts) {
    this.stop = new Set(stop); this.endings = new Set(endings); this.stem = new Map(); this.posts = new Map(); this.known = new Map(); this.written = new Map(); this.texts = texts;
    for (const [root, forms] of stems) for (const form of forms ? [root, ...forms.split(' ')] : [root]) this.stem.set(form, root);
    texts.forEach((parts, n) => parts.forEach((part, heading) => {
      for (const [word] of kg.tokens(part.replace(/\u00ad\s*/g, ''))) {
        const folded = kg.fold(word), root = this.stem.get(folded) ?? folded, post = this.posts.get(root) ?? this.posts.set(root, new Map()).get(root);
        post.set(n, Math.max(post.get(n) ?? 0, heading === 0 ? 6 : 3));
        if (!this.written.has(folded)) this.written.set(folded, word.toLowerCase());
      }
    }));
  }

  // The stem of a word, where it is told or the word is one with an ending that other words have.
  root(word) {
    if (this.stem.has(word)) return this.stem.get(word);
    return this.cut(word).map(head => this.posts.has(head) ? head : this.stem.get(head)).find(Boolean) ?? null;
  }

  // The word without an ending, the shortest ending first.
  cut(word) {
    const heads = [];
    for (let cut = word.length - 1; cut >= 4; cut--) if (this.endings.has(word.slice(cut))) heads.push(word.slice(0, cut));
    return heads;
  }

  // The stems that a word means, each with its weight: itself, words that begin with it, compounds that hold it.
  meant(word) {
    if (!this.known.has(word)) this.known.set(word, this.meaning(word));
    return this.known.get(word);
  }

  meaning(word) {
    const found = new Map(), root = this.root(word);
    if (root && this.posts.has(root)) found.set(root, 1);
    for (const part of [...new Set([word, root].filter(Boolean))]) this.holding(part, found);
    if (!found.size) for (const head of this.cut(word)) { this.holding(head, found); if (found.size) break; }
    return found;
  }

  holding(part, found) {
    if (part.length < 4) return;
    for (const [form, name] of this.stem) {
      if (found.has(name) || !this.posts.has(name)) continue;
      if (form.startsWith(part)) found.set(name, 0.5);
      else if (part.length >= 6 ? form.includes(part) : form.endsWith(part) && this.root(form.slice(0, -part.length).replace(/s$/, ''))) found.set(name, 0.45);
    }
  }

  // The parts of a compound, each a word that stands in the texts, with or without an s between; null where it is none.
  parts(word) {
    for (let cut = word.length - 4; cut >= 4; cut--) {
      const last = word.slice(cut), head = word.slice(0, cut);
      if (!this.root(last)) continue;
      const first = [head, head.replace(/s$/, '')].find(part => this.meant(part).size);
      if (first) return [first, last];
    }
    return null;
  }

  // Entry → its worth for one word: the word itself, or all parts of a compound that stands only apart.
  hits(word) {
    const meant = this.meant(word), found = new Map();
    for (const [name, weight] of meant) for (const [n, worth] of this.posts.get(name)) found.set(n, Math.max(found.get(n) ?? 0, worth * weight));
    const parts = found.size ? null : this.parts(word);
    if (parts) {
      const [one, two] = parts.map(name => this.hits(name));
      for (const [n, worth] of one) found.set(n, two.has(n) ? (worth + two.get(n)) / 2 : worth / 2);
      if (!found.size) for (const [n, worth] of two) found.set(n, worth / 3);
    }
    return found;
  }

  // The entries that fit, the best first: those that have all the words, else those that have some. `apart` is true then.
  find(query) {
    const asked = [...new Set(kg.tokens(query).map(([word]) => kg.fold(word)))], words = asked.filter(word => !this.stop.has(word));
    const wanted = words.length ? words : asked, each = wanted.map(word => this.hits(word));
    const all = new Map(), total = Math.max(1, this.texts.length);
    each.forEach(hits => { const rare = Math.log(1 + total / Math.max(1, hits.size)); for (const [n, worth] of hits) { const sum = all.get(n) ?? [0, 0]; all.set(n, [sum[0] + 1, sum[1] + worth * rare]); } });
    const whole = [...all].filter(([, [count]]) => count === wanted.length), chosen = whole.length ? whole : [...all];
    chosen.sort((a, b) => b[1][0] - a[1][0] || b[1][1] - a[1][1] || b[0] - a[0]);
    return { hits: chosen.map(([n]) => n), words: wanted, apart: !whole.length && chosen.length > 0 && wanted.length > 1 };
  }

  // A word that stands in the texts and is spelt nearly so, for one that does not.
  near(query) {
    const changed = kg.tokens(query).map(([word]) => {
      const folded = kg.fold(word);
      if (this.stop.has(folded) || folded.length < 4 || this.hits(folded).size) return null;
      let best = null, least = folded.length > 7 ? 2.5 : 1.5;
      for (const form of this.written.keys()) {
        if (Math.abs(form.length - folded.length) > 2) continue;
        const far = apart(folded, form, least) - this.posts.get(this.stem.get(form) ?? form).size / 1e6;
        if (far < least) { least = far; best = form; }
      }
      return best && [word, this.written.get(best)];
    }).filter(Boolean);
    return changed.length ? changed.reduce((text, [from, to]) => text.replace(from, to), query) : null;
  }

  // Where the words stand in a text: [from, to] of each word that fits.
  places(text, words) {
    const wanted = new Set();
    for (const word of words) for (const part of this.meant(word).size ? [word] : this.parts(word) ?? []) for (const name of this.meant(part).keys()) wanted.add(name);
    return kg.tokens(text).filter(([word]) => wanted.has(this.stem.get(kg.fold(word)) ?? kg.fold(word))).map(match => [match.index, match.index + match[0].length]);
  }
};

// Letters to change, add or take away, two that have changed places counting as one; more than `most` is not counted out.
function apart(a, b, most) {
  let before = null, row = Array.from({ length: b.length + 1 }, (_, k) => k);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] !== b[j - 1]));
      if (before && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) next[j] = Math.min(next[j], before[j - 2] + 1);
    }
    if (Math.min(...next) > most) return most + 1;
    before = row; row = next;
  }
  return row[b.length];
}

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

