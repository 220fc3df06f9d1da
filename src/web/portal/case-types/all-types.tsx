import type { CaseType, Leaf } from '../../../catalogue/catalogue.ts';
import { words } from '../../../text/words.ts';
import type { Ask } from '../../route.ts';
import { leafAddress } from './leaf-words.ts';
import { whyNot } from './why-not.ts';

const texts = words({
  all: { fr: 'Tous les types', en: 'All types' },
  subjects: (count: number) => ({
    fr: count < 2 ? `${count} sujet` : `${count} sujets`,
    en: count === 1 ? '1 subject' : `${count} subjects`,
  }),
});

/** Every type of the catalogue with what it is for; those that may not be opened say why. */
export function AllTypes({ ask }: { readonly ask: Ask<'member'> }) {
  const { house, language } = ask;
  return (
    <section class="types" aria-labelledby="all-types">
      <h2 id="all-types">{texts.all[language]}</h2>
      {house.catalogue.types.map((type) => (
        <Type ask={ask} type={type} />
      ))}
    </section>
  );
}

function Type({ ask, type }: { readonly ask: Ask<'member'>; readonly type: CaseType }) {
  const { house, language } = ask;
  const leaf = (...ids: string[]) => house.catalogue.leaves.get([type.id, ...ids].join('/'));
  const leaves = [...house.catalogue.leaves.keys()].filter((path) => path.startsWith(`${type.id}/`));
  return (
    <details id={type.id}>
      <summary>
        <b>{type.label[language]}</b> <span class="meta num">{texts.subjects(leaves.length)[language]}</span>
      </summary>
      <p class="meta">{type.definition[language]}</p>
      <ul>
        {type.subTypes.map((subType) =>
          'updateTypes' in subType ? (
            <li>
              <p>
                <b>{subType.label[language]}</b>
                <br />
                <span class="meta">{subType.definition[language]}</span>
              </p>
              <ul>
                {subType.updateTypes.map(({ id }) => (
                  <LeafLine ask={ask} leaf={leaf(subType.id, id)} />
                ))}
              </ul>
            </li>
          ) : (
            <LeafLine ask={ask} leaf={leaf(subType.id)} />
          ),
        )}
      </ul>
    </details>
  );
}

function LeafLine({ ask, leaf }: { readonly ask: Ask<'member'>; readonly leaf: Leaf | undefined }) {
  if (leaf === undefined) return null;
  const { language, viewer } = ask;
  const refusal = whyNot(viewer, viewer.viewed, leaf);
  return (
    <li>
      <a href={leafAddress(leaf, language)}>{leaf.label[language]}</a>
      <p class="meta">
        {leaf.definition[language]} {refusal && <i>{refusal[language]}</i>}
      </p>
    </li>
  );
}
