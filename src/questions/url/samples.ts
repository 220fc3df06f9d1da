import { both, label, samplesOf } from '../samples.ts';
import { problems, url } from './url.tsx';

const address = (typed: string, answer = typed) => ({ typed, answer, shown: both(answer) });

export const samples = [
  samplesOf(url, {
    right: [
      address('https://exemple.ca/œuvre?a=1&b=2#c'),
      address('http://exemple.ca'),
      address('www.exemple.ca/page', 'https://www.exemple.ca/page'),
      address('exemple.ca:8080/page', 'https://exemple.ca:8080/page'),
    ],
    wrong: [
      { typed: 'une chanson', text: problems.malformed(label) },
      { typed: 'https://exemple.ca@ailleurs.example/', text: problems.malformed(label) },
      { typed: 'https://a.ca https://b.ca', text: problems.malformed(label) },
      { typed: 'javascript:alert(1)', text: problems.otherScheme(label) },
      { typed: 'ftp://exemple.ca', text: problems.otherScheme(label) },
      { typed: `https://exemple.ca/${'a'.repeat(2040)}`, text: problems.tooLong(label) },
    ],
  }),
];
