package esperanza.investigation.evidence.domain;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.investigation.evidence.domain.Custody.Secured;
import esperanza.investigation.evidence.domain.CustodyCommand.*;
import esperanza.investigation.evidence.domain.CustodyEvent.*;
import esperanza.investigation.evidence.domain.PreservationCommand.*;
import esperanza.investigation.evidence.domain.PreservationEvent.ExpiryExplained;
import esperanza.investigation.evidence.domain.PreservationEvent.PreservationRenewed;
import esperanza.kernel.At;
import esperanza.kernel.CaseId;
import esperanza.kernel.Decider;
import esperanza.kernel.Personal;
import esperanza.kernel.RuleViolation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Whatever people do in whatever order: what was accepted can be read again. A failure names the seed of the story. */
class AnyHistoryTest {

    private static final int STORIES = 1_000;
    private static final int STEPS = 40;
    private static final CaseId CASE = new CaseId(new UUID(1, 1));
    private static final EvidenceId ITEM = new EvidenceId(new UUID(2, 1));
    private static final PreservationId REQUEST = new PreservationId(new UUID(3, 1));
    private static final Personal<String> WORDS = Personal.of(CASE.value(), "…");
    private static final List<String> PERSONS = List.of("inés", "omar", "rosa");

    @Test
    void one_person_answers_for_an_item_and_it_changes_hands_between_two() {
        for (long seed = 0; seed < STORIES; seed++) {
            List<CustodyEvent> story = told(new CustodyDecider(), AnyHistoryTest::custody, seed);
            String holder = "";
            CustodyOffered offer = null;
            for (CustodyEvent event : story) {
                switch (event) {
                    case EvidenceSecured secured -> holder = secured.holder();
                    case CustodyOffered offered -> {
                        assertThat(offered.from()).as("seed %s", seed).isEqualTo(holder);
                        offer = offered;
                    }
                    case CustodyReceived received -> {
                        assertThat(offer).as("seed %s", seed).isNotNull();
                        assertThat(received.holder()).as("seed %s", seed).isEqualTo(offer.to());
                        assertThat(received.holder()).as("seed %s", seed).isNotEqualTo(holder);
                        holder = received.holder();
                    }
                    default -> {}
                }
            }
            if (new CustodyDecider().replay(story) instanceof Secured secured) {
                assertThat(secured.holding().holder()).as("seed %s", seed).isEqualTo(holder);
            }
        }
    }

    @Test
    void data_are_never_renewed_after_an_expiry_was_explained_unless_they_are_confirmed_anew() {
        for (long seed = 0; seed < STORIES; seed++) {
            List<PreservationEvent> story = told(new PreservationDecider(), AnyHistoryTest::preservation, seed);
            for (int at = 1; at < story.size(); at++) {
                assertThat(story.get(at) instanceof PreservationRenewed && story.get(at - 1) instanceof ExpiryExplained)
                        .as("seed %s", seed)
                        .isFalse();
            }
        }
    }

    /** The events of a story: each command is decided on what was accepted before it. */
    private static <C, S, E> List<E> told(Decider<C, S, E> decider, Function<Random, C> commands, long seed) {
        Random random = new Random(seed);
        List<E> story = new ArrayList<>();
        for (int step = 0; step < STEPS; step++) {
            story.addAll(decided(decider, decider.replay(story), commands.apply(random)));
        }
        decider.replay(story);
        return story;
    }

    private static <C, S, E> List<E> decided(Decider<C, S, E> decider, S state, C command) {
        try {
            return decider.decide(state, command);
        } catch (RuleViolation refused) {
            return List.of();
        }
    }

    private static CustodyCommand custody(Random random) {
        String one = PERSONS.get(random.nextInt(PERSONS.size()));
        String other = PERSONS.get(random.nextInt(PERSONS.size()));
        UUID transfer = new UUID(4, random.nextInt(3));
        return switch (random.nextInt(8)) {
            case 0 ->
                new SecureEvidence(
                        CASE,
                        ITEM,
                        false,
                        Optional.empty(),
                        one,
                        CustodySecuring.SEIZED,
                        WORDS,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
            case 1, 2 -> new OfferCustody(CASE, transfer, one, other, WORDS, Optional.empty(), WORDS);
            case 3, 4, 5 ->
                new ReceiveCustody(CASE, new At(Instant.EPOCH, one), transfer, random.nextBoolean(), Optional.empty());
            case 6 -> new DeclineCustody(CASE, new At(Instant.EPOCH, one), transfer, random.nextBoolean(), WORDS);
            default ->
                random.nextInt(10) == 0
                        ? new DisposeOfEvidence(CASE, one, CustodyDisposal.RETURNED, Optional.empty(), false, WORDS)
                        : new CheckIntegrity(CASE, CustodyIntegrity.MATCHES, Optional.empty(), Optional.empty());
        };
    }

    private static PreservationCommand preservation(Random random) {
        Instant now = Instant.EPOCH.plusSeconds(random.nextInt(100));
        Instant until = Instant.EPOCH.plusSeconds(random.nextInt(100));
        return switch (random.nextInt(9)) {
            case 0, 1 ->
                new RequestPreservation(
                        CASE, REQUEST, PreservationBasis.ART_29, until, List.of(ITEM), Optional.empty(), WORDS, WORDS);
            case 2 -> new ConfirmPreservation(CASE, Optional.of(until), WORDS);
            case 3 -> new RefusePreservation(CASE, WORDS);
            case 4, 5 -> new RenewPreservation(CASE, at(now), until);
            case 6 -> new ConvertPreservation(CASE, at(now), Optional.empty(), false);
            case 7 -> new ReleasePreservation(CASE, at(now), WORDS);
            default -> new ExplainExpiry(CASE, at(now), WORDS);
        };
    }

    private static At at(Instant now) {
        return new At(now, "inés");
    }
}
