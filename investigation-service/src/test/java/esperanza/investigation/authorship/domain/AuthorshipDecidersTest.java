package esperanza.investigation.authorship.domain;

import static esperanza.investigation.authorship.domain.AuthorsFound.CHARGED;
import static esperanza.investigation.authorship.domain.AuthorsFound.IDENTIFIED;
import static esperanza.investigation.authorship.domain.AuthorsFound.NOT_WORKED;
import static esperanza.investigation.authorship.domain.AuthorsFound.WORKED_NONE;
import static esperanza.investigation.authorship.domain.AuthorshipRule.LINE_NOT_WORKED;
import static esperanza.investigation.authorship.domain.AuthorshipRule.MESSENGER_ONLY;
import static esperanza.investigation.authorship.domain.AuthorshipRule.NO_SUCH_CONDUCT;
import static esperanza.investigation.authorship.domain.AuthorshipRule.NO_SUCH_SUSPECT;
import static esperanza.investigation.authorship.domain.AuthorshipRule.SAME_PERSON;
import static esperanza.investigation.authorship.domain.AuthorshipRule.SUSPECT_NEEDED;
import static esperanza.investigation.authorship.domain.AuthorshipRule.TO_THE_ACCUSED;
import static esperanza.investigation.authorship.domain.Clarified.CLARIFIED;
import static esperanza.investigation.authorship.domain.Clarified.NOT_CLARIFIED;
import static esperanza.investigation.authorship.domain.Clarified.PARTLY_CLARIFIED;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.investigation.authorship.domain.AuthorshipCommand.*;
import esperanza.investigation.authorship.domain.AuthorshipEvent.*;
import esperanza.kernel.At;
import esperanza.kernel.CaseId;
import esperanza.kernel.Decider;
import esperanza.kernel.Personal;
import esperanza.kernel.RuleViolation;
import esperanza.kernel.Scenario;
import esperanza.protocol.vocabulary.AuthorRole;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Suspects, clarification and referred conduct. */
class AuthorshipDecidersTest {

    private static final CaseId CASE = new CaseId(new UUID(1, 1));
    private static final CaseId OTHER = new CaseId(new UUID(1, 2));
    private static final UUID SUSPECT = new UUID(3, 1);
    private static final UUID CONDUCT = new UUID(4, 1);
    private static final UUID LINE = new UUID(5, 1);
    private static final List<String> TAGS = List.of("a1", "b2");

    private static final Personal<Suspicion> SUSPICION = Personal.of(
            SUSPECT,
            new Suspicion(
                    Optional.of("El Zurdo"),
                    Optional.of(AuthorRole.MATERIAL),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of("NATIONAL_POLICE"),
                    Optional.of(EvidenceGrade.LEAD)));
    private static final Personal<String> REASONS = Personal.of(SUSPECT, "…");
    private static final Personal<String> WORDS = Personal.of(CASE.value(), "…");
    private static final Personal<Officials> OFFICIALS =
            Personal.of(CONDUCT, new Officials("the officer", Optional.empty(), "OMBUDSMAN"));
    private static final Personal<List<SuspectRef>> NAMED =
            Personal.of(CASE.value(), List.of(new SuspectRef(SUSPECT, 1)));

    private static final SuspectRecorded RECORDED =
            new SuspectRecorded(CASE, SUSPECT, "inés", TAGS, SUSPICION, REASONS);
    private static final SuspectDetailLearnt LEARNT = new SuspectDetailLearnt(CASE, SUSPECT, TAGS, SUSPICION, REASONS);
    private static final SuspectCleared CLEARED = new SuspectCleared(CASE, SUSPECT, REASONS);
    private static final ConductReferred REFERRED =
            new ConductReferred(CASE, CONDUCT, Track.CRIMINAL, OFFICIALS, WORDS);
    private static final ConductAcknowledged ACKNOWLEDGED = new ConductAcknowledged(CASE, CONDUCT, WORDS);
    private static final ConductAnswered ANSWERED =
            new ConductAnswered(CASE, CONDUCT, ConductOutcome.SANCTIONED, WORDS);

    private final Scenario<OnSuspect, Suspect, OfSuspect> suspect = Scenario.of(new SuspectDecider());
    private final Scenario<RecordClarification, Clarification, ClarificationRecorded> clarification =
            Scenario.of(new ClarificationDecider());
    private final Scenario<OnConduct, Conduct, OfConduct> conduct = Scenario.of(new ConductDecider());

    @Test
    void a_suspect_is_recorded_with_the_tags_that_shut_the_case() {
        suspect.when(recording()).then(RECORDED);
        suspect.given(RECORDED).when(recording()).thenNothing();
    }

    @Test
    void what_is_learnt_of_a_suspect_is_recorded_even_after_it_was_cleared() {
        suspect.given(RECORDED).when(learning(CASE)).then(LEARNT);
        suspect.given(RECORDED, CLEARED).when(learning(CASE)).then(LEARNT);
    }

    @Test
    void a_second_person_clears_a_suspect_once() {
        suspect.given(RECORDED, LEARNT).when(clearing(CASE, "sara")).then(CLEARED);
        suspect.given(RECORDED, CLEARED).when(clearing(CASE, "sara")).thenNothing();
        suspect.given(RECORDED).when(clearing(CASE, "inés")).thenRefused(SAME_PERSON);
    }

    @Test
    void a_suspect_of_another_case_is_not_there() {
        suspect.when(learning(CASE)).thenRefused(NO_SUCH_SUSPECT);
        suspect.when(clearing(CASE, "sara")).thenRefused(NO_SUCH_SUSPECT);
        suspect.given(RECORDED).when(learning(OTHER)).thenRefused(NO_SUCH_SUSPECT);
        suspect.given(RECORDED).when(clearing(OTHER, "sara")).thenRefused(NO_SUCH_SUSPECT);
    }

    @Test
    void each_clarification_is_the_next_version_and_names_what_it_rests_on() {
        ClarificationRecorded first = recorded(1, IDENTIFIED, NOT_WORKED, PARTLY_CLARIFIED, List.of());
        ClarificationRecorded second = recorded(2, CHARGED, CHARGED, CLARIFIED, List.of());
        clarification
                .when(clarifying(IDENTIFIED, NOT_WORKED, PARTLY_CLARIFIED, 1))
                .then(first);
        clarification
                .given(first)
                .when(clarifying(CHARGED, CHARGED, CLARIFIED, 1))
                .then(second);
        clarification
                .given(first, second)
                .when(clarifying(CHARGED, IDENTIFIED, CLARIFIED, 2))
                .then(recorded(3, CHARGED, IDENTIFIED, CLARIFIED, List.of()));
    }

    @Test
    void nobody_was_found_only_on_exhausted_lines() {
        LineRef exhausted = new LineRef(LINE, 4);
        clarification
                .when(clarifying(WORKED_NONE, WORKED_NONE, NOT_CLARIFIED, 0, exhausted))
                .then(recorded(1, WORKED_NONE, WORKED_NONE, NOT_CLARIFIED, List.of(exhausted)));
        clarification
                .when(clarifying(WORKED_NONE, NOT_WORKED, NOT_CLARIFIED, 0))
                .thenRefused(LINE_NOT_WORKED);
        clarification
                .when(clarifying(IDENTIFIED, WORKED_NONE, PARTLY_CLARIFIED, 1))
                .thenRefused(LINE_NOT_WORKED);
    }

    @ParameterizedTest
    @CsvSource({"CHARGED, NOT_WORKED", "IDENTIFIED, WORKED_NONE", "NOT_WORKED, NOT_WORKED"})
    void a_case_is_never_clarified_by_its_messenger_alone(AuthorsFound material, AuthorsFound intellectual) {
        clarification
                .when(clarifying(material, intellectual, CLARIFIED, 1, new LineRef(LINE, 1)))
                .thenRefused(MESSENGER_ONLY);
    }

    @Test
    void an_author_who_is_identified_is_a_suspect_who_was_not_cleared() {
        clarification
                .when(clarifying(IDENTIFIED, NOT_WORKED, PARTLY_CLARIFIED, 0))
                .thenRefused(SUSPECT_NEEDED);
        clarification.when(clarifying(NOT_WORKED, CHARGED, PARTLY_CLARIFIED, 0)).thenRefused(SUSPECT_NEEDED);
    }

    @Test
    void both_levels_are_answered_once_both_were_worked() {
        ClarificationDecider decider = new ClarificationDecider();
        assertThat(decider.initial().answersBothLevels()).isFalse();
        assertThat(decider.replay(List.of(recorded(1, CHARGED, NOT_WORKED, PARTLY_CLARIFIED, List.of())))
                        .answersBothLevels())
                .isFalse();
        assertThat(decider.replay(List.of(recorded(1, NOT_WORKED, CHARGED, PARTLY_CLARIFIED, List.of())))
                        .answersBothLevels())
                .isFalse();
        assertThat(decider.replay(List.of(recorded(1, CHARGED, WORKED_NONE, PARTLY_CLARIFIED, List.of())))
                        .answersBothLevels())
                .isTrue();
    }

    @Test
    void conduct_is_referred_and_what_the_body_says_is_recorded_once() {
        conduct.when(referring(false)).then(REFERRED);
        conduct.given(REFERRED).when(referring(false)).thenNothing();
        conduct.given(REFERRED)
                .when(new AcknowledgeConduct(CASE, CONDUCT, WORDS))
                .then(ACKNOWLEDGED);
        conduct.given(REFERRED, ACKNOWLEDGED)
                .when(new AcknowledgeConduct(CASE, CONDUCT, WORDS))
                .thenNothing();
        conduct.given(REFERRED).when(answering(ConductOutcome.SANCTIONED)).then(ANSWERED);
        conduct.given(REFERRED, ANSWERED)
                .when(answering(ConductOutcome.SANCTIONED))
                .thenNothing();
        conduct.given(REFERRED, ANSWERED, ACKNOWLEDGED)
                .when(answering(ConductOutcome.PROSECUTED))
                .then(new ConductAnswered(CASE, CONDUCT, ConductOutcome.PROSECUTED, WORDS));
    }

    @Test
    void conduct_is_never_referred_to_the_accused_and_that_of_another_case_is_not_there() {
        conduct.when(referring(true)).thenRefused(TO_THE_ACCUSED);
        conduct.when(new AcknowledgeConduct(CASE, CONDUCT, WORDS)).thenRefused(NO_SUCH_CONDUCT);
        conduct.when(answering(ConductOutcome.SANCTIONED)).thenRefused(NO_SUCH_CONDUCT);
        conduct.given(REFERRED)
                .when(new AcknowledgeConduct(OTHER, CONDUCT, WORDS))
                .thenRefused(NO_SUCH_CONDUCT);
    }

    @Test
    void whatever_was_accepted_in_whatever_order_can_be_folded() {
        Random random = new Random(13);
        List<OnSuspect> onSuspect =
                List.of(recording(), learning(CASE), learning(OTHER), clearing(CASE, "inés"), clearing(CASE, "sara"));
        List<OnConduct> onConduct = List.of(
                referring(false),
                referring(true),
                new AcknowledgeConduct(CASE, CONDUCT, WORDS),
                answering(ConductOutcome.SANCTIONED),
                answering(ConductOutcome.NOT_TAKEN_UP));
        for (int story = 0; story < 500; story++) {
            List<OfSuspect> suspects = new ArrayList<>();
            List<OfConduct> conducts = new ArrayList<>();
            for (int step = 0; step < 12; step++) {
                suspects.addAll(accepted(new SuspectDecider(), suspects, any(random, onSuspect)));
                conducts.addAll(accepted(new ConductDecider(), conducts, any(random, onConduct)));
            }
            assertThat(suspects.stream().filter(SuspectRecorded.class::isInstance))
                    .hasSizeLessThanOrEqualTo(1);
            assertThat(suspects.stream().filter(SuspectCleared.class::isInstance))
                    .hasSizeLessThanOrEqualTo(1);
            assertThat(conducts.stream().filter(ConductReferred.class::isInstance))
                    .hasSizeLessThanOrEqualTo(1);
            new SuspectDecider().replay(suspects);
            new ConductDecider().replay(conducts);
        }
    }

    private static <C> C any(Random random, List<C> commands) {
        return commands.get(random.nextInt(commands.size()));
    }

    private static <C, S, E> List<E> accepted(Decider<C, S, E> decider, List<E> history, C command) {
        try {
            return decider.decide(decider.replay(history), command);
        } catch (RuleViolation refused) {
            return List.of();
        }
    }

    private static RecordSuspect recording() {
        return new RecordSuspect(CASE, by("inés"), SUSPECT, TAGS, SUSPICION, REASONS);
    }

    private static LearnDetail learning(CaseId of) {
        return new LearnDetail(of, SUSPECT, TAGS, SUSPICION, REASONS);
    }

    private static ClearSuspect clearing(CaseId of, String person) {
        return new ClearSuspect(of, by(person), SUSPECT, REASONS);
    }

    private static At by(String person) {
        return new At(Instant.EPOCH, person);
    }

    private static ReferConduct referring(boolean toTheAccused) {
        return new ReferConduct(CASE, CONDUCT, Track.CRIMINAL, toTheAccused, OFFICIALS, WORDS);
    }

    private static AnswerConduct answering(ConductOutcome outcome) {
        return new AnswerConduct(CASE, CONDUCT, outcome, WORDS);
    }

    private static RecordClarification clarifying(
            AuthorsFound material, AuthorsFound intellectual, Clarified overall, int suspects, LineRef... exhausted) {
        return new RecordClarification(
                CASE,
                new Levels(material, intellectual, StructureFound.NOT_WORKED, overall),
                NAMED,
                WORDS,
                new Basis(suspects, List.of(exhausted)));
    }

    private static ClarificationRecorded recorded(
            int version, AuthorsFound material, AuthorsFound intellectual, Clarified overall, List<LineRef> lines) {
        return new ClarificationRecorded(
                CASE, version, material, intellectual, StructureFound.NOT_WORKED, overall, lines, NAMED, WORDS);
    }
}
