import { expect, test } from 'vitest';
import { canonicalAddress, networkOf } from './ip-address.ts';

test.each([
  ['192.0.2.1', '192.0.2.1'],
  [' 192.0.2.1 ', '192.0.2.1'],
  ['::ffff:192.0.2.1', '192.0.2.1'],
  ['::FFFF:c000:0201', '192.0.2.1'],
  ['2001:DB8::0001', '2001:db8:0:0:0:0:0:1'],
  ['2001:db8:0:0:0:0:0:1', '2001:db8:0:0:0:0:0:1'],
  ['::', '0:0:0:0:0:0:0:0'],
  ['::1', '0:0:0:0:0:0:0:1'],
  ['1::', '1:0:0:0:0:0:0:0'],
  ['fe80::1%eth0', 'fe80:0:0:0:0:0:0:1'],
])('%s has one form, %s', (text, form) => {
  expect(canonicalAddress(text)).toBe(form);
});

test.each(['', 'unknown', '192.0.2', '192.0.2.1:4711', '[::1]', '1::2::3', '012.0.2.1', '_hidden'])(
  '« %s » is no address',
  (text) => {
    expect(canonicalAddress(text)).toBeUndefined();
  },
);

test('an IPv4 address counts as itself, however it is written', () => {
  expect(networkOf('::ffff:192.0.2.1')).toBe(networkOf('192.0.2.1'));
  expect(networkOf('192.0.2.2')).not.toBe(networkOf('192.0.2.1'));
});

test('all addresses of one /64 count as one, and the next /64 as another', () => {
  const counted = Array.from({ length: 200 }, (_, n) => networkOf(`2001:db8:1:2:${n.toString(16)}::${n}`));
  expect(new Set(counted)).toEqual(new Set(['2001:db8:1:2::/64']));
  expect(networkOf('2001:db8:1:3::1')).toBe('2001:db8:1:3::/64');
});

test('what is no address counts as one and the same', () => {
  expect(networkOf('')).toBe(networkOf('unknown'));
});
