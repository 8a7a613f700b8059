package esperanza.endtoend;

/** The work of an investigator to find who threatened, and who had it done. */
interface FindsAuthors extends OnCase {

    default String suspects(String role, String identity) {
        return does("/suspects", """
                {"suspicion": {"role": "%s", "identity": "%s", "authorClass": "PRIVATE_SECURITY",
                               "grade": "WELL_FOUNDED"},
                 "reasons": "Two witnesses name him"}""", role, identity).text("/suspectId");
    }

    /** Both levels: who carried it out, and who ordered it. */
    default void clarifiesBothLevelsBy(String... suspects) {
        does("/clarification", """
                {"material": "IDENTIFIED", "intellectual": "IDENTIFIED", "structure": "NOT_WORKED",
                 "overall": "CLARIFIED", "suspects": %s, "reasons": "The order and its price are proved"}""", OnCase.ids((Object[]) suspects));
    }
}
