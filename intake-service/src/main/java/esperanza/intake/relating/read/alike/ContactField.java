package esperanza.intake.relating.read.alike;

/** A kind of contact or document that two reports may have in common. */
enum ContactField {
    PHONE,
    EMAIL,
    DOCUMENT;

    /** The reason code of a look-alike. */
    String reason() {
        return "SAME_" + name();
    }
}
