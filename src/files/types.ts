import type { Localized } from '../text/localized.ts';
import { words } from '../text/words.ts';

interface FileType {
  readonly mediaType: string;
  /** What a name may end with, in lower case; the first is given to a name that has none. */
  readonly extensions: readonly [string, ...string[]];
  readonly label: Localized;
}

/** Every type of file that is accepted; anything else is refused. */
export const fileTypes = {
  pdf: { mediaType: 'application/pdf', extensions: ['pdf'], label: same('PDF') },
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extensions: ['docx'],
    label: same('Word'),
  },
  xlsx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    extensions: ['xlsx'],
    label: same('Excel'),
  },
  ods: {
    mediaType: 'application/vnd.oasis.opendocument.spreadsheet',
    extensions: ['ods'],
    label: same('OpenDocument'),
  },
  csv: { mediaType: 'text/csv', extensions: ['csv'], label: same('CSV') },
  txt: { mediaType: 'text/plain', extensions: ['txt'], label: { fr: 'texte', en: 'text' } },
  // What publishers and societies exchange: a text, and data to be read by programs. No media type is registered for it.
  cwr: { mediaType: 'text/plain', extensions: ['v21', 'v22', 'v30'], label: same('CWR') },
  jpg: { mediaType: 'image/jpeg', extensions: ['jpg', 'jpeg'], label: same('JPEG') },
  png: { mediaType: 'image/png', extensions: ['png'], label: same('PNG') },
  heic: { mediaType: 'image/heic', extensions: ['heic', 'heif'], label: same('HEIC') },
  mp3: { mediaType: 'audio/mpeg', extensions: ['mp3'], label: same('MP3') },
  wav: { mediaType: 'audio/wav', extensions: ['wav'], label: same('WAV') },
} as const satisfies Record<string, FileType>;

export type FileTypeName = keyof typeof fileTypes;

export const acceptedExtensions: readonly string[] = Object.values(fileTypes).flatMap(
  ({ extensions }) => extensions,
);

/** The accepted types in a sentence. */
export const acceptedTypes = words({
  list: {
    fr: 'PDF, Word (docx), Excel (xlsx), OpenDocument (ods), CSV, texte (txt), CWR (v21, v22, v30), JPEG, PNG, HEIC, MP3 ou WAV',
    en: 'PDF, Word (docx), Excel (xlsx), OpenDocument (ods), CSV, text (txt), CWR (v21, v22, v30), JPEG, PNG, HEIC, MP3 or WAV',
  },
}).list;

/** The type whose media type was stored with a file (`text/csv; charset=utf-8`), or undefined for none of ours. */
export function typeStored(mediaType: string): FileType | undefined {
  const [essence] = mediaType.split(';');
  return Object.values(fileTypes).find((type) => type.mediaType === essence);
}

function same(label: string): Localized {
  return { fr: label, en: label };
}
