package esperanza.protocol.vocabulary;

/** The kind of reporter. No reporter needs an accreditation, and no reporter has to be the victim. */
public enum ReporterKind implements Code {
    VICTIM,
    RELATIVE,
    REPRESENTATIVE,
    ORGANISATION,
    COMMUNITY,
    WITNESS,
    NHRI,
    AUTHORITY,
    MEDIA,
    ANONYMOUS,
    EX_OFFICIO,
    OTHER,
    UNKNOWN
}
