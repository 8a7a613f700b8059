package esperanza.protection.plan.domain;

import esperanza.kernel.CaseId;
import esperanza.protection.measure.domain.MeasureId;
import esperanza.protection.plan.domain.GroupEvent.*;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Those whom a plan protects beside its party, and how a collective decides.
 *
 * @param events in the order of recording, one for each case
 */
public record Group(List<GroupEvent> events) {

    static final Group NONE = new Group(List.of());

    public Group {
        events = List.copyOf(events);
    }

    Group after(GroupEvent event) {
        List<GroupEvent> all = new ArrayList<>(events);
        all.add(event);
        return new Group(all);
    }

    Group only(Set<CaseId> cases) {
        return new Group(
                events.stream().filter(each -> cases.contains(each.caseId())).toList());
    }

    /** Each once, the oldest first; those who left are there no more. */
    public List<BeneficiaryAdded> beneficiaries() {
        Set<UUID> left = new HashSet<>();
        of(BeneficiaryLeft.class).forEach(each -> left.add(each.beneficiaryId()));
        return of(BeneficiaryAdded.class)
                .filter(each -> !left.contains(each.beneficiaryId()))
                .filter(once())
                .toList();
    }

    /** Each once, the oldest first. */
    public List<TerritoryRecorded> territories() {
        return of(TerritoryRecorded.class).filter(once()).toList();
    }

    public boolean hasSpokesperson() {
        return of(SpokespersonNamed.class).findAny().isPresent();
    }

    /** The last answer of the collective; empty: none yet. */
    public Optional<Agreement> agreement() {
        return of(CollectiveAgreed.class).reduce((_, later) -> later).map(CollectiveAgreed::outcome);
    }

    /** How many members do not want this measure. */
    public int optedOut(MeasureId of) {
        return (int) of(MeasureOptedOut.class)
                .filter(each -> each.measureId().equals(of))
                .count();
    }

    boolean has(UUID beneficiary) {
        return of(BeneficiaryAdded.class).anyMatch(each -> each.beneficiaryId().equals(beneficiary));
    }

    boolean hasLeft(UUID beneficiary) {
        return of(BeneficiaryLeft.class).anyMatch(each -> each.beneficiaryId().equals(beneficiary));
    }

    private <E extends GroupEvent> Stream<E> of(Class<E> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast);
    }

    /** A fact about several cases has one id. */
    private static Predicate<GroupEvent> once() {
        Set<UUID> seen = new HashSet<>();
        return event -> switch (event) {
            case BeneficiaryAdded added -> seen.add(added.beneficiaryId());
            case TerritoryRecorded recorded -> seen.add(recorded.territoryId());
            case BeneficiaryLeft _, SpokespersonNamed _, CollectiveAgreed _, MeasureOptedOut _ -> true;
        };
    }
}
