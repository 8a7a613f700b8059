package esperanza.protection.plan.domain;

import esperanza.kernel.CaseId;
import esperanza.protection.measure.domain.MeasureId;
import esperanza.protection.plan.domain.ConversationEvent.AnswerOfMeasure;
import esperanza.protection.plan.domain.ConversationEvent.OfferedAnswer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The measures that were offered to the person in one conversation.
 *
 * @param byCase the cases for which it was recorded, with the last answers that were recorded there; none: not answered
 */
public record Offer(UUID id, List<MeasureId> measures, Map<CaseId, List<AnswerOfMeasure>> byCase) {

    public Set<CaseId> cases() {
        return byCase.keySet();
    }

    /** The last answer to a measure. */
    public Optional<OfferedAnswer> answer(MeasureId measure) {
        return byCase.values().stream()
                .flatMap(List::stream)
                .filter(each -> each.offeredId().equals(measure))
                .map(AnswerOfMeasure::answer)
                .reduce((_, later) -> later);
    }

    boolean isAccepted(MeasureId measure) {
        return answer(measure).filter(OfferedAnswer.ACCEPTED::equals).isPresent();
    }

    Offer in(CaseId another) {
        return new Offer(id, measures, InOrder.with(byCase, another, List.of()));
    }

    /** A case that did not have the offer learns nothing of its answers. */
    Offer answered(CaseId of, List<AnswerOfMeasure> answers) {
        return byCase.containsKey(of) ? new Offer(id, measures, last(of, answers)) : this;
    }

    Offer only(Set<CaseId> known) {
        return new Offer(id, measures, InOrder.only(byCase, each -> known.contains(each.getKey())));
    }

    /** The case whose answers came last stands last. */
    private Map<CaseId, List<AnswerOfMeasure>> last(CaseId of, List<AnswerOfMeasure> answers) {
        return InOrder.with(InOrder.only(byCase, each -> !each.getKey().equals(of)), of, answers);
    }
}
