package esperanza.investigation.hypothesis.domain;

/** What an explanation of a threat rests on. A person checks it before the explanation is recorded. */
public enum StereotypeCheck {
    /** On the work of defence, or on facts outside the private life of the threatened person. */
    WORK,
    /** On the private life of the threatened person: a supervisor has to approve it with reasons. */
    PRIVATE_LIFE
}
