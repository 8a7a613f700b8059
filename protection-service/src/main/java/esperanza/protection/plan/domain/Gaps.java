package esperanza.protection.plan.domain;

import static esperanza.protection.plan.domain.PlanRule.NO_SUCH_GAP;
import static esperanza.protection.plan.domain.PlanRule.STEP_NEEDED;

import esperanza.kernel.CaseId;
import esperanza.kernel.RuleViolation;
import esperanza.protection.plan.domain.GapCommand.*;
import esperanza.protection.plan.domain.GapEvent.*;
import esperanza.protection.plan.domain.Plan.Open;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The gaps that nobody has answered. A case has one at a time: until it is answered, a further cause calls for the same
 * act. A consent that was withdrawn calls for another one.
 *
 * @param byId in the order in which they were opened
 */
public record Gaps(Map<UUID, GapOpened> byId) {

    static final Gaps NONE = new Gaps(Map.of());

    public Collection<GapOpened> open() {
        return byId.values();
    }

    private Optional<GapOpened> of(UUID id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Empty if the person has all that they were promised and want. */
    static List<PlanEvent> lookedFor(Open plan, LookForGap look) {
        return place(plan, look)
                .map(of -> opened(plan, of, look.gapId(), of.equals(look.caseId()) ? look.cause() : GapCause.MISSING))
                .orElse(List.of());
    }

    /**
     * Empty if the case has a gap already. One that waits for a word about the consent and one that waits for a step are
     * not the same act.
     */
    static List<PlanEvent> opened(Open plan, CaseId of, UUID id, GapCause cause) {
        boolean has = plan.gaps().open().stream()
                .anyMatch(gap ->
                        gap.caseId().equals(of) && (gap.cause() == GapCause.CONSENT) == (cause == GapCause.CONSENT));
        return has ? List.of() : List.of(new GapOpened(plan.id(), plan.parties(Set.of(of)), of, id, cause));
    }

    /** The case of the cause, if a measure of that case is missing; else that of the measure that was decided first. */
    private static Optional<CaseId> place(Open plan, LookForGap look) {
        List<CaseId> cases = plan.measures().all().stream()
                .filter(measure -> look.missing().contains(measure.id()))
                .map(Measure::caseId)
                .toList();
        return cases.stream().filter(look.caseId()::equals).findFirst().or(() -> cases.stream()
                .findFirst());
    }

    static List<PlanEvent> answered(Open plan, AnswerGap answer) {
        GapOpened gap = plan.gaps().of(answer.gapId()).orElseThrow(() -> new RuleViolation(NO_SUCH_GAP));
        if (answer.steps().isEmpty()) {
            throw new RuleViolation(STEP_NEEDED);
        }
        return List.of(new GapAnswered(
                plan.id(), plan.parties(Set.of(gap.caseId())), gap.caseId(), gap.gapId(), List.copyOf(answer.steps())));
    }

    Gaps only(Set<CaseId> cases) {
        return new Gaps(
                InOrder.only(byId, each -> cases.contains(each.getValue().caseId())));
    }

    Gaps after(GapEvent event) {
        return switch (event) {
            case GapOpened opened -> new Gaps(InOrder.with(byId, opened.gapId(), opened));
            case GapAnswered answered ->
                new Gaps(InOrder.only(byId, each -> !each.getKey().equals(answered.gapId())));
        };
    }
}
