package esperanza.investigation.file.domain;

/**
 * The person who writes down what a party says.
 *
 * @param person pseudonym
 * @param answersForTheFile whether this person answers for the file
 */
public record Writer(String person, boolean answersForTheFile) {

    /**
     * True if the party speaks of this person's own work: then another person writes it down.
     *
     * @param assertedBy pseudonym of the person who says that it was done
     */
    public boolean isOwnCause(String assertedBy) {
        return answersForTheFile || person.equals(assertedBy);
    }
}
