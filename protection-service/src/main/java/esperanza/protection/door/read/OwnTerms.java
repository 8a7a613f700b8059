package esperanza.protection.door.read;

import esperanza.kernel.ActorKind;
import esperanza.kernel.CaseId;
import esperanza.kernel.Concerning;
import esperanza.kernel.Recorded;
import esperanza.protection.measure.domain.MisuseEvent.MisuseProlonged;
import esperanza.protection.measure.domain.MisuseEvent.MisuseReported;
import esperanza.protection.measure.domain.MisuseEvent.MisuseVerificationBegun;
import esperanza.protection.plan.FoundPlan;
import esperanza.protection.plan.domain.GapEvent;
import esperanza.protection.plan.domain.PlanEvent.IncidentLinked;
import esperanza.protection.plan.domain.PlanEvent.UrgentRouteOpened;
import esperanza.protocol.diligence.Fact;
import esperanza.protocol.diligence.OwedTerms;
import esperanza.protocol.diligence.OwedTerms.Owed;
import esperanza.protocol.term.Profiles;
import esperanza.runtime.json.EventJson;
import esperanza.runtime.log.EventType;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The terms that run for a person, from the events of their plan. Intake's referral and its word of danger are not read:
 * the plan has an event for each, recorded at once, so a date may differ by the moment between them.
 */
@Singleton
public class OwnTerms {

    private final Profiles profiles;
    private final EventJson json;
    private final InstantSource clock;

    OwnTerms(Profiles profiles, EventJson json, InstantSource clock) {
        this.profiles = profiles;
        this.json = json;
        this.clock = clock;
    }

    /** The terms that nobody has met yet, the next one first. A term runs for a case. */
    public List<Owed> of(List<FoundPlan> plans) {
        Instant now = clock.instant();
        return plans.stream()
                .flatMap(plan ->
                        plan.incidents().stream().flatMap(of -> OwedTerms.at(now, profiles, facts(plan, of)).stream()))
                .distinct()
                .sorted(Comparator.comparing(Owed::due))
                .toList();
    }

    /** A gap is left out: an alarm that nobody may notice here can open one. */
    private List<Fact> facts(FoundPlan plan, CaseId of) {
        return Stream.of(
                        plan.history().stream(),
                        plan.measures().values().stream().flatMap(Collection::stream),
                        plan.decisions().values().stream().flatMap(Collection::stream))
                .<Recorded<? extends Concerning>>flatMap(events -> events)
                .filter(each -> !(each.event() instanceof GapEvent))
                .filter(each -> each.event().cases().contains(of))
                .filter(each -> !isVerification(each.event()))
                .map(each -> fact(plan.plan().id().value(), each))
                .toList();
    }

    /** Whether somebody verifies an alleged misuse: the person hears of it by whoever tells them, and not from a term. */
    private static boolean isVerification(Concerning event) {
        return event instanceof MisuseVerificationBegun
                || event instanceof MisuseProlonged
                || event instanceof MisuseReported;
    }

    private Fact fact(UUID stream, Recorded<? extends Concerning> each) {
        return switch (each.event()) {
            case IncidentLinked linked ->
                fact(
                        stream,
                        "report-referred",
                        each,
                        Map.of(
                                "imminentDanger", linked.imminentDanger(),
                                "referrals", List.of(Map.of("to", "PROTECTION"))));
            case UrgentRouteOpened _ -> fact(stream, "danger-recognised", each, Map.of());
            case Concerning event -> fact(stream, EventType.shortName(event.getClass()), each, json.clearFields(event));
        };
    }

    private static Fact fact(UUID stream, String name, Recorded<?> each, Map<String, Object> content) {
        return new Fact(
                name,
                "protection",
                "PROTECTION",
                stream,
                (int) each.position(),
                each.actor().kind() == ActorKind.SYSTEM,
                each.occurredAt(),
                each.recordedAt(),
                content);
    }
}
