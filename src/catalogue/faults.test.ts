import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { root } from '../root.ts';
import { FaultyCatalogue, showFault } from './fault.ts';
import { readCatalogue } from './read.ts';

const society = { fr: 'la SOCAN', en: 'SOCAN' };

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'repons-catalogue-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** Every fault of these files, as a command shows them. */
async function faultsOf(files: Files): Promise<string[]> {
  await mkdir(join(folder, 'types'));
  for (const [name, content] of Object.entries(files)) {
    await writeFile(join(folder, name), typeof content === 'string' ? content : stringify(content));
  }
  try {
    await readCatalogue(folder, society);
    return [];
  } catch (error) {
    if (error instanceof FaultyCatalogue) return error.faults.map(showFault);
    throw error;
  }
}

test('the catalogue that we ship has none, and 45 leaves', async () => {
  expect((await readCatalogue(join(root, 'catalogue'), society)).leaves.size).toBe(45);
});

test('the smallest sound catalogue has none', async () => {
  expect(await faultsOf(sound())).toEqual([]);
});

/** One thing made wrong, and all that is said of it. */
const cases: [string, (files: Files, parts: Parts) => void, string][] = [
  [
    'a file that is no YAML',
    (files) => {
      files['teams.yaml'] = 'a: [';
    },
    'catalogue/teams.yaml: ',
  ],
  ['a language that is missing', (_, { leaf }) => delete leaf.label.en, 'b › label › en: '],
  ['an empty text', (_, { leaf }) => Object.assign(leaf.definition, { fr: '' }), 'b › definition › fr: '],
  [
    'a field that there is not',
    (_, { leaf }) => Object.assign(leaf, { targetDays: 3 }),
    'b: Unrecognized key: "targetDays"',
  ],
  ['a leaf without a team', (_, { leaf }) => delete leaf.team, 'b › team: '],
  [
    'a kind of question that there is not',
    (_, { leaf }) => Object.assign(leaf.questions[0] ?? {}, { kind: 'colour' }),
    'b › questions › kind-of › kind: ',
  ],
  [
    'what is vaulted and may be escaped',
    (_, { leaf }) =>
      Object.assign(leaf.questions[0] ?? {}, {
        kind: 'short-text',
        sensitivity: 'vaulted',
        constraints: { format: 'bic' },
        options: undefined,
        escapable: true,
      }),
    'b › questions › kind-of: ',
  ],
  [
    'a type without a place',
    (files) => {
      files['order.yaml'] = ['help'];
    },
    'catalogue/order.yaml: a has a file and no place here',
  ],
  [
    'a type without a file',
    (files) => {
      files['order.yaml'] = ['a', 'help', 'c'];
    },
    'catalogue/order.yaml: c has no file types/c.yaml',
  ],
  [
    'a type that is placed twice',
    (files) => {
      files['order.yaml'] = ['a', 'help', 'a'];
    },
    'catalogue/order.yaml: a is here twice',
  ],
  [
    'a type in another’s file',
    (_, { type }) => Object.assign(type, { id: 'z' }),
    'id: must be a, as its file',
  ],
  [
    'a team that there is not',
    (_, { leaf }) => Object.assign(leaf, { team: 'nobody' }),
    'b › team: there is no team nobody',
  ],
  [
    'a document that there is not',
    (_, { leaf }) => leaf.documents.push({ document: 'nothing', requirement: 'required' }),
    'b › documents: there is no document nothing',
  ],
  [
    'a document that is expected twice',
    (_, { leaf }) => leaf.documents.push({ document: 'proof', requirement: 'suggested' }),
    'b › documents: there is more than one expected document proof',
  ],
  [
    'another leaf that there is not',
    (_, { leaf }) => Object.assign(leaf, { seeAlso: ['a/nowhere'] }),
    'b › seeAlso: a/nowhere is no other leaf',
  ],
  [
    'a leaf that sends to itself',
    (_, { leaf }) => Object.assign(leaf, { seeAlso: ['a/b'] }),
    'b › seeAlso: a/b is no other leaf',
  ],
  [
    'two sub-types of one name',
    (_, { type }) => type.subTypes.push(leafCalled('b')),
    'there is more than one sub-type b',
  ],
  [
    'two update types of one name',
    (_, { group }) => group.updateTypes.push(leafCalled('d')),
    'c: there is more than one update type d',
  ],
  ['a group without update types', (_, { group }) => group.updateTypes.splice(0), 'c › updateTypes: '],
  [
    'two questions of one name',
    (_, { leaf }) => leaf.questions.push(yesNo('agreed')),
    'b › questions: there is more than one question agreed',
  ],
  [
    'two teams of one name',
    (files) => {
      files['teams.yaml'] = [...teams, ...teams];
    },
    'catalogue/teams.yaml: there is more than one team desk',
  ],
  [
    'two documents of one name',
    (files) => {
      files['documents.yaml'] = [...documents, ...documents];
    },
    'catalogue/documents.yaml: there is more than one document proof',
  ],
  [
    'no leaf for what fits no other',
    (files) => {
      files['types/help.yaml'] = { ...typeCalled('help'), subTypes: [leafCalled('question')] };
    },
    'catalogue/types: 0 leaves have catchAll, not one',
  ],
  [
    'a condition that looks forward',
    (_, { leaf }) => Object.assign(leaf.questions[0] ?? {}, { when: { question: 'agreed', equals: 'yes' } }),
    'b › questions › kind-of › when: agreed is not asked before',
  ],
  [
    'a condition on no question',
    (_, { leaf }) =>
      Object.assign(leaf.questions[2] ?? {}, { requiredWhen: { question: 'lost', equals: 'yes' } }),
    'b › questions › since › requiredWhen: lost is not asked before',
  ],
  [
    'a condition on an option that there is not',
    (_, { leaf }) =>
      Object.assign(leaf.questions[1] ?? {}, { when: { question: 'kind-of', in: ['one', 'three'] } }),
    'b › questions › agreed › when: kind-of has no option three',
  ],
  [
    'a condition deep in another',
    (_, { leaf }) =>
      Object.assign(leaf.documents[0] ?? {}, {
        when: {
          any: [{ all: [{ question: 'agreed', equals: 'maybe' }] }, { question: 'agreed', equals: 'no' }],
        },
      }),
    'b › documents › proof: agreed has no option maybe',
  ],
  [
    'an operator that its question cannot answer',
    (_, { leaf }) =>
      Object.assign(leaf.questions[2] ?? {}, { when: { question: 'kind-of', includes: 'one' } }),
    'b › questions › since › when: includes says nothing of kind-of, a choice',
  ],
  [
    'months that are counted elsewhere than in an advisory',
    (_, { leaf }) =>
      Object.assign(leaf.documents[0] ?? {}, { when: { question: 'since', olderThanMonths: 3 } }),
    'b › documents › proof: olderThanMonths is for advisories only',
  ],
  [
    'a condition on what is protected',
    (_, { leaf }) => {
      leaf.questions.splice(0, 0, { ...yesNo('number'), kind: 'sin', sensitivity: 'vaulted' });
      Object.assign(leaf.questions[1] ?? {}, { when: { question: 'number', equals: 'yes' } });
    },
    'b › questions › kind-of › when: number is protected: nothing may depend on it',
  ],
  [
    'a date after one that is not asked before it',
    (_, { leaf }) => Object.assign(leaf.questions[2] ?? {}, { constraints: { after: 'until' } }),
    'b › questions › since › constraints: until is not asked before',
  ],
  [
    'a text that is the same in both languages',
    (_, { leaf }) => Object.assign(leaf.definition, { fr: 'What you want', en: 'What you want' }),
    'b › definition: the same in both languages',
  ],
  [
    'English under French',
    (_, { leaf }) => Object.assign(leaf.label, { fr: 'L’entente with Réjean' }),
    'b › label: fr: “with” is a word of the other language',
  ],
  [
    'a typewriter’s apostrophe',
    (_, { leaf }) => Object.assign(leaf.label, { fr: "L'entente" }),
    'b › label: fr: write ’ for \', and « » or “ ” for "',
  ],
  [
    'a space too many',
    (_, { leaf }) => Object.assign(leaf.label, { en: 'Two  words' }),
    'b › label: en: a space too many',
  ],
  [
    'a keyword of empty words',
    (_, { leaf }) => Object.assign(leaf, { keywords: { fr: ['pas à moi'], en: ['trial'] } }),
    'b › keywords: fr: “pas à moi” says nothing to search for',
  ],
  [
    'a placeholder that stands for nothing',
    (_, { leaf }) => Object.assign(leaf.label, { fr: 'Quitter {club}' }),
    'b › label: fr: {club} stands for nothing',
  ],
  [
    'a name after a word that its article changes',
    (_, { leaf }) => Object.assign(leaf.label, { fr: 'Le siège de {society}' }),
    'b › label: fr: a name may begin with an article',
  ],
];

describe('a fault is said once, with its file and its place', () => {
  test.each(cases)('%s', async (_, change, said) => {
    const files = sound();
    const type = files['types/a.yaml'] as Type;
    const [leaf, group] = type.subTypes as [Leaf, Group];
    change(files, { type, leaf, group });
    const faults = await faultsOf(files);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(said);
    expect(faults[0]).toMatch(/^catalogue\//);
  });
});

test('every fault of every file is said, not the first alone', async () => {
  const files = sound();
  const type = files['types/a.yaml'] as Type;
  Object.assign(type.subTypes[0]?.label ?? {}, { fr: '' });
  files['teams.yaml'] = [{ id: 'Desk!', label: text('Pupitre', 'Desk') }];
  expect(await faultsOf(files)).toHaveLength(2);
});

test('the society’s name stands where the texts say so, with its article', async () => {
  const files = sound();
  const type = files['types/a.yaml'] as Type;
  Object.assign(type, {
    definition: { fr: '{Society} et les règles {de society} : {society}.', en: 'Leave {society}.' },
  });
  expect(await faultsOf(files)).toEqual([]);
  const { types } = await readCatalogue(folder, { fr: 'le Bureau', en: 'the Office' });
  expect(types[0]?.definition).toEqual({
    fr: 'Le Bureau et les règles du Bureau\u00a0: le Bureau.',
    en: 'Leave the Office.',
  });
});

type Files = Record<string, unknown>;
type Text = { fr: string; en?: string };
type Question = Record<string, unknown>;
interface Leaf {
  id: string;
  label: Text;
  definition: Text;
  team?: string;
  questions: Question[];
  documents: Record<string, unknown>[];
}
interface Group {
  id: string;
  label: Text;
  updateTypes: Leaf[];
}
interface Type {
  id: string;
  definition: Text;
  subTypes: (Leaf | Group)[];
}
interface Parts {
  readonly type: Type;
  readonly leaf: Leaf;
  readonly group: Group;
}

function text(fr: string, en: string): Text {
  return { fr, en };
}

const teams = [{ id: 'desk', label: text('Pupitre', 'Desk') }];
const documents = [{ id: 'proof', label: text('Preuve', 'Proof') }];

const typeCalled = (id: string) => ({
  id,
  label: text(`Le type ${id}`, `Type ${id}`),
  definition: text('Pour essayer.', 'To try.'),
});

const leafCalled = (id: string): Leaf => ({
  ...typeCalled(id),
  ...{
    team: 'desk',
    targetBusinessDays: 5,
    priority: 'normal',
    audience: ['writer'],
    representativePermission: null,
    signatoryRequired: false,
    keywords: { fr: ['essai'], en: ['trial'] },
  },
  questions: [],
  documents: [],
});

const yesNo = (id: string): Question => ({
  id,
  kind: 'yes-no',
  label: text('Est-ce bien?', 'Is it well?'),
  required: true,
  escapable: false,
  sensitivity: 'none',
});

/** A catalogue of two types: a leaf with three questions and a document, a leaf in a group, and the one for the rest. */
function sound(): Files {
  const leaf: Leaf = {
    ...leafCalled('b'),
    questions: [
      {
        ...yesNo('kind-of'),
        kind: 'choice',
        options: [
          { id: 'one', label: text('Un', 'One') },
          { id: 'two', label: text('Deux', 'Two') },
        ],
      },
      yesNo('agreed'),
      { ...yesNo('since'), kind: 'date' },
    ],
    documents: [{ document: 'proof', requirement: 'required' }],
  };
  const group: Group = { ...typeCalled('c'), updateTypes: [leafCalled('d')] };
  return {
    'order.yaml': ['a', 'help'],
    'teams.yaml': teams,
    'documents.yaml': documents,
    'types/a.yaml': { ...typeCalled('a'), subTypes: [leaf, group] },
    'types/help.yaml': { ...typeCalled('help'), subTypes: [{ ...leafCalled('question'), catchAll: true }] },
  };
}
