import type { Child } from 'hono/jsx';

interface FactsProps {
  readonly facts: readonly { readonly term: string; readonly detail: Child }[];
}

/** What is known of something, term by term. */
export function Facts({ facts }: FactsProps) {
  return (
    <dl class="facts">
      {facts.map(({ term, detail }) => (
        <div>
          <dt>{term}</dt>
          <dd>{detail}</dd>
        </div>
      ))}
    </dl>
  );
}
