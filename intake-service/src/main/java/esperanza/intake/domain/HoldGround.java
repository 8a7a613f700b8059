package esperanza.intake.domain;

/** Why data cannot be erased now, although the person asks for it. */
public enum HoldGround {
    /** The report was referred to investigation: nobody has said yet that it has ended. Set by the referral itself. */
    REFERRED_TO_INVESTIGATION,
    /** An investigation, here or elsewhere, needs them. */
    INVESTIGATION,
    /** An international body has asked that they be kept, or a case before it is open. */
    INTERNATIONAL_PROCEEDING,
    /** An act of the mechanism that rests on them is under review. */
    REVIEW
}
