import type { Child } from 'hono/jsx';

interface TagProps {
  readonly tone: 'active' | 'wait' | 'done' | 'late' | 'note';
  readonly children?: Child;
}

/** A state in a word or two; the notehead is full while something is under way and open once it is done. */
export function Tag({ tone, children }: TagProps) {
  return <span class={`tag ${tone}`}>{children}</span>;
}
