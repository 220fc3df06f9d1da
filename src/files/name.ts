/** What stands for a name of which nothing can be shown; the same word in both languages. */
const nameless = 'document';
const maxCharacters = 150;

// Controls, bidi and zero-width characters, fillers and halves of pairs: what a reader cannot see, or is misled by.
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu;

const lineBreakOrTab = /[\t\n\v\f\r]/g;

/** The name of a file as readers see it: text only, never a path on our disk; the same when made safe again. */
export function safeName(name: string): string {
  const seen = name.replace(lineBreakOrTab, ' ').replace(unseen, '').replace(/\s+/g, ' ').normalize('NFC');
  // A leading dot hides a file and a trailing one hides its extension.
  const segments = seen.split(/[/\\]/).map((segment) => segment.replace(/^[. ]+/, ''));
  const last = segments.map(withoutTail).findLast((segment) => segment !== '') ?? nameless;
  return withoutTail(shortened(last));
}

/** What follows the last dot of a name, in lower case; '' for « Contrat » and « Contrat v2.0 ». */
export function extensionOf(name: string): string {
  return /\.(?!\d+$)([a-z0-9]{1,10})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
}

function shortened(name: string): string {
  const characters = [...name];
  if (characters.length <= maxCharacters) return name;
  const extension = extensionOf(name);
  const ending = extension === '' ? '' : name.slice(-(extension.length + 1));
  return characters.slice(0, maxCharacters - ending.length).join('') + ending;
}

/** Trailing dots and spaces one by one: `/[. ]+$/` takes quadratic time on a long run of them. */
function withoutTail(name: string): string {
  let end = name.length;
  while (end > 0 && (name[end - 1] === '.' || name[end - 1] === ' ')) end -= 1;
  return name.slice(0, end);
}
