package esperanza.intake.erasure.domain;

/** The grounds on which data cannot be erased, although the person requests it. */
public enum HoldGround {
    /**
     * The report was referred to investigation, and nobody has said yet that the investigation ended. Set by the
     * referral itself.
     */
    REFERRED_TO_INVESTIGATION,
    /** An investigation, in this mechanism or elsewhere, needs the data. */
    INVESTIGATION,
    /** An international body has asked that they be kept, or a case before it is open. */
    INTERNATIONAL_PROCEEDING,
    /** An act of the mechanism that rests on them is under review. */
    REVIEW
}
