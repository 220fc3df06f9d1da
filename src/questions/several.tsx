import { FieldGroup } from '../parts/field.tsx';
import type { Localized } from '../text/localized.ts';
import { words } from '../text/words.ts';
import { ActButton } from './act-button.tsx';
import {
  type Act,
  type ActedOn,
  type InputProps,
  type Kind,
  kind,
  problem,
  type ReadContext,
  type Reading,
} from './kind.ts';
import type { Asked } from './question.ts';
import { numbersIn, rowNumber, rowsKept } from './row-numbers.ts';

interface SeveralWords {
  /** What a box is called within its group. */
  readonly one: (number: number) => Localized;
  readonly add: Localized;
  readonly full: (max: number) => Localized;
  readonly tooMany: (label: Localized, max: number) => Localized;
}

interface Several<A, B> {
  readonly words: SeveralWords;
  /** The most of them where the catalogue does not say. */
  readonly max: number;
  /** The answer of what the boxes answer, in order; null for a box left blank between others. */
  readonly together: (answers: readonly (A | null)[]) => readonly B[];
  readonly show: Kind<unknown, readonly B[]>['show'];
}

const texts = words({
  nth: (label: Localized, number: number) => ({ fr: `${label.fr} ${number}`, en: `${label.en} ${number}` }),
  remove: { fr: 'Retirer', en: 'Remove' },
});

/** A kind that is asked several times over, a box each; every button works without JavaScript. */
export function several<T, A, B>(one: Kind<T, A>, how: Several<A, B>) {
  const maxOf = ({ constraints }: Asked) => constraints?.maxItems ?? how.max;
  return kind<readonly T[], readonly B[]>({
    heeds: ['multiple', 'maxItems', ...(one.heeds ?? [])],
    typedFrom: (fields, name, asked) =>
      numbersIn(fields, name).map((number) => one.typedFrom(fields, boxName(name, number), asked)),
    restored: (kept, asked) => rowsKept(kept).map((each) => one.restored(each, asked)),
    isBlank: (typed) => typed.every((each) => one.isBlank(each)),
    missing: (name, asked) => one.missing(boxName(name, 0), asked),
    read: (typed, name, asked, context) => {
      const filled = typed.slice(0, typed.findLastIndex((each) => !one.isBlank(each)) + 1);
      const max = maxOf(asked);
      if (filled.length > max) return problem(boxName(name, max), how.words.tooMany(asked.label, max));
      return readEach(one, filled, name, asked, context, how.together);
    },
    Input: (props) => <SeveralInput one={one} props={props} words={how.words} max={maxOf(props.asked)} />,
    act: (typed, act, name, asked) => actOnBoxes(one, typed, act, name, asked, maxOf(asked)),
    show: how.show,
    ...(one.mask ? { mask: one.mask } : {}),
    messages: (label) => [...one.messages(texts.nth(label, 2)), how.words.tooMany(label, how.max)],
    fill: (random, asked, context) =>
      Array.from({ length: random.between(1, Math.min(3, maxOf(asked))) }, () =>
        one.fill(random, asked, context),
      ),
  });
}

const boxName = (name: string, number: number) => `${name}.${number}`;

const nth = (asked: Asked, index: number): Asked => ({ ...asked, label: texts.nth(asked.label, index + 1) });

function readEach<T, A, B>(
  one: Kind<T, A>,
  typed: readonly T[],
  name: string,
  asked: Asked,
  context: ReadContext,
  together: Several<A, B>['together'],
): Reading<readonly B[]> {
  const readings = typed.map((each, index) =>
    one.isBlank(each) ? { answer: null } : one.read(each, boxName(name, index), nth(asked, index), context),
  );
  const [first, ...others] = readings.flatMap((each) => ('problems' in each ? each.problems : []));
  if (first) return { problems: [first, ...others] };
  return { answer: together(readings.flatMap((each) => ('answer' in each ? [each.answer] : []))) };
}

interface SeveralInputProps<T, A> {
  readonly one: Kind<T, A>;
  readonly props: InputProps<readonly T[]>;
  readonly words: SeveralWords;
  readonly max: number;
}

function SeveralInput<T, A>({ one, props, words: said, max }: SeveralInputProps<T, A>) {
  const { name, asked, typed, required, problems, language, echo } = props;
  const boxes = typed.length > 0 ? typed : [one.restored(undefined, asked)];
  return (
    <FieldGroup id={name} label={asked.label} hint={asked.help} required={required} language={language}>
      <div class="list-rows">
        {boxes.map((each, index) => {
          const box = boxName(name, index);
          return (
            <div class="list-box">
              {one.Input({
                name: box,
                asked: { ...asked, label: said.one(index + 1), help: undefined },
                typed: each,
                required: false,
                problems: problems.filter(({ field }) => field === box),
                language,
                echo: echo ?? false,
              })}
              {boxes.length > 1 && (
                // Redrawn, the boxes after it would have nothing to say of what was typed in them.
                <ActButton value={`remove-row:${box}`} redraws={one.mask === undefined}>
                  {texts.remove[language]}{' '}
                  <span class="visually-hidden">{said.one(index + 1)[language]}</span>
                </ActButton>
              )}
            </div>
          );
        })}
      </div>
      {boxes.length >= max ? (
        <p class="hint">{said.full(max)[language]}</p>
      ) : (
        <ActButton value={`add-row:${name}`}>{said.add[language]}</ActButton>
      )}
    </FieldGroup>
  );
}

function actOnBoxes<T, A>(
  one: Kind<T, A>,
  typed: readonly T[],
  { verb, path: [step, ...rest], argument }: Act,
  name: string,
  asked: Asked,
  max: number,
): ActedOn<readonly T[]> | undefined {
  const blank = one.restored(undefined, asked);
  if (verb === 'add-row' && step === undefined) {
    // The first box is drawn before anything is typed, and is not sent by a form that was never drawn.
    const boxes = typed.length > 0 ? typed : [blank];
    return boxes.length >= max
      ? { typed: boxes, focus: boxName(name, boxes.length - 1) }
      : { typed: [...boxes, blank], focus: boxName(name, boxes.length) };
  }
  const row = rowNumber(step);
  const acted = row === undefined ? undefined : typed[row];
  if (row === undefined || acted === undefined) return undefined;
  if (verb === 'remove-row') {
    const others = typed.toSpliced(row, 1);
    return { typed: others, focus: boxName(name, Math.max(0, Math.min(row, others.length - 1))) };
  }
  const inner = one.act?.(acted, { verb, path: rest, argument }, boxName(name, row), asked);
  return inner && { typed: typed.with(row, inner.typed), focus: inner.focus };
}
