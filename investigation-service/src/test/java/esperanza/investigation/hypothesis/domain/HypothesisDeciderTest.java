package esperanza.investigation.hypothesis.domain;

import static esperanza.investigation.hypothesis.domain.Example.ADOPTED;
import static esperanza.investigation.hypothesis.domain.Example.ADOPTED_ALTERNATIVE;
import static esperanza.investigation.hypothesis.domain.Example.ALTERNATIVE;
import static esperanza.investigation.hypothesis.domain.Example.ANOTHER_CASE;
import static esperanza.investigation.hypothesis.domain.Example.APPROVED;
import static esperanza.investigation.hypothesis.domain.Example.BECAUSE;
import static esperanza.investigation.hypothesis.domain.Example.CASE;
import static esperanza.investigation.hypothesis.domain.Example.DISCARDED;
import static esperanza.investigation.hypothesis.domain.Example.FACT;
import static esperanza.investigation.hypothesis.domain.Example.FIRST;
import static esperanza.investigation.hypothesis.domain.Example.NO_WORK;
import static esperanza.investigation.hypothesis.domain.Example.OTHER;
import static esperanza.investigation.hypothesis.domain.Example.PRIVATE;
import static esperanza.investigation.hypothesis.domain.Example.PROPOSED;
import static esperanza.investigation.hypothesis.domain.Example.PROPOSED_DISCARD;
import static esperanza.investigation.hypothesis.domain.Example.WHY;
import static esperanza.investigation.hypothesis.domain.Example.by;
import static esperanza.investigation.hypothesis.domain.HypothesisRule.BECAUSE_NEEDED;
import static esperanza.investigation.hypothesis.domain.HypothesisRule.HYPOTHESIS_DISCARDED;
import static esperanza.investigation.hypothesis.domain.HypothesisRule.NONE_NAMED;
import static esperanza.investigation.hypothesis.domain.HypothesisRule.NOT_ABOUT_PRIVATE_LIFE;
import static esperanza.investigation.hypothesis.domain.HypothesisRule.NOT_ADOPTED;
import static esperanza.investigation.hypothesis.domain.HypothesisRule.NOT_WORKED;
import static esperanza.investigation.hypothesis.domain.HypothesisRule.NO_JUDGMENT;
import static esperanza.investigation.hypothesis.domain.HypothesisRule.NO_SUCH_HYPOTHESIS;
import static esperanza.investigation.hypothesis.domain.HypothesisRule.PRIVATE_LIFE_NOT_APPROVED;
import static esperanza.investigation.hypothesis.domain.HypothesisRule.SAME_PERSON;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.investigation.file.domain.Writer;
import esperanza.investigation.hypothesis.domain.Hypothesis.Known;
import esperanza.investigation.hypothesis.domain.HypothesisCommand.*;
import esperanza.investigation.hypothesis.domain.HypothesisEvent.*;
import esperanza.kernel.CaseId;
import esperanza.kernel.Personal;
import esperanza.kernel.Scenario;
import esperanza.protocol.vocabulary.HypothesisStatus;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HypothesisDeciderTest {

    private final Scenario<HypothesisCommand, Hypothesis, HypothesisEvent> hypothesis =
            Scenario.of(new HypothesisDecider());

    @Test
    void the_link_with_the_defence_work_is_proposed_once() {
        hypothesis.when(new ProposeFirst(CASE, FIRST)).then(PROPOSED);
        hypothesis.given(PROPOSED).when(new ProposeFirst(CASE, FIRST)).thenNothing();
    }

    @Test
    void an_alternative_is_proposed_with_what_it_rests_on() {
        hypothesis.when(propose(StereotypeCheck.WORK)).then(ALTERNATIVE);
        hypothesis.when(propose(StereotypeCheck.PRIVATE_LIFE)).then(PRIVATE);
        hypothesis.given(ALTERNATIVE).when(propose(StereotypeCheck.WORK)).thenNothing();
    }

    @Test
    void a_hypothesis_is_adopted_once() {
        hypothesis.given(PROPOSED).when(new Adopt(CASE, WHY)).then(ADOPTED);
        hypothesis.given(ALTERNATIVE).when(new Adopt(CASE, WHY)).then(ADOPTED_ALTERNATIVE);
        hypothesis.given(PROPOSED, ADOPTED).when(new Adopt(CASE, WHY)).thenNothing();
        hypothesis
                .given(ALTERNATIVE, ADOPTED_ALTERNATIVE, PROPOSED_DISCARD, DISCARDED)
                .when(new Adopt(CASE, WHY))
                .thenRefused(HYPOTHESIS_DISCARDED);
    }

    @Test
    void a_hypothesis_about_private_life_is_adopted_only_after_a_second_person_approved_it() {
        hypothesis.given(PRIVATE).when(new Adopt(CASE, WHY)).thenRefused(PRIVATE_LIFE_NOT_APPROVED);
        hypothesis.given(PRIVATE).when(approve("inés")).thenRefused(SAME_PERSON);
        hypothesis.given(PRIVATE).when(approve("sara")).then(APPROVED);
        hypothesis.given(PRIVATE, APPROVED).when(approve("sara")).thenNothing();
        hypothesis.given(ALTERNATIVE).when(approve("sara")).thenRefused(NOT_ABOUT_PRIVATE_LIFE);
        hypothesis.given(PROPOSED).when(approve("sara")).thenRefused(NOT_ABOUT_PRIVATE_LIFE);
        hypothesis.given(PRIVATE, APPROVED).when(new Adopt(CASE, WHY)).then(ADOPTED_ALTERNATIVE);
        assertThat(known(PRIVATE).mayBeWorked()).isFalse();
        assertThat(known(PRIVATE, APPROVED).mayBeWorked()).isTrue();
        assertThat(known(PROPOSED).mayBeWorked()).isTrue();
    }

    @Test
    void the_interests_are_named_in_versions() {
        hypothesis.given(PROPOSED).when(name("The dam")).then(named(1, "The dam"));
        hypothesis
                .given(PROPOSED, named(1, "The dam"))
                .when(name("The dam", "The road"))
                .then(named(2, "The dam", "The road"));
        hypothesis.given(PROPOSED).when(name()).thenRefused(NONE_NAMED);
        hypothesis.given(PROPOSED).when(name("The dam", " ")).thenRefused(NONE_NAMED);
    }

    @Test
    void recorded_events_support_or_weaken_an_adopted_hypothesis() {
        HypothesisSupported supported = new HypothesisSupported(CASE, FIRST, BECAUSE, WHY);
        HypothesisWeakened weakened = new HypothesisWeakened(CASE, FIRST, BECAUSE, WHY);
        hypothesis
                .given(PROPOSED, ADOPTED)
                .when(new Support(CASE, BECAUSE, WHY))
                .then(supported);
        hypothesis
                .given(PROPOSED, ADOPTED, supported)
                .when(new Weaken(CASE, BECAUSE, WHY))
                .then(weakened);
        hypothesis
                .given(PROPOSED, ADOPTED, supported, weakened)
                .when(new Support(CASE, BECAUSE, WHY))
                .then(supported);
        hypothesis
                .given(PROPOSED, ADOPTED)
                .when(new Support(CASE, List.of(), WHY))
                .thenRefused(BECAUSE_NEEDED);
        hypothesis
                .given(PROPOSED, ADOPTED)
                .when(new Weaken(CASE, List.of(), WHY))
                .thenRefused(BECAUSE_NEEDED);
        hypothesis.given(PROPOSED).when(new Support(CASE, BECAUSE, WHY)).thenRefused(NOT_WORKED);
        hypothesis.given(PROPOSED).when(new Weaken(CASE, BECAUSE, WHY)).thenRefused(NOT_WORKED);
        hypothesis
                .given(ALTERNATIVE, ADOPTED_ALTERNATIVE, PROPOSED_DISCARD, DISCARDED)
                .when(new Support(CASE, BECAUSE, WHY))
                .thenRefused(NOT_WORKED);
        assertThat(known(PROPOSED, ADOPTED, supported).status()).isEqualTo(HypothesisStatus.SUPPORTED);
        assertThat(known(PROPOSED, ADOPTED, supported, weakened).status()).isEqualTo(HypothesisStatus.WEAKENED);
    }

    @Test
    void a_judgment_establishes_an_adopted_hypothesis_also_one_that_was_discarded() {
        HypothesisEstablished established = new HypothesisEstablished(CASE, FIRST, FACT, WHY);
        Establish establish = new Establish(CASE, FACT, true, WHY);
        hypothesis.given(PROPOSED, ADOPTED).when(establish).then(established);
        hypothesis
                .given(ALTERNATIVE, ADOPTED_ALTERNATIVE, PROPOSED_DISCARD, DISCARDED)
                .when(establish)
                .then(new HypothesisEstablished(CASE, OTHER, FACT, WHY));
        hypothesis.given(PROPOSED, ADOPTED, established).when(establish).thenNothing();
        hypothesis
                .given(PROPOSED, ADOPTED, established)
                .when(new Weaken(CASE, BECAUSE, WHY))
                .thenRefused(NOT_WORKED);
        assertThat(known(ALTERNATIVE, ADOPTED_ALTERNATIVE, PROPOSED_DISCARD, established)
                        .discard())
                .isEmpty();
    }

    @Test
    void nothing_is_established_without_a_judgment_a_persons_adoption_and_the_approval_that_it_needs() {
        Establish establish = new Establish(CASE, FACT, true, WHY);
        hypothesis
                .given(PROPOSED, ADOPTED)
                .when(new Establish(CASE, FACT, false, WHY))
                .thenRefused(NO_JUDGMENT);
        hypothesis.given(PROPOSED).when(establish).thenRefused(NOT_ADOPTED);
        hypothesis.given(PRIVATE).when(establish).thenRefused(PRIVATE_LIFE_NOT_APPROVED);
        hypothesis.given(PRIVATE, APPROVED).when(establish).thenRefused(NOT_ADOPTED);
        hypothesis
                .given(PRIVATE, APPROVED, ADOPTED_ALTERNATIVE)
                .when(establish)
                .then(new HypothesisEstablished(CASE, OTHER, FACT, WHY));
    }

    static Stream<HypothesisCommand> ofPeople() {
        return ofPeople(CASE);
    }

    static Stream<HypothesisCommand> ofAnotherCase() {
        return ofPeople(ANOTHER_CASE);
    }

    @ParameterizedTest
    @MethodSource("ofPeople")
    void what_does_not_exist_is_answered_as_not_found(HypothesisCommand command) {
        hypothesis.when(command).thenRefused(NO_SUCH_HYPOTHESIS);
        assertThat(HypothesisRule.values()).filteredOn(HypothesisRule::unknown).containsExactly(NO_SUCH_HYPOTHESIS);
    }

    @ParameterizedTest
    @MethodSource("ofAnotherCase")
    void a_hypothesis_of_another_case_is_answered_as_not_found(HypothesisCommand command) {
        hypothesis.given(PROPOSED, ADOPTED).when(command).thenRefused(NO_SUCH_HYPOTHESIS);
    }

    @Test
    void a_review_of_what_does_not_exist_calls_nobody() {
        hypothesis.when(new CallReview(CASE, BECAUSE.getFirst())).thenNothing();
    }

    private static Stream<HypothesisCommand> ofPeople(CaseId of) {
        return Stream.of(
                new ApprovePrivateLife(of, by("sara"), WHY),
                new Adopt(of, WHY),
                new NameInterests(of, List.of("The dam"), WHY),
                new Support(of, BECAUSE, WHY),
                new Weaken(of, BECAUSE, WHY),
                new ProposeDiscard(of, by("inés"), FACT, Optional.empty(), NO_WORK, StereotypeCheck.WORK, WHY),
                new DropDiscard(of, FACT, WHY),
                new Discard(of, FACT, NO_WORK, List.of(), new Writer("sara", false), WHY),
                new KeepDiscarded(of, by("rosa"), BECAUSE.getFirst(), Set.of("inés", "sara"), WHY),
                new Reopen(of, BECAUSE, WHY),
                new Establish(of, FACT, true, WHY));
    }

    private static ProposeAlternative propose(StereotypeCheck check) {
        return new ProposeAlternative(CASE, by("inés"), OTHER, check, WHY, WHY);
    }

    private static ApprovePrivateLife approve(String approver) {
        return new ApprovePrivateLife(CASE, by(approver), WHY);
    }

    private static NameInterests name(String... interests) {
        return new NameInterests(CASE, List.of(interests), WHY);
    }

    private static InterestsIdentified named(int version, String... interests) {
        return new InterestsIdentified(CASE, FIRST, version, Personal.of(CASE.value(), List.of(interests)), WHY);
    }

    private static Known known(HypothesisEvent... history) {
        return (Known) new HypothesisDecider().replay(List.of(history));
    }
}
