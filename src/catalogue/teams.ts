import type { Localized } from '../text/localized.ts';
import type { Calendar, Catalogue } from './catalogue.ts';

/** What a team is called; a team that the catalogue no longer has is called by its id. */
export const teamLabel = ({ teams }: Pick<Catalogue, 'teams'>, id: string): Localized =>
  teams.find((team) => team.id === id)?.label ?? { fr: id, en: id };

/** Whose public holidays a team keeps: Québec's, unless the catalogue says otherwise. */
export const calendarOf = ({ teams }: Pick<Catalogue, 'teams'>, id: string): Calendar =>
  teams.find((team) => team.id === id)?.calendar ?? 'quebec';
