package esperanza.investigation.release.domain;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.investigation.evidence.domain.EvidenceId;
import esperanza.investigation.evidence.domain.EvidenceRecipient;
import esperanza.investigation.evidence.domain.EvidenceRestriction;
import esperanza.investigation.release.domain.ReleaseCommand.*;
import esperanza.investigation.release.domain.ReleaseEvent.*;
import esperanza.kernel.At;
import esperanza.kernel.CaseId;
import esperanza.kernel.Personal;
import esperanza.kernel.RuleViolation;
import esperanza.protocol.vocabulary.OpeningPurpose;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whatever people do in whatever order. A failure names the seed of the story. */
class AnyHistoryTest {

    private static final int STORIES = 1_000;
    private static final int STEPS = 40;
    private static final CaseId CASE = new CaseId(new UUID(1, 1));
    private static final UUID ID = new UUID(2, 1);
    private static final List<EvidenceId> ITEMS =
            List.of(new EvidenceId(new UUID(3, 1)), new EvidenceId(new UUID(3, 2)), new EvidenceId(new UUID(3, 3)));
    private static final List<EvidenceRestriction> GROUNDS = List.of(EvidenceRestriction.values());
    private static final List<String> PERSONS = List.of("inés", "omar", "rosa");
    private static final Personal<String> WORDS = Personal.of(CASE.value(), "…");

    /** A command, and the items that are restricted when it is given. */
    private record Step(ReleaseCommand command, List<RestrictedItem> restricted) {}

    @Test
    void no_restricted_item_leaves_the_house_unless_a_second_person_agreed_and_nothing_after_the_withdrawal() {
        ReleaseDecider decider = new ReleaseDecider();
        for (long seed = 0; seed < STORIES; seed++) {
            Random random = new Random(seed);
            List<ReleaseEvent> story = new ArrayList<>();
            Set<RestrictedItem> agreed = new HashSet<>();
            boolean withdrawn = false;
            String lead = "";
            for (int step = 0; step < STEPS; step++) {
                Step next = step(random, story.isEmpty());
                for (ReleaseEvent event : decided(decider, decider.replay(story), next.command())) {
                    story.add(event);
                    switch (event) {
                        case EvidenceReleased released -> lead = released.releasedBy();
                        case ReleaseAgreed second -> {
                            assertThat(second.agreedBy()).as("seed %s", seed).isNotEqualTo(lead);
                            agreed.addAll(second.restricted());
                        }
                        case ReleaseWithdrawn _ -> withdrawn = true;
                        case BundleExported _ -> {
                            assertThat(withdrawn).as("seed %s", seed).isFalse();
                            assertThat(agreed).as("seed %s", seed).containsAll(next.restricted());
                        }
                    }
                }
            }
        }
    }

    private static Step step(Random random, boolean first) {
        At at = new At(Instant.EPOCH, PERSONS.get(random.nextInt(PERSONS.size())));
        List<RestrictedItem> restricted = ITEMS.stream()
                .flatMap(item -> GROUNDS.stream().map(ground -> new RestrictedItem(item, ground)))
                .filter(_ -> random.nextInt(4) == 0)
                .toList();
        if (first) {
            return new Step(
                    new ReleaseEvidence(CASE, at, ID, EvidenceRecipient.COURT, ITEMS, WORDS, Optional.empty(), WORDS),
                    restricted);
        }
        return new Step(
                switch (random.nextInt(40)) {
                    case 0 -> new WithdrawRelease(CASE, at, ID, WORDS);
                    case 1, 2, 3, 4, 5, 6, 7, 8 -> new AgreeToRelease(CASE, at, ID, restricted, WORDS);
                    default ->
                        new ExportBundle(
                                CASE, ID, new UUID(4, 1), OpeningPurpose.INVESTIGATION, restricted, "a".repeat(64));
                },
                restricted);
    }

    private static List<ReleaseEvent> decided(ReleaseDecider decider, Release state, ReleaseCommand command) {
        try {
            return decider.decide(state, command);
        } catch (RuleViolation refused) {
            return List.of();
        }
    }
}
