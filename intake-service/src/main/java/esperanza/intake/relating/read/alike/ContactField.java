package esperanza.intake.relating.read.alike;

/** A kind of contact or document that two reports may have in common, or of trace of the threatener. */
enum ContactField {
    PHONE,
    EMAIL,
    DOCUMENT,
    TRACE_PHONE,
    TRACE_HANDLE,
    TRACE_EMAIL,
    TRACE_ACCOUNT,
    TRACE_PLATE,
    TRACE_WORDING;

    boolean isPhone() {
        return this == PHONE || this == TRACE_PHONE;
    }

    /** The reason code of a look-alike. */
    String reason() {
        return "SAME_" + name();
    }
}
