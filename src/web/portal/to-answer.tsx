import { casesToAnswer } from '../../cases/list.ts';
import { Call } from '../../parts/call.tsx';
import { locales } from '../../text/localized.ts';
import { words } from '../../text/words.ts';
import { addressOf } from '../addresses.ts';
import type { Ask } from '../route.ts';

/** More than these are found in the list. */
const mostNamed = 3;

const texts = words({
  one: { fr: 'Une réponse est attendue de votre part', en: 'A reply is expected from you' },
  several: (count: number) => ({
    fr: `${count} cas attendent votre réponse`,
    en: `${count} cases are waiting for your reply`,
  }),
  others: (count: number) => ({
    fr: count === 1 ? 'Et un autre, dans la liste.' : `Et ${count} autres, dans la liste.`,
    en: count === 1 ? 'And one more, in the list.' : `And ${count} more, in the list.`,
  }),
});

/** The cases in which it is the member’s turn, longest waiting first, wherever in the list they are. */
export async function ToAnswer({ ask }: { ask: Ask<'member'> }) {
  const { house, viewer, language } = ask;
  const { first, count } = await casesToAnswer(house, viewer, mostNamed);
  if (count === 0) return null;
  return (
    <Call tone="wait" title={(count === 1 ? texts.one : texts.several(count))[language]}>
      <ul>
        {first.map(({ number, subject, language: written }) => (
          <li>
            <a lang={locales[written]} href={addressOf('case', language, { number })}>
              {subject}
            </a>{' '}
            <small class="num">{number}</small>
          </li>
        ))}
      </ul>
      {count > first.length && <p>{texts.others(count - first.length)[language]}</p>}
    </Call>
  );
}
