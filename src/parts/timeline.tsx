import type { Child } from 'hono/jsx';
import type { Language } from '../text/localized.ts';
import { locales } from '../text/localized.ts';
import { Tag } from './tag.tsx';

interface When {
  /** For machines: 2026-11-24T21:12:00Z. */
  readonly iso: string;
  /** For readers: « hier, 16 h 12 ». */
  readonly words: string;
}

/** What was said and what happened, oldest first: one voice calls from the left, the other answers from the right. */
export function Timeline({ label, children }: { readonly label: string; readonly children?: Child }) {
  return (
    <ol class="thread" aria-label={label}>
      {children}
    </ol>
  );
}

interface VoiceProps {
  readonly side: 'member' | 'staff' | 'internal';
  readonly author: string;
  readonly at: When;
  /** The language that the author wrote in. */
  readonly language: Language;
  /** Says in words what the colour says, in the page's language: « Note interne ». */
  readonly mark?: string;
  /** Drawn under the text, in the page's language. */
  readonly files?: Child;
  readonly id?: string;
  readonly children?: Child;
}

/** One message, in its author's language. */
export function Voice({ side, author, at, language, mark, files, id, children }: VoiceProps) {
  return (
    <li class={`voice ${side}`} id={id}>
      <p class="by">
        <b>{author}</b> {mark && <Tag tone="note">{mark}</Tag>} <Time at={at} />
      </p>
      <div class="said" lang={locales[language]}>
        {children}
      </div>
      {files}
    </li>
  );
}

/** Something that happened, between the voices. */
export function Event({
  at,
  id,
  children,
}: {
  readonly at: When;
  readonly id?: string;
  readonly children?: Child;
}) {
  return (
    <li class="event" id={id}>
      <span>
        {children} · <Time at={at} />
      </span>
    </li>
  );
}

function Time({ at }: { readonly at: When }) {
  return (
    <time class="meta" datetime={at.iso}>
      {at.words}
    </time>
  );
}
