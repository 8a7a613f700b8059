package esperanza.investigation.closure.domain;

/** Why a file is to be archived. A limitation is no ground: it ends a file from outside. */
public enum ArchiveGround {
    AUTHORS_NOT_FOUND,
    EVIDENCE_INSUFFICIENT,
    NO_OFFENCE,
    DEALT_WITH_ELSEWHERE,
    /** The threat is not taken for serious. Never a ground; it is named here to be refused by its name. */
    LOW_CREDIBILITY
}
