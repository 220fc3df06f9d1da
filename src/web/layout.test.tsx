import { describe, expect, it } from 'vitest';
import { Layout } from './layout.tsx';

const camille = { id: '1', name: 'Camille Tremblay', number: '10004216', as: 'holder' } as const;
const elodie = {
  id: '2',
  name: 'Élodie Marchand-Tremblay',
  number: '10004217',
  as: 'representative',
} as const;

const page = {
  language: 'fr',
  area: 'portal',
  title: 'Mes cas',
  home: '/fr',
  nav: [{ label: 'Mes cas', href: '/fr/cas', current: true }],
  twin: { href: '/en/cases' },
  assets: { css: '/assets/a.css', js: '/assets/a.js', icon: '/assets/a.svg', fonts: ['/assets/a.woff2'] },
  society: { email: 'members@socan.com', telephone: '1-866-307-6226' },
} as const;

const signedIn = (viewed: typeof camille | typeof elodie) => ({
  name: 'Camille Tremblay',
  viewed,
  accounts: [camille, elodie],
  waiting: new Map<string, number>(),
  mayActInOwnName: true,
  switchAction: '/fr/compte-consulte',
  signOutAction: '/fr/deconnexion',
});

describe('every page', () => {
  it('says its language, and its errors first in its title', () => {
    expect(String(<Layout {...page} />)).toMatch(
      /^<!doctype html><html lang="fr-CA">.*<title>Mes cas · Répons<\/title>/s,
    );
    const problems = [{ field: 'subject', text: { fr: 'Saisissez un sujet', en: 'Enter a subject' } }];
    expect(String(<Layout {...page} problems={problems} />)).toContain(
      '<title>Erreur\u00a0: Mes cas · Répons</title>',
    );
  });

  it('carries no inline style and no inline script', () => {
    const html = String(<Layout {...page} signedIn={signedIn(elodie)} />);
    expect(html).not.toMatch(/ style=| on[a-z]+=|<style/);
    expect([...html.matchAll(/<script[^>]*>([^<]*)</g)].map(([, inside]) => inside)).toEqual(['']);
  });

  it('says for whom one acts, and nothing of the kind for one’s own account', () => {
    const words = (html: string) => html.replace(/<[^>]+>/g, '').replace(/\s+/g, ' ');
    const acting = 'Vous agissez pour Élodie Marchand-Tremblay (compte 10004217)';
    expect(words(String(<Layout {...page} signedIn={signedIn(elodie)} />))).toContain(acting);
    expect(String(<Layout {...page} signedIn={signedIn(camille)} />)).not.toContain('Vous agissez pour');
  });

  it('says that one acts in one’s own name, where there are accounts to take it for', () => {
    const words = (html: string) => html.replace(/<[^>]+>/g, '').replace(/\s+/g, ' ');
    const ownName = { ...signedIn(camille), viewed: null };
    const html = String(<Layout {...page} signedIn={ownName} />);
    expect(words(html)).toContain('Vous agissez en votre nom : Camille Tremblay (sans compte de membre)');
    expect(html.match(/aria-current="true"/g)).toHaveLength(1);
    const alone = String(<Layout {...page} signedIn={{ ...ownName, accounts: [] }} />);
    expect(alone).not.toContain('en votre nom');
    expect(alone).not.toContain('name="account"');
  });

  it('says what waits in each account, on the closed switch what waits in others, and nothing of nothing', () => {
    const withWaiting = (waiting: Map<string, number>, viewed: typeof camille | typeof elodie = camille) => {
      const html = String(<Layout {...page} signedIn={{ ...signedIn(viewed), waiting }} />);
      const heard = html.replace(/<span class="visually-hidden">(.*?)<\/span>/g, '$1');
      const [closed = '', open = ''] = heard.split('</summary>').slice(-2);
      return [closed, open].map((part) => part.match(/(?<=class="waiting">)[^<]+/g) ?? []);
    };
    const both = new Map([
      ['2', 1],
      ['', 2],
    ]);
    expect(withWaiting(both)).toEqual([
      ['3 cas vous attendent ailleurs'],
      ['1 cas vous attend', '2 cas vous attendent'],
    ]);
    expect(withWaiting(new Map([['2', 1]]), elodie)).toEqual([[], ['1 cas vous attend']]);
    expect(withWaiting(new Map())).toEqual([[], []]);
  });

  it('with a form: Enter continues it, though the language button comes before its own', () => {
    const twin = { form: 'answers', formaction: '/fr/questions', enter: 'continue' };
    const [first] = String(<Layout {...page} twin={twin} />).match(/<button[^>]*form="answers"[^>]*>/) ?? [];
    expect(first).toContain('name="act" value="continue"');
  });
});
