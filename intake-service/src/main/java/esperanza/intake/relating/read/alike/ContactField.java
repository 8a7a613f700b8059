package esperanza.intake.relating.read.alike;

/**
 * A kind of contact or document that two reports may have in common, or of trace of the threatener. A contact of a
 * reporter is compared with those of reporters and of parties.
 */
public enum ContactField {
    PHONE,
    EMAIL,
    DOCUMENT,
    /** The name of a party: people search for it, and no two reports look alike by it. */
    NAME,
    REPORTER_PHONE(PHONE),
    REPORTER_EMAIL(EMAIL),
    REPORTER_DOCUMENT(DOCUMENT),
    TRACE_PHONE,
    TRACE_HANDLE,
    TRACE_EMAIL,
    TRACE_ACCOUNT,
    TRACE_PLATE,
    TRACE_WORDING;

    private final String indexedAs;

    ContactField() {
        indexedAs = name();
    }

    ContactField(ContactField comparable) {
        indexedAs = comparable.name();
    }

    /** The field in the index, equal for all that are compared with each other. */
    public String indexedAs() {
        return indexedAs;
    }

    public boolean ofReporter() {
        return this == REPORTER_PHONE || this == REPORTER_EMAIL || this == REPORTER_DOCUMENT;
    }

    boolean isPhone() {
        return this == PHONE || this == REPORTER_PHONE || this == TRACE_PHONE;
    }

    /** The reason code of a look-alike. */
    String reason() {
        return "SAME_" + name();
    }
}
