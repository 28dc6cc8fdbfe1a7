/**
 * The plan on paper: from costs per business that were measured on one machine to a whole country on N
 * shards and a CDN in front of 514 sites. Plain arithmetic, no measuring; see `docs/scale.md`.
 */

/** What is assumed where nobody says otherwise; every one is an option of `simulate.mjs`. */
export const assumed = {
  businesses: 65e6,
  years: 5,
  /** The years that the costs were measured with. */
  measuredYears: 3,
  /** Shards to look at. */
  shards: [1, 2, 4, 8, 16, 32],
  /** Cores of a shard, and of the machine that was measured. */
  cores: 16,
  measuredCores: 2,
  /** How much of a further core helps, from 0 to 1: files and joins do not split evenly. */
  gain: 0.7,
  /** Memory of a shard in GB, and what a query may take of it. */
  memory: 64,
  memoryShare: 0.6,
  /** Readers of files beside one another; they are parted by kabupaten. */
  loaders: 8,
  /** Sites, visits of each a day, days of a month. */
  sites: 514,
  visits: 300,
  days: 30,
  /** Requests and bytes of a first visit, and the share of visits that come back with all in cache. */
  requests: 6,
  bytes: 450e3,
  cached: 0.4,
  /** Times a month that a site is built, and bytes of a site. */
  builds: 4,
  siteBytes: 6e6,
  /** Prices in rupiah, assumed, to be replaced by those of an offer. */
  prices: {
    coreMonth: 350_000,
    memoryGbMonth: 45_000,
    diskGbMonth: 1_500,
    cdnGb: 650,
    cdnMillionRequests: 12_000,
  },
};

/**
 * Costs where no bench says them: those of ten million businesses on a cluster of two shards and two
 * cores, see the table in `docs/scale.md`.
 */
export const documented = {
  /** Seconds on two cores to read, understand and store a business with its years. */
  loadSeconds: 65e-6,
  /** Seconds of one figure over it. */
  figureSeconds: 4e-6,
  /** Bytes that its shard holds of it while it joins. */
  queryBytes: 960,
  /** Bytes on disk, compressed. */
  diskBytes: 110,
};

/** Figures of a whole site that each ask for the rows. */
export const siteFigures = 90;

/**
 * Costs of a business with its years, from what `run.mjs` wrote.
 *
 * @param results of the bench
 * @param what engine, of which the largest size counts
 * @returns the documented ones where it was not measured
 */
export function costsOf(results, what) {
  const [largest] = results
    .filter((one) => one.what === what && one.load !== undefined)
    .sort((a, b) => b.size - a.size);
  if (largest === undefined) return {...documented, from: 'documented'};
  const figures = Object.keys(largest.each).length;
  const peak = largest.shardPeaks ? sum(largest.shardPeaks) : largest.peak;
  return {
    ...documented,
    loadSeconds: largest.load / largest.size,
    figureSeconds: largest.answers / figures / largest.size,
    queryBytes: (peak * 2 ** 20) / largest.size,
    from: `${what} ${largest.size}`,
  };
}

/**
 * What N shards need for all businesses.
 *
 * @returns for each number of shards the hours of loading, seconds of one figure, minutes of all
 *   figures, GB of memory and disk of a shard, what ends first, and rupiah a month
 */
export function plan(costs, options = assumed) {
  const {businesses, years, measuredYears, memory, memoryShare, loaders, prices} = options;
  const {cores, shards} = options;
  const scale = years / measuredYears;
  const speed = speedOf(options);
  return shards.map((count) => {
    const own = businesses / count;
    // Files are read by this package's own readers; shards only store what these send.
    const readers = Math.min(loaders, Math.max(1, count * cores));
    const loadHours = (businesses * scale * costs.loadSeconds) / readers / 3600;
    const figureSeconds = (own * scale * costs.figureSeconds) / speed;
    const memoryGb = (own * scale * costs.queryBytes) / 1e9;
    const diskGb = (own * scale * costs.diskBytes) / 1e9;
    return {
      shards: count,
      loadHours,
      figureSeconds,
      siteMinutes: (figureSeconds * siteFigures) / 60,
      memoryGb,
      diskGb,
      bottleneck: bottleneck({memoryGb, limit: memory * memoryShare, loadHours, figureSeconds}),
      rupiahMonth:
        count *
        (cores * prices.coreMonth +
          memory * prices.memoryGbMonth +
          diskGb * 3 * prices.diskGbMonth),
    };
  });
}

/** How many times faster a shard is than the machine that was measured. */
export function speedOf({cores, measuredCores, gain}) {
  return 1 + (cores / measuredCores - 1) * gain;
}

function bottleneck({memoryGb, limit, loadHours, figureSeconds}) {
  if (memoryGb > limit) return 'memory';
  if (loadHours > 24) return 'loading';
  if (figureSeconds > 60) return 'figures';
  return 'none';
}

/** What the pages of all sites ask of a CDN in a month, and what that costs. */
export function delivery(options = assumed) {
  const {sites, visits, days, requests, bytes, cached, builds, siteBytes, prices} = options;
  const all = sites * visits * days;
  const first = all * (1 - cached);
  // Who comes back asks once whether there is something new.
  const asked = first * requests + all * cached;
  const gb = (first * bytes) / 1e9;
  const uploadedGb = (sites * builds * siteBytes) / 1e9;
  const rupiahMonth = gb * prices.cdnGb + (asked / 1e6) * prices.cdnMillionRequests;
  return {
    ...{visits: all, requests: asked, gb, uploadedGb, rupiahMonth},
    requestsPerSecond: asked / (days * 86_400),
    storedGb: (sites * siteBytes) / 1e9,
  };
}

function sum(numbers) {
  return numbers.reduce((a, b) => a + b, 0);
}
