package esperanza.protocol.vocabulary;

/** The kind of thing that a term runs for. Each thing of the kind has a clock of its own. */
public enum TermObject {
    REPORT,
    CASE,
    /** One party of one case. */
    PARTY,
    /** One measure of one case. */
    MEASURE,
    /** A proposal to take a measure away. */
    CHANGE,
    /** An alleged misuse of a measure. */
    MISUSE,
    /** An appeal of a protected person. */
    APPEAL,
    /** One decision about the protection of a person. */
    DECISION,
    TRANSFER,
    /** The consent that is awaited after a referral: of all for whom the reporter spoke, or of one party alone. */
    AWAITED_CONSENT,
    GLASS_BREAK,
    IDENTITY_REQUEST,
    SEPARATION,
    /** A threat to a person who lacks what they were promised. */
    GAP,
    /** The check-ins of a protected person. */
    CHECKIN,
    /** One alarm of a protected person. */
    ALARM,
    /** One relocation of a protected person. */
    RELOCATION,
    /** A task of another institution for a protected person. */
    TASK,
    /** An answer that the ombudsman demands. */
    DEMAND,
    /** An item of evidence. */
    EVIDENCE,
    /** A request to keep data. */
    PRESERVATION,
    /** A request to another State. */
    ASSISTANCE,
    /** An act that a party proposed. */
    PROPOSAL,
    /** The notice of one milestone to a party. */
    NOTICE,
    HYPOTHESIS,
    /** An act of the investigation that somebody was given. */
    ACT,
    /** The handing over of an item of evidence to another person. */
    CUSTODY_TRANSFER,
    /** A part of a file that somebody outside asked for. */
    DOSSIER,
    /** The conduct of an official, as it was referred. */
    CONDUCT,
    /** The contest of an item of the checklist. */
    CONTEST,
    REPARATION,
    /** An event that calls for a review: of the programme of an investigation, or of the level of a protected person. */
    REVIEW_CAUSE
}
