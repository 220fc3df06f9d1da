import type { Localized } from '../text/localized.ts';

type Messages = Readonly<Record<string, (label: Localized, ...more: never[]) => Localized>>;

/** What the messages that say more than the label need besides it, for an example of each. */
type Examples<M extends Messages> = {
  readonly [Name in keyof M as Parameters<M[Name]>['length'] extends 1 ? never : Name]: Parameters<
    M[Name]
  > extends [Localized, ...infer More]
    ? More
    : never;
};

/** Lists a kind's messages for a label; one that needs an example and has none does not compile. */
export const messagesOf =
  <const M extends Messages>(messages: M, examples: Examples<M>) =>
  (label: Localized): readonly Localized[] =>
    Object.entries(messages).map(([name, message]) =>
      message(
        label,
        ...(((examples as Readonly<Record<string, unknown>>)[name] as never[] | undefined) ?? []),
      ),
    );
