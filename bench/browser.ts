import { once } from 'node:events';
import { Agent, type IncomingMessage, request } from 'node:http';
import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate } from 'node:zlib';

/** What is sent, made before it is measured. */
export interface Sent {
  readonly path: string;
  readonly cookie?: string;
  readonly body?: Buffer;
  readonly type?: string;
}

export interface Answer {
  readonly status: number;
  readonly location: string;
  readonly cookies: readonly string[];
  readonly encoding: string;
  readonly body: Buffer;
  /** Of the body, as it came. */
  readonly bytes: number;
}

/** Asks the server at this origin as a browser does, on connections that stay open. */
export class Browser {
  readonly origin: string;
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 64 });

  constructor(origin: string) {
    this.origin = origin;
  }

  async send({ path, cookie, body, type }: Sent): Promise<Answer> {
    const asked = request(new URL(path, this.origin), {
      agent: this.#agent,
      method: body ? 'POST' : 'GET',
      headers: {
        'Accept-Encoding': 'br, gzip',
        ...(cookie && { Cookie: cookie }),
        ...(body && { 'Content-Type': type, 'Content-Length': body.length, Origin: this.origin }),
      },
    });
    asked.end(body);
    const [response] = (await once(asked, 'response')) as [IncomingMessage];
    const chunks: Buffer[] = [];
    for await (const chunk of response) chunks.push(chunk);
    const received = Buffer.concat(chunks);
    const { headers } = response;
    return {
      status: response.statusCode ?? 0,
      location: headers.location ?? '',
      cookies: headers['set-cookie'] ?? [],
      encoding: headers['content-encoding'] ?? '',
      body: received,
      bytes: received.length,
    };
  }

  /** The page at a path; throws unless there is one. */
  async page(path: string, cookie: string): Promise<string> {
    const answer = await this.send({ path, cookie });
    if (answer.status !== 200) throw new Error(`${answer.status} at ${path}`);
    return textOf(answer);
  }

  /** The Cookie header of who signs in with this password. */
  async signIn(email: string, password: string): Promise<string> {
    const body = urlencoded([
      ['email', email],
      ['password', password],
      ['act', 'continue'],
    ]);
    const answer = await this.send({ path: '/fr/connexion', ...body });
    if (answer.status !== 303) throw new Error(`${email} cannot sign in: ${answer.status}`);
    return answer.cookies.map((each) => each.split(';')[0]).join('; ');
  }

  close(): void {
    this.#agent.destroy();
  }
}

async function textOf({ body, encoding }: Answer): Promise<string> {
  const decoders = { br: brotliDecompress, gzip: gunzip, deflate: inflate };
  const decoder = decoders[encoding as keyof typeof decoders];
  return (decoder ? await promisify(decoder)(body) : body).toString();
}

type Fields = readonly (readonly [string, string])[];

export const urlencoded = (fields: Fields) => ({
  body: Buffer.from(new URLSearchParams(fields.map(([name, value]) => [name, value])).toString()),
  type: 'application/x-www-form-urlencoded',
});

/** A form with a file control, in which no file need be chosen. */
export async function multipart(fields: Fields, field: string, file = new File([], '')) {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  form.append(field, file);
  const encoded = new Response(form);
  return {
    body: Buffer.from(await encoded.arrayBuffer()),
    type: encoded.headers.get('Content-Type') ?? '',
  };
}
