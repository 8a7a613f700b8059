package esperanza.investigation.evidence.domain;

/** The answer of the other State to a request for legal assistance. */
public enum AssistanceOutcome {
    GRANTED,
    PARTLY,
    REFUSED
}
