package esperanza.intake.report.domain;

/** The kinds of content in a report. One of them is enough; everything else is optional. */
public enum Evidence {
    ACCOUNT,
    FILE,
    CODE
}
