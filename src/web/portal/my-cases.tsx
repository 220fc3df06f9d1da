import type { Child } from 'hono/jsx';
import { countsOfAccount } from '../../cases/list.ts';
import { countDrafts } from '../../drafts/list.ts';
import { Tabs } from '../../parts/tabs.tsx';
import { words } from '../../text/words.ts';
import { accountField } from '../account-field.ts';
import { addressOf } from '../addresses.ts';
import { LiveRegion } from '../live/live-page.tsx';
import type { Ask } from '../route.ts';

export const myCasesTexts = words({
  title: { fr: 'Mes cas', en: 'My cases' },
  open: { fr: 'Ouvrir un nouveau cas', en: 'Open a new case' },
  show: { fr: 'Cas à afficher', en: 'Cases to show' },
  active: { fr: 'Actifs', en: 'Active' },
  resolved: { fr: 'Résolus', en: 'Resolved' },
  drafts: { fr: 'Brouillons', en: 'Drafts' },
});

interface Props {
  readonly ask: Ask<'member'>;
  readonly shown: 'cases' | 'casesResolved' | 'drafts';
  /** The heading's level: the page's own on the dashboard, a section's on the home page. */
  readonly heading: 'h1' | 'h2';
  readonly children?: Child;
}

/** The section « Mes cas »: the same on the home page and on the dashboard. */
export async function MyCases({ ask, shown, heading: Heading, children }: Props) {
  const { house, viewer, language } = ask;
  const [counts, drafts] = [await countsOfAccount(house, viewer), await countDrafts(house, viewer)];
  const tab = (address: Props['shown'], label: { fr: string; en: string }, count: number) => ({
    label: label[language],
    href: addressOf(address, language),
    count,
    current: address === shown,
  });
  return (
    <section class="panel" aria-labelledby="my-cases">
      <div class="row between">
        <Heading id="my-cases">{myCasesTexts.title[language]}</Heading>
        <a class="button" href={addressOf('newCase', language)}>
          {myCasesTexts.open[language]}
        </a>
      </div>
      <LiveRegion name="tabs">
        <Tabs
          label={myCasesTexts.show[language]}
          tabs={[
            tab('cases', myCasesTexts.active, counts.active),
            tab('casesResolved', myCasesTexts.resolved, counts.resolved),
            tab('drafts', myCasesTexts.drafts, drafts),
          ]}
        />
      </LiveRegion>
      {children}
    </section>
  );
}

/** The address that tells a page of « Mes cas » that a case of its account changed, whatever is viewed since. */
export const myCasesSignals = ({ viewer, language }: Ask<'member'>): string =>
  `${addressOf('casesSignals', language)}?${accountField}=${encodeURIComponent(viewer.viewed?.id ?? '')}`;
