package esperanza.protection.measure;

import esperanza.protocol.term.Profiles;
import esperanza.protocol.term.Terms;
import esperanza.runtime.command.CommandIds;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

/**
 * Until when the effect of a measure has to be reviewed at the latest, by the terms of the profile. Empty: the profile
 * has no such term.
 */
@Singleton
public class LatestReview {

    private static final String IMPLEMENTED = "IMPLEMENTED";
    private static final String EFFECTIVENESS = "EFFECTIVENESS";

    private final CommandIds ids;
    private final Profiles profiles;

    LatestReview(CommandIds ids, Profiles profiles) {
        this.ids = ids;
        this.profiles = profiles;
    }

    /** The term of the review begins once the measure is there, so that of the handover comes first. */
    public Optional<Instant> afterGrant(Instant decidedAt) {
        return afterReview(end(IMPLEMENTED, decidedAt).orElse(decidedAt));
    }

    public Optional<Instant> afterReview(Instant reviewedAt) {
        return end(EFFECTIVENESS, reviewedAt);
    }

    private Optional<Instant> end(String term, Instant from) {
        return Terms.latest(profiles.at(ids.now()), term, from);
    }
}
