import { expect, test } from 'vitest';
import { emailIn } from './email.ts';
import { hashPassword } from './register.ts';

test('a password has 8 to 128 characters', async () => {
  expect(() => hashPassword('x'.repeat(7))).toThrow(RangeError);
  expect(() => hashPassword('x'.repeat(129))).toThrow(RangeError);
  await expect(hashPassword('x'.repeat(8))).resolves.toBeTypeOf('string');
  await expect(hashPassword('x'.repeat(128))).resolves.toBeTypeOf('string');
});

test('two hashes of one password differ, and hold none of it', async () => {
  const [one, two] = [await hashPassword('pélican-9-rivières'), await hashPassword('pélican-9-rivières')];
  expect(one).not.toBe(two);
  expect(one).toMatch(/^[0-9a-f]{32}:[0-9a-f]{128}$/);
});

test('an address is kept as people are found by it', () => {
  expect(emailIn(' Elodie@Repons.TEST ')).toBe('elodie@repons.test');
});

test.each(['', 'elodie', 'elodie@', '@repons.test', 'é@repons.test', `${'x'.repeat(250)}@repons.test`])(
  '« %s » is no address',
  (typed) => {
    expect(emailIn(typed)).toBeUndefined();
  },
);
