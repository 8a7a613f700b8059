package esperanza.endtoend;

import java.util.List;

/** The analyses of an investigator, and the matters that are examined in a case. */
interface AnalysesCase extends OnCase {

    /** @param product like {@code context-analysis}; its content is the example of the OpenAPI document */
    default void issues(String product) {
        does("/" + product, story().example("/" + product));
    }

    default void assessesTheImpactOn(String party) {
        does("/impact-assessment", """
                {"product": {"version": 1, "confidence": "MODERATE", "text": "The children changed school",
                             "sources": ["Interview with the family"]},
                 "party": "%s",
                 "impacts": {"INDIVIDUAL": ["PSYCHOLOGICAL"], "FAMILY": ["CHILDREN_AFFECTED"], "ORGANISATION": [],
                             "COMMUNITY": [], "SOCIETY": ["CHILLING_EFFECT"]}}""", party);
    }

    default void examines(String matter, String outcome) {
        does("/examination/matters", """
                {"matter": "%s", "outcome": "%s", "reasons": "On the acts of the programme"}""", matter, outcome);
    }

    default void examinesEveryMatterThatIsLeft() {
        List.of(
                        "ALTERNATIVES",
                        "TEXT_VOICE_COMPARISON",
                        "MACRO_STRUCTURE",
                        "BENEFICIARIES",
                        "STATE_FILES",
                        "OFFICIALS_OMISSIONS",
                        "ETHNIC_TERRITORIAL",
                        "THREAT_TO_OTHERS")
                .forEach(matter -> examines(matter, "NOTHING_TO_DO"));
    }

    default String searchesForLinkedCases() {
        return does("/examination/searches", story().example("/examination/searches"))
                .text("/searchId");
    }

    default void keepsTheCasesApart(String search) {
        does("/examination/joinder", """
                {"searchId": "%s", "decision": "SEPARATE", "reasons": "The other case is ready for charges"}""", search);
    }

    default void passesOnWhatWasLearnt() {
        does("/examination/lessons", story().example("/examination/lessons"));
    }
}
