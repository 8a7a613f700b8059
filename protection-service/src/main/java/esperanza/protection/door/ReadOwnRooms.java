package esperanza.protection.door;

import esperanza.kernel.Recorded;
import esperanza.protection.door.EnterOwnRooms.Visitor;
import esperanza.protection.door.read.OwnTerms;
import esperanza.protection.measure.domain.MeasureId;
import esperanza.protection.plan.OpenOwnPlan;
import esperanza.protection.plan.OpenOwnPlan.Words;
import esperanza.protection.plan.OwnPlans;
import esperanza.protection.plan.domain.PlanPart;
import esperanza.protocol.vocabulary.MeasureType;
import esperanza.runtime.Together;
import esperanza.runtime.command.Sent;
import esperanza.runtime.opening.PartOpened;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Shows a person their own plan in codes, and opens what is written about them when they ask for it. */
@Singleton
public class ReadOwnRooms {

    private final OwnPlans plans;
    private final OpenOwnPlan sealed;
    private final OwnTerms terms;

    ReadOwnRooms(OwnPlans plans, OpenOwnPlan sealed, OwnTerms terms) {
        this.plans = plans;
        this.sealed = sealed;
        this.terms = terms;
    }

    public Uni<Rooms> rooms(Visitor visitor) {
        return plans.all(visitor.whose()).chain(found -> Uni.combine()
                .all()
                .unis(Together.ask(found, plans::types), Together.ask(found, sealed::openings))
                .with((types, openings) -> new Rooms(found, all(types), terms.of(found), latest(openings))));
    }

    /** Opens one part of each plan, each on the record. */
    public Uni<List<Words>> open(Visitor visitor, PlanPart part, Sent sent) {
        return plans.all(visitor.whose())
                .chain(found -> Together.ask(
                        found,
                        plan -> sealed.open(
                                visitor.asks(sent.under(
                                        sent.key().orElse("") + plan.plan().id().value())),
                                plan,
                                part)));
    }

    private static Map<MeasureId, MeasureType> all(List<Map<MeasureId, MeasureType>> ofPlans) {
        Map<MeasureId, MeasureType> all = new HashMap<>();
        ofPlans.forEach(all::putAll);
        return Map.copyOf(all);
    }

    private static List<Recorded<PartOpened>> latest(List<List<Recorded<PartOpened>>> ofPlans) {
        return ofPlans.stream()
                .flatMap(List::stream)
                .sorted(Comparator.<Recorded<PartOpened>, Instant>comparing(Recorded::recordedAt)
                        .reversed())
                .toList();
    }
}
