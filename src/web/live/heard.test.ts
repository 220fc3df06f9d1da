import { expect, test } from 'vitest';
import { Heard } from './heard.ts';

test('after a mark come the cases heard of since, in order', () => {
  const heard = new Heard();
  const start = heard.mark();
  heard.add('a');
  const middle = heard.mark();
  heard.add('b');
  heard.add('a');
  expect([start, middle, heard.mark()].map((mark) => heard.after(mark))).toEqual([
    ['a', 'b', 'a'],
    ['b', 'a'],
    [],
  ]);
});

test('a mark that is too old, of another process, of before a cut or no mark at all tells nothing', () => {
  const heard = new Heard();
  const old = heard.mark();
  for (let count = 0; count < 1_000; count += 1) heard.add(String(count));
  expect(heard.after(old)).toHaveLength(1_000);
  heard.add('one too many');
  const [name] = old.split('-');
  const marks = [
    old,
    new Heard().mark(),
    '',
    'x',
    '-',
    `${name}-`,
    `${name}-x`,
    `${name}--1`,
    `${name}-1002`,
  ];
  expect(marks.map((mark) => heard.after(mark))).toEqual(marks.map(() => undefined));
  const cut = heard.mark();
  heard.forgetAll();
  expect(heard.after(cut)).toBeUndefined();
  expect(heard.after(heard.mark())).toEqual([]);
});
