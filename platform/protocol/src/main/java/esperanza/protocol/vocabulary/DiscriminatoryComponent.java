package esperanza.protocol.vocabulary;

/**
 * Facet F9: the discrimination that a threat carries. {@code NONE_ESTABLISHED} is an explicit finding, never a default.
 *
 * <p>Sensitive: these are differential factors of the person, which are special categories of data everywhere.
 */
public enum DiscriminatoryComponent implements Code {
    GENDER,
    SEXUAL_ORIENTATION,
    GENDER_IDENTITY,
    RACE_ETHNICITY,
    INDIGENOUS,
    AFRODESCENDANT,
    AGE,
    DISABILITY,
    MIGRATION_STATUS,
    RELIGION,
    POLITICAL_OPINION,
    CLASS,
    NONE_ESTABLISHED,
    UNKNOWN;

    @Override
    public boolean sensitive() {
        return true;
    }
}
