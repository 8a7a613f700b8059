package esperanza.investigation.diligence.domain;

/** Why an item of the checklist was left undone. The item stays undone, and says so. */
public enum OmissionGround {
    /** The thing to be examined does not exist any more. */
    NOT_POSSIBLE,
    /** Doing it would put somebody in danger. */
    NOT_SAFE,
    /** A court or the law does not allow it. */
    NOT_ALLOWED,
    /** Another authority did it, as the reasons show. */
    DONE_ELSEWHERE
}
