package esperanza.investigation.analysis.domain;

import static esperanza.investigation.analysis.domain.ExaminationRule.BASIS_OR_REASONS;
import static esperanza.investigation.analysis.domain.ExaminationRule.KEY_LEFT_OUT;
import static esperanza.investigation.analysis.domain.ExaminationRule.SEARCH_MISSING;

import esperanza.investigation.analysis.domain.ExaminationCommand.*;
import esperanza.investigation.analysis.domain.ExaminationEvent.*;
import esperanza.kernel.Decider;
import esperanza.kernel.Personal;
import esperanza.kernel.RuleViolation;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rules of what was examined in a case: a log of findings. To find nothing is a finding too, if it is said on what
 * it rests, or why.
 */
public final class ExaminationDecider implements Decider<ExaminationCommand, Examination, ExaminationEvent> {

    @Override
    public Examination initial() {
        return Examination.NONE;
    }

    @Override
    public List<ExaminationEvent> decide(Examination examination, ExaminationCommand command) {
        return List.of(
                switch (command) {
                    case Examine examine -> examined(examination, examine);
                    case SearchLinked search -> searched(search);
                    case DecideJoinder decide -> decided(examination, decide);
                    case PassOnLessons pass -> new LessonsPassedOn(pass.caseId(), pass.to(), pass.text());
                });
    }

    @Override
    public Examination evolve(Examination examination, ExaminationEvent event) {
        return switch (event) {
            case MatterExamined examined -> examination.examined(examined);
            case LinkedCasesSearched searched -> examination.searched(searched);
            case JoinderDecided decided -> examination.decided(decided);
            case LessonsPassedOn passed -> examination.passedOn(passed.to());
        };
    }

    private static MatterExamined examined(Examination examination, Examine examine) {
        List<Ground> basis = examine.basis().orElse(List.of());
        Optional<Personal<String>> reasons = examine.reasons().filter(ExaminationDecider::isSaid);
        require(!basis.isEmpty() || reasons.isPresent(), BASIS_OR_REASONS);
        return new MatterExamined(
                examine.caseId(),
                examine.matter(),
                examination.times(examine.matter()) + 1,
                basis,
                Optional.of(examine.outcome()).filter(_ -> examine.matter() == Matter.VOLATILE_EVIDENCE),
                Personal.of(examine.caseId().value(), examine.outcome()),
                reasons);
    }

    private static boolean isSaid(Personal<String> words) {
        return words.value().filter(text -> !text.isBlank()).isPresent();
    }

    private static LinkedCasesSearched searched(SearchLinked search) {
        Map<LinkKey, String> leftOut = search.leftOut().orElse(Map.of());
        require(
                Arrays.stream(LinkKey.values())
                        .allMatch(key -> search.keys().contains(key) || isExplained(leftOut, key)),
                KEY_LEFT_OUT);
        return new LinkedCasesSearched(
                search.caseId(),
                search.searchId(),
                search.keys().stream().sorted().toList(),
                Personal.of(search.caseId().value(), new LinkSearch(search.hits(), leftOut)));
    }

    private static boolean isExplained(Map<LinkKey, String> leftOut, LinkKey key) {
        return leftOut.containsKey(key) && !leftOut.get(key).isBlank();
    }

    private static JoinderDecided decided(Examination examination, DecideJoinder decide) {
        require(examination.searches().contains(decide.searchId()), SEARCH_MISSING);
        return new JoinderDecided(decide.caseId(), decide.searchId(), decide.decision(), decide.reasons());
    }

    private static void require(boolean holds, ExaminationRule otherwise) {
        if (!holds) {
            throw new RuleViolation(otherwise);
        }
    }
}
