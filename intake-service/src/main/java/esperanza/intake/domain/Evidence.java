package esperanza.intake.domain;

/** What a report gave us. One of them is enough; everything else is optional. */
public enum Evidence {
    ACCOUNT,
    FILE,
    CODE
}
