package esperanza.investigation.file.domain;

/**
 * The investigator who answers for a file.
 *
 * @param investigator pseudonym of the person
 * @param released true: the person cannot go on, and another investigator may take the file over
 */
public record Holder(String investigator, boolean released) {

    static Holder of(String investigator) {
        return new Holder(investigator, false);
    }

    Holder whoCannotGoOn() {
        return new Holder(investigator, true);
    }
}
