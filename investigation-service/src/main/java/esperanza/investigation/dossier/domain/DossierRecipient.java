package esperanza.investigation.dossier.domain;

/** For whom a dossier leaves the house. */
public enum DossierRecipient {
    COURT,
    OMBUDSMAN,
    /** The threatened person, or whoever represents them. */
    PARTY
}
