package esperanza.investigation.analysis.domain;

import static esperanza.investigation.analysis.domain.ExaminationRule.BASIS_OR_REASONS;
import static esperanza.investigation.analysis.domain.ExaminationRule.KEY_LEFT_OUT;
import static esperanza.investigation.analysis.domain.ExaminationRule.SEARCH_MISSING;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.investigation.analysis.domain.ExaminationCommand.*;
import esperanza.investigation.analysis.domain.ExaminationEvent.*;
import esperanza.kernel.CaseId;
import esperanza.kernel.Personal;
import esperanza.kernel.RuleViolation;
import esperanza.kernel.Scenario;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExaminationDeciderTest {

    private static final CaseId CASE = new CaseId(new UUID(1, 1));
    private static final UUID SEARCH = new UUID(3, 1);
    private static final Personal<String> WHY = Personal.of(CASE.value(), "…");
    private static final List<Ground> BASIS = List.of(new Ground(Ground.Kind.ACT, new UUID(2, 1)));
    private static final Set<LinkKey> ALL_BUT_AUTHOR = EnumSet.complementOf(EnumSet.of(LinkKey.AUTHOR));
    private static final Map<LinkKey, String> NOBODY_KNOWN = Map.of(LinkKey.AUTHOR, "Nobody is known yet");
    private static final List<String> HITS = List.of("The same number, in March");

    private static final LinkedCasesSearched SEARCHED = new LinkedCasesSearched(
            CASE,
            SEARCH,
            ALL_BUT_AUTHOR.stream().toList(),
            Personal.of(CASE.value(), new LinkSearch(HITS, NOBODY_KNOWN)));

    private final Scenario<ExaminationCommand, Examination, ExaminationEvent> examination =
            Scenario.of(new ExaminationDecider());

    @ParameterizedTest
    @EnumSource(Matter.class)
    void a_matter_is_examined_on_a_basis_or_with_reasons_as_often_as_needed(Matter matter) {
        MatterExamined first = examined(matter, 1, BASIS, MatterOutcome.ACTS_ORDERED, Optional.empty());
        examination
                .when(examine(matter, BASIS, MatterOutcome.ACTS_ORDERED, Optional.empty()))
                .then(first);
        examination
                .given(first)
                .when(examine(matter, List.of(), MatterOutcome.NOTHING_TO_DO, Optional.of("…")))
                .then(examined(matter, 2, List.of(), MatterOutcome.NOTHING_TO_DO, Optional.of(WHY)));
        examination
                .when(examine(matter, List.of(), MatterOutcome.NOTHING_TO_DO, Optional.empty()))
                .thenRefused(BASIS_OR_REASONS);
        examination
                .when(examine(matter, List.of(), MatterOutcome.ACTS_ORDERED, Optional.of(" ")))
                .thenRefused(BASIS_OR_REASONS);
    }

    @Test
    void each_matter_counts_by_itself() {
        Examination state = new ExaminationDecider()
                .replay(List.of(
                        examined(Matter.ALTERNATIVES, 1, BASIS, MatterOutcome.NOTHING_TO_DO, Optional.empty()),
                        examined(Matter.BENEFICIARIES, 1, BASIS, MatterOutcome.NOTHING_TO_DO, Optional.empty()),
                        examined(Matter.ALTERNATIVES, 2, BASIS, MatterOutcome.NOTHING_TO_DO, Optional.empty())));
        assertThat(state.matters()).isEqualTo(Map.of(Matter.ALTERNATIVES, 2, Matter.BENEFICIARIES, 1));
    }

    @ParameterizedTest
    @EnumSource(LinkKey.class)
    void linked_cases_are_looked_for_by_each_key_or_it_is_said_why_not(LinkKey key) {
        Set<LinkKey> others = EnumSet.complementOf(EnumSet.of(key));
        examination
                .when(new SearchLinked(CASE, SEARCH, others, Optional.of(Map.of(key, "Nothing to look by")), HITS))
                .then(new LinkedCasesSearched(
                        CASE,
                        SEARCH,
                        others.stream().toList(),
                        Personal.of(CASE.value(), new LinkSearch(HITS, Map.of(key, "Nothing to look by")))));
        examination
                .when(new SearchLinked(CASE, SEARCH, others, Optional.empty(), HITS))
                .thenRefused(KEY_LEFT_OUT);
        examination
                .when(new SearchLinked(CASE, SEARCH, others, Optional.of(Map.of(key, " ")), HITS))
                .thenRefused(KEY_LEFT_OUT);
    }

    @Test
    void a_joinder_is_decided_on_a_search_of_the_case() {
        examination
                .given(SEARCHED)
                .when(new DecideJoinder(CASE, SEARCH, Joinder.SEPARATE, WHY))
                .then(new JoinderDecided(CASE, SEARCH, Joinder.SEPARATE, WHY));
        examination.when(new DecideJoinder(CASE, SEARCH, Joinder.JOIN, WHY)).thenRefused(SEARCH_MISSING);
        examination
                .given(SEARCHED)
                .when(new DecideJoinder(CASE, new UUID(3, 9), Joinder.JOIN, WHY))
                .thenRefused(SEARCH_MISSING);
    }

    @Test
    void the_lessons_are_passed_on() {
        LessonsPassedOn training = new LessonsPassedOn(CASE, Lessons.TRAINING, WHY);
        examination.when(new PassOnLessons(CASE, Lessons.TRAINING, WHY)).then(training);
        assertThat(new ExaminationDecider()
                        .replay(List.of(training, new LessonsPassedOn(CASE, Lessons.PREVENTION, WHY)))
                        .lessons())
                .containsExactly(Lessons.PREVENTION, Lessons.TRAINING);
    }

    /** Whatever is recorded in whatever order: a decision about joinder always has its search. */
    @Test
    void every_accepted_history_is_folded() {
        ExaminationDecider decider = new ExaminationDecider();
        List<ExaminationCommand> commands = List.of(
                examine(Matter.STATE_FILES, BASIS, MatterOutcome.NOTHING_TO_DO, Optional.empty()),
                examine(Matter.STATE_FILES, List.of(), MatterOutcome.NOTHING_TO_DO, Optional.empty()),
                new SearchLinked(CASE, SEARCH, ALL_BUT_AUTHOR, Optional.of(NOBODY_KNOWN), List.of()),
                new SearchLinked(CASE, new UUID(3, 2), ALL_BUT_AUTHOR, Optional.empty(), List.of()),
                new DecideJoinder(CASE, SEARCH, Joinder.JOIN, WHY),
                new DecideJoinder(CASE, new UUID(3, 2), Joinder.JOIN, WHY),
                new PassOnLessons(CASE, Lessons.PREVENTION, WHY));
        for (long seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            List<ExaminationEvent> history = new ArrayList<>();
            for (int step = 0; step < 30; step++) {
                Examination state = decider.replay(history);
                assertThat(state.joinder().filter(joinder -> !state.searches().contains(joinder.searchId())))
                        .as("seed %s", seed)
                        .isEmpty();
                try {
                    history.addAll(decider.decide(state, commands.get(random.nextInt(commands.size()))));
                } catch (RuleViolation refused) {
                    assertThat(refused.rule().title()).isNotBlank();
                }
            }
        }
    }

    private static Examine examine(Matter matter, List<Ground> basis, MatterOutcome outcome, Optional<String> reasons) {
        return new Examine(
                CASE, matter, outcome, Optional.of(basis), reasons.map(words -> Personal.of(CASE.value(), words)));
    }

    private static MatterExamined examined(
            Matter matter, int version, List<Ground> basis, MatterOutcome outcome, Optional<Personal<String>> reasons) {
        Optional<MatterOutcome> found = matter == Matter.VOLATILE_EVIDENCE ? Optional.of(outcome) : Optional.empty();
        return new MatterExamined(CASE, matter, version, basis, found, Personal.of(CASE.value(), outcome), reasons);
    }
}
