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
// A table as CSV for a spreadsheet. A cell that it would run as a formula is led by an apostrophe.
kg.cell = value => { const text = String(value ?? ''); return '"' + (/^[=+\-@\t\r]/.test(text) ? "'" + text : text).replaceAll('"', '""') + '"'; };
kg.csv = rows => '\ufeff' + rows.map(row => row.map(kg.cell).join(',')).join('\r\n') + '\r\n';
kg.download = (blob, name) => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob); link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
};

;
// A picture as a file of its own: with its title, and in the foot what it shows, whence it comes and the day it was saved.
(() => {
  'use strict';
  const KEPT = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linecap', 'stroke-linejoin', 'opacity', 'font-size', 'font-weight', 'text-anchor', 'paint-order'];
  const FONT = 'Segoe UI, Helvetica, Arial, sans-serif', SIZE = 13, EDGE = 24;
  const colour = name => getComputedStyle(document.documentElement).getPropertyValue('--' + name).trim();
  kg.escaped = text => String(text).replace(/[&<>"']/g, char => `&#${char.charCodeAt(0)};`).replace(/[\x00-\x08\x0b\x0c\x0e-\x1f]/g, '');
  kg.pen = document.createElement('canvas').getContext('2d');
  kg.today = () => new Date().toLocaleDateString('sv');

  function folded(text, width, font) {
    kg.pen.font = font;
    const lines = [''];
    for (const word of text.split(/\s+/)) {
      const longer = `${lines.at(-1)} ${word}`.trim();
      if (lines.at(-1) && kg.pen.measureText(longer).width > width) lines.push(word); else lines[lines.length - 1] = longer;
    }
    return lines;
  }

  // Where the page comes from, as its foot says it, and the address where it is one that others can open.
  kg.whence = () => {
    const said = document.getElementById('source').innerText.replace(/\s+/g, ' ').trim();
    return /^https?:/.test(location.protocol) ? `${said} ${location.href}` : said;
  };

  // `inner` is SVG drawn in the box; `legend` is [symbol drawn in 20 × 20, words] and `lines` are sentences for the foot.
  kg.framed = (inner, [left, top, wide, tall], title, legend = [], lines = []) => {
    const room = Math.max(wide, 480), x = left - (room - wide) / 2, ink = colour('ink'), inside = room - 2 * EDGE;
    const head = folded(title, inside, `600 18px ${FONT}`), foot = [...lines, kg.whence()].flatMap(line => folded(line, inside, `${SIZE}px ${FONT}`));
    const out = [];
    let y = top - 16;
    head.slice().reverse().forEach(line => { out.push(`<text x="${x + EDGE}" y="${y}" font-size="18" font-weight="600">${kg.escaped(line)}</text>`); y -= 24; });
    const above = y - 12;
    let at = x + EDGE;
    y = top + tall + 26;
    kg.pen.font = `${SIZE}px ${FONT}`;
    for (const [symbol, words] of legend) {
      const long = 28 + kg.pen.measureText(words).width + 18;
      if (at > x + EDGE && at + long > x + room - EDGE) { at = x + EDGE; y += 24; }
      out.push(`<g transform="translate(${at} ${y - 14})" stroke="${ink}" stroke-width="1.4">${symbol}</g><text x="${at + 28}" y="${y}" font-size="${SIZE}">${kg.escaped(words)}</text>`);
      at += long;
    }
    if (legend.length) y += 28;
    for (const line of foot) { out.push(`<text x="${x + EDGE}" y="${y}" font-size="${SIZE}" fill="${colour('ink-2')}">${kg.escaped(line)}</text>`); y += 19; }
    return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${x} ${above} ${room} ${y - above}" width="${room}" height="${y - above}" font-family="${FONT}" fill="${ink}">`
      + `<title>${kg.escaped(title)}</title><desc>${kg.escaped(kg.whence())}</desc><rect x="${x}" y="${above}" width="${room}" height="${y - above}" fill="${colour('paper')}"/>${inner}${out.join('')}</svg>\n<!-- Protokollgraf -->\n`;
  };

  // A drawing of the page as SVG that needs no style sheet.
  kg.standalone = svg => {
    const copy = svg.cloneNode(true), from = [svg, ...svg.querySelectorAll('*')], to = [copy, ...copy.querySelectorAll('*')];
    from.forEach((element, n) => {
      const style = getComputedStyle(element);
      for (const name of KEPT) { const value = style.getPropertyValue(name); if (value) to[n].setAttribute(name, value); }
      if (style.display === 'none' && element.tagName === 'a') to[n].replaceChildren();
      to[n].removeAttribute('class'); to[n].removeAttribute('tabindex');
    });
    copy.querySelectorAll('a').forEach(link => link.removeAttribute('href'));
    const { x, y, width, height } = svg.viewBox.baseVal;
    for (const [name, value] of Object.entries({ x, y, width, height })) copy.setAttribute(name, value);
    return [new XMLSerializer().serializeToString(copy), [x, y, width, height]];
  };

  kg.saveSvg = (text, name) => kg.download(new Blob([text], { type: 'image/svg+xml' }), `${name}.svg`);
  // The same picture as points: twice as wide as the screen shows it.
  kg.savePng = (text, name, wide) => {
    const image = new Image(), paper = document.createElement('canvas');
    image.addEventListener('load', () => {
      paper.width = 2 * wide; paper.height = Math.round(2 * wide * image.height / image.width);
      paper.getContext('2d').drawImage(image, 0, 0, paper.width, paper.height);
      URL.revokeObjectURL(image.src);
      paper.toBlob(blob => kg.download(blob, `${name}.png`), 'image/png');
    });
    image.src = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
  };

  // The buttons beside a drawing; words of its legend are those the page shows under it.
  kg.offer = (svg, name, lines = () => []) => {
    const made = () => {
      const [inner, box] = kg.standalone(svg);
      const legend = [...document.querySelectorAll('.legend li')].map(item => [kg.standalone(item.querySelector('svg'))[0], item.innerText.trim()]);
      return kg.framed(inner, box, document.querySelector('h1').innerText, legend, lines());
    };
    document.getElementById('svg').addEventListener('click', () => kg.saveSvg(made(), name()));
    document.getElementById('png').addEventListener('click', () => kg.savePng(made(), name(), Math.max(svg.clientWidth, 640)));
  };
})();

;
// The sheet of an issue: its picture and its steps saved, and one page of paper.
(() => {
  'use strict';
  const name = () => location.pathname.split('/').pop().replace(/\.html$/, '') || 'issue', drawing = document.querySelector('svg.lanes');
  if (drawing) kg.offer(drawing, name);
  document.getElementById('csv').addEventListener('click', () => {
    const head = ['date', 'bodies', 'kind', 'modality', 'status', 'confidence', 'text', 'why', 'quote', 'document', 'page', 'start', 'end'];
    const rows = [...document.querySelectorAll('.steps > li')].map(step => JSON.parse(step.dataset.row));
    kg.download(new Blob([kg.csv([head, ...rows])], { type: 'text/csv;charset=utf-8' }), `${name()}.csv`);
  });
  // One page: what stands in the summary is not said twice, and of many steps the last are shown.
  document.getElementById('sheet').addEventListener('click', () => { document.documentElement.classList.add('one-page'); print(); });
  window.addEventListener('afterprint', () => document.documentElement.classList.remove('one-page'));
})();

