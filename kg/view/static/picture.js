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
