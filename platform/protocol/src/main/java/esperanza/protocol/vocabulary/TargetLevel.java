package esperanza.protocol.vocabulary;

/**
 * Facet F4: the target of a threat, who need not be its recipient. Several may apply.
 *
 * <p>Sensitive in part: the finer levels point at few people: a child, the authority of a people, a witness or a judge.
 */
public enum TargetLevel implements Code {
    INDIVIDUAL,
    FAMILY,
    CHILD_OF_DEFENDER,
    COLLEAGUE,
    ORGANISATION,
    COMMUNITY,
    ETHNIC_AUTHORITY,
    SECTOR_LIST,
    CASE_OR_PROCESS,
    UNKNOWN;

    @Override
    public boolean sensitive() {
        return switch (this) {
            case CHILD_OF_DEFENDER, COLLEAGUE, ETHNIC_AUTHORITY, SECTOR_LIST, CASE_OR_PROCESS -> true;
            case INDIVIDUAL, FAMILY, ORGANISATION, COMMUNITY, UNKNOWN -> false;
        };
    }
}
