import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Language, languages } from '../text/localized.ts';
import { readQuestion } from './answer.ts';
import type { Problem } from './kind.ts';
import { kindOf, kinds } from './kinds.ts';
import { cellKinds } from './list/cell-kinds.ts';
import type { Asked, Question } from './question.ts';
import { randomFrom } from './random.ts';
import { label, type Samples, today } from './samples.ts';
import { Secret } from './secret.ts';
import { anyText, formDrawn, formOf } from './test-form.ts';

declare global {
  interface ImportMeta {
    /** Vite's: the modules whose paths match. */
    glob<M>(pattern: string, options: { eager: true }): Record<string, M>;
  }
}

type AnySamples = Samples<unknown, unknown>;
const folders = import.meta.glob<{ samples: readonly AnySamples[] }>('./*/samples.ts', { eager: true });
const every = Object.entries(folders).flatMap(([path, { samples }]) =>
  samples.map((each, index) => [`${path.split('/')[1]} ${index + 1}`, each] as const),
);

/** A kind as its form is drawn, and what is wrong with what was typed in it. */
const drawn = (
  { kind, asked }: AnySamples,
  typed: unknown,
  { problems = [] as readonly Problem[], language = 'fr' as Language, echo = false, required = true } = {},
) => String(kind.Input({ name: asked.id, asked, typed, required, problems, language, echo }));

const read = ({ kind, asked, context }: AnySamples, typed: unknown) =>
  kind.read(typed, asked.id, asked, context);
const problemsOf = (samples: AnySamples, typed: unknown) => {
  const reading = read(samples, typed);
  return 'problems' in reading ? reading.problems : [];
};
const isProtected = ({ asked }: AnySamples) => asked.sensitivity === 'vaulted';
/** Secrets compare by what they hide. */
const revealed = (value: unknown): unknown =>
  value instanceof Secret ? `secret ${value.reveal()}` : Array.isArray(value) ? value.map(revealed) : value;
const ids = (html: string) => [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id ?? '');
const textOf = (html: string) =>
  html
    .replace(/<[^>]+>/g, '')
    .replace(/&#39;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');

test('every kind of the catalogue has its samples', () => {
  const sampled = new Set(every.map(([, { kind }]) => kind));
  for (const [name, kind] of Object.entries({ ...kinds, ...cellKinds })) {
    expect(sampled.has(kind), name).toBe(true);
  }
});

describe.each(every)('%s', (_, samples) => {
  const { kind, asked, context, right, wrong } = samples;

  test('reads what is right and shows back what was understood, in both languages', () => {
    for (const { typed, answer, shown } of right) {
      const reading = read(samples, kind.restored(typed, asked));
      expect(revealed('answer' in reading ? reading.answer : reading)).toEqual(revealed(answer));
      for (const language of languages) {
        expect(kind.show(answer, asked, language)).toBe(shown[language]);
        const seen = textOf(String(kind.Shown?.({ answer, asked, language }) ?? shown[language]));
        if (typeof answer === 'string')
          expect(seen.replace(/\s/g, '')).toBe(shown[language].replace(/\s/g, ''));
      }
    }
  });

  test('says what is wrong, at a control that is there, in the same words', () => {
    for (const { typed, text } of wrong) {
      const problems = problemsOf(samples, kind.restored(typed, asked));
      expect(problems.map((problem) => problem.text)).toContainEqual(text);
      for (const language of languages) {
        const html = drawn(samples, typed, { problems, language, echo: true });
        for (const problem of problems.filter(({ field }) => !field.includes('.escape-'))) {
          expect(ids(html)).toContain(problem.field);
          expect(textOf(html)).toContain(problem.text[language]);
        }
      }
    }
  });

  test('left blank is missing, at its first control', () => {
    const blank = kind.restored(undefined, asked);
    expect(kind.isBlank(blank)).toBe(true);
    const missing = kind.missing(asked.id, asked);
    expect(ids(drawn(samples, blank, { problems: [missing] }))).toContain(missing.field);
    expect(kind.messages(label)).not.toHaveLength(0);
  });

  test('names its question in every refusal, in both languages', () => {
    for (const { fr, en } of kind.messages(label)) {
      expect(fr).toMatch(/«\u00a0Étiquette[^»]*\u00a0»/);
      expect(en).toMatch(/“Label[^”]*”/);
      expect(fr).not.toMatch(/ [:»;!?%$]|« |'|[^\u00a0]:(?! ?\d)(?!\/\/)/u);
    }
  });

  test('pays no heed to no-break spaces nor to what pasting leaves', () => {
    for (const { typed, answer } of right) {
      if (typeof typed !== 'string' || !kind.text) continue;
      // The no-break spaces of a long text are its author's.
      const inner = kind === kinds['long-text'] ? typed : typed.replace(/ /g, '\u00a0');
      const dirty = `\u00a0\ufeff\u200b ${inner}\u200b\u202f\n`;
      expect(read(samples, dirty)).toEqual({ answer });
    }
  });

  test('keeps what was typed, right or wrong: in the draft, and in the form as it is drawn again', () => {
    const wrongToo = isProtected(samples) ? [] : wrong;
    for (const { typed } of [...right, ...wrongToo]) {
      const restored = kind.restored(typed, asked);
      const kept: unknown = JSON.parse(JSON.stringify(restored));
      if (isProtected(samples)) continue;
      expect(kind.restored(kept, asked)).toEqual(restored);
      if (kind === kinds.file) continue;
      for (const language of languages) {
        const html = drawn(samples, restored, { language });
        // A menu sends one of its choices: what it never offered was not typed in it.
        if (html.includes('<select') && 'problems' in read(samples, restored)) continue;
        const sent = kind.typedFrom(formDrawn(html), asked.id, asked);
        expect(read(samples, sent)).toEqual(read(samples, restored));
      }
    }
  });

  test('takes anything a draft may hold, and throws at nothing', () => {
    const hostile = fc.oneof(fc.anything(), fc.jsonValue(), fc.record({ rows: fc.array(fc.anything()) }));
    fc.assert(
      fc.property(hostile, (kept) => {
        const typed = kind.restored(kept, asked);
        if (!kind.isBlank(typed)) read(samples, typed);
        kind.text?.(typed);
        kind.escape?.(typed);
      }),
    );
  });

  test('accepts nothing that it cannot show again: what is shown is read as the same', () => {
    const again = (answer: unknown, language: Language) =>
      samples.again?.(answer, language) ?? kind.show(answer, asked, language);
    const filled = fc.string().map((seed) => kind.fill(randomFrom(seed), asked, context));
    const typedAnyhow = anyText.map((text) => kind.typedFrom(formOf({ [asked.id]: text }), asked.id, asked));
    const mistyped = fc
      .tuple(filled, fc.nat(), fc.string({ maxLength: 2 }), fc.nat(1))
      .map(([typed, at, slip, gone]) =>
        typeof typed === 'string' && typed !== '' ? spliced(typed, at % typed.length, gone, slip) : typed,
      );
    fc.assert(
      fc.property(
        fc.oneof(filled, mistyped, typedAnyhow),
        fc.constantFrom(...languages),
        (typed, language) => {
          const restored = kind.restored(typed, asked);
          if (kind.isBlank(restored)) return;
          const reading = read(samples, restored);
          if (!('answer' in reading)) return;
          expect(kind.show(reading.answer, asked, language)).not.toBe('');
          if (isProtected(samples)) return;
          expect(JSON.parse(JSON.stringify(reading.answer))).toEqual(reading.answer);
          expect(read(samples, again(reading.answer, language))).toEqual(reading);
        },
      ),
    );
  });

  test('is filled in rightly, the same for the same seed', () => {
    for (let seed = 0; seed < 40; seed += 1) {
      const typed = kind.fill(randomFrom(`${seed}`), asked, context);
      expect(problemsOf(samples, kind.restored(typed, asked))).toEqual([]);
      expect(revealed(kind.fill(randomFrom(`${seed}`), asked, context))).toEqual(revealed(typed));
    }
  });

  test('reads 64 kB in a wink, whatever they are', () => {
    for (const text of heavy) {
      const typed = kind.restored(
        kind.typedFrom(formOf({ [asked.id]: text, [`${asked.id}.from`]: text }), asked.id, asked),
        asked,
      );
      if (kind.isBlank(typed)) continue;
      const timed = () => {
        const start = performance.now();
        read(samples, typed);
        return performance.now() - start;
      };
      // In the square of its length it would take seconds, each time.
      const isQuick = [1, 2, 3].some(() => timed() < 250);
      expect(isQuick, text.slice(0, 12)).toBe(true);
    }
  });

  test('has buttons that work without JavaScript, and lead to a control that is there', () => {
    const blank = kind.restored(undefined, asked);
    for (const { typed } of [...right, ...wrong, { typed: blank }]) {
      const restored = kind.restored(typed, asked);
      const html = drawn(samples, restored, {
        problems: kind.isBlank(restored) ? [] : problemsOf(samples, restored),
      });
      for (const [button, act = ''] of html.matchAll(/<button[^>]* name="act" value="([^"]+)"[^>]*>/g)) {
        expect(button).toContain('type="submit"');
        const sent = { ...Object(restored), ...Object(kind.typedFrom(formDrawn(html), asked.id, asked)) };
        const before = isProtected(samples) || Array.isArray(restored) ? restored : sent;
        const [, verb = '', path = '', argument = ''] = /^([a-z-]+):asked\.?([^:]*):?(.*)$/.exec(act) ?? [];
        const acted = kind.act?.(
          before,
          { verb, path: path ? path.split('.') : [], argument },
          asked.id,
          asked,
        );
        expect(acted, act).toBeDefined();
        if (verb === 'escape') continue;
        expect(ids(drawn(samples, acted?.typed)), act).toContain(acted?.focus);
      }
    }
  });
});

const spliced = (text: string, at: number, gone: number, slip: string) =>
  text.slice(0, at) + slip + text.slice(at + gone);

/** 64 kB of what makes a careless reader slow. */
const size = 65_536;
const heavy = [
  ' '.repeat(size),
  `1${' '.repeat(size)}1`,
  `1${'a'.repeat(size)}1`,
  '0'.repeat(size),
  'a'.repeat(size),
  '1 '.repeat(size / 2),
  '1.'.repeat(size / 2),
  'a@'.repeat(size / 2),
  '\u0301\u0316'.repeat(size / 2),
  `a${'\u200b'.repeat(size)}b`,
  `${'\n'.repeat(size)}x`,
  'ﷺ'.repeat(size / 2),
  '👩‍👩‍👧'.repeat(size / 8),
];

describe.each(every.filter(([, samples]) => isProtected(samples)))('%s is protected', (_, samples) => {
  const { kind, asked, right, wrong } = samples;

  test('what was typed is in no draft, no text and no page, but the one that refuses it', () => {
    for (const { typed } of [...right, ...wrong]) {
      const plain = samples.plainIn?.(typed) ?? '';
      if (plain === '') continue;
      const problems = problemsOf(samples, typed);
      expect(JSON.stringify(typed)).not.toContain(plain);
      expect(`${typed}`).not.toContain(plain);
      expect(drawn(samples, typed, { problems })).not.toContain(plain);
      const echoed = drawn(samples, typed, { problems, echo: true });
      expect(echoed.includes(`value="${plain}"`)).toBe(problems.length > 0);
      for (const { text } of problems) expect(text.fr + text.en).not.toContain(plain);
    }
  });

  test('an answer is only ever a mask', () => {
    for (const { typed, answer } of right) {
      const plain = (samples.plainIn?.(typed) ?? '').replace(/[^\dA-Z]/gi, '');
      for (const language of languages) {
        const seen = kind
          .show(answer, asked, language)
          .split('; ')
          .at(-1)
          ?.replace(/^\d\.|[^\dA-Z]/gi, '');
        if (plain !== '') expect(seen?.length).toBeLessThanOrEqual(Math.min(4, Math.ceil(plain.length / 2)));
      }
    }
  });

  test('the browser is asked to remember nothing', () => {
    if (kind === kinds.file) return;
    const html = drawn(samples, kind.restored(undefined, asked));
    expect(html).toContain('data-protected');
    expect(html).toContain('autocomplete="off"');
  });
});

describe('a phrase in place of an answer', () => {
  const phrases = [
    ['Voir document joint', 'see-attached-document'],
    ['See attached document', 'see-attached-document'],
    ['«\u00a0Voir\u00a0description\u00a0»', 'see-description'],
    ['SEE DESCRIPTION.', 'see-description'],
  ] as const;

  const escapable = every.filter(([, samples]) => samples.asked.escapable);
  test.each(escapable)(
    'answers the question, typed or chosen, in either language: %s',
    (_, { kind, asked }) => {
      const question = questionOf(kind, asked);
      for (const [text, phrase] of phrases) {
        const form = formOf({ asked: text, 'asked.from': text });
        const typed =
          kind.text || kind === kinds['date-range']
            ? kind.typedFrom(form, 'asked', asked)
            : { escape: phrase };
        expect(readQuestion(question, typed, { today, required: true })).toEqual({
          answer: { escape: phrase },
        });
      }
    },
  );

  test.each(every.filter(([, samples]) => !samples.asked.escapable))(
    'answers no other: %s',
    (_, { kind, asked, context }) => {
      const typed = kind.typedFrom(formOf({ asked: 'Voir description' }), 'asked', asked);
      if (kind.isBlank(typed)) return;
      expect(kind.read(typed, 'asked', asked, context)).not.toHaveProperty('answer.escape');
    },
  );
});

function questionOf(kind: AnySamples['kind'], asked: Asked): Question {
  const name = Object.entries(kinds).find(([, each]) => each === kind)?.[0] as Question['kind'];
  const escapable = asked.escapable ?? false;
  const question = { sensitivity: 'none', ...asked, kind: name, escapable } as Question;
  expect(kindOf(question)).toBe(kind);
  return question;
}
