package esperanza.investigation.qualification.domain;

import static esperanza.investigation.qualification.domain.QualificationEvent.TestOutcome.PROPOSED;

import esperanza.investigation.qualification.domain.QualificationEvent.*;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * How a case is qualified.
 *
 * @param offence empty until it is qualified for the first time
 * @param tests the last test for each purpose
 * @param competence empty until a body says whether it is competent
 * @param harms the harm beside the threat, by its id
 */
public record Qualification(
        Optional<Qualified> offence,
        Map<TestPurpose, Tested> tests,
        Optional<Competence> competence,
        Map<UUID, Harm> harms) {

    static final Qualification NONE = new Qualification(Optional.empty(), Map.of(), Optional.empty(), Map.of());

    public record Qualified(int version, Offence offence, boolean minor, Optional<Instant> limitationOn) {}

    /**
     * @param testedBy pseudonym
     * @param allowed whether a second person allowed what it proposed
     */
    public record Tested(UUID testId, String testedBy, TestPurpose purpose, TestOutcome outcome, boolean allowed) {}

    /**
     * @param held whether the body holds itself competent
     * @param disputed whether another body disputes it
     */
    public record Competence(boolean held, boolean disputed) {}

    /**
     * @param recordedBy pseudonym
     * @param verifiedBy by what a second person verified it
     */
    public record Harm(
            UUID harmId, HarmAct act, VictimFunction victim, String recordedBy, Optional<HarmStandard> verifiedBy) {

        Harm verified(HarmStandard standard) {
            return new Harm(harmId, act, victim, recordedBy, Optional.of(standard));
        }
    }

    int version() {
        return offence.map(Qualified::version).orElse(0);
    }

    /** True if the last test for the purpose does not exclude it. */
    boolean isProposed(TestPurpose purpose) {
        return Optional.ofNullable(tests.get(purpose))
                .filter(test -> test.outcome() == PROPOSED)
                .isPresent();
    }

    Optional<Tested> test(UUID testId) {
        return tests.values().stream()
                .filter(test -> test.testId().equals(testId))
                .findFirst();
    }

    Qualification qualified(Qualified next) {
        return new Qualification(Optional.of(next), tests, competence, harms);
    }

    Qualification tested(Tested test) {
        Map<TestPurpose, Tested> all = new EnumMap<>(TestPurpose.class);
        all.putAll(tests);
        all.put(test.purpose(), test);
        return new Qualification(offence, Map.copyOf(all), competence, harms);
    }

    Qualification competence(Competence next) {
        return new Qualification(offence, tests, Optional.of(next), harms);
    }

    Qualification harm(Harm next) {
        Map<UUID, Harm> all = new LinkedHashMap<>(harms);
        all.put(next.harmId(), next);
        return new Qualification(offence, tests, competence, Collections.unmodifiableMap(all));
    }
}
