package esperanza.protection.measure;

import esperanza.protocol.term.Profiles;
import esperanza.protocol.term.TermRule;
import esperanza.protocol.term.Terms;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

/** The terms for which a step of taking away waits, counted by the pure function of the profile. */
@Singleton
class ProfileTerms {

    private final Profiles profiles;

    ProfileTerms(Profiles profiles) {
        this.profiles = profiles;
    }

    /** The latest date that somebody may set for a term that starts now; empty: any. */
    Optional<Instant> latest(String term, Instant now) {
        return Terms.latest(profiles.at(now), term, now);
    }

    /** Empty if the profile that was in force at the start has no such term. */
    Optional<Instant> due(String term, Instant start) {
        return profiles.at(start).terms().stream().map(TermRule::id).anyMatch(term::equals)
                ? Optional.of(Terms.due(profiles, term, start).due())
                : Optional.empty();
    }
}
