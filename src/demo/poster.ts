/** A real PDF of one page: a large title, then lines; what a member would attach as proof of a concert. */
export function poster(title: string, lines: readonly string[]): Buffer {
  const text = [
    'BT /F1 26 Tf 60 700 Td',
    `(${escaped(title)}) Tj`,
    '/F1 14 Tf 0 -40 Td 20 TL',
    ...lines.map((line) => `(${escaped(line)}) Tj T*`),
    'ET',
  ].join('\n');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>',
  ];
  return assembled(objects);
}

/** The objects under a header, with the table of where each one starts. */
function assembled(objects: readonly string[]): Buffer {
  let file = '%PDF-1.4\n%\xe2\xe3\xcf\xd3\n';
  const starts = objects.map((object, index) => {
    const start = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return start;
  });
  const table = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('');
  const count = objects.length + 1;
  file += `xref\n0 ${count}\n0000000000 65535 f \n${table}trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

/** WinAnsi has French's letters, and its typographic apostrophe and dash elsewhere than Latin-1. */
const escaped = (line: string) =>
  line
    .replace(/’/g, '\x92')
    .replace(/–/g, '\x96')
    .replace(/[\\()]/g, '\\$&');
