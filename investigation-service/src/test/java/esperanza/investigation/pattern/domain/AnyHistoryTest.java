package esperanza.investigation.pattern.domain;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.investigation.closure.domain.ClosureCommand.Second;
import esperanza.investigation.pattern.domain.MatrixCommand.*;
import esperanza.investigation.pattern.domain.MatrixEvent.*;
import esperanza.investigation.pattern.domain.WarningCommand.*;
import esperanza.investigation.pattern.domain.WarningEvent.*;
import esperanza.kernel.At;
import esperanza.kernel.CaseId;
import esperanza.kernel.Decider;
import esperanza.kernel.Personal;
import esperanza.kernel.RuleViolation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Whatever people try on one matrix and one warning: no file joins alone or without its conditions, no reader sees a
 * hidden file, and the messages of a warning form one chain. A failure names the seed of its story.
 */
class AnyHistoryTest {

    private static final int STORIES = 500;
    private static final int STEPS = 60;
    private static final List<CaseId> CASES =
            IntStream.range(0, 5).mapToObj(n -> new CaseId(new UUID(1, n))).toList();
    private static final List<String> PEOPLE = List.of("inés", "omar", "sara");
    private static final UUID MATRIX = new UUID(3, 1);
    private static final WarningId WARNING = new WarningId(new UUID(5, 1));
    private static final Personal<String> WHY = Personal.of(WARNING.value(), "…");
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

    /** What was tried and what came of it. */
    private record Step<C, E>(C command, E event) {}

    @Test
    void no_file_is_in_a_matrix_unless_two_persons_let_it_in_and_a_ripe_one_goes_on() {
        int joined = 0;
        int split = 0;
        for (long seed = 0; seed < STORIES; seed++) {
            Random random = new Random(seed);
            var story = story(new MatrixDecider(), () -> onMatrix(random));
            Set<CaseId> members = new HashSet<>();
            Map<CaseId, MatrixChangeProposed> proposed = new HashMap<>();
            for (var step : story) {
                switch (step.event) {
                    case MatrixOpened opened -> members.add(opened.caseId());
                    case MatrixChangeProposed change -> proposed.put(change.caseId(), change);
                    case FileJoined file -> {
                        ApproveChange approved = (ApproveChange) step.command;
                        MatrixChangeProposed change = proposed.get(file.caseId());
                        assertThat(change.proposalId()).as("seed %s", seed).isEqualTo(file.proposalId());
                        assertThat(change.proposedBy())
                                .as("seed %s", seed)
                                .isNotEqualTo(approved.by().person());
                        assertThat(approved.by().answersForTheFile())
                                .as("seed %s", seed)
                                .isFalse();
                        assertThat(approved.file().matches())
                                .as("seed %s", seed)
                                .isTrue();
                        assertThat(!approved.file().ripe() || change.goesOn().isPresent())
                                .as("seed %s", seed)
                                .isTrue();
                        assertThat(members.add(file.caseId()))
                                .as("seed %s", seed)
                                .isTrue();
                        joined++;
                    }
                    case FileSplit file -> {
                        assertThat(members.remove(file.caseId()))
                                .as("seed %s", seed)
                                .isTrue();
                        split++;
                    }
                    default -> {}
                }
            }
            List<MatrixEvent> history = story.stream().map(Step::event).toList();
            Matrix matrix = new MatrixDecider().replay(history);
            assertThat(matrix.members()).as("seed %s", seed).containsExactlyInAnyOrderElementsOf(members);
            Set<CaseId> known = Set.copyOf(CASES.subList(0, random.nextInt(CASES.size())));
            assertThat(matrix.only(known))
                    .as("seed %s: what is hidden changes nothing that is seen but the closing", seed)
                    .isEqualTo(new MatrixDecider()
                            .replay(history.stream()
                                    .filter(event -> known.contains(event.caseId()))
                                    .toList())
                            .standing(matrix.standing()));
            assertThat(history.stream().filter(MatrixClosed.class::isInstance).count())
                    .isLessThan(2);
        }
        assertThat(joined).isGreaterThan(100);
        assertThat(split).isGreaterThan(20);
    }

    @Test
    void the_messages_of_a_warning_form_one_chain_and_no_one_publishes_their_own_words() {
        int published = 0;
        int cancelled = 0;
        for (long seed = 0; seed < STORIES; seed++) {
            Random random = new Random(seed);
            List<UUID> chain = new ArrayList<>();
            Set<CaseId> known = new HashSet<>();
            String author = "";
            for (var step : story(new WarningDecider(), () -> onWarning(random))) {
                switch (step.event) {
                    case WarningProposed series ->
                        assertThat(known.addAll(series.cases()))
                                .as("seed %s", seed)
                                .isTrue();
                    case WarningRaised raised -> {
                        chain.clear();
                        follow(
                                chain,
                                raised.message().messageId(),
                                raised.message().references());
                        author = raised.raisedBy();
                    }
                    case WarningUpdated updated -> {
                        follow(
                                chain,
                                updated.message().messageId(),
                                updated.message().references());
                        author = updated.updatedBy();
                    }
                    case WarningPublished text -> {
                        assertThat(((PublishWarning) step.command).by())
                                .as("seed %s", seed)
                                .isNotEqualTo(author);
                        assertThat(text.messageId()).as("seed %s", seed).isEqualTo(chain.getLast());
                        published++;
                    }
                    case WarningCancelled back -> {
                        follow(chain, back.messageId(), back.references());
                        cancelled++;
                    }
                    default -> {}
                }
                assertThat(step.event.cases()).as("seed %s", seed).containsExactlyInAnyOrderElementsOf(known);
            }
        }
        assertThat(published).isGreaterThan(100);
        assertThat(cancelled).isGreaterThan(100);
    }

    private static void follow(List<UUID> chain, UUID message, List<UUID> references) {
        assertThat(references).containsExactlyElementsOf(chain);
        chain.add(message);
    }

    private static <C, S, E> List<Step<C, E>> story(Decider<C, S, E> decider, Supplier<C> any) {
        List<Step<C, E>> story = new ArrayList<>();
        S state = decider.initial();
        for (int n = 0; n < STEPS; n++) {
            C command = any.get();
            try {
                for (E event : decider.decide(state, command)) {
                    state = decider.evolve(state, event);
                    story.add(new Step<>(command, event));
                }
            } catch (RuleViolation refused) {
                assertThat(refused.rule().title()).isNotBlank();
            }
        }
        return story;
    }

    private static MatrixCommand onMatrix(Random random) {
        CaseId of = any(random, CASES);
        UUID proposal = new UUID(4, random.nextInt(3));
        Second by = new Second(any(random, PEOPLE), random.nextInt(8) == 0);
        OfFile file = new OfFile(random.nextInt(5) > 0, random.nextInt(3) == 0);
        return switch (random.nextInt(40)) {
            case 0, 1, 2 -> new OpenMatrix(MATRIX, of, WHY);
            case 3 -> new CloseMatrix(MATRIX, of, WHY);
            case 4, 5, 6 -> new RefuseChange(MATRIX, of, proposal, by, WHY);
            default ->
                random.nextBoolean()
                        ? new ProposeChange(
                                MATRIX,
                                of,
                                proposal,
                                any(random, List.of(MatrixChange.values())),
                                file,
                                any(random, PEOPLE),
                                Optional.of(WHY).filter(_ -> random.nextBoolean()),
                                WHY)
                        : new ApproveChange(MATRIX, of, proposal, file, by, WHY);
        };
    }

    private static WarningCommand onWarning(Random random) {
        String by = any(random, PEOPLE);
        UUID message = new UUID(6, random.nextLong());
        return switch (random.nextInt(12)) {
            case 0 ->
                new ProposeWarning(
                        WARNING,
                        CASES.subList(0, 3 + random.nextInt(3)),
                        WarningPattern.ORGANISATION,
                        Optional.empty(),
                        NOW);
            case 1 -> new DeclineWarning(WARNING, WHY);
            case 2, 3 -> new RaiseWarning(WARNING, said(message, by));
            case 4, 5 -> new UpdateWarning(WARNING, said(message, by));
            case 6, 7, 8 ->
                new PublishWarning(WARNING, List.of(new PublicText("es", "a", "b", "c")), by, Set.copyOf(CASES));
            case 9, 10 -> new AnswerWarning(WARNING, "POLICE", WarningReply.HAS_ACTED, WHY);
            default -> new CancelWarning(WARNING, message, WHY);
        };
    }

    private static Message said(UUID message, String by) {
        return new Message(
                message,
                new At(NOW, by),
                "XX-01",
                List.of("POLICE"),
                WarningUrgency.EXPECTED,
                WarningSeverity.SEVERE,
                WarningCertainty.LIKELY,
                NOW.plusSeconds(1),
                Personal.of(WARNING.value(), new WarningText("a", "b", "c")));
    }

    private static <T> T any(Random random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
