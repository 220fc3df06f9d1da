import { showDate } from '../../text/dates.ts';
import { countryName } from '../country/countries.ts';
import { samplesOf } from '../samples.ts';
import { usageList } from './usage-list.tsx';

const columns = [
  { id: 'title', kind: 'short-text' as const, label: { fr: 'Titre', en: 'Title' }, required: true },
  { id: 'date', kind: 'date' as const, label: { fr: 'Date', en: 'Date' }, required: false },
  { id: 'territory', kind: 'country' as const, label: { fr: 'Pays', en: 'Country' }, required: false },
  { id: 'count', kind: 'integer' as const, label: { fr: 'Écoutes', en: 'Plays' }, required: false },
];
const row = (title: string, date = '', territory = '', count = '') => ({
  title,
  date: { escape: '', date },
  territory,
  count,
});

export const samples = [
  samplesOf(usageList, {
    asked: { columns },
    right: [
      {
        typed: { escape: '', rows: [row('Neige', '12 juillet 2026', 'Allemagne', '1 200'), row('Quai')] },
        answer: [{ title: 'Neige', date: '2026-07-12', territory: 'DE', count: 1200 }, { title: 'Quai' }],
        shown: { fr: '2 utilisations', en: '2 uses' },
      },
    ],
    wrong: [
      {
        typed: { escape: '', rows: [row(''), row('', '', 'Canada')] },
        text: {
          fr: 'Remplissez «\u00a0Utilisation 2, Titre\u00a0»',
          en: 'Fill in “Use 2, Title”',
        },
      },
    ],
    again: (answer, language) => ({
      escape: '',
      rows: answer.map(({ title, date, territory, count }) =>
        row(
          String(title),
          date === undefined ? '' : showDate(String(date), language),
          territory === undefined ? '' : countryName(String(territory), language),
          String(count ?? ''),
        ),
      ),
    }),
  }),
];
