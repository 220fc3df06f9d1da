/** What people who attack pages type, where a subject, a message or the name of a file is asked for. */
export const hostileTexts: readonly string[] = [
  '<script>alert(1)</script>',
  '"><script>alert(1)</script>',
  "'><img src=x onerror=alert(1)>",
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)>',
  '<svg><animate onbegin=alert(1) attributeName=x></svg>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<a href="javascript:alert(1)">cliquez</a>',
  'javascript:alert(1)',
  '<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
  '</textarea><script>alert(1)</script>',
  '</title><script>alert(1)</script>',
  '</option></select><img src=x onerror=alert(1)>',
  '</p></div></main></body><script src=//ailleurs.test></script>',
  '<!--<img src="--><img src=x onerror=alert(1)//">',
  '<![CDATA[<script>alert(1)</script>]]>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<IMG """><SCRIPT>alert(1)</SCRIPT>">',
  "<style>@import'//ailleurs.test'</style>",
  '<link rel=stylesheet href=//ailleurs.test>',
  '<base href=//ailleurs.test>',
  '<meta http-equiv=refresh content="0;url=//ailleurs.test">',
  '<form action=//ailleurs.test><button>Envoyer</button></form>',
  '<details open ontoggle=alert(1)>',
  '<video><source onerror=alert(1)></video>',
  '<object data="data:text/html;base64,PHNjcmlwdD4="></object>',
  '<x contenteditable onblur=alert(1)>x',
  '<script/src=data:,alert(1)>',
  '" autofocus onfocus=alert(1) x="',
  "' onmouseover='alert(1)",
  '" style="animation-name:x" onanimationstart="alert(1)',
  '` onmouseover=alert(1) `',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&#60;script&#62;alert(1)',
  '&quot;&gt;&lt;img src=x onerror=alert(1)&gt;',
  '\\u003cscript\\u003ealert(1)',
  '%3Cscript%3Ealert(1)%3C/script%3E',
  '＜script＞alert(1)＜/script＞',
  '<ſcript>alert(1)</ſcript>',
  "{{constructor.constructor('alert(1)')()}}",
  '<%= 7*7 %> #{7*7} {{7*7}}',
  '[clic](javascript:alert(1))',
  '\u202e<script>alert(1)</script>',
];

/** The same around an address, which a message makes a link. */
export const hostileAddresses: readonly string[] = [
  'https://ailleurs.test/"onmouseover="alert(1)',
  "https://ailleurs.test/'onclick='alert(1)",
  'https://ailleurs.test/<script>alert(1)</script>',
  'https://ailleurs.test/&quot;onmouseover=alert(1)',
];

/** A text as it stands in a page. */
export const escaped = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');

/**
 * The tags of a page with the names of their attributes, in order: what no words can change. Throws where a tag is
 * not whole, or where an address leads to anything but a page, a part of one, or a link of a message.
 */
export function skeletonOf(html: string): string[] {
  const tags = html.match(tag) ?? [];
  const rest = html.replaceAll(tag, '');
  if (/[<>]/.test(rest)) throw new Error(`Half a tag: ${/.{0,80}[<>].{0,80}/su.exec(rest)?.[0]}`);
  const foreign = tags.find((each) =>
    /\s(?:src|href|action|formaction)="(?!\/(?!\/)|#|mailto:|tel:|https:\/\/)/i.test(each),
  );
  if (foreign !== undefined) throw new Error(`A foreign address: ${foreign}`);
  return tags.map((each) => each.replaceAll(/="[^"]*"/g, ''));
}

const tag = /<(?:!doctype html|\/?[a-z][a-z0-9-]*(?:\s+[a-z-]+(?:="[^"]*")?)*\s*\/?)>/gi;
