package esperanza.intake.read.alike;

/** A way to reach or to know somebody that two reports may have in common. */
enum ContactField {
    PHONE,
    EMAIL,
    DOCUMENT;

    /** As the reason for which a report is proposed. */
    String reason() {
        return "SAME_" + name();
    }
}
