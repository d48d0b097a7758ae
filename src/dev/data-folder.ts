import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { folderElsewhere } from './folder-elsewhere.ts';
import { temporaryRoot, temporaryRoots } from './memory-folder.ts';
import { endProcesses, isRunning, markOf, type ProcessMark } from './processes.ts';
import { codeOf, messageOf, Refusal } from './refusal.ts';

/** What a stack writes down about itself, so that a later start can end what a killed one left behind. */
type Claim = {
  readonly supervisor: ProcessMark;
  /** npm and the bootstrap: a supervisor that has lost one of them was killed halfway. */
  readonly launchers: readonly ProcessMark[];
  readonly children: Readonly<Record<string, ProcessMark>>;
};

const CLAIM_FILE = 'stack.json';
const FRESH_PREFIX = 'tranquera-fresh-';
const PATIENCE_MS = 4_000;
const FREE_MEBIBYTES_MIN = 300;

/** The folder of one stack, held by this process until `release`. */
export class DataFolder {
  readonly path: string;
  readonly isTemporary: boolean;
  #claim: Claim;

  private constructor(path: string, isTemporary: boolean, claim: Claim) {
    this.path = path;
    this.isTemporary = isTemporary;
    this.#claim = claim;
  }

  /**
   * Takes the folder, or a new temporary one for null. Ends what a killed start has left there; refuses when another
   * start holds it. `launchers`: those whose death means that this start was killed.
   */
  static async claim(
    wanted: string | null,
    launchers: readonly ProcessMark[],
    tell: (sentence: string) => void,
  ): Promise<DataFolder> {
    await sweepTemporary();
    const path = wanted ?? makeTemporary();
    prepare(path);
    const claim: Claim = { supervisor: markOf(process.pid), launchers, children: {} };
    while (!tryWriteClaim(path, claim)) await endFormer(path, tell);
    return new DataFolder(path, wanted === null, claim);
  }

  /** Writes a child down as soon as it runs; a restarted one takes the place of its former self. */
  note(name: string, pid: number): void {
    this.#rewrite({ ...this.#claim, children: { ...this.#claim.children, [name]: markOf(pid) } });
  }

  /** Ends every child that still runs. */
  async endChildren(): Promise<void> {
    await endProcesses(Object.values(this.#claim.children), 'SIGKILL', PATIENCE_MS);
  }

  release(): void {
    if (this.isTemporary) removeFolders(this.path);
    else rmSync(join(this.path, CLAIM_FILE), { force: true });
  }

  #rewrite(claim: Claim): void {
    this.#claim = claim;
    const file = join(this.path, CLAIM_FILE);
    writeFileSync(`${file}.new`, JSON.stringify(claim));
    renameSync(`${file}.new`, file);
  }
}

/** Open for passing through, since Postgres may run as another user. */
function makeTemporary(): string {
  const path = mkdtempSync(join(temporaryRoot(), FRESH_PREFIX));
  chmodSync(path, 0o711);
  return path;
}

/** Makes the folder; one that turns out to be of no use is not left behind. */
function prepare(path: string): void {
  let made: string | undefined;
  try {
    made = mkdirSync(path, { recursive: true });
    accessSync(path, constants.W_OK);
  } catch (error) {
    if (codeOf(error) === 'ENOSPC') throw error;
    throw new Refusal(
      `The data folder ${path} cannot be written (${messageOf(error)}): choose another with DATA_DIR.`,
    );
  }
  const { bavail, bsize } = statfsSync(path);
  const freeMebibytes = Math.floor((bavail * bsize) / 2 ** 20);
  if (freeMebibytes >= FREE_MEBIBYTES_MIN) return;
  if (made !== undefined) rmSync(made, { recursive: true });
  throw new Refusal(
    `The disk of ${path} has ${freeMebibytes} MiB free and ${FREE_MEBIBYTES_MIN} are needed: free some space, or set DATA_DIR to a folder on another disk.`,
  );
}

/** A link is made whole or not at all, so no one ever reads half a claim. */
function tryWriteClaim(path: string, claim: Claim): boolean {
  const own = join(path, `${CLAIM_FILE}.${process.pid}`);
  writeFileSync(own, JSON.stringify(claim));
  try {
    linkSync(own, join(path, CLAIM_FILE));
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  } finally {
    unlinkSync(own);
  }
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** Only this module writes claims, so what parses has their shape; null for one that is gone or damaged. */
const readClaim = (path: string): Claim | null => readJson(join(path, CLAIM_FILE)) as Claim | null;

const isHeld = (claim: Claim): boolean => isRunning(claim.supervisor) && claim.launchers.every(isRunning);

async function endFormer(path: string, tell: (sentence: string) => void): Promise<void> {
  const file = join(path, CLAIM_FILE);
  const former = readClaim(path);
  if (former !== null && isHeld(former)) {
    throw new Refusal(
      `Process ${former.supervisor.pid} already runs on the data in ${path}: end it (kill ${former.supervisor.pid}), or start beside it with PORT=0 FRESH=1.`,
    );
  }
  if (former !== null) await endClaim(former, path, tell);
  const taken = `${file}.${process.pid}.former`;
  try {
    renameSync(file, taken);
    // Another start may have put its own claim there since: it goes back, and the next round refuses.
    if (JSON.stringify(readJson(taken)) !== JSON.stringify(former)) linkSync(taken, file);
    unlinkSync(taken);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
}

async function endClaim(former: Claim, path: string, tell: (sentence: string) => void): Promise<void> {
  const children = Object.entries(former.children).filter(([, mark]) => isRunning(mark));
  const names = children.map(([name, mark]) => `${name} ${mark.pid}`).join(', ');
  if (names !== '') tell(`ending what a killed start left behind: ${names}`);
  const leftSupervisor = await endProcesses([former.supervisor], 'SIGTERM', PATIENCE_MS);
  const left = await endProcesses(Object.values(former.children), 'SIGINT', PATIENCE_MS);
  const stubborn = [...leftSupervisor, ...left][0];
  if (stubborn === undefined) return;
  throw new Refusal(
    `Process ${stubborn.pid}, left behind by a killed start on ${path}, cannot be ended by this user: end it, then try again.`,
  );
}

/** Temporary folders of this user's starts that were killed: their processes end, their files go. */
async function sweepTemporary(): Promise<void> {
  const paths = temporaryRoots()
    .filter((root) => existsSync(root))
    .flatMap((root) => readdirSync(root).map((name) => join(root, name)))
    .filter((path) => basename(path).startsWith(FRESH_PREFIX));
  for (const path of paths) {
    if (!isOurs(path)) continue;
    const claim = readClaim(path);
    if (claim === null || isHeld(claim)) continue;
    await endProcesses([claim.supervisor, ...Object.values(claim.children)], 'SIGKILL', PATIENCE_MS);
    removeFolders(path);
  }
}

function isOurs(path: string): boolean {
  const status = lstatSync(path, { throwIfNoEntry: false });
  return status?.isDirectory() === true && status.uid === (process.getuid?.() ?? status.uid);
}

function removeFolders(path: string): void {
  for (const folder of [path, folderElsewhere(path)]) {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
