import { expect, test } from 'vitest';
import { kinds } from './kinds.ts';
import { cellKinds } from './list/cell-kinds.ts';
import { everyMessage } from './messages.ts';

test('every kind of question and of cell says what may be wrong, in both languages', () => {
  const messages = everyMessage();
  for (const name of Object.keys({ ...kinds, ...cellKinds, 'bank-number': true })) {
    const texts = messages.filter(({ kind }) => kind === name).map(({ text }) => text);
    expect(texts.length, name).toBeGreaterThan(0);
    for (const { fr, en } of texts) {
      expect(fr).toContain('Votre question');
      expect(en).toContain('Your question');
    }
  }
});

test('none says which check digit would be right', () => {
  for (const { text } of everyMessage()) {
    const said = `${text.fr} ${text.en}`.replace(/question \d/g, 'question');
    if (/ne correspond|ne vont pas/.test(text.fr)) expect(said).not.toMatch(/\d/);
  }
});
