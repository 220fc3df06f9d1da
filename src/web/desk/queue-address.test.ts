import { describe, expect, test } from 'vitest';
import { type QueuePlace, queueNames, queueOrders } from '../../desk/queue-place.ts';
import { languages } from '../../text/localized.ts';
import { safeReturn } from '../return-to.ts';
import { deskCaseAddress, queueAddress, queuePlaceIn } from './queue-address.ts';

const id = '5f0c1c1e-0001-4a00-8000-000000000001';
const moment = '2026-11-24T15:00:00.000Z';
const whole: QueuePlace = {
  queue: 'open',
  order: 'activity',
  filters: {
    type: 'live-performance/unpaid-performance',
    language: 'en',
    member: 'Élodie & Cie, nº 2',
    state: 'in-progress',
    assignee: 'aB3-x_9',
  },
  after: { at: moment, id },
};
const urlOf = (path: string) => new URL(path, 'http://portail.test');

describe('a place at the desk', () => {
  const places: QueuePlace[] = [
    whole,
    ...queueNames.flatMap((queue) => queueOrders.map((order): QueuePlace => ({ queue, order, filters: {} }))),
    { queue: 'late', order: 'target', filters: {}, after: { at: '2026-12-04', id } },
    { queue: 'late', order: 'target', filters: {}, after: { at: 'infinity', id } },
    { queue: 'resolved', order: 'target', filters: {}, after: { at: moment, id } },
  ];

  test.each(places)('$queue, $order, $filters, $after is read as it was written', (place) => {
    for (const language of languages) {
      expect(queuePlaceIn(urlOf(queueAddress(language, place)), place.queue)).toEqual(place);
      expect(queuePlaceIn(urlOf(deskCaseAddress(language, 'C-7K2Q-9M4', place)))).toEqual(place);
    }
  });

  test('outlives the end of a session: its address is a way back', () => {
    for (const address of [queueAddress('fr', whole), deskCaseAddress('en', 'C-7K2Q-9M4', whole)])
      expect(safeReturn(address)).toBe(address);
  });

  test('of a case alone is none, and neither is a queue that there is not', () => {
    expect(deskCaseAddress('fr', 'C-7K2Q-9M4')).toBe('/fr/pupitre/cas/C-7K2Q-9M4');
    for (const query of ['', '?queue=', '?queue=toutes', '?queue=__proto__'])
      expect(queuePlaceIn(urlOf(`/fr/pupitre/cas/C-7K2Q-9M4${query}`))).toBeUndefined();
  });
});

test.each([
  'order=random',
  'type=../..',
  "type=a'b",
  'type=a/b/c/d',
  'language=de',
  'state=toString',
  'state=closed',
  'member=%00',
  'member=%20%20',
  `who=${'a'.repeat(65)}`,
  "who='",
  `at=${moment}&after=${id}`,
  `at=2026-02-30&after=${id}`,
  `at=-infinity&after=${id}`,
  'at=2026-12-04&after=1',
  `order=age&at=2026-12-04&after=${id}`,
])('nonsense counts for nothing: %s', (query) => {
  const place = queuePlaceIn(urlOf(`/fr/pupitre/files/open?${query}`), 'open');
  expect(place).toEqual({
    queue: 'open',
    order: query.startsWith('order=age') ? 'age' : 'target',
    filters: {},
  });
});
