import { z } from 'zod';
import { described, Field } from '../../parts/field.tsx';
import type { Localized } from '../../text/localized.ts';
import { showSize } from '../../text/sizes.ts';
import { words } from '../../text/words.ts';
import { type InputProps, kind, problem } from '../kind.ts';
import { messagesOf } from '../messages-of.ts';
import type { Asked } from '../question.ts';

const defaultMaxFiles = 10;

/** A file that was received for the question. */
const receivedFile = z.object({
  id: z.string().min(1),
  name: z.string().min(1),
  bytes: z.int().nonnegative(),
});
export type ReceivedFile = z.infer<typeof receivedFile>;

const receivedFiles = z.array(receivedFile).catch([]);

const texts = words({
  accepted: (extensions: string, max: number) => ({
    fr: `Fichiers acceptés : ${extensions}; ${max} au plus.`,
    en: `Accepted files: ${extensions}; at most ${max}.`,
  }),
  count: (count: number) => ({
    fr: `${count} fichier${count < 2 ? '' : 's'} protégé${count < 2 ? '' : 's'}`,
    en: `${count} protected file${count === 1 ? '' : 's'}`,
  }),
});

export const problems = words({
  missing: (label: Localized) => ({
    fr: `« ${label.fr} » : choisissez un fichier`,
    en: `“${label.en}”: choose a file`,
  }),
  tooMany: (label: Localized, max: number) => ({
    fr: `« ${label.fr} » : ${max} fichier${max < 2 ? '' : 's'} au plus; retirez les autres`,
    en: `“${label.en}”: at most ${max} file${max === 1 ? '' : 's'}; remove the others`,
  }),
  otherType: (label: Localized, extensions: string) => ({
    fr: `« ${label.fr} » : choisissez un fichier ${extensions}`,
    en: `“${label.en}”: choose a ${extensions} file`,
  }),
});

/**
 * Files asked for by a question. They come with the step that receives files, which gives what it received as typed;
 * the fields of a form say nothing of them. Where they are protected their names are not shown either.
 */
export const file = kind<readonly ReceivedFile[], readonly ReceivedFile[]>({
  heeds: ['maxFiles', 'accept'],
  protectable: true,
  typedFrom: () => [],
  restored: (kept) => receivedFiles.parse(kept),
  isBlank: (typed) => typed.length === 0,
  missing: (name, asked) => ({ field: name, text: problems.missing(asked.label) }),
  read(typed, name, asked) {
    const max = maxOf(asked);
    if (typed.length > max) return problem(name, problems.tooMany(asked.label, max));
    const accepted = asked.constraints?.accept;
    const isOther =
      accepted && typed.some((each) => !accepted.map(sameType).includes(extensionOf(each.name)));
    return isOther ? problem(name, problems.otherType(asked.label, accepted.join(', '))) : { answer: typed };
  },
  Input,
  show: (answer, asked, language) =>
    asked.sensitivity === 'vaulted'
      ? texts.count(answer.length)[language]
      : answer.map(({ name, bytes }) => `${name} (${showSize(bytes, language)})`).join(', '),
  messages: messagesOf(problems, { tooMany: [3], otherType: ['csv, xlsx'] }),
  fill: (_random, { id, constraints }) => {
    const extension = constraints?.accept?.[0] ?? 'pdf';
    return [{ id: '00000000-0000-4000-8000-000000000000', name: `${id}.${extension}`, bytes: 1024 }];
  },
});

const maxOf = ({ constraints }: Asked) => constraints?.maxFiles ?? defaultMaxFiles;

/** The step that draws it says which files are there already, and takes them back. */
function Input({ name, asked, required, problems: [first], language }: InputProps<readonly ReceivedFile[]>) {
  const accept = asked.constraints?.accept;
  const hint = asked.help ?? (accept && texts.accepted(accept.join(', '), maxOf(asked)));
  return (
    <Field
      id={name}
      label={asked.label}
      hint={hint}
      problem={first?.text}
      required={required}
      language={language}
    >
      <input
        type="file"
        id={name}
        name={name}
        multiple={maxOf(asked) > 1}
        {...(accept ? { accept: accept.map((extension) => `.${extension}`).join(',') } : {})}
        {...described(name, hint, first)}
      />
    </Field>
  );
}

const extensionOf = (name: string) => sameType(name.slice(name.lastIndexOf('.') + 1).toLowerCase());

/** Two names of one type. */
const sameType = (extension: string) => ({ jpeg: 'jpg', heif: 'heic' })[extension] ?? extension;
