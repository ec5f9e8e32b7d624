// A table as CSV for a spreadsheet. A cell that it would run as a formula is led by an apostrophe.
kg.cell = value => { const text = String(value ?? ''); return '"' + (/^[=+\-@\t\r]/.test(text) ? "'" + text : text).replaceAll('"', '""') + '"'; };
kg.csv = rows => '\ufeff' + rows.map(row => row.map(kg.cell).join(',')).join('\r\n') + '\r\n';
kg.download = (blob, name) => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob); link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
};
