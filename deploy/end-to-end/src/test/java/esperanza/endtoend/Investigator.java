package esperanza.endtoend;

/** An investigator of one case, in all that an investigator does. */
record Investigator(CaseStory story, String login)
        implements WorksOnFile,
                WorksOnHypotheses,
                AnalysesCase,
                FollowsLines,
                KeepsEvidence,
                FindsAuthors,
                WorksWithParties,
                FollowsCourts {}
