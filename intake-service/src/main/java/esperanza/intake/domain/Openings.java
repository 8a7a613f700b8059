package esperanza.intake.domain;

/** What was opened so far says nothing of what may be opened next: each opening is recorded by itself. */
public enum Openings {
    RECORDED
}
