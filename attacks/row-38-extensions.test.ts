import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pdf } from '../src/files/sample-files.ts';
import { type FreshPortal, freshPortal, type Member } from '../src/web/fresh-portal.ts';
import { sendFile } from './uploads.ts';

// FreeScout CVE-2025-48471, GHSA-27vp-fpg8-j8wv: a list of what is refused lacked .phtml, .phar and .pht.

const script = '<?php system($_GET["c"]); ?><% eval request("c") %>\0';

/** Extensions that some server, browser or desktop runs. */
const running = [
  ...['php', 'php3', 'php4', 'php5', 'php7', 'php8', 'phtml', 'pht', 'phar', 'phps', 'pgif', 'inc', 'module'],
  ...[
    'asp',
    'aspx',
    'ashx',
    'asmx',
    'cer',
    'asa',
    'config',
    'jsp',
    'jspx',
    'jsw',
    'jhtml',
    'cfm',
    'cfml',
    'do',
    'action',
  ],
  ...[
    'html',
    'htm',
    'xhtml',
    'shtml',
    'mhtml',
    'svg',
    'svgz',
    'xml',
    'xsl',
    'xslt',
    'hta',
    'js',
    'mjs',
    'wasm',
    'swf',
  ],
  ...[
    'exe',
    'com',
    'bat',
    'cmd',
    'ps1',
    'vbs',
    'jar',
    'scr',
    'msi',
    'lnk',
    'sh',
    'pl',
    'py',
    'rb',
    'cgi',
    'docm',
    'xlsm',
  ],
];

/** The same in the ways by which a check of names was passed. */
const disguised = [
  ...['PHP', 'pHp', 'PhTmL', 'Php5', 'HTML', 'SVG', 'ExE'].map((extension) => `x.${extension}`),
  ...[
    'x.pdf.php',
    'x.php.',
    'x.php ',
    'x.php...',

    'x.php\u200b',
    '\u200bx.php',
    'x.p\u00adhp',
    'x.php\u202e',
  ],
  ...['x.php\t', 'x..php', 'x.php;.html', 'x.pdf/y.php', 'x.pdf\\y.php', 'x.pdf.PHP5', 'x.pdf .php'],
];

describe('a file is taken for what its bytes are, and only under a name that says so', () => {
  let portal: FreshPortal;
  let member: Member;
  beforeAll(async () => {
    portal = await freshPortal('server');
    member = await portal.newMember('Élodie');
  });
  afterAll(() => portal.close());

  test('what runs somewhere is refused by its name, whatever its bytes are', async () => {
    const names = [...running.map((extension) => `x.${extension}`), ...disguised];
    expect(names.length).toBeGreaterThan(60);
    for (const name of names) {
      for (const content of [script, new Uint8Array(pdf)]) {
        const { answer, file } = await sendFile(portal, member, name, content, 'application/pdf');
        expect([name, answer.status, file]).toEqual([name, 422, undefined]);
      }
    }
  });

  test.each([
    'x.php.pdf',
    'x.pdf',
    'x.phtml.PDF',
    'x.php\0.pdf',
    'x.php%00.pdf',
    'x.php;.pdf',
    'x.php:.pdf',
    'x.php::$DATA',
    'x',
    'php',
    'x.php\u200b.pdf',
    '.php',
    'x.php\n',
    'x.php/',
    'x.php\\',
  ])('%j is what its bytes are, or nothing', async (name) => {
    expect((await sendFile(portal, member, name, script)).file).toBeUndefined();
    const { file } = await sendFile(portal, member, name, new Uint8Array(pdf));
    expect(file?.type).toBe('application/pdf');
    expect(file?.name).toMatch(/\.pdf$/i);
  });
});
