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
import java.util.stream.Stream;

/**
 * The measures that were offered to the person in one conversation.
 *
 * <p>A yes at the own door is a wish at once. Any other answer there counts once somebody heard it, because another may
 * hold the key of the door.
 *
 * @param byCase the cases for which it was recorded, with the last answers that were recorded there; none: not answered
 * @param counting the answers that count, by the same cases
 */
public record Offer(
        UUID id,
        List<MeasureId> measures,
        Map<CaseId, List<AnswerOfMeasure>> byCase,
        Map<CaseId, List<AnswerOfMeasure>> counting) {

    static Offer of(UUID id, List<MeasureId> measures) {
        return new Offer(id, measures, Map.of(), Map.of());
    }

    public Set<CaseId> cases() {
        return byCase.keySet();
    }

    /** The last answer to a measure. */
    public Optional<OfferedAnswer> answer(MeasureId measure) {
        return last(byCase, measure);
    }

    /** Whether nobody has heard the last answer to a measure, so that it does not count yet. */
    public boolean isUnheard(MeasureId measure) {
        return !answer(measure).equals(last(counting, measure));
    }

    boolean isAccepted(MeasureId measure) {
        return last(counting, measure).filter(OfferedAnswer.ACCEPTED::equals).isPresent();
    }

    /** Whether the person said so last. */
    boolean hasSaid(List<AnswerOfMeasure> answers) {
        return answers.stream()
                .allMatch(each ->
                        answer(each.offeredId()).filter(each.answer()::equals).isPresent());
    }

    /** Whether these answers, once somebody heard them, are others than those that count. */
    boolean isChangedBy(CaseId of, List<AnswerOfMeasure> heard) {
        return !Set.copyOf(counting.getOrDefault(of, List.of())).equals(Set.copyOf(heard));
    }

    Offer in(CaseId another) {
        return new Offer(
                id, measures, InOrder.with(byCase, another, List.of()), InOrder.with(counting, another, List.of()));
    }

    /** A case that did not have the offer learns nothing of its answers. */
    Offer heard(CaseId of, List<AnswerOfMeasure> answers) {
        return byCase.containsKey(of)
                ? new Offer(id, measures, last(byCase, of, answers), last(counting, of, answers))
                : this;
    }

    Offer saidAtDoor(CaseId of, List<AnswerOfMeasure> answers) {
        return byCase.containsKey(of)
                ? new Offer(id, measures, last(byCase, of, answers), last(counting, of, wishes(of, answers)))
                : this;
    }

    Offer only(Set<CaseId> known) {
        return new Offer(
                id,
                measures,
                InOrder.only(byCase, each -> known.contains(each.getKey())),
                InOrder.only(counting, each -> known.contains(each.getKey())));
    }

    private List<AnswerOfMeasure> wishes(CaseId of, List<AnswerOfMeasure> atDoor) {
        List<AnswerOfMeasure> before = counting.getOrDefault(of, List.of());
        return atDoor.stream()
                .flatMap(said -> said.answer() == OfferedAnswer.ACCEPTED
                        ? Stream.of(said)
                        : before.stream().filter(each -> each.offeredId().equals(said.offeredId())))
                .toList();
    }

    private static Optional<OfferedAnswer> last(Map<CaseId, List<AnswerOfMeasure>> in, MeasureId measure) {
        return in.values().stream()
                .flatMap(List::stream)
                .filter(each -> each.offeredId().equals(measure))
                .map(AnswerOfMeasure::answer)
                .reduce((_, later) -> later);
    }

    /** The case whose answers came last stands last. */
    private static Map<CaseId, List<AnswerOfMeasure>> last(
            Map<CaseId, List<AnswerOfMeasure>> in, CaseId of, List<AnswerOfMeasure> answers) {
        return InOrder.with(InOrder.only(in, each -> !each.getKey().equals(of)), of, answers);
    }
}
