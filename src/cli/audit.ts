import {auditSnapshot, type Finding, type SnapshotAudit} from '../audit.js';
import {UmkmError} from '../errors.js';
import {openPool} from '../node/pool.js';
import {readSnapshot} from '../node/read-snapshot.js';
import {requireSameRegion} from '../revision/same-region.js';
import type {Snapshot} from '../snapshot/v1.js';
import {cliWords} from '../text/cli.js';
import type {Arguments} from './arguments.js';

/** Findings of one kind that are listed; the others are only counted. */
const listed = 20;

/**
 * `audit SNAPSHOT`: attacks what is published and lists what can be recovered. Exit code 1 while there
 * is anything.
 *
 * @throws UmkmError `CLI_OPERAND`, `FILE_MISSING`, `SNAPSHOT_…`, `DISCLOSURE_PREVIOUS`
 */
export async function auditCommand(args: Arguments): Promise<0 | 1> {
  const [path, ...more] = args.operands;
  if (path === undefined || more.length > 0)
    throw new UmkmError('CLI_OPERAND', {expected: 'audit SNAPSHOT.json'});
  const snapshot = await readSnapshot(path);
  const previous = args.previous === undefined ? null : await readSnapshot(args.previous);
  requireSameRegion(previous, snapshot);
  const pool = openPool();
  const audit = await auditSnapshot(snapshot, {previous, run: pool.run}).finally(() =>
    pool.close(),
  );
  if (args.format === 'json') process.stdout.write(`${JSON.stringify(audit, null, 2)}\n`);
  else process.stdout.write(`${textOf(audit, snapshot, args).join('\n')}\n`);
  return audit.safe && snapshot.extension.disclosure.applied ? 0 : 1;
}

function textOf(audit: SnapshotAudit, snapshot: Snapshot, {lang}: Arguments): string[] {
  const t = cliWords[lang];
  const lines = [t.auditHead(String(audit.withheld), String(audit.attacked))];
  if (!snapshot.extension.disclosure.applied) lines.push(t.auditUnprotected);
  const kinds: readonly (readonly [string, readonly Finding[]])[] = [
    [t.auditOpen, audit.open],
    [t.auditExact, audit.exact],
    [t.auditNarrow, audit.narrow],
    [t.auditSmall, audit.small],
  ];
  for (const [head, findings] of kinds) {
    if (findings.length === 0) continue;
    lines.push('', `${head} ${findings.length}`);
    lines.push(...findings.slice(0, listed).map((finding) => `  ${lineOf(finding, snapshot)}`));
    if (findings.length > listed)
      lines.push(`  ${t.moreRemarks(String(findings.length - listed))}`);
  }
  if (audit.contradictions > 0) lines.push('', t.auditContradiction(String(audit.contradictions)));
  lines.push('', audit.safe ? t.auditSafe : t.auditAdvice);
  return lines;
}

function lineOf({indicator, by, part, lower, upper}: Finding, snapshot: Snapshot): string {
  const place = Object.entries(by).map(
    ([dim, id]) => `${dim}=${labelOf(snapshot, indicator, dim, id)}`,
  );
  const bounds = lower === upper ? String(lower) : `${lower} … ${upper ?? '∞'}`;
  return `${indicator} ${place.join(' ')} ${part}: ${bounds}`;
}

/** The name of a category, as the snapshot gives it. */
function labelOf(snapshot: Snapshot, indicator: string, dim: string, id: string): string {
  const dataset = snapshot.link.item.find(
    ({extension, id: dims}) => extension.indicator === indicator && dims.includes(dim),
  );
  const labels = dataset?.dimension[dim].category.label ?? {};
  const label = Object.hasOwn(labels, id) ? labels[id] : id;
  return label === id ? id : `${id} (${label})`;
}
