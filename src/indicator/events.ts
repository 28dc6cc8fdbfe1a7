/**
 * What the columns of an event table mean to an engine: whom an event concerns, when it happened and
 * which events count. An event belongs to the calendar year of its day, else of its stated year.
 */
export interface EventSpec {
  /** Column that names the business. */
  readonly business: string | null;
  /** Column that names a group whose listed members are meant where no business is named. */
  readonly group?: string;
  readonly date?: string;
  readonly year?: string;
  /** Only rows whose category is one of these count; a blank counts. */
  readonly counts?: {readonly column: string; readonly values: readonly string[]};
  /** Column of each role: who acted, in which programme, where. The first that is filled is meant. */
  readonly agency?: string;
  readonly programme?: string;
  readonly programmeType?: string;
  readonly mentor?: readonly string[];
  readonly partner?: string;
  readonly product?: string;
  readonly district?: string;
  readonly village?: string;
  /** The area that the role (a mentor) is assigned to, where the row names no place of its own. */
  readonly assigned?: string;
}

/** Tables whose rows are events or records beside the register. */
export const eventSpecs = {
  aid: {
    business: 'aidBusinessRef',
    group: 'aidGroupName',
    date: 'aidDate',
    year: 'aidYear',
    counts: {column: 'aidStatus', values: ['delivered']},
    agency: 'aidAgency',
    programme: 'aidName',
    district: 'aidDistrict',
    village: 'aidVillage',
  },
  mentoring: {
    business: 'mentoringBusinessRef',
    date: 'mentoringDate',
    // A session counts once its report is let through: not one refused, nor one still to be looked at.
    counts: {column: 'mentoringStatus', values: ['approved', 'revise', 'done']},
    agency: 'mentorAffiliation',
    mentor: ['mentorId', 'mentorName'],
    district: 'mentoringDistrict',
    assigned: 'mentorArea',
  },
  licence: {business: 'licenceBusinessRef', date: 'licenceIssued'},
  training: {
    business: 'trainingParticipantRef',
    date: 'trainingDate',
    year: 'trainingYear',
    agency: 'trainingOrganiser',
    programme: 'trainingName',
  },
  product: {
    business: 'productBusinessRef',
    year: 'productYear',
    product: 'productName',
    district: 'productDistrict',
    village: 'productVillage',
  },
  matching: {business: 'matchBusinessRef', date: 'matchDate', partner: 'partnerName'},
  service: {business: 'serviceBusinessRef', date: 'arrivedDate'},
  order: {business: 'orderBusinessRef', date: 'orderDate'},
  programme: {
    business: null,
    year: 'fiscalYear',
    agency: 'leadAgency',
    programme: 'programmeName',
    programmeType: 'programmeType',
  },
  budget: {business: null, year: 'fiscalYear', agency: 'budgetAgency', programme: 'budgetName'},
  // Agreements are a stock at the cut-off, not events of the year they began in.
  agreement: {business: null, agency: 'agreementAgency'},
} as const satisfies Readonly<Record<string, EventSpec>>;

export type EventTable = keyof typeof eventSpecs;

/** The spec of an event table, with every optional field open to reading. */
export function eventSpec(table: EventTable): EventSpec {
  return eventSpecs[table];
}

/** Tables by which an agency serves a business: what "served by" counts. */
export const serviceTables: readonly EventTable[] = ['aid', 'mentoring', 'training'];
