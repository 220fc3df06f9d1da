import { z } from 'zod';
import { FieldGroup } from '../../parts/field.tsx';
import { FileField } from '../../parts/file-field.tsx';
import { type Language, type Localized, locales } from '../../text/localized.ts';
import { showSize } from '../../text/sizes.ts';
import { words } from '../../text/words.ts';
import { type InputProps, kind, problem } from '../kind.ts';
import { messagesOf } from '../messages-of.ts';
import type { Asked } from '../question.ts';
import { FileShown, protectedFiles } from './file-shown.tsx';

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
  hint: (help: Localized, accepted: Localized, max: number) => ({
    fr: `${help.fr} ${accepted.fr && `${accepted.fr}; `}${max} fichier${max < 2 ? '' : 's'} au plus.`.trim(),
    en: `${help.en} ${accepted.en && `${accepted.en}; `}${max} file${max === 1 ? '' : 's'} at most.`.trim(),
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
  otherType: (label: Localized, accepted: Localized) => ({
    fr: `« ${label.fr} » : choisissez un fichier ${accepted.fr}`,
    en: `“${label.en}”: choose a ${accepted.en} file`,
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
    const accepted = acceptedBy(asked);
    const isOther = accepted && typed.some((each) => !accepted.includes(extensionOf(each.name)));
    return isOther
      ? problem(name, problems.otherType(asked.label, typesIn(asked.constraints?.accept)))
      : { answer: typed };
  },
  Input,
  show: (answer, asked, language) =>
    asked.sensitivity === 'vaulted'
      ? protectedFiles(answer.length)[language]
      : answer.map(({ name, bytes }) => `${name} (${showSize(bytes, language)})`).join(', '),
  Shown: FileShown,
  messages: messagesOf(problems, { tooMany: [3], otherType: [typesIn(['csv', 'xlsx'])] }),
  fill: (_random, { id, constraints }) => {
    const extension = constraints?.accept?.[0] ?? 'pdf';
    return [{ id: '00000000-0000-4000-8000-000000000000', name: `${id}.${extension}`, bytes: 1024 }];
  },
});

const maxOf = ({ constraints }: Asked) => constraints?.maxFiles ?? defaultMaxFiles;

/** The step that draws it says which files are there already, and takes them back. */
function Input(props: InputProps<readonly ReceivedFile[]>) {
  const {
    name,
    asked,
    typed,
    required,
    problems: [first],
    language,
  } = props;
  const max = maxOf(asked);
  const field = {
    id: name,
    label: asked.label,
    hint: texts.hint(asked.help ?? { fr: '', en: '' }, typesIn(asked.constraints?.accept), max),
    problem: first?.text,
    required,
    language,
  };
  // One more would be one too many.
  if (typed.length === max && !first) return <FieldGroup {...field} />;
  return <FileField {...field} extensions={acceptedBy(asked)} multiple={max > 1} />;
}

/** « CSV, XLSX ou ODS ». */
function typesIn(extensions: readonly string[] = []): Localized {
  const names = extensions.map((extension) => extension.toUpperCase());
  const listed = (language: Language) =>
    new Intl.ListFormat(locales[language], { type: 'disjunction' }).format(names);
  return { fr: listed('fr'), en: listed('en') };
}

/** Two names of one type. */
const alike: Readonly<Record<string, readonly string[]>> = { jpg: ['jpg', 'jpeg'], heic: ['heic', 'heif'] };

const acceptedBy = ({ constraints }: Asked) =>
  constraints?.accept?.flatMap((extension) => alike[extension] ?? [extension]);

const extensionOf = (name: string) => name.slice(name.lastIndexOf('.') + 1).toLowerCase();
