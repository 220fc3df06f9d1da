import { hkdfSync, randomBytes, randomUUID } from 'node:crypto';
import { link, mkdir, open, readFile, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { type SecretKey, type Settings, SettingsError } from './settings.ts';

/** The house's secret keys, newest first: those of SECRET_KEYS, else those of DATA_DIR, made once. */
export async function openSecrets(
  settings: Pick<Settings, 'secretKeys' | 'dataDir'>,
): Promise<readonly SecretKey[]> {
  if (settings.secretKeys !== undefined) return settings.secretKeys;
  const path = join(settings.dataDir, 'secret-keys');
  return keysIn((await textOf(path)) ?? (await made(path)), path);
}

/** 32 bytes for one purpose: a key never serves two, and none gives another away (HKDF, RFC 5869). */
export function derivedKey(secret: SecretKey, purpose: string): Buffer {
  const bytes = hkdfSync('sha256', Buffer.from(secret.key, 'base64'), '', `repons/${purpose}`, 32);
  return Buffer.from(bytes);
}

async function textOf(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

async function made(path: string): Promise<string> {
  await mkdir(join(path, '..'), { recursive: true });
  const draft = `${path}.${randomUUID()}`;
  const file = await open(draft, 'wx', 0o600);
  try {
    await file.writeFile(
      `# id:key, newest first. Without them sessions end and protected answers cannot be read again.\n` +
        `first:${randomBytes(32).toString('base64')}\n`,
    );
    await file.sync();
    // Unlike a rename, a link refuses an existing name: of two starters at once the first one's keys stand,
    // and nobody ever reads a file half written.
    await link(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await file.close();
    await unlink(draft);
  }
  return readFile(path, 'utf8');
}

function keysIn(text: string, path: string): readonly SecretKey[] {
  const lines = text.split('\n').map((line) => line.trim());
  const pairs = lines.filter((line) => line !== '' && !line.startsWith('#'));
  const keys = pairs.map((pair) => {
    const [id = '', key = ''] = pair.split(':');
    if (!/^[\w-]{1,32}$/.test(id) || Buffer.from(key, 'base64').length < 32) {
      throw new SettingsError(`${path}: each line is id:key, the key at least 32 random bytes in base64`);
    }
    return { id, key };
  });
  if (keys.length === 0) throw new SettingsError(`${path}: holds no key; restore it from a backup`);
  return keys;
}
