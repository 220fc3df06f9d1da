/** Reads a sentence out, politely, to those who cannot see what has changed. */
export function say(sentence: string): void {
  const status = document.getElementById('status');
  if (!status) return;
  status.textContent = '';
  // The same sentence twice is read twice only if the region was empty in between.
  if (sentence) setTimeout(() => (status.textContent = sentence), 100);
}
