package esperanza.investigation.hypothesis.domain;

/** The basis of an explanation of a threat. A person checks it before the explanation is recorded. */
public enum StereotypeCheck {
    /** The work of defence, or facts outside the private life of the threatened person. */
    WORK,
    /** The private life of the threatened person: a supervisor has to approve it with reasons. */
    PRIVATE_LIFE
}
