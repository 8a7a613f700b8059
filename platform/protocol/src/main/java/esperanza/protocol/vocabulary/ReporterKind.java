package esperanza.protocol.vocabulary;

/** Who tells the mechanism about a threat. Nobody is asked for an accreditation, and nobody has to be the victim. */
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
