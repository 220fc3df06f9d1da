import { expect, test } from 'vitest';
import { clientAddress } from './client-address.ts';

const proxies = ['10.0.0.1', '10.0.0.2', '2001:db8::a'];

test('without a trusted proxy the header is not believed', () => {
  expect(clientAddress('192.0.2.1', '198.51.100.7', [])).toBe('192.0.2.1');
});

test('the header of who is not a trusted proxy is not believed', () => {
  expect(clientAddress('192.0.2.1', '198.51.100.7', proxies)).toBe('192.0.2.1');
});

test('a trusted proxy tells whose request it passes on', () => {
  expect(clientAddress('10.0.0.1', '198.51.100.7', proxies)).toBe('198.51.100.7');
});

test('through two trusted proxies, the first address from the right that is neither', () => {
  expect(clientAddress('10.0.0.1', '198.51.100.7, 10.0.0.2', proxies)).toBe('198.51.100.7');
});

test('what a client wrote into the header itself stands left of its address, and is not read', () => {
  expect(clientAddress('10.0.0.1', '127.0.0.1, 10.0.0.2, 198.51.100.7', proxies)).toBe('198.51.100.7');
});

test('a proxy is recognised however its address is written', () => {
  expect(clientAddress('::ffff:10.0.0.1', '198.51.100.7', proxies)).toBe('198.51.100.7');
  expect(clientAddress('2001:0db8:0::000a', '198.51.100.7', proxies)).toBe('198.51.100.7');
});

test('a trusted proxy that names nobody is itself the client', () => {
  expect(clientAddress('10.0.0.1', undefined, proxies)).toBe('10.0.0.1');
  expect(clientAddress('10.0.0.1', '', proxies)).toBe('10.0.0.1');
});

test('the walk ends at what is no address', () => {
  expect(clientAddress('10.0.0.1', '198.51.100.7, unknown, 10.0.0.2', proxies)).toBe('10.0.0.2');
});

test('where all are trusted proxies, it is the farthest', () => {
  expect(clientAddress('10.0.0.1', '10.0.0.2', proxies)).toBe('10.0.0.2');
});
