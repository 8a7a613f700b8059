package esperanza.protection.plan.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import esperanza.kernel.Personal;
import esperanza.kernel.Recorded;
import esperanza.protection.measure.domain.ChangeEvent;
import esperanza.protection.measure.domain.MeasureEvent;
import esperanza.protection.measure.domain.MeasureEvent.*;
import esperanza.protection.measure.domain.MeasureId;
import esperanza.protection.measure.domain.MisuseEvent;
import esperanza.protection.measure.domain.UseEvent;
import esperanza.protection.measure.domain.UseEvent.*;
import esperanza.protection.plan.OpenPlan;
import esperanza.protection.plan.domain.MeasureDecision;
import esperanza.protection.plan.domain.PlanEvent.SeparationReviewed;
import esperanza.protection.plan.domain.PlanPart;
import esperanza.protection.plan.rest.PlanView.Stage;
import esperanza.protocol.vocabulary.MeasureType;
import esperanza.runtime.log.EventType;
import esperanza.runtime.opening.OpenedEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The opened part of a plan; the other parts are absent, and so is each text that was erased.
 *
 * @param events what was said with the person, or how the risk was assessed: each event with its opened words
 * @param withheld a rating that waits for a second person is not among these: its rater alone opens it until the
 *     assessment is issued
 * @param erased true if something of this part was erased and can never be opened again
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record OpenedPlan(
        UUID openingId,
        PlanPart part,
        boolean erased,
        List<Decided> measures,
        List<Delivered> deliveries,
        List<Reviewed> separations,
        List<OpenedEvent> events,
        boolean withheld) {

    /** A measure as it was decided. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Decided(
            Instant at,
            MeasureId measureId,
            Optional<MeasureType> type,
            Optional<String> description,
            Optional<String> reasons,
            Optional<String> withoutConsent) {}

    /**
     * A handover, what the other side said of it, a change of hands, an obstacle, or what became of it in use.
     *
     * @param event the published name of what was recorded, like {@code obstacle-reported}
     * @param stage absent: the measure changed hands, and the note gives the reasons; or the note describes an obstacle
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Delivered(
            Instant at, String event, MeasureId measureId, Optional<Stage> stage, Optional<String> note) {}

    /** A review of whose the measures are. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Reviewed(Instant at, UUID separationId, Optional<String> reasons) {}

    static OpenedPlan of(OpenPlan.Opened opened) {
        boolean erased = Stream.of(
                                opened.decisions().stream().flatMap(each -> sealed(each.event())),
                                opened.deliveries().stream().flatMap(each -> note(each.event()).stream()),
                                opened.reviews().stream()
                                        .map(each -> each.event().reasons()))
                        .flatMap(personal -> personal)
                        .anyMatch(personal -> personal.value().isEmpty())
                || opened.events().stream().anyMatch(OpenedEvent::erased);
        return new OpenedPlan(
                opened.openingId(),
                opened.part(),
                erased,
                opened.decisions().stream().map(OpenedPlan::decided).toList(),
                opened.deliveries().stream().map(OpenedPlan::delivered).toList(),
                opened.reviews().stream().map(OpenedPlan::reviewed).toList(),
                opened.events(),
                opened.withheld());
    }

    private static Stream<Personal<?>> sealed(MeasureDecision decided) {
        return Stream.concat(
                Stream.of(decided.type(), decided.description(), decided.reasons()), decided.withoutConsent().stream());
    }

    private static Optional<Personal<String>> note(MeasureEvent event) {
        return switch (event) {
            case MeasureHandedOver said -> said.note();
            case HandoverConfirmed said -> said.note();
            case HandoverContested said -> said.note();
            case MeasureReassigned said -> Optional.of(said.reasons());
            case ObstacleReported said -> Optional.of(said.description());
            case EmergencyRatified said -> Optional.of(said.reasons());
            case UseEvent said -> words(said);
            case ChangeEvent _, MisuseEvent _ -> Optional.empty();
        };
    }

    private static Optional<Personal<String>> words(UseEvent event) {
        return switch (event) {
            case MeasureTested said -> said.note();
            case MeasureFailed said -> Optional.of(said.words());
            case MeasureRestored said -> Optional.of(said.words());
            case MeasureIncidentRecorded said -> Optional.of(said.words());
            case EffectivenessReviewed said -> said.words();
            case MeasureReturned said -> said.words();
            case MeasureResumed said -> said.words();
        };
    }

    private static Decided decided(Recorded<MeasureDecision> recorded) {
        MeasureDecision decided = recorded.event();
        return new Decided(
                recorded.recordedAt(),
                decided.measureId(),
                decided.type().value(),
                decided.description().value(),
                decided.reasons().value(),
                decided.withoutConsent().flatMap(Personal::value));
    }

    private static Delivered delivered(Recorded<MeasureEvent> recorded) {
        MeasureEvent event = recorded.event();
        return new Delivered(
                recorded.recordedAt(),
                EventType.shortName(event.getClass()),
                event.measureId(),
                stage(event),
                note(event).flatMap(Personal::value));
    }

    private static Optional<Stage> stage(MeasureEvent event) {
        return switch (event) {
            case MeasureHandedOver _ -> Optional.of(Stage.HANDED_OVER);
            case HandoverConfirmed _ -> Optional.of(Stage.CONFIRMED);
            case HandoverContested _ -> Optional.of(Stage.CONTESTED);
            case MeasureReassigned _,
                    ObstacleReported _,
                    EmergencyRatified _,
                    UseEvent _,
                    ChangeEvent _,
                    MisuseEvent _ -> Optional.empty();
        };
    }

    private static Reviewed reviewed(Recorded<SeparationReviewed> recorded) {
        return new Reviewed(
                recorded.recordedAt(),
                recorded.event().separationId(),
                recorded.event().reasons().value());
    }
}
