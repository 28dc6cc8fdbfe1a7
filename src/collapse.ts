import {catalogue} from './catalogue/index.js';
import {recodedAreas, type MergedArea} from './collapse-areas.js';
import {namesClass, withMergedClasses} from './collapse-classes.js';
import {levelOfCode} from './data/region.js';
import type {Tables} from './data/table.js';
import type {EngineDiagnostic} from './engine/request.js';
import {UmkmError} from './errors.js';
import type {Indicator} from './indicator/indicator.js';
import type {Params} from './engine/context.js';
import {published} from './published.js';
import type {Config} from './schema/config.js';
import {openSession, type Session} from './session.js';

/**
 * Opens what is to be published: small areas that the configuration shows as one are one already in
 * the tables, so that businesses are counted once, and medians and shares are those of the whole
 * merged area. Without such areas it is `openSession`.
 *
 * @returns a session whose diagnostics tell what of the configuration no longer fits
 * @throws UmkmError `CONFIG_COLLAPSE_MEMBER` for an area that there is not, `CONFIG_COLLAPSE_TWICE`,
 *   `CONFIG_COLLAPSE_CODE` for a code that is taken or lies elsewhere
 * @example
 * const {snapshot} = await releaseOf(openRelease(tables, config));
 */
export function openRelease(tables: Tables, config: Config = {}, params: Params = {}): Session {
  const {areas = [], classes = []} = config.disclosure?.collapse ?? {};
  if (areas.length === 0 && classes.length === 0) return openSession(tables, config, params);
  const recoded =
    areas.length === 0 ? {tables, config, leftOut: []} : recodedAreas(tables, config, areas);
  const members = classes.flatMap((one) => one.members);
  const isKecamatan = areas.some(({code}) => levelOfCode(code) === 'kecamatan');
  const miscounted = isKecamatan ? catalogue.filter(countsKecamatan).map(({key}) => key) : [];
  const lost = catalogue.filter(
    (indicator) =>
      miscounted.includes(indicator.key) || (members.length > 0 && namesClass(indicator, members)),
  );
  const asked = [...published.map(({key}) => key), ...addedIn(config).map((one) => one.indicator)];
  const leftOut = [
    ...recoded.leftOut,
    ...lost.map(({key}) => key).filter((key) => asked.includes(key)),
  ];
  const session = openSession(recoded.tables, settled(recoded.config, miscounted), params);
  const remarks = [
    ...partsOf(areas, openSession(tables, config, params)),
    ...(leftOut.length === 0 ? [] : [remark(leftOut)]),
  ];
  return {...session, diagnostics: [...session.diagnostics, ...remarks]};
}

/**
 * A session as it is published: with size classes merged.
 *
 * @throws UmkmError `CONFIG_COLLAPSE_LATE` where areas are to be merged and the tables still hold them
 *   apart; as `withMergedClasses`
 */
export function collapsed(session: Session): Session {
  const {areas = []} = session.config.disclosure?.collapse ?? {};
  if (areas.length > 0) throw new UmkmError('CONFIG_COLLAPSE_LATE', {});
  return withMergedClasses(session);
}

/** Of merged areas it would count one where there are several. */
function countsKecamatan({formulaKind}: Indicator): boolean {
  return formulaKind.kind === 'areas' && formulaKind.level === 'kecamatan';
}

/** Areas are merged once, and what counts them is not published. */
function settled(config: Config, omitted: readonly string[]): Config {
  const {disclosure = {}, published: own = {}} = config;
  const {classes} = disclosure.collapse ?? {};
  return {
    ...config,
    disclosure: {...disclosure, collapse: {...(classes && {classes})}},
    published: {
      ...own,
      add: addedIn(config).filter(({indicator}) => !omitted.includes(indicator)),
      omit: [...(own.omit ?? []), ...omitted],
    },
  };
}

/** Merged areas of which only some members sent rows of the register for a year. */
function partsOf(areas: readonly MergedArea[], {engine}: Session): EngineDiagnostic[] {
  return areas.flatMap(({code, name, members}) => {
    const level = levelOfCode(code);
    if (level === null || !engine.hasRegister) return [];
    const {labels} = engine.areas(level);
    return engine.periods.flatMap((period): EngineDiagnostic[] => {
      const seen = engine.reportedAreas(level, period);
      const silent = members.filter((member) => !seen.has(member));
      if (silent.length === 0 || silent.length === members.length) return [];
      const found = silent.map((member) => labels.get(member) ?? member).join(', ');
      const params = {area: name, period, found};
      return [{code: 'CONFIG_COLLAPSE_PARTIAL', severity: 'warning', params}];
    });
  });
}

function addedIn({published: own}: Config) {
  return own?.add ?? [];
}

function remark(found: readonly string[]): EngineDiagnostic {
  return {code: 'CONFIG_COLLAPSE_LEFT_OUT', severity: 'warning', params: {found: found.join(', ')}};
}
