/** « de » before a name, contracted as French does: de la SOCAN, du Bureau, des Éditions, d’Harmonie, de Musique. */
export function withDe(name: string): string {
  if (/^le /i.test(name)) return `du ${name.slice(3)}`;
  if (/^les /i.test(name)) return `des ${name.slice(4)}`;
  return /^[aeiouyàâäéèêëîïôöùûüœ]/i.test(name) ? `d’${name}` : `de ${name}`;
}
