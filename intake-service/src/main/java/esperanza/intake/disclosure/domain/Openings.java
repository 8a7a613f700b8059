package esperanza.intake.disclosure.domain;

/** An opening has no state: each is recorded by itself, and earlier ones do not decide what may be opened next. */
public enum Openings {
    RECORDED
}
