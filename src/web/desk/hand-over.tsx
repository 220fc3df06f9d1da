import { may } from '../../cases/access.ts';
import { actFields } from '../../cases/act-problems.ts';
import type { DeskCase } from '../../cases/desk-case.ts';
import { Select, TextArea } from '../../parts/field.tsx';
import type { Localized } from '../../text/localized.ts';
import { words } from '../../text/words.ts';
import { ActButton, caseFormTexts, freeTextsIn, problemAt, SentOnce } from '../case-form.tsx';
import type { CaseShown } from '../case-page.tsx';
import { type FormOf, formField } from '../form-of.ts';
import { PostForm } from '../post-form.tsx';
import type { Ask } from '../route.ts';
import { SinChoices } from '../sin-choices.tsx';
import { Key } from './key.tsx';

const texts = words({
  nobody: { fr: 'Confié à personne', en: 'Assigned to nobody' },
  you: { fr: 'Confié à vous', en: 'Assigned to you' },
  to: (name: string) => ({ fr: `Confié à ${name}`, en: `Assigned to ${name}` }),
  take: { fr: 'Prendre le cas', en: 'Take the case' },
  giveBack: { fr: 'Rendre le cas à l’équipe', en: 'Give the case back to the team' },
  assign: { fr: 'Confier le cas', en: 'Assign the case' },
  assignee: { fr: 'À qui?', en: 'To whom?' },
  choosePerson: { fr: 'Personne : rendre le cas à l’équipe', en: 'Nobody: give the case back to the team' },
  move: { fr: 'Déplacer le cas', en: 'Move the case' },
  leaf: { fr: 'Vers quel type?', en: 'To which type?' },
  keepLeaf: { fr: 'Garder le type', en: 'Keep the type' },
  team: { fr: 'Vers quelle équipe?', en: 'To which team?' },
  teamOfLeaf: { fr: 'L’équipe du type choisi', en: 'The team of the chosen type' },
  moveHint: {
    fr: 'Le membre ne lira pas cette raison. Les réponses restent; l’équipe et la cible suivent le type, et le cas n’est plus confié à personne.',
    en: 'The member will not read this reason. The answers stay; the team and the target follow the type, and the case is no longer assigned to anybody.',
  },
});

/** Who had the case on the page. */
export const fromField = 'from';

interface Props {
  readonly ask: Ask<'staff', 'deskCase'>;
  readonly shown: CaseShown;
  readonly atDesk: DeskCase;
  readonly action: string;
}

/** Who has the case, and what changes that: to take it, to give it back and, for leads, to give it and to move it. */
export function HandOver(props: Props) {
  const { ask, shown, atDesk } = props;
  const { language, viewer } = ask;
  const { assignee } = atDesk;
  const isMine = assignee?.id === viewer.person.id;
  const isOpen = shown.seen.state !== 'resolved';
  const who = assignee === null ? texts.nobody : isMine ? texts.you : texts.to(assignee.name);
  const mayLead = may.assign(viewer, { team_id: shown.seen.team });
  return (
    <div class="hand-over">
      <div class="row" id="live-assignee" data-live>
        <b>{who[language]}</b>
        {shown.mayReply && isOpen && (isMine || assignee === null) && (
          <HandForm {...props} of="assign" id="take-form">
            <ActButton act={isMine ? 'give-back' : 'take'} quiet of="t">
              {(isMine ? texts.giveBack : texts.take)[language]} <Key of="t" />
            </ActButton>
          </HandForm>
        )}
      </div>
      {mayLead && isOpen && <Assign {...props} />}
      {mayLead && isOpen && <Move {...props} />}
    </div>
  );
}

function HandForm({
  shown,
  atDesk,
  action,
  of,
  id,
  children,
}: Props & { of: FormOf; id: string; children?: unknown }) {
  return (
    <PostForm action={action} class="form" id={id}>
      <input type="hidden" name={formField} value={of} />
      <SentOnce shown={shown} id={`seen-${id}`} />
      <input
        type="hidden"
        id={`from-${id}`}
        name={fromField}
        value={atDesk.assignee?.id ?? ''}
        data-live-value
      />
      {children as never}
    </PostForm>
  );
}

function Assign(props: Props) {
  const { ask, shown, atDesk } = props;
  const { language } = ask;
  const { of, typed } = shown.form;
  const isSent = of === 'assign' && typed.one('act') === 'assign';
  return (
    <details class="more-acts" open={isSent}>
      <summary data-key="a">
        {texts.assign[language]} <Key of="a" />
      </summary>
      <HandForm {...props} of="assign" id="assign-form">
        <Select
          id={actFields.assignee}
          label={texts.assignee}
          problem={problemAt(shown, actFields.assignee)}
          language={language}
          prompt={texts.choosePerson}
          groups={[{ choices: atDesk.colleagues.map(({ id, name }) => ({ value: id, label: same(name) })) }]}
          chosen={isSent ? typed.one(actFields.assignee) : (atDesk.assignee?.id ?? '')}
        />
        <ActButton act="assign" quiet>
          {texts.assign[language]}
        </ActButton>
      </HandForm>
    </details>
  );
}

function Move(props: Props) {
  const { ask, shown } = props;
  const { language, house } = ask;
  const { of, typed } = shown.form;
  const { leaf, team, moveReason } = actFields;
  const leaves = [...house.catalogue.leaves].map(([path, { labels }]) => ({
    under: path.split('/')[0] as string,
    group: labels[0] as Localized,
    value: path,
    label: joined(labels.slice(1)),
  }));
  const groups = [...Map.groupBy(leaves, ({ under }) => under).values()].map((choices) => ({
    label: choices[0]?.group as Localized,
    choices,
  }));
  return (
    <details class="more-acts" open={of === 'move'}>
      <summary data-key="m">
        {texts.move[language]} <Key of="m" />
      </summary>
      <HandForm {...props} of="move" id="move-form">
        <SinChoices texts={freeTextsIn(typed)} notSins={[]} language={language}>
          <Select
            id={leaf}
            label={texts.leaf}
            problem={problemAt(shown, leaf)}
            language={language}
            prompt={texts.keepLeaf}
            groups={groups}
            chosen={typed.one(leaf)}
          />
          <Select
            id={team}
            label={texts.team}
            problem={problemAt(shown, team)}
            language={language}
            prompt={texts.teamOfLeaf}
            groups={[{ choices: house.catalogue.teams.map(({ id, label }) => ({ value: id, label })) }]}
            chosen={typed.one(team)}
          />
          <TextArea
            id={moveReason}
            label={caseFormTexts.moveReason}
            hint={texts.moveHint}
            problem={problemAt(shown, moveReason)}
            language={language}
            value={typed.one(moveReason)}
            rows={3}
          />
        </SinChoices>
        <ActButton act="move" quiet>
          {texts.move[language]}
        </ActButton>
      </HandForm>
    </details>
  );
}

const same = (name: string): Localized => ({ fr: name, en: name });
const joined = (labels: readonly Localized[]): Localized => ({
  fr: labels.map(({ fr }) => fr).join(' › '),
  en: labels.map(({ en }) => en).join(' › '),
});
